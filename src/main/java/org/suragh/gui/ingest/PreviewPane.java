package org.suragh.gui.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.suragh.base.Text;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.RecordWords;
import org.suragh.investigation.Preview;

/// The first records as they will be stored, each beside the text it is made of, and the first rows that cannot be.
final class PreviewPane extends BorderPane {
    private final MapperModel model;
    private final Workbench workbench;
    private final Tab stored = new Tab();
    private final Tab bad = new Tab();
    private final TabPane tabs = Parts.styled(new TabPane(stored, bad), "s-tabs");
    private final EmptyState empty = new EmptyState(MaterialDesignT.TABLE_EYE);

    PreviewPane(MapperModel model, Workbench workbench) {
        this.model = model;
        this.workbench = workbench;
        getStyleClass().addAll("s-panel", "s-preview");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setCenter(tabs);
        model.preview().addListener((_, _, _) -> show());
        model.item().addListener((_, _, _) -> tabs.getSelectionModel().select(stored));
        show();
    }

    private void show() {
        Preview.Part part = model.part();
        stored.setText(part == null || part.good() == 0
                ? Text.of("gui.map.stored")
                : Text.of("gui.map.stored.count", Numbers.count(part.rows().size()), Numbers.count(part.good())));
        bad.setText(part == null || part.rejected() == 0
                ? Text.of("gui.map.bad")
                : Text.of("gui.map.bad.count", Numbers.count(part.rejected())));
        if (part == null || part.rows().isEmpty()) {
            empty.say(Text.of("gui.map.no-rows"), Text.of("gui.map.no-rows.why"));
            stored.setContent(new StackPane(empty));
        } else {
            stored.setContent(records(part.rows()));
        }
        bad.setContent(part == null || part.bad().isEmpty()
                ? Parts.styled(Parts.quiet(Text.of("gui.map.no-bad")), "s-hint")
                : rejections(part));
    }

    // the columns are the values that these records have, in reading order
    private TableView<Preview.Row> records(List<Preview.Row> rows) {
        TableView<Preview.Row> table = Parts.styled(new TableView<>(), "s-table");
        table.getColumns().add(Columns.count(Text.of("gui.rows.line"), 60, row -> row.record().provenance().line()));
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Preview.Row row : rows) {
            kinds.add(RecordWords.kind(row.record()));
            RecordWords.values(row.record(), null).forEach(value -> names.add(value.name()));
        }
        if (kinds.size() > 1)
            table.getColumns().add(Columns.text(Text.of("gui.rows.kind"), 76, row -> RecordWords.kind(row.record())));
        for (String name : names)
            table.getColumns().add(column(name));
        TableColumn<Preview.Row, String> raw = Columns.text(Text.of("gui.map.raw"), 420, Preview.Row::raw);
        raw.getStyleClass().add("s-raw-column");
        table.getColumns().add(raw);
        Columns.scaled(table, workbench.preferences().scale());
        table.getItems().setAll(rows);
        return table;
    }

    private static TableColumn<Preview.Row, String> column(String name) {
        return Columns.text(name, 150, row -> value(row.record(), name));
    }

    private static String value(EvidenceRecord record, String name) {
        return RecordWords.values(record, null).stream().filter(value -> value.name().equals(name))
                .map(RecordWords.Value::words).findFirst().orElse("");
    }

    private VBox rejections(Preview.Part part) {
        VBox reasons = Parts.styled(new VBox(), "s-map-reasons");
        for (Map.Entry<String, Long> reason : part.reasons().entrySet())
            reasons.getChildren().add(Parts.text(Text.of("gui.map.reason", Numbers.count(reason.getValue()),
                    ExhibitModel.reason(reason.getKey(), ""))));
        TableView<Preview.BadRow> table = Parts.styled(new TableView<>(), "s-table");
        table.getColumns().add(Columns.count(Text.of("gui.rows.line"), 60, row -> row.rejection().at().line()));
        table.getColumns().add(Columns.text(Text.of("gui.import.reason"), 320,
                row -> ExhibitModel.reason(row.rejection().reasonKey(), row.rejection().detail())));
        table.getColumns().add(Columns.text(Text.of("gui.import.value"), 180, row -> row.rejection().detail()));
        table.getColumns().add(Columns.text(Text.of("gui.map.raw"), 420, Preview.BadRow::raw));
        Columns.scaled(table, workbench.preferences().scale());
        table.getItems().setAll(part.bad());
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        return new VBox(reasons, table);
    }
}
