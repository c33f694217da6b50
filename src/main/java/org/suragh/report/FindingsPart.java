package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.xml.sax.SAXException;

/// What the records show, network by network: no reading of it, which has a chapter of its own.
final class FindingsPart implements Content {
    private static final int ROWS = 500;
    private final CaseReport report;

    FindingsPart(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        List<Finding> findings = report.analysis().findings();
        if (findings.isEmpty()) {
            fo.block(Style.TEXT, Text.of("report.summary.nothing"));
            return;
        }
        fo.block(Style.TEXT, Text.of("report.findings.about"));
        fo.block(Style.TEXT, findings.size() > report.networks().size()
                ? Text.of("report.findings.some", report.networks().size(), findings.size())
                : Text.of("report.findings.all", findings.size()));
        boolean first = true;
        for (NetworkPart network : report.networks()) {
            if (!first)
                fo.empty("block", "break-after", "page");
            first = false;
            new NetworkPages(network).write(fo);
        }
        if (findings.size() > report.networks().size())
            further(fo, findings.subList(report.networks().size(), findings.size()));
    }

    private static void further(Fo fo, List<Finding> findings) throws SAXException {
        fo.heading(2, "findings-further", Text.of("report.findings.further"));
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings.subList(0, Math.min(ROWS, findings.size())))
            rows.add(List.of(finding.id(), fo.printable().visible(finding.title()),
                    Words.count(finding.members().size()),
                    Words.count(finding.grounds().stream().filter(g -> g.inFavour()).count()),
                    Words.count(finding.grounds().stream().filter(g -> !g.inFavour()).count())));
        new TableFo().column(Text.of("report.column.network"), 12).column(Text.of("report.column.title"), 46)
                .figures(Text.of("report.column.accounts"), 14).figures(Text.of("report.column.for"), 14)
                .figures(Text.of("report.column.against"), 14).write(fo, rows);
        if (findings.size() > ROWS)
            fo.block(Style.QUIET, Text.of("report.findings.more", findings.size() - ROWS));
    }
}
