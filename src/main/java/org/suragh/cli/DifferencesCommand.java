package org.suragh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.investigation.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `suragh differences`: what a later export says otherwise than an earlier one, each record with its place.
@Command(name = "differences")
final class DifferencesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Parameters(index = "1", paramLabel = "EXHIBIT", descriptionKey = "cli.option.later-exhibit")
    int later;

    @Parameters(index = "2", arity = "0..1", paramLabel = "EARLIER", descriptionKey = "cli.option.earlier-exhibit")
    @Nullable
    Integer earlier;

    DifferencesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file));
                ConsoleProgress progress = terminal.progress(common.quiet)) {
            Exhibit now = Comparison.exhibit(readOnly, later);
            Exhibit was = earlier == null ? earlierOf(readOnly, now) : Comparison.exhibit(readOnly, earlier);
            if (was.number() == now.number())
                throw common.wrong("cli.usage.same-exhibit");
            if (common.json)
                terminal.print("{\"earlier\":" + Json.text(exhibit(was)) + ",\"later\":" + Json.text(exhibit(now))
                        + ",\"differences\":[");
            else
                terminal.print(Text.of("cli.differences.head", now.number(), Terminal.shown(now.name()),
                        was.number(), Terminal.shown(was.name())));
            boolean[] first = {true};
            Comparison.Outcome outcome = Comparison.of(readOnly, was, now, one -> {
                if (common.json)
                    terminal.print((first[0] ? "" : ",") + Json.text(json(one)));
                else
                    print(one);
                first[0] = false;
            }, progress);
            totals(outcome);
        }
        return 0;
    }

    private static Exhibit earlierOf(CaseFile readOnly, Exhibit later) throws SuraghException {
        return Comparison.earlierOf(readOnly, later).orElseThrow(
                () -> new SuraghException("cli.problem.no-earlier", later.number(), later.name()));
    }

    private void print(Comparison.Difference one) {
        terminal.print(Text.of("cli.differences." + one.change().id(), one.kind().id()));
        EvidenceRecord was = one.earlier();
        EvidenceRecord is = one.later();
        if (was != null)
            terminal.print(Text.of("cli.differences.was", Terminal.shown(RecordLine.of(was)), place(was)));
        if (is != null)
            terminal.print(Text.of("cli.differences.is", Terminal.shown(RecordLine.of(is)), place(is)));
    }

    private static String place(EvidenceRecord record) {
        Provenance at = record.provenance();
        return Text.of("cli.differences.place", at.exhibit(), Terminal.shown(at.member()), Table.number(at.line()));
    }

    private void totals(Comparison.Outcome outcome) {
        if (common.json) {
            List<Object> totals = new ArrayList<>();
            outcome.totals().forEach(t -> totals.add(Json.object("kind", t.kind().id(), "new", t.added(), "gone",
                    t.gone(), "changed", t.changed())));
            terminal.print("],\"totals\":" + Json.text(totals) + ",\"accounts\":" + Json.text(Json.object("both",
                    outcome.shared(), "only_earlier", outcome.onlyEarlier(), "only_later", outcome.onlyLater())) + "}");
            return;
        }
        for (Comparison.Total total : outcome.totals())
            if (!total.none())
                terminal.print(Text.of("cli.differences.total", total.kind().id(), Table.number(total.added()),
                        Table.number(total.gone()), Table.number(total.changed())));
        if (outcome.totals().stream().allMatch(Comparison.Total::none))
            terminal.print(Text.of("cli.differences.none"));
        terminal.print(Text.of("cli.differences.accounts", Table.number(outcome.shared()),
                Table.number(outcome.onlyEarlier()), Table.number(outcome.onlyLater())));
    }

    private static Map<String, Object> json(Comparison.Difference one) {
        Map<String, Object> object = Json.object("change", one.change().id(), "kind", one.kind().id());
        EvidenceRecord was = one.earlier();
        EvidenceRecord is = one.later();
        if (was != null)
            object.put("earlier", record(was));
        if (is != null)
            object.put("later", record(is));
        return object;
    }

    private static Map<String, Object> record(EvidenceRecord record) {
        Provenance at = record.provenance();
        return Json.object("values", RecordLine.of(record), "exhibit", at.exhibit(), "member", at.member(), "line",
                at.line(), "offset", at.offset(), "length", at.length());
    }

    private static Map<String, Object> exhibit(Exhibit exhibit) {
        return Json.object("exhibit", exhibit.number(), "name", exhibit.name(), "sha256", exhibit.sha256());
    }
}
