package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suragh.base.BuildInfo;
import org.suragh.base.Text;
import org.xml.sax.SAXException;

/// How the result came about: steps, chance line, every setting, every list with its dates.
final class MethodPart implements Content {
    /// What names of settings begin with in a manifest; the rest of it stands in the annex on integrity.
    static final String SETTING = "setting.";
    private final CaseReport report;

    MethodPart(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.block(Style.TEXT, Text.of("report.method.tool", BuildInfo.version(), BuildInfo.commit()));
        fo.heading(2, "method-steps", Text.of("report.method.steps"));
        fo.bullets(List.of(Text.of("report.method.step.records"), Text.of("report.method.step.links"),
                Text.of("report.method.step.set-aside"), Text.of("report.method.step.networks"),
                Text.of("report.method.step.rule"), Text.of("report.method.step.against")));
        fo.heading(2, "method-axes", Text.of("report.method.axes"));
        fo.bullets(List.of(Text.of("report.method.axes.control"), Text.of("report.method.axes.coordination"),
                Text.of("report.method.axes.weighing"), Text.of("report.method.axes.smallest"),
                Text.of("report.method.axes.apart")));
        chance(fo);
        lists(fo);
        fo.heading(2, "method-settings", Text.of("report.method.settings"));
        fo.block(Style.TEXT, Text.of("report.method.settings.about"));
        settings(fo);
        fo.block(Style.TEXT, Text.of("report.method.calibration",
                report.analysis().manifest().getOrDefault("calibration", Text.of("report.none"))));
    }

    private void settings(Fo fo) throws SAXException {
        List<String> cells = new ArrayList<>();
        report.analysis().manifest().forEach((name, value) -> {
            if (!name.startsWith(SETTING))
                return;
            cells.add(fo.printable().visible(name.substring(SETTING.length())));
            cells.add(fo.printable().visible(value));
        });
        List<List<String>> rows = new ArrayList<>();
        int half = (cells.size() / 2 + 1) / 2;
        for (int i = 0; i < half; i++) {
            int right = 2 * (i + half);
            rows.add(List.of(cells.get(2 * i), cells.get(2 * i + 1), right < cells.size() ? cells.get(right) : "",
                    right < cells.size() ? cells.get(right + 1) : ""));
        }
        new TableFo().column(Text.of("report.column.setting"), 148).column(Text.of("report.column.value"), 85)
                .column(Text.of("report.column.setting"), 148).column(Text.of("report.column.value"), 85)
                .write(fo, rows);
    }

    private void chance(Fo fo) throws SAXException {
        fo.heading(2, "method-chance", Text.of("report.method.chance"));
        fo.block(Style.TEXT, Text.of("report.method.chance.about"));
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Double> layer : report.analysis().chance().entrySet()) {
            long found = report.analysis().links().stream().filter(l -> l.layer().equals(layer.getKey())).count();
            rows.add(List.of(Words.named("report.layer.", layer.getKey()), layer.getKey(), Words.count(found),
                    Words.figure(layer.getValue())));
        }
        if (rows.isEmpty())
            fo.block(Style.TEXT, Text.of("report.method.chance.none"));
        new TableFo().column(Text.of("report.column.layer"), 40).column(Text.of("report.column.layer-id"), 20)
                .figures(Text.of("report.column.links"), 20).figures(Text.of("report.column.chance"), 20)
                .write(fo, rows);
    }

    private void lists(Fo fo) throws SAXException {
        fo.heading(2, "method-lists", Text.of("report.method.lists"));
        if (report.lists().isEmpty()) {
            fo.block(Style.TEXT, Text.of("report.method.lists.none"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (CaseReport.AddressList list : report.lists())
            rows.add(List.of(fo.printable().quoted(list.name()),
                    String.join(", ", list.classes().stream().map(c -> Words.named("report.class.", c.id())).toList()),
                    Words.count(list.entries()), Words.day(list.date()),
                    list.licence() == null ? "–" : fo.printable().quoted(list.licence())));
        new TableFo().column(Text.of("report.column.list"), 34).column(Text.of("report.column.class"), 18)
                .figures(Text.of("report.column.ranges"), 12).column(Text.of("report.column.valid-on"), 14)
                .column(Text.of("report.column.licence"), 22).write(fo, rows);
        fo.block(Style.QUIET, Text.of("report.method.lists.age"));
    }
}
