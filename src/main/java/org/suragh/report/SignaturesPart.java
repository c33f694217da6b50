package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.xml.sax.SAXException;

/// Places to sign: author and reviewer are two people.
final class SignaturesPart implements Content {
    private final CaseReport report;

    SignaturesPart(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.block(Style.TEXT, Text.of("report.signatures.about"));
        form(fo, "signature-author", Text.of("report.signatures.author"),
                fo.printable().quoted(report.info().examiner()));
        form(fo, "signature-reviewer", Text.of("report.signatures.reviewer"), "");
        fo.block(Style.TEXT, Text.of("report.signatures.reviewer.choice"));
    }

    /// A form with name, designation, place and date, signature.
    static void form(Fo fo, String id, String title, String name) throws SAXException {
        fo.heading(2, id, title);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Text.of("report.signatures.name"), name));
        rows.add(List.of(Text.of("report.signatures.designation"), ""));
        rows.add(List.of(Text.of("report.signatures.place"), ""));
        rows.add(List.of(Text.of("report.signatures.signature"), ""));
        fo.in("block-container", List.of("keep-together.within-page", "always", "line-height", "22pt"),
                _ -> lines(fo, rows));
    }

    private static void lines(Fo fo, List<List<String>> rows) throws SAXException {
        for (List<String> row : rows)
            fo.in("block", List.of("text-align-last", "justify", "line-height", "22pt"), _ -> {
                fo.text(row.get(0) + "  " + row.get(1) + " ");
                fo.empty("leader", "leader-pattern", "rule", "rule-thickness", "0.4pt", "color", "#4A5764");
            });
    }
}
