package org.suragh.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.export.Exporter;
import org.suragh.export.Exports;
import org.suragh.investigation.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh export`: the newest run as a file of one of the listed formats.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(arity = "0..1", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--format", paramLabel = "NAME", descriptionKey = "cli.option.export-format")
    @Nullable
    String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "cli.option.export-output")
    @Nullable
    Path output;

    @Option(names = "--list", descriptionKey = "cli.option.list-exports")
    boolean list;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        if (list) {
            print();
            return 0;
        }
        Path place = file;
        Path target = output;
        String id = format;
        if (place == null || target == null || id == null)
            throw common.wrong("cli.usage.export-needs");
        if (Exports.ALL.stream().noneMatch(e -> e.id().equals(id)))
            throw common.wrong("cli.usage.export-format", id);
        try (Opened opened = Opened.forActs(place, person)) {
            Analysis analysis = Steps.latest(opened.file());
            new Outputs(opened.file(), analysis, opened.person()).export(target, id);
            opened.sayWhenUnrecorded(terminal);
            if (common.json)
                terminal.print(Json.text(Json.object("file", target.toString(), "format", id, "sha256",
                        Outputs.sha256(target), "run", analysis.run(), "digest", analysis.digest())));
            if (common.reads()) {
                terminal.print(Text.of("cli.written", target.toString()));
                if (opened.file().info().reservedOrdinary())
                    terminal.print(Text.of("cli.reserved-ordinary"));
            }
        }
        return 0;
    }

    private void print() {
        if (common.json) {
            terminal.print(Json.text(Exports.ALL.stream().map(e -> Json.object("format", e.id(), "extension",
                    e.extension())).toList()));
            return;
        }
        Table table = new Table(Text.of("cli.column.format"), Text.of("cli.column.extension"), Text.of(
                "cli.column.meaning"));
        for (Exporter e : Exports.ALL)
            table.row(e.id(), "." + e.extension(), Text.of("export." + e.id() + ".name"));
        table.lines().forEach(terminal::print);
    }
}
