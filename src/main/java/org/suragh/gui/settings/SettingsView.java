package org.suragh.gui.settings;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.suragh.base.Text;
import org.suragh.gui.bench.Preferences;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.ZoneField;

/// Theme, size, the examiner's name, and what the next analysis does differently from the defaults.
public final class SettingsView extends BorderPane {
    private final SettingsModel model;

    /// The page over its model.
    public SettingsView(SettingsModel model) {
        this.model = model;
        getStyleClass().addAll("s-panel", "s-page");
        GridPane desk = Parts.styled(new GridPane(), "s-form", "s-desk");
        line(desk, Text.of("gui.settings.theme"), theme());
        line(desk, Text.of("gui.settings.scale"), scale());
        TextField examiner = new TextField(model.preferences().remembered("examiner"));
        examiner.setPromptText(Text.of("gui.settings.examiner.prompt"));
        examiner.textProperty().addListener((_, _, typed) -> model.preferences().remember("examiner", typed.strip()));
        line(desk, Text.of("gui.settings.examiner"), examiner);
        ZoneField zone = new ZoneField(model.preferences().zone().get());
        zone.zone().addListener((_, _, now) -> {
            if (now != null || zone.getText().isBlank())
                model.preferences().zone().set(now);
        });
        zone.textProperty().addListener((_, _, typed) -> {
            if (typed.isBlank())
                model.preferences().zone().set(null);
        });
        line(desk, Text.of("gui.settings.zone"), zone);
        GridPane analysis = Parts.styled(new GridPane(), "s-form");
        for (SettingsModel.Line setting : model.settings()) {
            TextField field = new TextField();
            field.textProperty().bindBidirectional(setting.value());
            field.setPromptText(setting.standard());
            Label meaning = Parts.quietParagraph(setting.meaning());
            int row = analysis.getRowCount();
            Label name = Parts.text(setting.name());
            name.setMinWidth(USE_PREF_SIZE);
            name.setLabelFor(field);
            field.setAccessibleText(setting.meaning());
            analysis.addRow(row, name, field, meaning);
        }
        Button run = Parts.primary(Text.of("gui.settings.run"), model::analyse);
        run.disableProperty().bind(model.ready().not());
        VBox page = Parts.styled(new VBox(Parts.styled(Parts.strong(Text.of("gui.screen.settings")), "s-pane-title"),
                Parts.heading(Text.of("gui.settings.desk")), desk, Parts.heading(Text.of("gui.settings.analysis")),
                Parts.quietParagraph(Text.of("gui.settings.analysis.why")), analysis, Parts.row(run)),
                "s-settings-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    private Node theme() {
        SegmentedButton themes = new SegmentedButton();
        Map<Preferences.Theme, String> words = new java.util.EnumMap<>(Map.of(
                Preferences.Theme.SYSTEM, Text.of("gui.settings.theme.system"),
                Preferences.Theme.LIGHT, Text.of("gui.settings.theme.light"),
                Preferences.Theme.DARK, Text.of("gui.settings.theme.dark")));
        words.forEach((theme, word) -> {
            ToggleButton button = new ToggleButton(word);
            button.setSelected(model.preferences().theme().get() == theme);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.preferences().theme().set(theme);
            });
            model.preferences().theme().addListener((_, _, now) -> button.setSelected(now == theme));
            themes.getButtons().add(button);
        });
        return themes;
    }

    private Node scale() {
        ComboBox<Integer> sizes = new ComboBox<>();
        sizes.getItems().setAll(80, 90, 100, 110, 120, 130, 150, 170, 200);
        sizes.setValue(model.preferences().scale().get());
        sizes.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Integer percent) {
                return percent == null ? "" : Text.of("gui.settings.percent", percent);
            }

            @Override
            public Integer fromString(String text) {
                return 100;
            }
        });
        sizes.valueProperty().addListener((_, _, percent) -> {
            if (percent != null)
                model.preferences().scale().set(percent);
        });
        model.preferences().scale().addListener((_, _, now) -> sizes.setValue(now.intValue()));
        return sizes;
    }

    private static void line(GridPane grid, String words, Node field) {
        Label label = Parts.quiet(words);
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
    }
}
