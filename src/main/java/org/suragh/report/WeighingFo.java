package org.suragh.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.suragh.base.Text;
import org.suragh.finding.Alternative;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.finding.Reading;
import org.xml.sax.SAXException;

/// What the records say of one network against each other explanation, in the words of the window: the sentence, the table
/// of explanations, what each kind of evidence adds, and the groups of one family side by side.
final class WeighingFo {
    private WeighingFo() {}

    static void write(Fo fo, Finding finding, String calibration) throws SAXException {
        fo.block(Style.TEXT, Text.of("report.reading.both-axes", Reading.quadrant(finding.control(),
                finding.coordination())));
        fo.in("block", Style.PANEL.attributes(), _ -> {
            fo.block(Style.TEXT, Reading.sentence(finding, calibration));
            fo.block(Style.QUIET, Reading.considered(finding, calibration));
        });
        alternatives(fo, finding, calibration);
        kinds(fo, finding);
        parts(fo, finding);
    }

    private static void alternatives(Fo fo, Finding finding, String calibration) throws SAXException {
        if (!Reading.calibrated(finding, calibration)) {
            fo.block(Style.QUIET, Text.of("report.weighing.none"));
            return;
        }
        Alternative best = Reading.best(finding, calibration).map(Map.Entry::getKey).orElse(finding.alternative());
        List<List<String>> rows = new ArrayList<>();
        finding.odds().forEach((alternative, index) -> rows.add(List.of(Reading.people(alternative),
                Words.index(index), Reading.ratio(index), Reading.words(index),
                alternative == best ? Text.of("report.weighing.smallest") : "")));
        fo.block(Style.CAPTION, Text.of("report.weighing.title"));
        new TableFo().column(Text.of("report.column.explanation"), 27).figures(Text.of("report.column.index"), 9)
                .column(Text.of("report.column.records-are"), 30).column(Text.of("report.column.words"), 20)
                .column(Text.of("report.column.counts"), 14).write(fo, rows);
        fo.block(Style.QUIET, Text.of("report.weighing.calibration", calibration));
    }

    private static void kinds(Fo fo, Finding finding) throws SAXException {
        Map<EvidenceKind, List<Double>> byKind = new EnumMap<>(EvidenceKind.class);
        for (Member member : finding.members())
            member.weights().forEach((kind, weight) -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(weight));
        List<List<String>> rows = new ArrayList<>();
        byKind.forEach((kind, weights) -> {
            weights.sort(Double::compare);
            int middle = weights.size() / 2;
            double median = weights.size() % 2 == 1
                    ? weights.get(middle)
                    : (weights.get(middle - 1) + weights.get(middle)) / 2;
            rows.add(List.of(Text.of("report.kind." + kind.id()), Words.index(median), Words.count(weights.size())));
        });
        if (rows.isEmpty())
            return;
        fo.block(Style.CAPTION, Text.of("report.weighing.kinds"));
        new TableFo().column(Text.of("report.column.kinds"), 50).figures(Text.of("report.column.half-have"), 30)
                .figures(Text.of("report.column.accounts"), 20).write(fo, rows);
    }

    private static void parts(Fo fo, Finding finding) throws SAXException {
        if (finding.parts().size() < 2)
            return;
        List<List<String>> rows = new ArrayList<>();
        int[] numbers = new int[EvidenceKind.values().length];
        for (Finding.Part part : finding.parts())
            rows.add(List.of(
                    Text.of(part.kind() == EvidenceKind.ADDRESSES ? "report.part.addresses" : "report.part.acts"),
                    Words.count(++numbers[part.kind().ordinal()]), Words.count(part.members().size())));
        fo.block(Style.CAPTION, Text.of("report.weighing.parts"));
        new TableFo().column(Text.of("report.column.family"), 50).figures(Text.of("report.column.no"), 20)
                .figures(Text.of("report.column.accounts"), 30).write(fo, rows);
    }
}
