package org.suragh.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.investigation.NotUsed;
import org.suragh.linkage.SetAside;
import org.xml.sax.SAXException;

/// What was not used: values shared by too many, and rows that could not be read. Nothing is dropped silently.
final class UnusedPart implements Content {
    private static final int ROWS = 60;
    private final CaseReport report;

    UnusedPart(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        setAside(fo);
        rejected(fo);
    }

    private void setAside(Fo fo) throws SAXException {
        List<SetAside> values = new ArrayList<>(report.analysis().setAside());
        fo.heading(2, "unused-values", Text.of("report.unused.values"));
        fo.block(Style.TEXT, NotUsed.sentence(report.analysis()));
        if (values.isEmpty()) {
            fo.block(Style.TEXT, Text.of("report.unused.values.none"));
            return;
        }
        values.sort(Comparator.comparing((SetAside v) -> -v.accounts()).thenComparing(SetAside::layer)
                .thenComparing(SetAside::value));
        fo.block(Style.TEXT, Text.of("report.unused.values.about", values.size()));
        List<List<String>> rows = new ArrayList<>();
        for (SetAside value : values.subList(0, Math.min(ROWS, values.size())))
            rows.add(List.of(fo.printable().quoted(value.value()), Words.named("report.layer.", value.layer()),
                    value.addressClass().isEmpty() ? "–" : Words.named("report.class.", value.addressClass()),
                    Words.count(value.accounts()), Words.count(value.uses()),
                    Words.named("", value.reasonKey())));
        new TableFo().column(Text.of("report.column.value"), 22).column(Text.of("report.column.layer"), 16)
                .column(Text.of("report.column.class"), 14).figures(Text.of("report.column.accounts"), 10)
                .figures(Text.of("report.column.uses"), 10).column(Text.of("report.column.why"), 28).write(fo, rows);
        if (values.size() > ROWS)
            fo.block(Style.QUIET, Text.of("report.unused.values.more", values.size() - ROWS));
    }

    private void rejected(Fo fo) throws SAXException {
        fo.heading(2, "unused-rows", Text.of("report.unused.rows"));
        fo.block(Style.TEXT, Text.of("report.unused.rows.about", report.analysis().totals().rejected(),
                report.analysis().totals().read()));
        List<List<String>> rows = new ArrayList<>();
        report.rejected().forEach((exhibit, reasons) -> reasons.forEach((reason, count) -> rows
                .add(List.of("E" + exhibit, Words.named("", reason), Words.count(count)))));
        new TableFo().column(Text.of("report.column.exhibit"), 12).column(Text.of("report.column.why"), 70)
                .figures(Text.of("report.column.rows"), 18)
                .write(fo, rows.subList(0, Math.min(ROWS, rows.size())));
        if (rows.size() > ROWS)
            fo.block(Style.QUIET, Text.of("report.unused.rows.more", rows.size() - ROWS));
    }
}
