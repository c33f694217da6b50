package org.suragh.ingest.format.raw;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.suragh.ingest.ExhibitSource;

/// The first bytes of a file, or all of a small one: as a source to read from, and what they look like. Immutable; nobody
/// writes to the array.
///
/// @param content the bytes
public record HeadBytes(byte[] content) implements ExhibitSource {
    @Override
    public String name() {
        return "";
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /// Whether there are bytes that no text has: more than one zero in a hundred, or the beginning of a known binary.
    public static boolean binary(byte[] head) {
        int zeros = 0;
        for (byte b : head)
            zeros += b == 0 ? 1 : 0;
        return zeros * 100L > head.length || head.length > 3 && (head[0] == 'P' && head[1] == 'K' && head[2] < 9
                || head[0] == '%' && head[1] == 'P' && head[2] == 'D' || head[0] == 0x1f && head[1] == (byte) 0x8b);
    }

    /// The first letters of a file.
    public static String text(byte[] head) {
        return new String(head, 0, Math.min(head.length, 8192), switch (Encoding.of(head)) {
            case UTF_16LE -> StandardCharsets.UTF_16LE;
            case UTF_16BE -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        }).strip();
    }

    /// Whether a text lists address ranges with countries or providers: registry statistics, geography databases.
    public static boolean addressTable(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        return first.length() < 400 && (first.matches("[\\d.]+\\|[a-z]+\\|\\d+\\|.*") || first.startsWith("network,")
                || first.startsWith("geoname_id,") || first.matches("AS\\d+ #.*"));
    }
}
