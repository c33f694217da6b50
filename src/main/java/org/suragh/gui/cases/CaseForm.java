package org.suragh.gui.cases;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.casefile.CaseInfo;
import org.suragh.gui.widget.Parts;

/// The form of a new case: only the title is needed; what is left out is printed as "not recorded".
final class CaseForm extends VBox {
    private final GridPane grid = Parts.styled(new GridPane(), "s-form");
    private final TextField title = new TextField();
    private final TextField number = new TextField();
    private final TextField agency = new TextField();
    private final TextField examiner = new TextField();
    private final TextField designation = new TextField();
    private final TextField purpose = new TextField();
    private final TextField authority = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final CheckBox madeUp = new CheckBox(Text.of("gui.case.made-up"));

    CaseForm(StartModel model, Runnable back) {
        getStyleClass().add("s-start-page");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Control.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        line(Text.of("gui.case.title"), title, Text.of("gui.case.title.prompt"));
        line(Text.of("gui.case.number"), number, "");
        line(Text.of("gui.case.agency"), agency, "");
        line(Text.of("gui.case.examiner"), examiner, "");
        line(Text.of("gui.case.designation"), designation, "");
        line(Text.of("gui.case.purpose"), purpose, "");
        line(Text.of("gui.case.authority"), authority, Text.of("gui.case.authority.prompt"));
        line(Text.of("gui.case.valid"), Parts.row(from, Parts.quiet(Text.of("gui.case.valid.to")), to));
        line("", madeUp);
        Button create = Parts.primary(Text.of("gui.case.create"), () -> model.place(title.getText())
                .ifPresent(file -> {
                    model.create(file, info());
                    back.run();
                }));
        create.disableProperty().bind(title.textProperty().map(String::isBlank));
        create.setDefaultButton(true);
        Button cancel = Parts.button(Text.of("gui.action.cancel"), () -> {
            model.letGo();
            back.run();
        });
        cancel.setCancelButton(true);
        getChildren().addAll(Parts.title(Text.of("gui.start.new")), Parts.quietParagraph(model.waiting() == 0
                ? Text.of("gui.case.why")
                : Text.of("gui.case.waiting", model.waiting())), grid,
                Parts.row(create, cancel));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null)
                title.requestFocus();
        });
    }

    private CaseInfo info() {
        return new CaseInfo(title.getText().strip(), number.getText().strip(), agency.getText().strip(),
                examiner.getText().strip(), designation.getText().strip(), purpose.getText().strip(),
                authority.getText().strip(), day(from), day(to), madeUp.isSelected());
    }

    private static String day(DatePicker picker) {
        return picker.getValue() == null ? "" : picker.getValue().toString();
    }

    private void line(String words, TextField field, String prompt) {
        field.setPromptText(prompt);
        line(words, field);
    }

    private void line(String words, Node field) {
        Label label = Parts.quiet(words);
        label.setLabelFor(field);
        grid.addRow(grid.getRowCount(), label, field);
    }
}
