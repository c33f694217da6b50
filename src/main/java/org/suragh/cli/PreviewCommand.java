package org.suragh.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.evidence.RecordKind;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh preview`: what an import would come to, before anything is stored.
///
/// Ends 1 when a file cannot be imported as it is.
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Option(names = "--rows", paramLabel = "N", defaultValue = "5", descriptionKey = "cli.option.rows")
    int rows = 5;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.option.files")
    List<Path> files = new ArrayList<>();

    PreviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        ReadOptions options = reading.options();
        List<Object> all = new ArrayList<>();
        int exit = 0;
        for (Path path : files) {
            try (ConsoleProgress progress = terminal.progress(common.quiet)) {
                if (!Files.exists(path))
                    throw new SuraghException("cli.problem.no-file-there", path.toString());
                Preview preview = Preview.of(path, reading.format, options, progress);
                all.add(Json.object("file", path.toString(), "parts",
                        preview.parts().stream().map(this::json).toList(), "unread", preview.unread()));
                if (common.reads())
                    preview.parts().forEach(part -> print(path, part));
                if (preview.parts().stream().anyMatch(part -> part.question() != null))
                    exit = 1;
            } catch (SuraghException notThisOne) {
                exit = new ProblemHandler(terminal).handle(notThisOne);
            }
        }
        if (common.json)
            terminal.print(Json.text(all));
        return exit;
    }

    private void print(Path path, Preview.Part part) {
        terminal.print(Terminal.sentence(path.getFileName() + (part.member().isEmpty() ? "" : "/" + part.member())));
        terminal.print(Terminal.sentence(part.why()));
        var columns = part.columns();
        if (columns != null) {
            Table table = new Table(">" + Text.of("cli.column.place"), Text.of("cli.column.name"),
                    Text.of("cli.column.meaning"), Text.of("cli.column.by"), Text.of("cli.column.samples"));
            columns.columns().forEach(c -> table.row(c.place(), c.name(), c.field(),
                    Text.of("cli.preview.by." + c.by().name().toLowerCase(Locale.ROOT)),
                    String.join(" | ", c.samples())));
            table.lines().forEach(terminal::print);
        }
        part.rows().stream().limit(rows).forEach(row -> {
            terminal.print(Terminal.sentence(Text.of("cli.preview.record", row.record().provenance().line(),
                    RecordKind.of(row.record()).id(), RecordLine.of(row.record()))));
            terminal.print("    " + Terminal.sentence(Text.of("cli.preview.raw", row.raw())));
        });
        part.bad().stream().limit(rows).forEach(row -> terminal.print(Terminal.sentence(Text.of("cli.preview.bad",
                row.rejection().at().line(), Text.of(row.rejection().reasonKey()), row.rejection().detail()))));
        terminal.print(Text.of("cli.preview.sum", Table.number(part.good()), Table.number(part.rejected())));
        part.kinds().forEach((kind, n) -> terminal.print("    " + Text.of("cli.preview.kind", Table.number(n),
                kind.id())));
        part.reasons().forEach((key, n) -> terminal.print("    " + Text.of("cli.preview.reason", Table.number(n),
                Text.of(key))));
        part.notes().forEach(note -> terminal.print(Terminal.sentence(note)));
        SuraghException question = part.question();
        if (question != null)
            terminal.print(Terminal.sentence(Text.of("cli.preview.question", question.userMessage())));
    }

    private Map<String, Object> json(Preview.Part part) {
        var columns = part.columns();
        Map<String, Object> kinds = new LinkedHashMap<>();
        part.kinds().forEach((kind, n) -> kinds.put(kind.id(), n));
        return Json.object("member", part.member(), "format", part.format(), "why", part.why(), "header",
                columns == null ? "" : columns.header(), "columns",
                columns == null
                        ? List.of()
                        : columns.columns().stream()
                                .map(c -> Json.object("place", c.place(), "name", c.name(), "field", c.field(), "by",
                                        c.by().name().toLowerCase(Locale.ROOT), "samples", c.samples()))
                                .toList(),
                "good", part.good(), "kinds", kinds, "rejected", part.rejected(), "reasons", part.reasons(), "rows",
                part.rows().stream().limit(rows)
                        .map(r -> Json.object("line", r.record().provenance().line(), "record",
                                RecordLine.of(r.record()),
                                "raw", r.raw()))
                        .toList(),
                "notes", part.notes(), "question", question(part.question()));
    }

    private static String question(@Nullable SuraghException open) {
        return open == null ? "" : open.userMessage();
    }
}
