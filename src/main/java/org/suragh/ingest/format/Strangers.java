package org.suragh.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.suragh.base.SuraghException;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.value.Ids;

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
        if (!Encoding.of(b).wide() && HeadBytes.binary(b))
            return "ingest.unknown.binary";
        String text = HeadBytes.text(b);
        String lower = text.substring(0, Math.min(500, text.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html"))
            return "ingest.unknown.html";
        if (text.startsWith("{") || text.startsWith("["))
            return "ingest.unknown.json";
        if (text.startsWith("-----BEGIN PGP"))
            return "ingest.unknown.signed";
        if (HeadBytes.addressTable(text))
            return "ingest.unknown.address-table";
        String[] lines = text.split("\\R");
        if (Ids.digits(lines[0].strip(), 0) && Ids.digits(lines[lines.length / 2].strip(), 0))
            return "ingest.unknown.ids";
        if (Stream.of(lines).limit(20).allMatch(line -> line.matches("\\d{3,20}\\s{1,4}\\S{1,20}")))
            return "ingest.unknown.labels";
        return "ingest.unknown";
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
