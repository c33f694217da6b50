package org.suragh.gui.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;
import org.suragh.ingest.ReadOptions;

/// What a file leaves open, asked in place: zone, order of the date, class of a list, meaning of columns.
final class QuestionPane extends VBox {
    private final ComboBox<String> zone = new ComboBox<>();
    private final SegmentedButton order = new SegmentedButton();
    private final ComboBox<String> listClass = new ComboBox<>();
    private final DatePicker listDate = new DatePicker();
    private final TextArea mapping = new TextArea();
    private final GridPane grid = Parts.styled(new GridPane(), "s-form");
    private final ImportModel.Question question;

    QuestionPane(ImportModel model, ImportModel.Question question) {
        this.question = question;
        getStyleClass().addAll("s-question", "s-column");
        ReadOptions start = question.answered() == ReadOptions.NONE ? model.lastAnswer() : question.answered();
        fill(start);
        String key = question.key();
        boolean all = !key.contains("zone") && !key.contains("date") && !key.contains("class")
                && !key.contains("list") && !key.contains("col") && !key.contains("half");
        if (all || key.contains("zone") || start.zone() != null)
            line(Text.of("gui.import.zone"), zone);
        if (all || key.contains("date") || start.dateOrder() != null)
            line(Text.of("gui.import.date-order"), order);
        if (all || key.contains("class") || key.contains("list")) {
            line(Text.of("gui.import.list-class"), listClass);
            line(Text.of("gui.import.list-date"), listDate);
        }
        if (all || key.contains("col") || key.contains("half"))
            line(Text.of("gui.import.mapping"), mapping);
        getChildren().addAll(Parts.strong(Text.of("gui.import.question")), Parts.paragraph(question.sentence()), grid,
                Parts.row(Parts.primary(Text.of("gui.import.answer"), () -> model.answer(options())),
                        Parts.button(Text.of("gui.import.skip"), model::skip)));
    }

    private void fill(ReadOptions start) {
        List<String> zones = new ArrayList<>(List.of("UTC", "Asia/Karachi"));
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().forEach(zones::add);
        zone.getItems().setAll(zones);
        zone.setEditable(true);
        ZoneId known = start.zone();
        zone.setValue(known == null ? null : known.getId());
        zone.setPromptText(Text.of("gui.import.zone.prompt"));
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
        listClass.setConverter(new javafx.util.StringConverter<>() {
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
        });
        listClass.setValue(start.listClass());
        String day = start.listDate();
        if (day != null)
            listDate.setValue(LocalDate.parse(day));
        mapping.setPrefRowCount(4);
        mapping.setPromptText(Text.of("gui.import.mapping.prompt"));
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(start.mapping()).forEach((from, to) -> lines.append(from).append('=').append(to).append('\n'));
        mapping.setText(lines.toString());
    }

    private void line(String words, Node field) {
        Label label = Parts.quiet(words);
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private ReadOptions options() {
        String typed = zone.getValue();
        var toggle = order.getToggleGroup() == null ? null : order.getToggleGroup().getSelectedToggle();
        Map<String, String> columns = new TreeMap<>(question.answered().mapping());
        for (String line : mapping.getText().split("\n")) {
            int at = line.indexOf('=');
            if (at > 0)
                columns.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
        }
        LocalDate day = listDate.getValue();
        return new ReadOptions(typed == null || typed.isBlank() || !known(typed) ? null : ZoneId.of(typed.strip()),
                toggle == null ? null : (ReadOptions.DateOrder) toggle.getUserData(), columns,
                question.answered().platform(), listClass.getValue(), day == null ? null : day.toString());
    }

    private static boolean known(String id) {
        return id.strip().equals("UTC") || ZoneId.getAvailableZoneIds().contains(id.strip())
                || id.strip().matches("[+-]\\d{2}:\\d{2}");
    }
}
