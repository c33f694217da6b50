package org.suragh.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Login;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Mojibake;
import org.suragh.ingest.format.returns.PageFields;
import org.suragh.ingest.format.returns.ReturnReader;
import org.suragh.ingest.format.returns.Returns;

/// Answers of platforms to legal process. What the contract of all formats says of bytes is said of pages here: a
/// record comes again from its own bytes when everything else but the account's is blanked out.
final class ReturnReaderTest {
    static boolean isReturn(Samples.Sample sample) {
        return Returns.ALL.stream().anyMatch(reader -> reader.id().equals(sample.format()));
    }

    static Stream<Samples.Sample> samples() {
        return Returns.ALL.stream().flatMap(reader -> Samples.of(reader.id()).stream());
    }

    /// Whether bytes that no record or rejection covers hold labels and explanations only: no digit, so no address, no
    /// time and no number, stands outside but in tags, in the number of a page and in labels.
    static boolean frameOnly(String left) {
        return left.replaceAll("<[^>]*>|Page \\d+|2-Step Verification", "").chars().noneMatch(Character::isDigit);
    }

    private static Sink read(String name, byte[] bytes, ReadOptions options) throws IOException, SuraghException {
        var sink = new Sink();
        FormatReader reader = Formats.recognise(new FormatReader.Head(name, bytes));
        assertTrue(reader instanceof ReturnReader, reader.id());
        reader.read(new Samples.Memory(name, bytes), options, sink, Progress.NONE);
        return sink;
    }

    private static Sink read(String name, String text) throws IOException, SuraghException {
        return read(name, text.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE.ofAccount("77"));
    }

    private static byte[] sample(String format, String name) {
        return Samples.of(format).stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow().files().get("");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRecordComesAgainFromItsOwnBytes(Samples.Sample sample) throws IOException, SuraghException {
        byte[] whole = sample.files().get("");
        FormatReader reader = Formats.byId(sample.format());
        var all = new Sink();
        reader.read(sample.source(), sample.options(), all, Progress.NONE);
        var account = all.records.stream().filter(r -> r instanceof Account a && names(whole, a)).findFirst();
        for (EvidenceRecord record : all.records) {
            byte[] alone = whole.clone();
            for (EvidenceRecord other : all.records)
                if (!other.equals(record) && !other.equals(account.orElse(null)))
                    blank(alone, other.provenance());
            for (Rejection other : all.rejections)
                blank(alone, other.at());
            var sink = new Sink();
            var files = new TreeMap<String, byte[]>();
            files.put("", alone);
            reader.read(sample.with(files).source(), sample.options(), sink, Progress.NONE);
            assertTrue(sink.records.contains(record), sample + " " + record + " " + sink.records);
            assertTrue(sink.records.size() <= 2, sample + " " + sink.records);
        }
    }

    private static boolean names(byte[] whole, Account account) {
        Provenance at = account.provenance();
        String id = account.id().value();
        return new String(whole, (int) at.offset(), at.length(), StandardCharsets.UTF_8)
                .contains(id.startsWith("@") ? id.substring(1) : id);
    }

    /// Blanks a stretch out; line ends stay, and an object stays an empty one.
    private static void blank(byte[] bytes, Provenance at) {
        int from = (int) at.offset();
        int last = from + at.length() - 1;
        boolean object = bytes[from] == '{';
        for (int i = from; i <= last; i++)
            bytes[i] = bytes[i] == '\n' || object && (i == from || i == last) ? bytes[i] : (byte) ' ';
    }

    @Test
    void everyReturnSaysWhatIsAskedWhenTheAccountIsNotInIt() {
        for (Samples.Sample sample : samples().filter(s -> s.options().account() != null).toList()) {
            ReadOptions silent = sample.options().ofAccount(null);
            SuraghException asked = assertThrows(SuraghException.class,
                    () -> Formats.byId(sample.format()).read(sample.source(), silent, new Sink(), Progress.NONE));
            assertEquals("ingest.ask.account", asked.key());
        }
    }

    private static String pairs(String title, String... labels) {
        var page = new StringBuilder("<html><title>" + title + "</title><body><div id=\"property-ip_addresses\">");
        for (String label : labels) {
            String[] parts = label.split("=");
            page.append("<div class=\"t o\"><div class=\"t i\">").append(parts[0]).append("<div class=\"m\"><div>")
                    .append(parts[1]).append("</div></div></div></div>\n");
        }
        return page.append("</div></body></html>").toString();
    }

    private static final String IP1 = "IP Address=192.0.2.1";
    private static final String IP2 = "IP Address=192.0.2.2";
    private static final String T1 = "Time=2024-04-06 13:03:46 UTC";
    private static final String T2 = "Time=2024-04-07 13:03:46 UTC";

    private static List<String> logins(Sink sink) {
        return sink.records.stream().filter(Login.class::isInstance).map(Login.class::cast)
                .map(l -> l.address() + " " + l.at()).toList();
    }

    @Test
    void theTitleDecidesWhichTimeAnAddressBelongsTo() throws IOException, SuraghException {
        List<String> first = List.of("192.0.2.1 2024-04-06T13:03:46Z");
        assertEquals(first, logins(read("a.html", pairs("Facebook Business Record", IP1, T1, IP2))));
        assertEquals(first, logins(read("a.html", pairs("Facebook Business Record", T2, IP1, T1))));
        assertEquals(List.of("192.0.2.2 2024-04-06T13:03:46Z"),
                logins(read("a.html", pairs("WhatsApp Business Record", IP1, T1, IP2))));
        Sink cut = read("a.html", pairs("Facebook Business Record", IP1, IP2, T1));
        assertEquals(List.of("192.0.2.2 2024-04-06T13:03:46Z"), logins(cut));
        assertEquals(List.of("ingest.reject.time-missing"), reasons(cut));
    }

    @Test
    void pairsAgainstTheOrderOfTheTitleAreRefusedNotJoined() throws IOException, SuraghException {
        Sink sink = read("a.html", pairs("WhatsApp Business Record", IP1, T1, IP2, T2));
        assertEquals(List.of(), logins(sink));
        assertEquals(List.of("ingest.reject.pair-order"), reasons(sink).stream().distinct().toList());
    }

    private static List<String> reasons(Sink sink) {
        return sink.rejections.stream().map(Rejection::reasonKey).toList();
    }

    @Test
    void withoutATitleTheFirstLabelDecides() throws IOException, SuraghException {
        ReadOptions said = new ReadOptions(null, null, Map.of(), "facebook", null, null, "1");
        assertEquals(List.of("192.0.2.1 2024-04-06T13:03:46Z", "192.0.2.2 2024-04-07T13:03:46Z"),
                logins(read("a.html", pairs("Records", IP1, T1, IP2, T2).getBytes(StandardCharsets.UTF_8), said)));
        assertEquals(List.of("192.0.2.1 2024-04-06T13:03:46Z", "192.0.2.2 2024-04-07T13:03:46Z"),
                logins(read("a.html", pairs("Records", T1, IP1, T2, IP2).getBytes(StandardCharsets.UTF_8), said)));
        SuraghException asked = assertThrows(SuraghException.class, () -> read("a.html", pairs("Records", T1, IP1)));
        assertEquals("ingest.ask.platform", asked.key());
    }

    @Test
    void textOutsideAllLabelsIsKeptAsARejection() throws IOException, SuraghException {
        Sink sink = read("a.html", pairs("Facebook Business Record", IP1, T1).replace("</body>",
                "<p>from 198.51.100.7 as well</p></body>"));
        assertEquals(List.of("ingest.reject.page-text"), reasons(sink));
        assertEquals("from 198.51.100.7 as well", sink.rejections.getFirst().detail());
    }

    @Test
    void theFootOfAPageMayFallBetweenALabelAndItsValue() throws IOException, SuraghException {
        String text = new String(sample("meta-return", "instagram.txt"), StandardCharsets.UTF_8);
        for (int line = 11; line < 70; line++) {
            List<String> lines = new java.util.ArrayList<>(text.lines().toList());
            lines.add(line, "Meta Platforms Business Record Page 7");
            lines.add(line, "");
            Sink sink = read("a.txt", String.join("\n", lines) + "\n");
            assertEquals(15, logins(sink).size(), "line " + line);
            assertEquals(List.of(), sink.rejections);
        }
    }

    @Test
    void anAddressThatALineBreakCutsIsWhole() throws IOException, SuraghException {
        Sink sink = read("a.txt", """
                Instagram Business Record
                Ip Addresses Definition
                Ip Addresses
                IP Address
                [2001:db8:41:7:a1b2:
                c3d4:e5f6:17]:59483
                Time
                2024-03-12 23:14:00 UTC
                """);
        Login login = (Login) sink.records.getFirst();
        assertEquals("2001:db8:41:7:a1b2:c3d4:e5f6:17", login.address().toString());
        assertEquals(59_483, login.port());
    }

    @Test
    void placesAreBytesAlsoInOtherEncodings() throws IOException, SuraghException {
        String page = pairs("Facebook Business Record", IP2, T2,
                "Action=Žofie \u0627\u062d\u0645\u062f \ud83d\ude00", IP1, T1)
                .replace("<title>", "<meta charset=\"X\"><title>");
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            byte[] bytes = (charset.equals("UTF-8") ? page : "\ufeff" + page).getBytes(Charset.forName(charset));
            Sink sink = read("a.html", bytes, ReadOptions.NONE.ofAccount("77"));
            Provenance at = sink.records.getLast().provenance();
            String raw = new String(bytes, (int) at.offset(), at.length(), Charset.forName(charset));
            assertTrue(raw.startsWith("<div class=\"t i\">IP Address") && raw.endsWith("</div></div></div>"), raw);
        }
        byte[] western = pairs("Facebook Business Record", IP2, T2, "Action=Zo\u00eb", IP1, T1)
                .getBytes(Charset.forName("windows-1252"));
        Provenance at = read("a.html", western, ReadOptions.NONE.ofAccount("77")).records.getLast().provenance();
        assertTrue(new String(western, (int) at.offset(), at.length(), StandardCharsets.ISO_8859_1)
                .startsWith("<div class=\"t i\">IP Address"));
    }

    @Test
    void bytesThatAreNoLettersRejectTheirOwnBlockOnly() throws IOException, SuraghException {
        byte[] page = pairs("Facebook Business Record", IP1, T1, "IP Address=192.0.2.2X", T2)
                .replace("<title>", "<meta charset=\"utf-8\"><title>").getBytes(StandardCharsets.UTF_8);
        page[new String(page, StandardCharsets.UTF_8).indexOf('X')] = (byte) 0xff;
        Sink sink = read("a.html", page, ReadOptions.NONE.ofAccount("77"));
        assertEquals(1, logins(sink).size());
        assertEquals(List.of("ingest.reject.encoding"), reasons(sink));
    }

    @Test
    void orderOfDayAndMonthIsTakenFromTheFileOrAsked() throws IOException, SuraghException {
        byte[] events = sample("tiktok-return", "events.txt");
        Sink sink = read("events.txt", events, ReadOptions.NONE.ofAccount("@dale"));
        assertEquals(Instant.parse("2024-03-21T19:42:11Z"), ((Login) sink.records.get(3)).at());
        assertEquals("@dale", ((Login) sink.records.get(3)).account().value());
        String open = new String(events, StandardCharsets.UTF_8).lines().limit(5).reduce("", (a, b) -> a + b + "\n");
        assertEquals("ingest.ask.date-order",
                assertThrows(SuraghException.class, () -> read("events.txt", open)).key());
    }

    @Test
    void severalAccountsInOneAnswerAreNotMixed() {
        String two = "<title>Facebook Business Record</title>" + request("11") + pairs("", IP1, T1) + request("22");
        assertEquals("ingest.several-accounts", assertThrows(SuraghException.class, () -> read("a.html", two)).key());
    }

    private static String request(String target) {
        return "<div id=\"property-request_parameters\"><div class=\"t o\"><div class=\"t i\">Target<div class=\"m\">"
                + target + "</div></div></div></div>";
    }

    @Test
    void googleLogsHaveTheirFieldsInBothSpellings() throws IOException, SuraghException {
        String wide = "Gaia ID,Activity Timestamp,IP Address,Proxied Host IP Address,Is Non-routable IP Address,"
                + "Activity Country,Activity Region,Activity City,User Agent String,Product Name,Sub-Product Name,"
                + "Referer Product Name,Referer Sub-Product Name,Activity Type,Gmail Access Channel,"
                + "Android Webview Package Name\n"
                + "5,2024-03-12 23:10:00 UTC,192.0.2.9,198.51.100.3,Yes,ZZ,,,App,Gmail,,,,Login,,\n"
                + "5,2024-03-12 23:11:00 UTC,,,No,ZZ,,,App,Gmail,,,,Login,,\n";
        Sink sink = read("a.csv", wide);
        assertEquals("Fact=1 Login=1 also-Fact=2", sink.summary());
        assertEquals(List.of("proxied-address", "non-routable-address"),
                sink.also.stream().map(r -> ((Fact) r).kind()).toList());
        Sink narrow = read("a.csv", wide.replace("Proxied Host IP", "Proxiedhost IP"));
        assertEquals("Fact=1 Login=1 also-Fact=2", narrow.summary());
    }

    @Test
    void mojibakeIsRepairedOnlyWhenItIsOne() {
        assertEquals("Café", Mojibake.repaired("Caf\u00c3\u00a9"));
        for (String text : List.of("Caf\u00e9", "plain", "\u0627\u062d", "a\u00c3", "\u00c3\u00a9\u0627"))
            assertEquals(text, Mojibake.repaired(text));
    }

    @Test
    void aDownloadInAnotherLanguageIsReadByItsValues() throws IOException, SuraghException {
        String json = new String(sample("instagram-download", "login_activity.json"), StandardCharsets.UTF_8)
                .replace("\"IP Address\"", "\"IP-Adresse\"").replace("\"Time\"", "\"Uhrzeit\"")
                .replace("\"User Agent\"", "\"Benutzeragent\"");
        Sink sink = read("login_activity.json", json);
        assertEquals("Login=4", sink.summary());
        assertEquals("Instagram 321.0 Android Café", ((Login) sink.records.getFirst()).userAgent());
    }

    @Test
    void aPortSeenAtATimeOfItsOwnIsNotGivenToOthers() throws IOException, SuraghException {
        Sink sink = read("a.csv", "user_id,username,ip_address,first_recorded_utc,last_recorded_utc,last_observed_port,"
                + "last_observed_port_utc\n7,u,192.0.2.4,2024-01-01 00:00:00,2024-01-03 00:00:00,555,"
                + "2024-01-02 00:00:00\n");
        assertEquals(-1, ((Login) sink.records.getFirst()).port());
        assertEquals(List.of(555, -1), sink.also.stream().map(r -> ((Login) r).port()).toList());
    }

    @Test
    void aRecordShowsTheLabelsOfItsPage() {
        assertEquals(Map.of("IP Address", "192.0.2.1", "Time", "2024-04-06 13:03:46 UTC"), PageFields.of("meta-return",
                "<div class=\"t i\">IP Address<div class=\"m\"><div>192.0.2.1</div></div></div></div><div class=\"t o\">"
                        + "<div class=\"t i\">Time<div class=\"m\"><div>2024-04-06 13:03:46 UTC</div></div></div>"));
        assertEquals(Map.of("Email", "a@example.net", "Email verified", "Yes"),
                PageFields.of("discord-return", "Email:   a@example.net\nEmail verified:   Yes"));
        assertEquals(Map.of("1", "192.0.2.1", "2", "login", "3", "x"),
                PageFields.of("snapchat-return", "\"192.0.2.1\",\"login\",\"x\""));
        assertEquals("7", PageFields.of("kik-binds", "7,192.0.2.1,80,1712390839000,x").get("user"));
        assertEquals(Map.of("1", "a", "2", "b"), PageFields.of("google-subscriber", "<tr><td>a</td><td>b</td></tr>"));
        assertEquals(Map.of(), PageFields.of("csv-logins", "a,b"));
    }

    @Test
    void aWorkbookNamedByThePlatformNamesTheAccount() throws IOException, SuraghException {
        assertEquals("daleokoro_ex", Returns.nameOfWorkbook("daleokoro_ex - IP Data.xlsx"));
        for (String other : List.of("IP Data.xlsx", " - IP Data.xlsx", "a b - IP Data.xlsx", "a - IP Data.xlsx.csv"))
            assertEquals(null, Returns.nameOfWorkbook(other));
        Samples.Sample book = Samples.of("xlsx").stream().filter(s -> s.name().equals("ip-data")).findFirst()
                .orElseThrow();
        var sink = new Sink();
        Formats.byId("xlsx").read(Samples.source("dale_ex - IP Data.xlsx", book.files()), ReadOptions.NONE, sink,
                Progress.NONE);
        Login login = (Login) sink.records.getFirst();
        assertEquals("tiktok:@dale_ex", login.account().toString());
        assertEquals(Instant.parse("2024-04-06T08:07:19Z"), login.at());
        assertEquals("xl/worksheets/sheet1.xml", login.provenance().member());
    }

    @Test
    void aHostilePageEndsSoonAndKeepsItsOwnRecords() throws IOException, SuraghException {
        String deep = "<div class=\"t i\">x<div class=\"m\">".repeat(20_000);
        long start = System.nanoTime();
        for (String filler : List.of(deep, "<".repeat(100_000), "<div id=\"property-".repeat(4_000),
                "<div id='property-x' ".repeat(20_000), "&#x110000;".repeat(10_000), "<table><tr>".repeat(10_000))) {
            String page = pairs("Facebook Business Record", IP1, T1);
            Sink sink = read("a.html", page.replace("</body>", "<div id=\"property-x\">" + filler + "</body>"));
            assertEquals(1, logins(sink).size());
        }
        String text = "Instagram Business Record\nIp Addresses Definition\nIp Addresses\n"
                + "IP Address\n".repeat(50_000)
                + "a: ".repeat(200_000) + "\n" + "  ".repeat(200_000) + "x\n" + "a\n".repeat(50_000);
        read("a.txt", text);
        assertTrue(System.nanoTime() - start < 30_000_000_000L, "slow");
    }

    private static @Nullable String kind(EvidenceRecord record) {
        return record instanceof Fact fact ? fact.kind() : null;
    }

    @Test
    void thatNothingWasFoundIsARecord() throws IOException, SuraghException {
        Sink sink = read("preservation-1.html", sample("meta-return", "preservation.html"), ReadOptions.NONE);
        assertEquals("no-responsive-records", kind(sink.records.getLast()));
        assertEquals("ip_addresses", ((Fact) sink.records.getLast()).fields().get("section"));
    }
}
