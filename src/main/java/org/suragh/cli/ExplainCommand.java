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
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.RecordKind;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Explainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `suragh explain`: every record behind an account, or behind the link of two, with the raw text of each.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Parameters(index = "1", paramLabel = "ACCOUNT", descriptionKey = "cli.option.account")
    String account = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "ACCOUNT", descriptionKey = "cli.option.second-account")
    @Nullable
    String second;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file))) {
            Analysis analysis = Steps.latest(readOnly);
            AccountId first = Named.account(readOnly, account);
            if (second == null) {
                Explainer.AccountCard card = Explainer.account(readOnly, analysis, first);
                print(readOnly, card.statements(), card.records());
            } else {
                AccountId other = Named.account(readOnly, second);
                if (first.equals(other))
                    throw new SuraghException("cli.problem.same-account", first.toString());
                Explainer.PairCard card = Explainer.pair(readOnly, analysis, first, other);
                print(readOnly, card.statements(), card.records());
            }
        }
        return 0;
    }

    private void print(CaseFile readOnly, List<String> statements, List<EvidenceRecord> records)
            throws SuraghException {
        Map<Integer, Exhibit> exhibits = new TreeMap<>();
        readOnly.exhibits().forEach(e -> exhibits.put(e.number(), e));
        if (common.json) {
            List<Object> rows = new ArrayList<>();
            for (EvidenceRecord record : records)
                rows.add(json(readOnly, record, exhibits));
            terminal.print(Json.text(Json.object("statements", statements, "records", rows)));
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
