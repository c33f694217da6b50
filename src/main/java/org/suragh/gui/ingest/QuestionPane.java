package org.suragh.gui.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;
import org.suragh.gui.widget.ZoneField;
import org.suragh.ingest.ReadOptions;

/// What a file leaves open, asked in place: zone, order of the date, class of a list, whose file it is.
final class QuestionPane extends VBox {
    private final ZoneField zone;
    private final SegmentedButton order = new SegmentedButton();
    private final ComboBox<String> listClass = new ComboBox<>();
    private final DatePicker listDate = new DatePicker();
    private final TextField account = new TextField();
    private final TextArea mapping = new TextArea();
    private final GridPane grid = Parts.styled(new GridPane(), "s-form");
    private final Item item;

    QuestionPane(ImportModel model, Item item) {
        this.item = item;
        getStyleClass().addAll("s-question", "s-column");
        ReadOptions start = item.said() == ReadOptions.NONE ? model.lastAnswer() : item.said();
        zone = new ZoneField(start.zone());
        fill(start);
        String ask = item.ask();
        if (ask.equals("zone") || start.zone() != null)
            line(Text.of("gui.import.zone"), zone);
        if (ask.equals("date-order") || start.dateOrder() != null)
            line(Text.of("gui.import.date-order"), order);
        if (ask.equals("list-class")) {
            line(Text.of("gui.import.list-class"), listClass);
            line(Text.of("gui.import.list-date"), listDate);
        }
        if (ask.equals("account"))
            line(Text.of("gui.import.account"), account);
        if (ask.equals("columns") || ask.equals("half-day"))
            line(Text.of("gui.import.mapping"), mapping);
        getChildren().addAll(Parts.strong(Text.of("gui.import.question")), Parts.paragraph(item.sentence()), grid,
                Parts.row(Parts.primary(Text.of("gui.import.answer"), () -> model.answer(options())),
                        Parts.button(Text.of("gui.import.later"), model::later),
                        Parts.button(Text.of("gui.import.skip"), () -> model.skip(item))));
    }

    private void fill(ReadOptions start) {
        for (ReadOptions.DateOrder value : ReadOptions.DateOrder.values()) {
            ToggleButton button = new ToggleButton(Text.of(switch (value) {
                case DMY -> "gui.import.dmy";
                case MDY -> "gui.import.mdy";
                case YMD -> "gui.import.ymd";
            }));
            button.setUserData(value);
            order.getButtons().add(button);
            button.setSelected(value == start.dateOrder());
        }
        for (AddressClass value : AddressClass.values())
            listClass.getItems().add(value.id());
        listClass.setConverter(new ClassWords());
        listClass.setValue(start.listClass());
        String day = start.listDate();
        if (day != null)
            listDate.setValue(LocalDate.parse(day));
        account.setPromptText(Text.of("gui.import.account.prompt"));
        account.setText(item.said().account() == null ? "" : item.said().account());
        mapping.setPrefRowCount(4);
        mapping.setPromptText(Text.of("gui.import.mapping.prompt"));
        mapping.setText(String.join("\n", new TreeMap<>(start.mapping()).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue()).toList()));
    }

    private void line(String words, Node field) {
        Label label = Parts.quiet(words);
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private ReadOptions options() {
        var toggle = order.getToggleGroup() == null ? null : order.getToggleGroup().getSelectedToggle();
        Map<String, String> columns = new TreeMap<>(item.said().mapping());
        for (String line : List.of(mapping.getText().split("\n"))) {
            int at = line.indexOf('=');
            if (at > 0)
                columns.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
        }
        LocalDate day = listDate.getValue();
        String whose = account.getText().strip();
        return new ReadOptions(zone.zone().get(), toggle == null ? null : (ReadOptions.DateOrder) toggle.getUserData(),
                columns, item.said().platform(), listClass.getValue(), day == null ? null : day.toString(),
                whose.isEmpty() ? null : whose);
    }

    /// The words of an address class by its id.
    private static final class ClassWords extends StringConverter<String> {
        @Override
        public String toString(@Nullable String id) {
            for (AddressClass value : AddressClass.values())
                if (value.id().equals(id))
                    return Words.addressClass(value);
            return "";
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }
}
