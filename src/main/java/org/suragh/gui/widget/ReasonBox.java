package org.suragh.gui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.finding.Verdict;

/// A row of acts of which some ask for a reason, in the place where they stand, before they are done.
public final class ReasonBox extends VBox {
    private final List<Button> buttons = new ArrayList<>();

    /// Without acts yet.
    public ReasonBox() {
        getStyleClass().add("s-column");
    }

    /// An act that needs no reason.
    public ReasonBox with(String words, Runnable act) {
        buttons.add(Parts.button(words, act));
        rest();
        return this;
    }

    /// An act that asks for a reason of enough characters first.
    ///
    /// @param why what the field asks
    public ReasonBox asking(String words, String why, Consumer<String> act) {
        buttons.add(Parts.button(words, () -> ask(words, why, act)));
        rest();
        return this;
    }

    private void rest() {
        FlowPane row = new FlowPane(8, 8);
        row.getChildren().addAll(buttons);
        getChildren().setAll(row);
    }

    private void ask(String words, String why, Consumer<String> act) {
        TextArea reason = new TextArea();
        Paragraph.wrap(reason);
        reason.setPrefRowCount(3);
        reason.setPromptText(why);
        reason.setAccessibleText(why);
        var missing = Parts.quietParagraph("");
        missing.textProperty().bind(reason.textProperty().map(typed -> {
            int left = Verdict.REASON - (int) typed.strip().codePoints().count();
            return left > 0 ? Text.of("gui.judgement.missing", left) : "";
        }));
        Button record = Parts.button(Text.of("gui.judgement.record", words.replace("…", "")), () -> {
            act.accept(reason.getText().strip());
            rest();
        });
        record.disableProperty().bind(missing.textProperty().isNotEmpty());
        getChildren().setAll(reason, missing, Parts.row(record, Parts.button(Text.of("gui.action.cancel"),
                this::rest)));
        reason.requestFocus();
    }
}
