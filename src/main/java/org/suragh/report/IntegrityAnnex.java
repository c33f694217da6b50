package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.BuildInfo;
import org.suragh.base.Text;
import org.suragh.casefile.Journal;
import org.xml.sax.SAXException;

/// What a third party needs to check that nothing was changed, and the form for the statement of proper working.
final class IntegrityAnnex implements Content {
    private final CaseReport report;

    IntegrityAnnex(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.block(Style.TEXT, Text.of("report.integrity.about"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Text.of("report.integrity.digest"), report.analysis().digest()));
        Journal.Entry entry = report.analysed();
        if (entry != null) {
            rows.add(List.of(Text.of("report.integrity.analysed"),
                    Text.of("report.integrity.analysed.value", entry.sequence(), Words.time(entry.at()),
                            Words.recorded(fo.printable(), entry.person()))));
            rows.add(List.of(Text.of("report.integrity.analysed.hash"), entry.hash()));
        }
        rows.add(List.of(Text.of("report.integrity.head.sequence"), Words.count(report.head().sequence())));
        rows.add(List.of(Text.of("report.integrity.head.hash"), report.head().hash()));
        rows.add(List.of(Text.of("report.integrity.version"),
                Text.of("report.case.program.value", BuildInfo.version(), BuildInfo.commit())));
        rows.add(List.of(Text.of("report.integrity.exhibits"),
                Text.of("report.integrity.exhibits.value", report.exhibits().size())));
        rows.add(List.of(Text.of("report.integrity.issued"), Text.of("report.utc", Words.time(report.issued()))));
        TableFo.facts(fo, rows);
        manifest(fo);
        fo.heading(2, "integrity-check", Text.of("report.integrity.check"));
        fo.bullets(List.of(Text.of("report.integrity.check.verify", report.head().hash()),
                Text.of("report.integrity.check.again"), Text.of("report.integrity.check.hash"),
                Text.of("report.integrity.check.paper")));
        fo.heading(2, "integrity-statement", Text.of("report.integrity.statement"));
        fo.block(Style.TEXT, Text.of("report.integrity.statement.text"));
        fo.bullets(List.of(Text.of("report.integrity.statement.system"), Text.of("report.integrity.statement.time"),
                Text.of("report.integrity.statement.procedure"), Text.of("report.integrity.statement.defects")));
        SignaturesPart.form(fo, "integrity-signature", Text.of("report.integrity.statement.by"), "");
    }

    private void manifest(Fo fo) throws SAXException {
        fo.heading(2, "integrity-manifest", Text.of("report.integrity.manifest"));
        fo.block(Style.TEXT, Text.of("report.integrity.manifest.about"));
        List<List<String>> rows = new ArrayList<>();
        report.analysis().manifest().forEach((name, value) -> {
            if (!name.startsWith(MethodPart.SETTING) && !name.matches("exhibit\\.[0-9]+\\.sha256"))
                rows.add(List.of(fo.printable().visible(name), fo.printable().visible(value)));
        });
        new TableFo().column(Text.of("report.column.name"), 33).column(Text.of("report.column.value"), 67).write(fo,
                rows);
    }
}
