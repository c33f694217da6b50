package org.suragh.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.export.Exporter;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.NotUsed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh networks`: the networks of the newest run, one row a member.
@Command(name = "networks")
final class NetworksCommand implements Callable<Integer> {
    /// What can be printed.
    enum Format {
        /// Comma-separated values.
        csv,
        /// JSON.
        json
    }

    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--format", paramLabel = "csv|json", descriptionKey = "cli.option.networks-format")
    Format format = Format.csv;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "cli.option.output")
    @Nullable
    Path output;

    NetworksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        String id = common.json || format == Format.json ? "networks-json" : "networks-csv";
        Path place = Objects.requireNonNull(file);
        Path target = output;
        try (Opened opened = target == null ? Opened.toLook(place) : Opened.forActs(place, person)) {
            Analysis analysis = Steps.latest(opened.file());
            if (target == null) {
                Exporter exporter = Outputs.exporter(id);
                Outputs.stream(terminal, out -> exporter.write(opened.file(), analysis, out));
            } else {
                new Outputs(opened.file(), analysis, opened.person()).export(target, id);
                opened.sayWhenUnrecorded(terminal);
            }
            if (!common.quiet)
                terminal.err().println(NotUsed.sentence(analysis));
        }
        return 0;
    }
}
