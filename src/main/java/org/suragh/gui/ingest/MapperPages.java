package org.suragh.gui.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.controlsfx.control.SegmentedButton;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.gui.widget.Choices;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;
import org.suragh.gui.widget.ZoneField;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.Formats;
import org.suragh.investigation.Preview;

/// The pages of the wizard, made when they are first turned to; each says back to the model what a person says.
final class MapperPages {
    private final MapperModel model;
    private final ImportModel imports;
    private final MappingFiles files;
    private final Map<Step, Node> made = new EnumMap<>(Step.class);
    private final VBox what = Parts.styled(new VBox(), "s-map-content");
    private final ColumnsPage columns;
    private final TextField hash = new TextField();

    MapperPages(MapperModel model, ImportModel imports, MappingFiles files) {
        this.model = model;
        this.imports = imports;
        this.files = files;
        columns = new ColumnsPage(model);
        hash.setPromptText(Text.of("gui.sender.prompt"));
        hash.textProperty().addListener((_, _, typed) -> Parts.mark(hash, "s-wrong",
                !typed.isBlank() && !ExhibitModel.isHash(typed)));
        // the fields of one file say nothing of the next
        model.item().addListener((_, _, _) -> {
            made.clear();
            hash.clear();
        });
    }

    Node of(Step step) {
        return made.computeIfAbsent(step, wanted -> switch (wanted) {
            case WHAT -> what;
            case PASSWORD -> password();
            case COLUMNS -> columns();
            case TIMES -> times();
            case ACCOUNT -> account();
            case LIST -> list();
        });
    }

    /// The hash that the sender gave, empty for none.
    String senderHash() {
        return ExhibitModel.isHash(hash.getText()) ? hash.getText().strip() : "";
    }

    void refresh() {
        columns.refresh();
        what();
    }

    private void what() {
        what.getChildren().clear();
        Preview shown = model.preview().get();
        Preview.Part part = model.part();
        if (part != null)
            what.getChildren().add(Parts.strong(part.why()));
        GridPane form = form();
        if (shown != null && shown.parts().size() > 1) {
            ComboBox<Integer> parts = new ComboBox<>();
            for (int i = 0; i < shown.parts().size(); i++)
                parts.getItems().add(i);
            parts.setConverter(Choices.words(i -> Isolate.visible(shown.parts().get(i).member()) + "  ·  "
                    + Item.format(shown.parts().get(i).format())));
            parts.setValue(shown.parts().indexOf(part));
            parts.valueProperty().addListener((_, _, now) -> model.part(now));
            line(form, Text.of("gui.map.part"), parts);
        }
        ComboBox<String> formats = new PrefixSelectionComboBox<>();
        formats.getItems().add("");
        for (FormatReader reader : Formats.ALL)
            formats.getItems().add(reader.id());
        formats.setConverter(Choices.words(id -> id.isEmpty() ? Text.of("gui.map.as-recognised") : Item.format(id)));
        String chosen = model.format();
        formats.setValue(chosen == null ? "" : chosen);
        formats.valueProperty().addListener((_, _, now) -> model.format(now.isEmpty() ? null : now));
        line(form, Text.of("gui.map.read-as"), formats);
        line(form, Text.of("gui.sender.given"), hash);
        what.getChildren().add(form);
        List<String> notes = new ArrayList<>(part == null ? List.of() : part.notes());
        if (shown != null && !shown.unread().isEmpty())
            notes.add(Text.of("gui.map.unread", shown.unread().size(),
                    String.join(", ", shown.unread().subList(0, Math.min(5, shown.unread().size())))));
        for (String note : notes)
            what.getChildren().add(Parts.quietParagraph(note));
    }

    private Node columns() {
        VBox page = content(Text.of("gui.map.columns.why"));
        page.getChildren().addAll(columns,
                Parts.row(Parts.button(Text.of("gui.map.use-file"), () -> files.use(model)),
                        Parts.button(Text.of("gui.map.save-file"), () -> files.save(model))));
        return page;
    }

    private Node times() {
        VBox page = content(Text.of("gui.map.times.why"));
        GridPane form = form();
        ZoneField zone = new ZoneField(model.options().get().zone());
        zone.zone().addListener((_, _, now) -> model.zone(now));
        ZoneId last = imports.lastZone();
        line(form, Text.of("gui.import.zone"), last == null || model.options().get().zone() != null
                ? zone
                : Parts.row(zone, Parts.link(Text.of("gui.map.last-zone", last.getId()),
                        () -> zone.setText(last.getId()))));
        SegmentedButton order = new SegmentedButton();
        for (ReadOptions.DateOrder value : ReadOptions.DateOrder.values()) {
            ToggleButton button = new ToggleButton(Text.of(switch (value) {
                case DMY -> "gui.import.dmy";
                case MDY -> "gui.import.mdy";
                case YMD -> "gui.import.ymd";
            }));
            button.setUserData(value);
            button.setSelected(value == model.options().get().dateOrder());
            button.selectedProperty().addListener((_, _, on) -> {
                if (on)
                    model.order(value);
                else if (model.options().get().dateOrder() == value)
                    model.order(null);
            });
            order.getButtons().add(button);
        }
        line(form, Text.of("gui.import.date-order"), order);
        model.options().addListener((_, _, now) -> {
            for (ToggleButton button : order.getButtons())
                button.setSelected(button.getUserData() == now.dateOrder());
            ZoneId said = now.zone();
            if (said != null && !said.equals(zone.zone().get()))
                zone.setText(said.getId());
        });
        page.getChildren().add(form);
        return page;
    }

    private Node password() {
        VBox page = content(Text.of("gui.map.password.why"));
        GridPane form = form();
        PasswordField typed = new PasswordField();
        typed.setPromptText(Text.of("gui.map.password.prompt"));
        Runnable unlock = () -> model.password(typed.getText().toCharArray());
        typed.setOnAction(_ -> unlock.run());
        line(form, Text.of("gui.map.password"), Parts.row(typed, Parts.button(Text.of("gui.map.unlock"), unlock)));
        page.getChildren().add(form);
        return page;
    }

    private Node account() {
        VBox page = content(Text.of("gui.map.account.why"));
        GridPane form = form();
        TextField account = new TextField(model.options().get().account());
        account.setPromptText(Text.of("gui.import.account.prompt"));
        account.setOnAction(_ -> model.account(account.getText()));
        account.focusedProperty().addListener((_, _, focused) -> {
            if (!focused)
                model.account(account.getText());
        });
        line(form, Text.of("gui.import.account"), Parts.row(account,
                Parts.button(Text.of("gui.map.use"), () -> model.account(account.getText()))));
        ComboBox<String> service = new ComboBox<>();
        service.getItems().addAll("x", "facebook", "instagram");
        service.setConverter(Choices.words(MapperPages::service));
        service.setValue(model.options().get().platform());
        service.valueProperty().addListener((_, _, now) -> model.platform(now));
        line(form, Text.of("gui.map.service"), service);
        page.getChildren().add(form);
        return page;
    }

    private Node list() {
        VBox page = content(Text.of("gui.map.list.why"));
        GridPane form = form();
        ComboBox<String> kind = new PrefixSelectionComboBox<>();
        for (AddressClass value : AddressClass.values())
            kind.getItems().add(value.id());
        kind.setConverter(Choices.words(MapperPages::addressClass));
        kind.setValue(model.options().get().listClass());
        DatePicker day = new DatePicker();
        String said = model.options().get().listDate();
        if (said != null)
            day.setValue(LocalDate.parse(said));
        TextField licence = new TextField(model.options().get().listLicence());
        licence.setPromptText(Text.of("gui.import.list-licence.prompt"));
        Runnable say = () -> model.list(kind.getValue(), day.getValue() == null ? null : day.getValue().toString(),
                licence.getText() == null || licence.getText().isBlank() ? null : licence.getText().strip());
        licence.setOnAction(_ -> say.run());
        licence.focusedProperty().addListener((_, _, focused) -> {
            if (!focused)
                say.run();
        });
        kind.valueProperty().addListener((_, _, _) -> say.run());
        day.valueProperty().addListener((_, _, _) -> say.run());
        line(form, Text.of("gui.import.list-class"), kind);
        line(form, Text.of("gui.import.list-date"), day);
        line(form, Text.of("gui.import.list-licence"), licence);
        page.getChildren().add(form);
        return page;
    }

    private static String service(String id) {
        return switch (id) {
            case "facebook" -> "Facebook";
            case "instagram" -> "Instagram";
            default -> id.equals("x") ? "X" : id;
        };
    }

    private static String addressClass(String id) {
        for (AddressClass value : AddressClass.values())
            if (value.id().equals(id))
                return Words.addressClass(value);
        return id;
    }

    private static VBox content(String why) {
        return Parts.styled(new VBox(Parts.quietParagraph(why)), "s-map-content");
    }

    private static GridPane form() {
        return Parts.styled(new GridPane(), "s-form");
    }

    private static void line(GridPane form, String words, Node field) {
        Label label = Parts.quiet(words);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        form.addRow(form.getRowCount(), label, field);
    }
}
