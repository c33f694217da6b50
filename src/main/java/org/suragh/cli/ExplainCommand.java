package org.suragh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.RecordKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Material;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.CardData;
import org.suragh.investigation.Citation;
import org.suragh.investigation.Explainer;
import org.suragh.investigation.Habits;
import org.suragh.investigation.NetworkCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh explain`: what is said of an account, of two, or of a network, and every record behind it with
/// its raw text.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Parameters(index = "1", paramLabel = "ACCOUNT|N1", descriptionKey = "cli.option.explained")
    String account = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "ACCOUNT", descriptionKey = "cli.option.second-account")
    @Nullable
    String second;

    @Option(names = "--quick", descriptionKey = "cli.option.quick")
    boolean quick;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file))) {
            Analysis analysis = Steps.latest(readOnly);
            Optional<Finding> network = second == null ? Named.network(analysis, account) : Optional.empty();
            if (network.isPresent()) {
                network(readOnly, analysis, network.get());
                return 0;
            }
            AccountId first = Named.account(readOnly, account);
            if (second == null) {
                Explainer.AccountCard card = Explainer.account(readOnly, analysis, first);
                List<String> statements = new ArrayList<>(card.statements());
                if (!quick)
                    statements.addAll(Habits.of(readOnly, Progress.NONE).sentences(first));
                print(readOnly, statements, card.records(), Map.of());
            } else {
                AccountId other = Named.account(readOnly, second);
                if (first.equals(other))
                    throw new SuraghException("cli.problem.same-account", first.toString());
                Explainer.PairCard card = Explainer.pair(readOnly, analysis, material(readOnly, analysis), first,
                        other);
                print(readOnly, card.statements(), card.records(), CardData.pair(card));
            }
        }
        return 0;
    }

    /// The layers of the case, which take as long as an analysis; null when asked to be quick.
    private @Nullable Material material(CaseFile readOnly, Analysis analysis) throws SuraghException {
        if (quick)
            return null;
        try (ConsoleProgress progress = terminal.progress(common.quiet || common.json)) {
            return Analyst.material(readOnly, analysis.settings(), progress);
        }
    }

    private void network(CaseFile readOnly, Analysis analysis, Finding finding) throws SuraghException {
        Material material = material(readOnly, analysis);
        NetworkCard card;
        try (ConsoleProgress progress = terminal.progress(common.quiet || common.json)) {
            card = NetworkCard.of(readOnly, analysis, finding, material, progress);
        }
        List<String> statements = new ArrayList<>(card.reading());
        side(statements, "cli.explain.for", card.inFavour());
        side(statements, "cli.explain.against", card.against());
        statements.addAll(card.firmness());
        if (!quick)
            statements.addAll(Habits.of(readOnly, Progress.NONE)
                    .group(finding.members().stream().map(Member::account).toList()));
        print(readOnly, statements, card.records(), common.json ? CardData.network(card) : Map.of());
    }

    private static void side(List<String> out, String key, List<NetworkCard.Statement> side) {
        out.add(Text.of(side.isEmpty() ? key + ".none" : key));
        for (NetworkCard.Statement statement : side) {
            String places = String.join(", ",
                    statement.records().stream().map(record -> Citation.of(record.provenance())
                            .toString()).toList());
            out.add(places.isEmpty()
                    ? statement.sentence()
                    : Text.of("cli.explain.statement", statement.sentence(), places));
        }
    }

    private void print(CaseFile readOnly, List<String> statements, List<EvidenceRecord> records,
            Map<String, Object> further) throws SuraghException {
        Map<Integer, Exhibit> exhibits = new TreeMap<>();
        readOnly.exhibits().forEach(e -> exhibits.put(e.number(), e));
        if (common.json) {
            List<Object> rows = new ArrayList<>();
            for (EvidenceRecord record : records)
                rows.add(json(readOnly, record, exhibits));
            Map<String, Object> all = Json.object("statements", statements);
            all.putAll(further);
            all.put("records", rows);
            terminal.print(Json.text(all));
            return;
        }
        for (String statement : statements)
            terminal.print(Terminal.sentence(statement));
        terminal.print("");
        terminal.print(Text.of("cli.explain.records", Table.number(records.size())));
        for (EvidenceRecord record : records) {
            Provenance at = record.provenance();
            terminal.print("");
            terminal.print(Text.of("cli.explain.record", RecordKind.of(record).id(), at.exhibit(), Terminal.shown(
                    name(exhibits, at)), Table.number(at.line()), Long.toString(at.offset()), at.length()));
            terminal.print("  " + Terminal.shown(RecordLine.of(record)));
            terminal.print("  " + Text.of("cli.explain.raw", "") + Terminal.shown(Explainer.raw(readOnly, at).raw()));
        }
        if (readOnly.info().reservedOrdinary())
            terminal.print(Text.of("cli.reserved-ordinary"));
    }

    private static Map<String, Object> json(CaseFile readOnly, EvidenceRecord record, Map<Integer, Exhibit> exhibits)
            throws SuraghException {
        Provenance at = record.provenance();
        Explainer.RawRow raw = Explainer.raw(readOnly, at);
        return Json.object("kind", RecordKind.of(record).id(), "exhibit", at.exhibit(), "file", name(exhibits, at),
                "line", at.line(), "offset", at.offset(), "length", at.length(), "values", RecordLine.of(record), "raw",
                raw.raw(), "fields", raw.fields());
    }

    private static String name(Map<Integer, Exhibit> exhibits, Provenance at) {
        Exhibit exhibit = exhibits.get(at.exhibit());
        String name = exhibit == null ? "" : exhibit.name();
        return at.member().isEmpty() || at.member().equals(name) ? name : name + "/" + at.member();
    }
}
