package org.suragh.investigation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Tells a file that is not what its name says (R-EV-23), by the first bytes of well-known kinds.
final class MisnamedFile {
    /// First bytes to what they are.
    private static final Map<String, String> STARTS = new TreeMap<>(Map.ofEntries(Map.entry("PK\3\4", "zip"),
            Map.entry("PK\5\6", "zip"), Map.entry("\u001f\u008b\u0008", "gzip"), Map.entry("BZh9", "bzip2"),
            Map.entry("%PDF-", "PDF"), Map.entry("\u0089PNG\r\n", "PNG"), Map.entry("\u00ff\u00d8\u00ff", "JPEG"),
            Map.entry("GIF8", "GIF"), Map.entry("SQLite format 3\0", "SQLite"), Map.entry("\u007fELF", "ELF"),
            Map.entry("MZ\u0090\0", "EXE"), Map.entry("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "OLE"),
            Map.entry("7z\u00bc\u00af\u0027\u001c", "7z"), Map.entry("Rar!\u001a\u0007", "RAR"),
            Map.entry("\u00fd7zXZ\0", "xz"), Map.entry("(\u00b5/\u00fd", "zstd")));

    /// Endings that belong to each kind; a name without one of any kind says nothing.
    private static final Map<String, Set<String>> ENDINGS = Map.ofEntries(
            Map.entry("zip", Set.of("zip", "xlsx", "xlsm", "docx", "pptx", "ods", "odt", "jar", "apk", "kmz", "epub")),
            Map.entry("gzip", Set.of("gz", "tgz", "gzip")), Map.entry("bzip2", Set.of("bz2", "tbz", "tbz2")),
            Map.entry("PDF", Set.of("pdf")), Map.entry("PNG", Set.of("png")), Map.entry("JPEG", Set.of("jpg", "jpeg")),
            Map.entry("GIF", Set.of("gif")), Map.entry("SQLite", Set.of("db", "sqlite", "sqlite3", "suragh")),
            Map.entry("ELF", Set.of("so", "bin")), Map.entry("EXE", Set.of("exe", "dll", "msi")),
            Map.entry("OLE", Set.of("xls", "doc", "ppt", "msg")), Map.entry("7z", Set.of("7z")),
            Map.entry("RAR", Set.of("rar")), Map.entry("xz", Set.of("xz", "txz")), Map.entry("zstd", Set.of("zst")),
            Map.entry("text", Set.of("csv", "tsv", "txt", "json", "jsonl", "ndjson", "js", "html", "htm", "xml",
                    "log", "netset", "ipset")));

    private MisnamedFile() {}

    /// What to tell of a file, when its name belongs to one kind and its bytes to another.
    ///
    /// @param name with or without folders
    /// @param start its first bytes
    static Optional<ImportPlan.Remark> remark(String name, byte[] start) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String said = kindOfEnding(ending);
        if (said.isEmpty() || start.length == 0)
            return Optional.empty();
        String is = kindOfBytes(start);
        boolean fits = is.isEmpty() ? said.equals("text") : ENDINGS.getOrDefault(is, Set.of()).contains(ending);
        return fits
                ? Optional.empty()
                : Optional.of(new ImportPlan.Remark(is.isEmpty()
                        ? "investigation.note.not-its-name"
                        : "investigation.note.misnamed", is.isEmpty() ? List.of(name, ending) : List.of(name, is)));
    }

    private static String kindOfEnding(String ending) {
        for (Map.Entry<String, Set<String>> kind : new TreeMap<>(ENDINGS).entrySet()) {
            if (kind.getValue().contains(ending))
                return kind.getKey();
        }
        return "";
    }

    private static String kindOfBytes(byte[] start) {
        String text = new String(start, 0, Math.min(16, start.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> kind : STARTS.entrySet()) {
            if (text.startsWith(kind.getKey()))
                return kind.getValue();
        }
        return "";
    }
}
