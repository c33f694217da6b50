package org.suragh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Journal;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Verdict;
import org.suragh.investigation.Verdicts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh verdicts`: what persons concluded, as it stands, or with all that was taken back or changed.
@Command(name = "verdicts")
final class VerdictsCommand implements Callable<Integer> {
    private static final int NAMED = 12;
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--history", descriptionKey = "cli.option.verdict-history")
    boolean history;

    VerdictsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file))) {
            List<Journal.Entry> journal = readOnly.journal().entries();
            List<Verdict> verdicts = history ? Verdicts.history(journal) : Verdicts.standing(journal);
            if (common.json)
                terminal.print(Json.text(Json.object("verdicts", verdicts.stream().map(VerdictsCommand::json)
                        .toList())));
            else if (verdicts.isEmpty())
                terminal.print(Text.of("cli.verdicts.none"));
            else
                verdicts.forEach(verdict -> terminal.print(Terminal.sentence(line(verdict))));
        }
        return 0;
    }

    /// One verdict in one sentence.
    static String line(Verdict verdict) {
        String accounts = String.join(", ", verdict.accounts().stream().limit(NAMED).map(AccountId::toString).toList());
        if (verdict.accounts().size() > NAMED)
            accounts = Text.of("cli.verdicts.more", accounts, Table.number(verdict.accounts().size() - NAMED));
        return Text.of(verdict.records().isEmpty() ? "cli.verdicts.withdrawn" : "cli.verdicts.line", verdict.entry(),
                word(verdict.value()), accounts, verdict.reason(), verdict.person(), verdict.at().toString(),
                String.join(", ", verdict.records()));
    }

    private static String word(Verdict.Value value) {
        return Text.of(switch (value) {
            case SAME -> "cli.verdict.same";
            case NOT_SAME -> "cli.verdict.not-same";
            case UNKNOWN -> "cli.verdict.unknown";
            case WITHDRAWN -> "cli.verdict.withdrawn";
        });
    }

    /// One verdict as JSON.
    static Map<String, Object> json(Verdict verdict) {
        return Json.object("entry", verdict.entry(), "value", verdict.value().id(), "accounts",
                verdict.accounts().stream().map(AccountId::toString).toList(), "reason", verdict.reason(), "records",
                verdict.records(), "person", verdict.person(), "at", verdict.at().toString());
    }
}
