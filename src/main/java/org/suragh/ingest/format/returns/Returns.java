package org.suragh.ingest.format.returns;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.format.column.Field;
import org.suragh.ingest.format.column.TableSample;
import org.suragh.ingest.format.raw.Page;

/// The answers of platforms to legal process that this program reads, and the marks each is known by.
public final class Returns {
    private static final String WORKBOOK = " - IP Data.xlsx";
    private static final Pattern KIK_ROW = Pattern
            .compile("[^,\\s]{1,100},[0-9A-Fa-f.:]{3,45},\\d{1,5},\\d{13},[^\\n]{0,300}\\s{0,9}");
    private static final Pattern KIK_BIND = Pattern
            .compile("bind\\t[^\\t]{1,100}\\t[0-9A-Fa-f.:]{3,45}\\t\\d{1,5}\\t\\d{13}\\t[^\\n]{0,300}\\s{0,9}");
    private static final Pattern NETFLIX_ROW = Pattern
            .compile("\"?NF[^,]{2,200},[^,]{0,40},[^,]{0,40},[^,]{0,200},\"?[0-9A-Fa-f.:]{3,45}\"?,[^,]{8,40}");
    private static final Pattern MEWE_ROW = Pattern.compile("login date: [^,]{8,40}, ip: .{3,60}");

    /// All of them.
    public static final List<ReturnReader> ALL = List.of(
            new ReturnReader("meta-return", "", Wordings.META, meta(false)),
            new ReturnReader("whatsapp-return", "whatsapp", Wordings.META, meta(true)),
            new ReturnReader("instagram-download", "instagram", Wordings.INSTAGRAM_DOWNLOAD,
                    h -> h.text().stripLeading().startsWith("{") && h.text().contains("string_map_data")
                            && h.text().contains("\"account_history_login_history\"")),
            new ReturnReader("google-subscriber", "google", Wordings.GOOGLE,
                    h -> h.upper().contains("GOOGLE SUBSCRIBER INFORMATION") && h.text().contains("Google Account ID")),
            new ReturnReader("google-access-log", "google", Wordings.GOOGLE,
                    h -> h.first().contains("Gaia ID") && h.first().contains("IP Address")),
            new ReturnReader("discord-return", "discord", Wordings.DISCORD,
                    h -> h.text().contains("Session Start") && h.text().contains("IP Address")
                            && h.text().contains("User ID:")),
            new ReturnReader("tiktok-return", "tiktok", Wordings.TIKTOK,
                    h -> h.first().equals("Events IP Data")),
            new ReturnReader("snapchat-return", "snapchat", Wordings.SNAPCHAT,
                    h -> h.text().contains("=====") && (h.text().contains("creation_ip")
                            || h.text().contains("Target username") || h.text().contains("first_seen_time"))),
            new ReturnReader("kik-binds", "kik", Wordings.KIK, h -> KIK_ROW.matcher(h.first()).matches()),
            new ReturnReader("kik-bind-log", "kik", Wordings.KIK, h -> KIK_BIND.matcher(h.first()).matches()),
            new ReturnReader("reddit-ip-log", "reddit", Wordings.REDDIT,
                    h -> h.words().equals(List.of("date", "ip")) && (h.text().contains("registration ip")
                            || h.name().contains("ip_logs"))),
            new ReturnReader("roblox-ip", "roblox", Wordings.ROBLOX,
                    h -> h.words().contains("firstrecordedutc") && h.words().contains("ipaddress")),
            new ReturnReader("netflix-logins", "netflix", Wordings.NETFLIX,
                    h -> NETFLIX_ROW.matcher(h.first()).matches() || NETFLIX_ROW.matcher(h.second()).matches()),
            new ReturnReader("mewe-logins", "mewe", Wordings.MEWE, h -> MEWE_ROW.matcher(h.first()).matches()),
            new ReturnReader("linkedin-registration", "linkedin", Wordings.LINKEDIN,
                    h -> h.words().equals(List.of("registeredat", "registrationip"))),
            new ReturnReader("spotify-history", "spotify", Wordings.SPOTIFY,
                    h -> h.text().stripLeading().startsWith("[") && h.text().contains("\"ms_played\"")
                            && h.text().contains("\"ip_addr")));

    private Returns() {}

    /// The beginning of a file as its marks are looked for.
    ///
    /// @param name of the file in lower case
    /// @param text first 64 KiB
    /// @param lines its first lines that are not empty, at most two
    record Mark(String name, String text, List<String> lines) {
        static Mark of(FormatReader.Head head) {
            String text = Page.of(head.bytes()).text();
            List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2).toList();
            return new Mark(head.fileName().toLowerCase(Locale.ROOT), text, lines);
        }

        String upper() {
            return text.toUpperCase(Locale.ROOT);
        }

        String first() {
            return lines.isEmpty() ? "" : lines.getFirst();
        }

        String second() {
            return lines.size() < 2 ? "" : lines.get(1);
        }

        /// The cells of the first line as words.
        List<String> words() {
            return java.util.Arrays.stream(first().split(",")).map(Field::word).toList();
        }
    }

    /// Which return a file is, or null.
    public static @Nullable ReturnReader of(FormatReader.Head head) {
        if (!head.members().isEmpty() || head.bytes().length == 0)
            return null;
        Mark mark = Mark.of(head);
        return ALL.stream().filter(reader -> reader.marks().test(mark)).findFirst().orElse(null);
    }

    /// Which return a sheet of a workbook is, by its header, or null: TikTok's addresses.
    public static @Nullable ReturnReader ofSheet(@Nullable TableSample sample) {
        if (sample == null)
            return null;
        List<String> words = sample.names().stream().map(name -> Field.word(name.replace("(UTC)", ""))).toList();
        return words.contains("activestarttime") && words.contains("ip") && words.contains("ipcountry")
                ? ALL.stream().filter(reader -> reader.id().equals("tiktok-return")).findFirst().orElse(null)
                : null;
    }

    /// The screen name in front of ` - IP Data.xlsx`, as TikTok names its workbooks, or null.
    public static @Nullable String nameOfWorkbook(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int end = name.lastIndexOf(WORKBOOK);
        return end > 0 && end + WORKBOOK.length() == name.length() ? Profile.handle(name.substring(0, end)) : null;
    }

    private static Predicate<Mark> meta(boolean whatsapp) {
        return head -> {
            String service = MetaPairs.service(head.text());
            boolean page = head.text().contains("property-request_parameters")
                    || head.text().contains("property-ip_addresses");
            boolean text = head.text().contains("Business Record") && head.text().contains("Definition");
            return (page || text) && "whatsapp".equals(service) == whatsapp;
        };
    }

    /// Names by place, for answers that have no header or one that may change.
    static final Map<String, List<String>> POSITIONS = Map.of("kik-binds", List.of("user", "ip", "port", "time",
            "device"), "kik-bind-log", List.of("kind", "user", "ip", "port", "time", "device"), "netflix-logins",
            List.of("Esn", "Country", "Region Code", "Device Description", "Ip", "Ts"));
}
