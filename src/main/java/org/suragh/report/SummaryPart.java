package org.suragh.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.xml.sax.SAXException;

/// One page for a reader who is not an expert.
final class SummaryPart implements Content {
    private static final int ROWS = 8;
    private final CaseReport report;

    SummaryPart(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        var totals = report.analysis().totals();
        long files = report.exhibits().stream().filter(e -> e.parent() == 0).count();
        fo.heading(2, "summary-examined", Text.of("report.summary.examined.title"));
        fo.block(Style.TEXT, Text.of("report.summary.examined", files, totals.read(), totals.stored(),
                totals.duplicates(), totals.rejected()));
        fo.heading(2, "summary-found", Text.of("report.summary.found.title"));
        List<Finding> findings = report.analysis().findings();
        if (findings.isEmpty()) {
            fo.block(Style.TEXT, Text.of("report.summary.nothing"));
        } else {
            fo.block(Style.TEXT, Text.of("report.summary.found", findings.size(), accounts(null, null),
                    accounts(Control.SUPPORTED, null), accounts(Control.OPEN, null),
                    accounts(null, Coordination.HIGH)));
            table(fo, findings);
        }
        fo.heading(2, "summary-meaning", Text.of("report.summary.meaning.title"));
        fo.bullets(List.of(Text.of("report.summary.meaning.control"), Text.of("report.summary.meaning.coordination"),
                Text.of("report.summary.meaning.not"), Text.of("report.fixed.subscriber")));
    }

    private static void table(Fo fo, List<Finding> findings) throws SAXException {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings.subList(0, Math.min(ROWS, findings.size())))
            rows.add(List.of(finding.id(), fo.printable().visible(finding.title()),
                    Words.count(finding.members().size()), InterpretationPart.words(finding),
                    Text.of("report.alternative." + finding.alternative().id())));
        new TableFo().column(Text.of("report.column.network"), 8).column(Text.of("report.column.title"), 26)
                .figures(Text.of("report.column.accounts"), 10).column(Text.of("report.column.reading"), 30)
                .column(Text.of("report.column.remains"), 26).write(fo, rows);
        if (findings.size() > ROWS)
            fo.block(Style.QUIET, Text.of("report.summary.more", findings.size() - ROWS));
    }

    private int accounts(@org.jspecify.annotations.Nullable Control control,
            @org.jspecify.annotations.Nullable Coordination coordination) {
        Set<AccountId> accounts = new HashSet<>();
        for (Finding finding : report.analysis().findings())
            for (Member member : finding.members())
                if ((control == null || member.control() == control)
                        && (coordination == null || member.coordination() == coordination))
                    accounts.add(member.account());
        return accounts.size();
    }
}
