package org.suragh.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.investigation.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh report`: the newest run as PDF.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.pdf", required = true, descriptionKey = "cli.option.pdf")
    @Nullable
    Path output;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        Path target = Objects.requireNonNull(output);
        try (Opened opened = Opened.forActs(Objects.requireNonNull(file), person)) {
            Analysis analysis = Steps.latest(opened.file());
            try (ConsoleProgress progress = terminal.progress(common.quiet)) {
                new Outputs(opened.file(), analysis, opened.person()).report(target, progress);
            }
            opened.sayWhenUnrecorded(terminal);
            if (common.json)
                terminal.print(Json.text(Json.object("file", target.toString(), "sha256", Outputs.sha256(target),
                        "run", analysis.run(), "digest", analysis.digest())));
            if (common.reads()) {
                terminal.print(Text.of("cli.written", target.toString()));
                if (opened.file().info().reservedOrdinary())
                    terminal.print(Text.of("cli.reserved-ordinary"));
            }
        }
        return 0;
    }
}
