package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.finding.Reading;
import org.suragh.finding.Support;
import org.xml.sax.SAXException;

/// What the rule makes of the records: the scale in full, each network on two axes, and what else could explain it.
final class InterpretationPart implements Content {
    private static final int ROWS = 500;
    private static final List<String> ALTERNATIVES = List.of("carrier-nat", "public-network", "household",
            "proxy-exit", "volunteers", "declared", "sold", "re-assigned", "time-error", "incomplete");
    private final CaseReport report;

    InterpretationPart(CaseReport report) {
        this.report = report;
    }

    /// The words for a network on both axes.
    static String words(Finding finding) {
        return Text.of("report.rule." + finding.control().id() + "." + finding.coordination().id());
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.block(Style.TEXT, Text.of("report.interpretation.about"));
        scale(fo);
        for (NetworkPart network : report.networks())
            network(fo, network.finding());
        List<Finding> findings = report.analysis().findings();
        if (findings.size() > report.networks().size())
            further(fo, findings.subList(report.networks().size(), findings.size()));
        alternatives(fo);
    }

    private void scale(Fo fo) throws SAXException {
        fo.heading(2, "scale", Text.of("report.scale"));
        fo.block(Style.TEXT, Text.of("report.scale.about"));
        List<List<String>> rows = new ArrayList<>();
        for (Control control : Control.values())
            for (Coordination coordination : Coordination.values())
                rows.add(List.of(Text.of("report.control." + control.id()),
                        Text.of("report.coordination." + coordination.id()),
                        Text.of("report.rule." + control.id() + "." + coordination.id())));
        new TableFo().column(Text.of("report.column.control"), 16).column(Text.of("report.column.coordination"), 16)
                .column(Text.of("report.column.reading"), 68).write(fo, rows);
        fo.bullets(List.of(Text.of("report.scale.supported"), Text.of("report.scale.open"),
                Text.of("report.scale.high"), Text.of("report.scale.index")));
        if (!report.calibration().equals("none"))
            words(fo);
    }

    /// The words of the scale of support, in full (R-RP-07).
    private static void words(Fo fo) throws SAXException {
        fo.block(Style.CAPTION, Text.of("report.scale.words"));
        List<List<String>> rows = new ArrayList<>();
        for (Support support : Support.values())
            rows.add(List.of(Text.of("finding.support." + support.id()),
                    Text.of("report.scale.words." + support.id())));
        new TableFo().column(Text.of("report.column.words"), 35).column(Text.of("report.column.records-are"), 65)
                .write(fo, rows);
    }

    private void network(Fo fo, Finding finding) throws SAXException {
        Printable p = fo.printable();
        fo.heading(2, "reading-" + finding.id(),
                Text.of("report.reading.network", finding.id(), p.visible(finding.title())));
        String control = Text.of("report.control." + finding.control().id());
        String together = Text.of("report.coordination." + finding.coordination().id());
        fo.block(Style.TEXT, Reading.calibrated(finding, report.calibration())
                ? Text.of("report.reading.words", words(finding), control, index(finding),
                        Words.index(finding.controlIndex()), together)
                : Text.of("report.reading.words.rule", words(finding), control, Words.index(finding.controlIndex()),
                        together));
        WeighingFo.write(fo, finding, report.calibration());
        fo.in("block", Style.PANEL.attributes(), _ -> {
            fo.in("block", List.of("font-weight", "bold"), _ -> fo.text(Text.of("report.wrong")));
            fo.text(Text.of("report.wrong." + finding.alternative().id()) + " " + Text.of("report.wrong.always"));
        });
        List<List<String>> rows = new ArrayList<>();
        List<Member> members = finding.members();
        for (Member m : members.subList(0, Math.min(NetworkPages.MEMBERS, members.size())))
            rows.add(List.of(Words.count(rows.size() + 1), Words.account(p, m), Words.id(p, m.account()),
                    Text.of("report.control." + m.control().id()), Words.index(m.controlIndex()),
                    coordination(m), Words.kinds(m.evidenceKinds()), Words.index(m.stability())));
        fo.block(Style.CAPTION, Text.of("report.interpretation.members"));
        new TableFo().figures(Text.of("report.column.no"), 23).column(Text.of("report.column.handle"), 100)
                .column(Text.of("report.column.account-id"), 86).column(Text.of("report.column.control"), 46)
                .figures(Text.of("report.column.index"), 30).column(Text.of("report.column.coordination"), 82)
                .column(Text.of("report.column.kinds"), 74).figures(Text.of("report.column.stability"), 42)
                .write(fo, rows);
        if (members.size() > NetworkPages.MEMBERS)
            fo.block(Style.QUIET, Text.of("report.more.networks", members.size() - NetworkPages.MEMBERS));
    }

    /// The index of the sentence about a network, so that no other figure stands for the network as a whole.
    private String index(Finding finding) {
        return Words.index(Reading.best(finding, report.calibration()).map(java.util.Map.Entry::getValue)
                .orElse(finding.controlIndex()));
    }

    private static String coordination(Member member) {
        String word = Text.of("report.coordination." + member.coordination().id());
        return member.coordinationLayers().isEmpty()
                ? word
                : Text.of("report.coordination.in", word, Words.layers(member.coordinationLayers()));
    }

    private void further(Fo fo, List<Finding> findings) throws SAXException {
        fo.heading(2, "reading-further", Text.of("report.reading.further"));
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings.subList(0, Math.min(ROWS, findings.size())))
            rows.add(List.of(finding.id(), Words.count(finding.members().size()), words(finding),
                    index(finding),
                    Text.of("report.alternative." + finding.alternative().id())));
        new TableFo().column(Text.of("report.column.network"), 12).figures(Text.of("report.column.accounts"), 12)
                .column(Text.of("report.column.reading"), 40).figures(Text.of("report.column.index"), 10)
                .column(Text.of("report.column.remains"), 26).write(fo, rows);
        if (findings.size() > ROWS)
            fo.block(Style.QUIET, Text.of("report.findings.more", findings.size() - ROWS));
    }

    private static void alternatives(Fo fo) throws SAXException {
        fo.heading(2, "alternatives", Text.of("report.alternatives"));
        fo.block(Style.TEXT, Text.of("report.alternatives.about"));
        List<List<String>> rows = new ArrayList<>();
        for (String alternative : ALTERNATIVES)
            rows.add(List.of(Text.of("report.explanation." + alternative), Text.of("report.alternatives.open")));
        new TableFo().column(Text.of("report.column.explanation"), 50).column(Text.of("report.column.state"), 50)
                .write(fo, rows);
    }
}
