package org.suragh.ingest.format.access;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Detail;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.raw.TextLines;

/// Log of a web server in the common or combined form (Apache HTTP Server, `mod_log_config`): requests of signed-in
/// users, each a use of an account from an address.
///
/// Where a list of forwarded addresses stands in front, the first is taken: it is the one the visitor came from by the
/// word of the proxy, which a note says. A status from 400 on is a failure.
public final class WebLogReader implements FormatReader {
    private static final Pattern LINE = Pattern.compile("([^\\[\\]\"]{3,600}?) (\\S{1,100}) (\\S{1,100}) "
            + "\\[([^\\]]{20,40})\\] \"([^\"]{0,2000})\" (\\d{3}) (?:\\d{1,15}|-)"
            + "(?: \"[^\"]{0,2000}\" \"([^\"]{0,1000})\")?.{0,500}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH);

    @Override
    public String id() {
        return "web-log";
    }

    @Override
    public Match probe(Head head) {
        boolean text = head.members().isEmpty() && !Encoding.of(head.bytes()).wide()
                && !HeadBytes.binary(head.bytes());
        return text && fits(head.bytes()) ? Match.CERTAIN : Match.NO;
    }

    /// Whether at least half of the first lines are those of such a log.
    public static boolean fits(byte[] head) {
        int lines = 0;
        int ours = 0;
        for (String line : HeadBytes.text(head).split("\\R", 20)) {
            lines++;
            ours += line.length() <= TextLines.LONGEST && LINE.matcher(line).matches() ? 1 : 0;
        }
        return ours > 0 && ours * 2 >= lines;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        boolean any = false;
        int forwarded = 0;
        try (var lines = TextLines.of(source, progress)) {
            while (lines.next()) {
                var rejected = new String[]{"ingest.reject.too-long", ""};
                Matcher line = LINE.matcher(lines.text());
                Login login = lines.tooLong() ? null : login(line, lines, options, rejected);
                if (login == null) {
                    sink.reject(new Rejection(lines.at(), rejected[0], Detail.cut(rejected[1])));
                    continue;
                }
                any = true;
                forwarded += line.group(1).contains(",") ? 1 : 0;
                sink.mention(new Account(login.account(), login.account().value().substring(1), null, null, null, null,
                        login.at(), lines.at()));
                sink.accept(login);
            }
        }
        if (!any)
            throw new SuraghException("ingest.no-web-log", source.name());
        if (forwarded > 0)
            sink.note("ingest.note.forwarded", forwarded);
    }

    private static @Nullable Login login(Matcher line, TextLines lines, ReadOptions options, String[] rejected) {
        if (!line.matches())
            return no(rejected, "ingest.reject.log-line", "");
        String user = line.group(3);
        if (user.equals("-"))
            return no(rejected, "ingest.reject.account", user);
        Instant at = time(line.group(4));
        if (at == null)
            return no(rejected, "ingest.reject.time", line.group(4));
        String first = line.group(1).split(",", 2)[0].strip();
        IpAddress address = IpAddress.parse(first).orElse(null);
        if (address == null)
            return no(rejected, "ingest.reject.address", first);
        String agent = line.group(7);
        boolean failed = line.group(6).charAt(0) >= '4';
        return new Login(new AccountId(options.platform(), "@" + user), at, address, -1,
                agent == null || agent.equals("-") || agent.isBlank() ? null : agent,
                failed ? Login.Outcome.FAILURE : Login.Outcome.SUCCESS, lines.at());
    }

    private static @Nullable Login no(String[] rejected, String reason, String value) {
        rejected[0] = reason;
        rejected[1] = value;
        return null;
    }

    private static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
