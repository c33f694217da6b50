package org.suragh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.ingest.Mapping;
import org.suragh.investigation.Mappings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh mapping`: what was said of the headers of tables, for looking at and for other cases.
@Command(name = "mapping")
final class MappingCommand implements Callable<Integer> {
    private static final int SHORT = 8;

    /// What is done with them.
    enum Act {
        /// Prints them.
        list,
        /// Writes each to a file.
        export
    }

    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "list|export", descriptionKey = "cli.option.mapping-act")
    Act act = Act.list;

    @Parameters(index = "1", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = {"-o",
            "--output"}, paramLabel = "FOLDER", defaultValue = ".", descriptionKey = "cli.option.mapping-folder")
    Path output = Path.of(".");

    MappingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        List<Mapping> mappings;
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file))) {
            mappings = Mappings.list(readOnly);
        }
        if (act == Act.export)
            export(mappings);
        else
            list(mappings);
        return 0;
    }

    private void list(List<Mapping> mappings) {
        if (common.json) {
            terminal.print(Json.text(mappings.stream().map(m -> Json.object("header", m.header(), "columns", m
                    .columns(), "said", m.said())).toList()));
            return;
        }
        if (mappings.isEmpty()) {
            terminal.print(Text.of("cli.mapping.none"));
            return;
        }
        Table table = new Table(Text.of("cli.column.header"), Text.of("cli.column.said"), Text.of(
                "cli.column.columns"));
        mappings.forEach(m -> table.row(shortened(m), m.said(), String.join(", ", m.columns())));
        table.lines().forEach(terminal::print);
    }

    private void export(List<Mapping> mappings) throws SuraghException {
        for (Mapping mapping : mappings) {
            Path target = output.resolve(shortened(mapping) + ".json");
            try {
                Files.createDirectories(output);
                Files.writeString(target, mapping.json());
            } catch (IOException unwritable) {
                throw Outputs.cannotWrite(target, unwritable);
            }
            if (common.reads())
                terminal.print(Terminal.sentence(Text.of("cli.mapping.written", target)));
        }
        if (mappings.isEmpty() && common.reads())
            terminal.print(Text.of("cli.mapping.none"));
    }

    private static String shortened(Mapping mapping) {
        String header = mapping.header();
        return header.substring(0, Math.min(SHORT, header.length()));
    }
}
