package org.suragh.gui.findings;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// Three buttons of equal weight; each asks for a reason before it writes. The tool does not nudge.
final class JudgementBox extends VBox {
    private final FindingsModel model;
    private final Finding finding;

    JudgementBox(FindingsModel model, Finding finding) {
        this.model = model;
        this.finding = finding;
        getStyleClass().add("s-column");
        model.judgement(finding).ifPresentOrElse(this::standing, this::buttons);
    }

    private void standing(Judgement judgement) {
        getChildren().setAll(Parts.paragraph(Text.of("gui.judgement.stands", words(judgement.value()))),
                Parts.quietParagraph(Isolate.of(judgement.reason())),
                Parts.quietParagraph(Text.of("gui.judgement.by", Isolate.of(judgement.person()),
                        Numbers.time(judgement.at()))),
                Parts.row(Parts.button(Text.of("gui.judgement.withdraw"),
                        () -> model.judge(finding, Judgement.Value.WITHDRAWN, ""))));
    }

    private void buttons() {
        HBox row = Parts.row();
        for (Judgement.Value value : new Judgement.Value[]{Judgement.Value.SAME, Judgement.Value.NOT_SAME,
                Judgement.Value.UNKNOWN}) {
            Button button = Parts.button(words(value), () -> ask(value));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setPrefWidth(0);
            button.setDisable(!model.canJudge());
            HBox.setHgrow(button, Priority.ALWAYS);
            row.getChildren().add(button);
        }
        getChildren().setAll(row);
        if (!model.canJudge())
            getChildren().add(Parts.quietParagraph(Text.of("gui.judgement.read-only")));
    }

    private void ask(Judgement.Value value) {
        TextArea reason = new TextArea();
        reason.setWrapText(true);
        reason.setPrefRowCount(3);
        reason.setPromptText(Text.of("gui.judgement.reason"));
        Button record = Parts.button(Text.of("gui.judgement.record", words(value)),
                () -> model.judge(finding, value, reason.getText()));
        record.disableProperty().bind(reason.textProperty()
                .map(typed -> typed.strip().length() < Judgement.REASON));
        var count = Parts.quiet("");
        count.textProperty().bind(reason.textProperty().map(typed -> typed.strip().length() < Judgement.REASON
                ? Text.of("gui.judgement.missing", Judgement.REASON - typed.strip().length())
                : ""));
        getChildren().setAll(Parts.paragraph(words(value)), reason, count,
                Parts.row(record, Parts.button(Text.of("gui.action.cancel"), this::buttons)));
        reason.requestFocus();
    }

    private static String words(Judgement.Value value) {
        return Text.of(switch (value) {
            case SAME -> "gui.judgement.same";
            case NOT_SAME -> "gui.judgement.not-same";
            case UNKNOWN -> "gui.judgement.unknown";
            case WITHDRAWN -> "gui.judgement.withdrawn";
        });
    }
}
