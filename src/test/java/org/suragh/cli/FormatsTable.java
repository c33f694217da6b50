package org.suragh.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Imports every file of a folder through the command line, each into a case of its own, and writes a table of what
/// came of it: rows read, stored, duplicate and rejected, records by kind, or the sentence that refuses it.
///
///     java -cp ... org.suragh.cli.FormatsTable FOLDER [OPTIONS] > table.md
///
/// OPTIONS is a text file, a line each: a path inside the folder (`*` for any letters), then options of `import` for
/// it. A path that ends in `/` is imported as one folder, its files then not alone; such a path may have no options.
public final class FormatsTable {
    private static final Map<String, String> KINDS = kinds();

    private FormatsTable() {}

    /// One line of the options: where it applies, and what is said there.
    ///
    /// @param path path inside the folder, a `/` at the end for a folder that is one exhibit
    record Said(String path, List<String> options) {
        boolean is(String candidate) {
            String regex = Stream.of(path.split("\\*", -1)).map(java.util.regex.Pattern::quote)
                    .reduce((a, b) -> a + ".*" + b).orElse("");
            return candidate.matches(regex);
        }
    }

    /// What came of one file.
    record Row(String path, String options, String format, long[] counts, String kinds, String refusal) {
        String line() {
            String said = options.isEmpty() ? "" : " `" + options + "`";
            if (!refusal.isEmpty())
                return "| " + path + said + " | | | | | | refused: " + refusal.replace("|", "¦") + " |";
            return "| " + path + said + " | `" + format + "` | " + counts[0] + " | " + counts[1] + " | " + counts[2]
                    + " | " + counts[3] + " | " + kinds + " |";
        }
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("login", "log-ins");
        kinds.put("post", "posts");
        kinds.put("account_record", "accounts");
        kinds.put("fact", "facts");
        kinds.put("lease", "leases");
        kinds.put("list_entry", "ranges");
        return kinds;
    }

    /// Writes the table to the standard output.
    public static void main(String[] args) throws IOException, SQLException {
        Path root = Path.of(args[0]);
        List<Said> said = args.length > 1 ? said(Files.readAllLines(Path.of(args[1]))) : List.of();
        header().forEach(System.out::println);
        for (Row row : rows(root, said))
            System.out.println(row.line());
    }

    static List<String> header() {
        return List.of("| file, options | read as | read | stored | duplicate | rejected | records |",
                "|---|---|---:|---:|---:|---:|---|");
    }

    static List<Said> said(List<String> lines) {
        var said = new ArrayList<Said>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#"))
                continue;
            String[] words = line.strip().split("\t");
            said.add(new Said(words[0], words.length < 2 ? List.of() : List.of(words[1].split(" "))));
        }
        return said;
    }

    static List<Row> rows(Path root, List<Said> said) throws IOException, SQLException {
        var rows = new ArrayList<Row>();
        for (String unit : units(root, said)) {
            List<String> options = said.stream().filter(s -> s.is(unit)).findFirst().map(Said::options)
                    .orElse(List.of());
            rows.add(row(root, unit, options));
        }
        return rows;
    }

    private static List<String> units(Path root, List<Said> said) throws IOException {
        var units = new TreeMap<String, Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String path = path(root, folder) + "/";
                if (said.stream().noneMatch(s -> s.path().endsWith("/") && s.is(path)))
                    return FileVisitResult.CONTINUE;
                units.put(path, folder);
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals("README.md") && !name.equals("SOURCE.md"))
                    units.put(path(root, file), file);
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(units.keySet());
    }

    private static String path(Path root, Path inside) {
        return root.relativize(inside).toString().replace('\\', '/');
    }

    static Row row(Path root, String unit, List<String> options) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("formats");
        Path file = folder.resolve("case.suragh");
        String said = String.join(" ", options);
        try {
            Line.run("new", file, "--title", "formats", "--reserved-addresses-ordinary");
            var args = new ArrayList<Object>(List.of("import", file, root.resolve(unit), "--quiet"));
            args.addAll(options);
            Line line = Line.run(args.toArray());
            if (line.exit() != 0) {
                String why = line.err().strip().lines().reduce((a, b) -> a + " " + b).orElse("exit " + line.exit());
                return new Row(unit, said, "", new long[4], "",
                        why.replace(root.resolve(unit).toString(), unit).replaceFirst("^suragh: ", ""));
            }
            return stored(unit, said, file);
        } finally {
            try (Stream<Path> made = Files.list(folder)) {
                for (Path one : made.toList())
                    Files.delete(one);
            }
            Files.delete(folder);
        }
    }

    private static Row stored(String unit, String said, Path file) throws SQLException {
        long[] counts = new long[4];
        var kinds = new ArrayList<String>();
        String format;
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement ask = sql.createStatement()) {
            try (ResultSet all = ask.executeQuery("SELECT sum(rows_read), sum(rows_stored), sum(rows_duplicate), "
                    + "sum(rows_rejected) FROM exhibit")) {
                for (int i = 0; i < 4; i++)
                    counts[i] = all.getLong(i + 1);
            }
            try (ResultSet all = ask
                    .executeQuery("SELECT group_concat(DISTINCT format) FROM exhibit WHERE rows_read > 0 "
                            + "OR parent IS NULL AND NOT EXISTS (SELECT 1 FROM exhibit WHERE rows_read > 0)")) {
                format = String.valueOf(all.getString(1)).replace(",", "`, `");
            }
            for (var kind : KINDS.entrySet()) {
                try (ResultSet there = ask
                        .executeQuery("SELECT count(*) FROM sqlite_schema WHERE name = '" + kind.getKey()
                                + "'")) {
                    if (there.getLong(1) == 0)
                        continue;
                }
                try (ResultSet all = ask.executeQuery("SELECT count(*) FROM " + kind.getKey())) {
                    if (all.getLong(1) > 0)
                        kinds.add(all.getLong(1) + " " + kind.getValue());
                }
            }
        }
        return new Row(unit, said, format, counts, String.join(", ", kinds), "");
    }
}
