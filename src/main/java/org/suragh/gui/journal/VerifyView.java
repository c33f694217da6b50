package org.suragh.gui.journal;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.suragh.base.Text;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Parts;
import org.suragh.investigation.Verifier;

/// The check of the case: what is expected, each thing checked with its sentence, the outcome to copy. Red stands for one
/// thing only: evidence that is no longer what was recorded.
final class VerifyView extends BorderPane {
    private final VerifyModel model;
    private final VBox list = Parts.styled(new VBox(), "s-checks");
    private final ScrollPane scroll = new ScrollPane(list);
    private final EmptyState empty = new EmptyState(MaterialDesignS.SHIELD_SEARCH);
    private final HBox outcome = Parts.styled(Parts.row(), "s-verify-outcome");

    VerifyView(VerifyModel model) {
        this.model = model;
        getStyleClass().add("s-panel");
        scroll.setFitToWidth(true);
        setTop(new VBox(head(), outcome));
        setCenter(new StackPane(scroll, empty));
        model.checks().addListener((ListChangeListener<Verifier.Check>) _ -> list());
        model.state().addListener((_, _, _) -> show());
        list();
        show();
    }

    private Node head() {
        TextField expected = new TextField();
        expected.setPromptText(Text.of("gui.verify.expected.prompt"));
        expected.textProperty().bindBidirectional(model.expected());
        expected.textProperty().addListener((_, _, _) -> Parts.mark(expected, "s-wrong", !model.expectedReadable()));
        expected.setOnAction(_ -> model.verify());
        expected.disableProperty().bind(model.state().isEqualTo(VerifyModel.State.NO_CASE));
        HBox.setHgrow(expected, Priority.ALWAYS);
        Label label = Parts.quiet(Text.of("gui.verify.expected"));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(expected);
        Button verify = Parts.primary(Text.of("gui.journal.verify"), model::verify);
        verify.disableProperty().bind(model.state().isEqualTo(VerifyModel.State.NO_CASE)
                .or(model.state().isEqualTo(VerifyModel.State.RUNNING)));
        Button stop = Parts.button(Text.of("gui.action.stop"), model::stop);
        stop.disableProperty().bind(model.state().isNotEqualTo(VerifyModel.State.RUNNING));
        Button copy = Parts.button(Text.of("gui.verify.copy"), this::copy);
        copy.disableProperty().bind(model.state().isNotEqualTo(VerifyModel.State.GOOD)
                .and(model.state().isNotEqualTo(VerifyModel.State.DIFFERENT)));
        return Parts.styled(Parts.row(label, expected, copy, stop, verify), "s-tools");
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.asText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void list() {
        list.getChildren().clear();
        // what does not hold comes first: nobody scrolls to find it
        model.checks().stream().filter(check -> !check.good()).forEach(check -> list.getChildren().add(line(check)));
        model.checks().stream().filter(Verifier.Check::good).forEach(check -> list.getChildren().add(line(check)));
        scroll.setVvalue(0);
    }

    private static Node line(Verifier.Check check) {
        Label word = Parts.strong(Text.of(check.good() ? "gui.verify.holds" : "gui.verify.differs"));
        word.setMinWidth(USE_PREF_SIZE);
        HBox row = Parts.row(
                Parts.icon(check.good() ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OCTAGON), word,
                Parts.paragraph(check.sentence()));
        row.getStyleClass().addAll("s-check", check.good() ? "s-result-good" : "s-integrity");
        return row;
    }

    private void show() {
        VerifyModel.State state = model.state().get();
        boolean listed = state == VerifyModel.State.GOOD || state == VerifyModel.State.DIFFERENT;
        empty.setVisible(!listed);
        scroll.setVisible(listed);
        outcome.setVisible(listed);
        outcome.setManaged(listed);
        Parts.mark(outcome, "s-integrity", state == VerifyModel.State.DIFFERENT);
        Parts.mark(outcome, "s-result-good", state == VerifyModel.State.GOOD);
        outcome.getChildren().setAll(
                Parts.icon(
                        state == VerifyModel.State.GOOD ? MaterialDesignS.SHIELD_CHECK : MaterialDesignA.ALERT_OCTAGON),
                Parts.strong(model.sentence()));
        switch (state) {
            case NO_CASE -> empty.say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"));
            case NOT_YET -> empty.say(Text.of("gui.verify.not-yet"), Text.of("gui.verify.not-yet.why"));
            case RUNNING -> empty.say(model.sentence(), Text.of("gui.verify.running.why"));
            case STOPPED -> empty.say(model.sentence(), Text.of("gui.verify.stopped.why"));
            case GOOD, DIFFERENT -> empty.say("", "");
        }
    }
}
