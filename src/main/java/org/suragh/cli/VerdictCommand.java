package org.suragh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Verdict;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Citation;
import org.suragh.investigation.Verdicts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh verdict`: writes what a person concluded about a network, a set or a pair into the journal, or takes it back.
@Command(name = "verdict")
final class VerdictCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--accounts", paramLabel = "A,B", split = ",", descriptionKey = "cli.option.verdict-accounts")
    List<String> accounts = new ArrayList<>();

    @Option(names = "--network", paramLabel = "N1", descriptionKey = "cli.option.verdict-network")
    @Nullable
    String network;

    @Option(names = "--value", paramLabel = "same|not-same|unknown|withdraw", required = true, descriptionKey = "cli.option.verdict-value")
    String value = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.verdict-reason")
    String reason = "";

    @Option(names = "--record", paramLabel = "EXHIBIT:LINE", descriptionKey = "cli.option.verdict-record")
    List<String> records = new ArrayList<>();

    VerdictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        Verdict.Value said = value.equals("withdraw")
                ? Verdict.Value.WITHDRAWN
                : Verdict.Value.of(value).orElseThrow(() -> common.wrong("cli.usage.verdict-value", value));
        if (accounts.isEmpty() == (network == null))
            throw common.wrong("cli.usage.verdict-about");
        List<Citation> cited = new ArrayList<>();
        for (String record : records)
            cited.add(Citation.parse(record));
        try (CaseFile open = CaseFile.open(Objects.requireNonNull(file))) {
            Map<String, String> context = new TreeMap<>();
            List<AccountId> set = network == null ? Named.accounts(open, accounts) : members(open, network, context);
            Verdict verdict = Verdicts.record(open, person.of(open.info()),
                    new Verdicts.Draft(said, set, reason, cited),
                    context);
            if (common.json)
                terminal.print(Json.text(VerdictsCommand.json(verdict)));
            if (common.reads()) {
                terminal.print(Terminal.sentence(VerdictsCommand.line(verdict)));
                terminal.print(Text.of("cli.verdict.next"));
            }
        }
        return 0;
    }

    private static List<AccountId> members(CaseFile open, String said, Map<String, String> context)
            throws SuraghException {
        Analysis analysis = Steps.latest(open);
        Finding finding = Named.network(analysis, said)
                .orElseThrow(() -> new SuraghException("cli.problem.no-network", said, analysis.findings().size()));
        context.put("network", finding.id());
        context.put("analysis", analysis.digest());
        return Named.members(finding);
    }
}
