package org.suragh.ingest.format;

/// From the bytes of a field to its text.
final class Cells {
    private Cells() {}

    /// The text of a field, doubled quotes undone; bytes without meaning become U+FFFD. For looking at, not for records.
    static String text(CsvScanner scanner, int field, Encoding encoding) {
        String text = encoding.decode(scanner.bytes(), scanner.from(field), scanner.to(field));
        if (text == null)
            text = new String(scanner.bytes(), scanner.from(field), scanner.to(field) - scanner.from(field),
                    java.nio.charset.StandardCharsets.UTF_8);
        return scanner.escaped(field) ? text.replace("\"\"", "\"") : text;
    }
}
