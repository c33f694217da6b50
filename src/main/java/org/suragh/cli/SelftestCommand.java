package org.suragh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.suragh.base.Installation;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.investigation.Selftest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `suragh selftest`: the shipped reference cases through this installation, expected against actual; ends 0 or 1.
@Command(name = "selftest")
final class SelftestCommand implements Callable<Integer> {
    private static final int LONGEST = 76;

    private final Terminal terminal;
    private final Executor workers;

    @Mixin
    Common common = new Common();

    SelftestCommand(Terminal terminal, Executor workers) {
        this.terminal = terminal;
        this.workers = workers;
    }

    @Override
    public Integer call() throws SuraghException {
        Path samples = Installation.sampleCases()
                .orElseThrow(() -> new SuraghException("cli.problem.no-samples"));
        List<Selftest.Check> checks = run(samples);
        long bad = checks.stream().filter(check -> !check.good()).count();
        if (common.json)
            terminal.print(Json.text(Json.object("version", Version.line(), "good", bad == 0, "checks",
                    checks.stream().map(c -> Json.object("case", c.of(), "what", c.what(), "expected", c.expected(),
                            "actual", c.actual(), "good", c.good())).toList())));
        else
            print(checks, bad);
        return bad == 0 ? 0 : 1;
    }

    private List<Selftest.Check> run(Path samples) throws SuraghException {
        try {
            Path work = Files.createTempDirectory("suragh-selftest");
            try (ConsoleProgress progress = terminal.progress(common.quiet)) {
                return Selftest.run(samples, work, workers, progress);
            } finally {
                Files.deleteIfExists(work);
            }
        } catch (IOException unwritable) {
            throw Outputs.cannotWrite(Path.of(System.getProperty("java.io.tmpdir", "")), unwritable);
        }
    }

    private void print(List<Selftest.Check> checks, long bad) {
        if (!common.quiet) {
            Table table = new Table(Text.of("cli.column.case"), Text.of("cli.column.what"),
                    Text.of("cli.column.expected"), Text.of("cli.column.actual"));
            for (Selftest.Check check : checks)
                table.row(check.of(), check.what(), shortened(check.expected()), check.good()
                        ? Text.of("cli.selftest.same")
                        : shortened(check.actual()));
            table.lines().forEach(terminal::print);
            terminal.print("");
        }
        terminal.print(Version.line());
        terminal.print(bad == 0
                ? Text.of("cli.selftest.good", Table.number(checks.size()))
                : Text.of("cli.selftest.bad", Table.number(bad), Table.number(checks.size())));
    }

    private static String shortened(String figure) {
        return figure.isEmpty() ? "-" : figure.length() <= LONGEST ? figure : figure.substring(0, LONGEST) + "…";
    }
}
