package org.suragh.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.suragh.base.SuraghException;
import org.suragh.ingest.FormatReader;

/// What a file looks like that no reader takes, so that the refusal can say what to do about it.
final class Strangers {
    private Strangers() {}

    /// The refusal of a file.
    static SuraghException refusal(FormatReader.Head head) {
        return new SuraghException(key(head), head.fileName());
    }

    private static String key(FormatReader.Head head) {
        byte[] b = head.bytes();
        if (!head.members().isEmpty()) {
            for (String member : head.members()) {
                if (member.equals("xl/workbook.xml"))
                    return "ingest.unknown.xlsx";
                if (member.startsWith("word/"))
                    return "ingest.unknown.document";
            }
            return "ingest.unknown.archive";
        }
        if (b.length == 0)
            return "ingest.empty";
        if (begins(b, "%PDF") || begins(b, "{\\rtf"))
            return "ingest.unknown.document";
        if (b.length > 2 && b[0] == 0x1f && b[1] == (byte) 0x8b || begins(b, "7z") || begins(b, "Rar!")
                || begins(b, "BZh"))
            return "ingest.unknown.packed";
        if (b.length > 3 && b[0] == (byte) 0xd0 && b[1] == (byte) 0xcf)
            return "ingest.unknown.xlsx";
        if (begins(b, "SQLite format 3"))
            return "ingest.unknown.database";
        if (!Encoding.of(b).wide() && TableSample.binary(b))
            return "ingest.unknown.binary";
        String text = start(b);
        String lower = text.substring(0, Math.min(500, text.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html"))
            return "ingest.unknown.html";
        if (text.startsWith("{") || text.startsWith("["))
            return "ingest.unknown.json";
        if (text.startsWith("-----BEGIN PGP"))
            return "ingest.unknown.signed";
        if (addressTable(text))
            return "ingest.unknown.address-table";
        String[] lines = text.split("\\R");
        if (Ids.digits(lines[0].strip(), 0) && Ids.digits(lines[lines.length / 2].strip(), 0))
            return "ingest.unknown.ids";
        if (Stream.of(lines).limit(20).allMatch(line -> line.matches("\\d{3,20}\\s{1,4}\\S{1,20}")))
            return "ingest.unknown.labels";
        return "ingest.unknown";
    }

    /// The first letters of a file.
    static String start(byte[] head) {
        return new String(head, 0, Math.min(head.length, 8192), switch (Encoding.of(head)) {
            case UTF_16LE -> StandardCharsets.UTF_16LE;
            case UTF_16BE -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        }).strip();
    }

    /// Whether a text lists address ranges with countries or providers: registry statistics, geography databases.
    static boolean addressTable(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        return first.length() < 400 && (first.matches("[\\d.]+\\|[a-z]+\\|\\d+\\|.*") || first.startsWith("network,")
                || first.startsWith("geoname_id,") || first.matches("AS\\d+ #.*"));
    }

    private static boolean begins(byte[] b, String with) {
        if (b.length < with.length())
            return false;
        for (int i = 0; i < with.length(); i++) {
            if (b[i] != with.charAt(i))
                return false;
        }
        return true;
    }
}
