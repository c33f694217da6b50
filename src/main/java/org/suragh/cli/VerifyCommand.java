package org.suragh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh verify`: checks a case and changes nothing. Ends 0 good, 1 difference, 2 cannot read.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--expect-head", paramLabel = "HASH", descriptionKey = "cli.option.expect-head")
    @Nullable
    String expectHead;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (expectHead != null && !expectHead.matches("[0-9a-f]{64}"))
            throw common.wrong("cli.usage.head");
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file))) {
            List<Verifier.Check> checks = checks(readOnly);
            boolean good = checks.stream().allMatch(Verifier.Check::good);
            print(checks, good, readOnly.journal().head().hash());
            return good ? 0 : ProblemHandler.FIXABLE;
        } catch (SuraghException unreadable) {
            new ProblemHandler(terminal).handle(unreadable);
            return ProblemHandler.USAGE;
        }
    }

    private List<Verifier.Check> checks(CaseFile readOnly) throws SuraghException {
        try (ConsoleProgress progress = terminal.progress(common.quiet)) {
            return Verifier.verify(readOnly, expectHead, progress);
        }
    }

    private void print(List<Verifier.Check> checks, boolean good, String head) {
        if (common.json)
            terminal.print(Json.text(Json.object("good", good, "journal_head", head, "checks", checks.stream().map(
                    c -> Json.object("good", c.good(), "sentence", c.sentence())).toList())));
        for (Verifier.Check check : checks) {
            if (common.reads())
                terminal.print(Text.of(check.good() ? "cli.verify.good" : "cli.verify.difference", Terminal.sentence(
                        check.sentence())));
            else if (!check.good() && !common.json)
                terminal.say("cli.verify.difference", Terminal.sentence(check.sentence()));
        }
        if (common.reads()) {
            terminal.print(Text.of("cli.verify.head", head));
            terminal.print(Text.of(good ? "cli.verify.all-good" : "cli.verify.not-good"));
        }
    }
}
