package org.suragh.gui.ingest;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.suragh.base.Text;
import org.suragh.gui.widget.Choices;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Parts;
import org.suragh.ingest.Columns;
import org.suragh.investigation.Preview;

/// The columns of a table: header, samples, what each means and how that was found, with a choice for each.
final class ColumnsPage extends GridPane {
    private final MapperModel model;
    private final List<ComboBox<String>> choices = new ArrayList<>();
    private final List<Label> reasons = new ArrayList<>();
    private List<String> names = List.of();
    private boolean filling;

    ColumnsPage(MapperModel model) {
        this.model = model;
        getStyleClass().addAll("s-form", "s-map-columns");
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 3 ? Priority.ALWAYS : Priority.NEVER);
            getColumnConstraints().add(column);
        }
    }

    /// Takes in what the newest reading found; the fields stay where they are, so that the keyboard does.
    void refresh() {
        Preview.Part part = model.part();
        Columns columns = part == null ? null : part.columns();
        if (columns == null)
            return;
        if (!columns.names().equals(names)) {
            names = columns.names();
            build(columns);
        }
        filling = true;
        for (int i = 0; i < choices.size(); i++) {
            Columns.Column column = columns.columns().get(i);
            choices.get(i).setValue(column.field().equals("ignore") ? "" : column.field());
            reasons.get(i).setText(Text.of(switch (column.by()) {
                case SAID -> "gui.map.by.said";
                case WORD -> "gui.map.by.word";
                case CONTENT -> "gui.map.by.content";
                case NONE -> "gui.map.by.none";
            }));
        }
        filling = false;
    }

    private void build(Columns columns) {
        getChildren().clear();
        choices.clear();
        reasons.clear();
        addRow(0, Parts.quiet(Text.of("gui.map.column")), Parts.quiet(Text.of("gui.map.means")),
                Parts.quiet(Text.of("gui.map.because")), Parts.quiet(Text.of("gui.map.samples")));
        for (int i = 0; i < columns.columns().size(); i++) {
            Columns.Column column = columns.columns().get(i);
            Label name = Parts.strong(column.name().isBlank()
                    ? Text.of("gui.map.unnamed", column.place())
                    : Isolate.of(column.name()));
            name.setMaxWidth(240);
            ComboBox<String> choice = new PrefixSelectionComboBox<>();
            choice.getItems().add("");
            Preview.fields().stream().filter(field -> !field.equals("ignore")).forEach(choice.getItems()::add);
            choice.setConverter(Choices.words(ColumnsPage::field));
            choice.valueProperty().addListener((_, _, now) -> {
                if (!filling && now != null)
                    model.column(column.place(), now);
            });
            name.setLabelFor(choice);
            Label reason = Parts.styled(Parts.quiet(""), "s-small");
            reason.setMinWidth(USE_PREF_SIZE);
            Label samples = Parts.quiet(String.join("   ", column.samples().stream().map(Isolate::of).toList()));
            samples.setMinWidth(0);
            choices.add(choice);
            reasons.add(reason);
            addRow(i + 1, name, choice, reason, samples);
        }
    }

    /// A field in words.
    private static String field(String id) {
        if (id.isEmpty())
            return Text.of("gui.map.nothing");
        String key = "gui.field." + id;
        return Text.has(key) ? Text.of(key) : id;
    }
}
