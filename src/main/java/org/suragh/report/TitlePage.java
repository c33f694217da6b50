package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.BuildInfo;
import org.suragh.base.Text;
import org.suragh.casefile.CaseInfo;
import org.xml.sax.SAXException;

/// First page: what this is, for which case, by whom, under what authority; then the contents.
final class TitlePage implements Content {
    private final CaseReport report;
    private final List<Part> parts;

    TitlePage(CaseReport report, List<Part> parts) {
        this.report = report;
        this.parts = parts;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.in("block", List.of("space-before", "12mm", "space-before.conditionality", "retain", "font-size", "8.5pt",
                "color", "#4A5764", "letter-spacing", "0.6pt"), _ -> fo.text(Text.of("report.kicker")));
        fo.in("block", Style.TITLE.with("role", "H1"), _ -> fo.text(Text.of("report.title")));
        fo.block(Style.SUBTITLE, fo.printable().quotedText(report.info().title()));
        if (report.noAuthority())
            fo.in("block", Style.NOTICE.with("font-weight", "bold"), _ -> fo.text(Text.of("report.no-authority.long")));
        if (report.info().reservedOrdinary())
            fo.in("block", Style.NOTICE.attributes(), _ -> fo.text(Text.of("report.reserved-ordinary.long")));
        TableFo.facts(fo, facts(fo.printable()));
        fo.block(Style.PANEL, Text.of("report.first-words"));
        fo.in("block", List.of("break-before", "page"), _ -> {});
        fo.heading(2, "contents", Text.of("report.contents"));
        for (Part part : parts) {
            line(fo, part.id(), part.title(), "0mm");
            if (part.content() instanceof FindingsPart)
                for (NetworkPart network : report.networks())
                    line(fo, "records-" + network.finding().id(), Text.of("report.network.title",
                            network.finding().id(), fo.printable().visible(network.finding().title())), "6mm");
        }
        fo.in("block", List.of("space-before", "8mm"), _ -> {});
        fo.heading(2, "reading", Text.of("report.reading"));
        fo.bullets(List.of(Text.of("report.reading.findings"), Text.of("report.reading.index"),
                Text.of("report.reading.times"), Text.of("report.reading.places"), Text.of("report.reading.codes"),
                Text.of("report.reading.names")));
    }

    private static void line(Fo fo, String id, String title, String indent) throws SAXException {
        fo.in("block", List.of("text-align-last", "justify", "margin-left", indent, "line-height", "15.5pt"), _ -> {
            fo.text(title);
            fo.empty("leader", "leader-pattern", "dots", "leader-pattern-width", "4pt", "color", "#9AA5B1");
            fo.empty("page-number-citation", "ref-id", id);
        });
    }

    private List<List<String>> facts(Printable p) {
        CaseInfo info = report.info();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Text.of("report.case.number"), Words.recorded(p, info.number())));
        rows.add(List.of(Text.of("report.case.agency"), Words.recorded(p, info.agency())));
        rows.add(List.of(Text.of("report.case.examiner"), Words.recorded(p, info.examiner())));
        rows.add(List.of(Text.of("report.case.designation"), Words.recorded(p, info.designation())));
        rows.add(List.of(Text.of("report.case.purpose"), Words.recorded(p, info.purpose())));
        rows.add(List.of(Text.of("report.case.authority"), Words.recorded(p, info.authority())));
        rows.add(List.of(Text.of("report.case.valid"), AuthorityPart.validity(p, info)));
        rows.add(List.of(Text.of("report.case.report"),
                Text.of("report.case.report.value", report.id(), Text.of("report.status.draft"))));
        rows.add(List.of(Text.of("report.case.issued"), Text.of("report.utc", Words.time(report.issued()))));
        rows.add(List.of(Text.of("report.case.program"),
                Text.of("report.case.program.value", BuildInfo.version(), BuildInfo.commit())));
        rows.add(List.of(Text.of("report.case.digest"), report.analysis().digest()));
        return rows;
    }
}
