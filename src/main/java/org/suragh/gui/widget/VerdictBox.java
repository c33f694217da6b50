package org.suragh.gui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.finding.Verdict;

/// Three buttons of equal weight; each asks for a reason and for the records it rests on before it writes. What was said
/// before stays in sight. The tool does not nudge.
public final class VerdictBox extends VBox {
    private final VerdictDesk desk;

    /// The box over its desk.
    public VerdictBox(VerdictDesk desk) {
        this.desk = desk;
        getStyleClass().add("s-column");
        resting();
    }

    private void resting() {
        getChildren().clear();
        desk.standing().ifPresentOrElse(this::standing, this::buttons);
        for (Verdict verdict : desk.beside())
            getChildren().add(Parts.quietParagraph(Text.of("gui.judgement.beside", words(verdict.value()),
                    Numbers.count(verdict.accounts().size()), Isolate.of(verdict.person()))));
        earlier();
        if (desk.newerThanRun())
            getChildren().addAll(Parts.quietParagraph(Text.of("gui.judgement.newer")), Parts.row(
                    Parts.button(Text.of("gui.judgement.again"), desk::analyseAgain)));
    }

    private void standing(Verdict verdict) {
        getChildren().addAll(Parts.paragraph(Text.of("gui.judgement.stands", words(verdict.value()))),
                Parts.quietParagraph(Isolate.of(verdict.reason())),
                Parts.quietParagraph(Text.of("gui.judgement.by", Isolate.of(verdict.person()),
                        Numbers.time(verdict.at()))),
                Parts.quietParagraph(Text.of("gui.judgement.rests", String.join(", ", verdict.records()))));
        if (desk.writable())
            getChildren().add(Parts.row(Parts.button(Text.of("gui.judgement.withdraw"),
                    () -> desk.judge(Verdict.Value.WITHDRAWN, "", Set.of()))));
    }

    private void earlier() {
        List<Verdict> all = desk.history();
        Verdict current = desk.standing().orElse(null);
        List<Verdict> past = all.stream().filter(verdict -> !verdict.equals(current)).toList();
        if (past.isEmpty())
            return;
        getChildren().add(Parts.quiet(Text.of("gui.judgement.earlier")));
        for (Verdict verdict : past.reversed())
            getChildren().add(Parts.styled(Parts.quietParagraph(Text.of(verdict.reason().isEmpty()
                    ? "gui.judgement.line"
                    : "gui.judgement.line.reason", Numbers.time(verdict.at()), words(verdict.value()),
                    Isolate.of(verdict.person()), Isolate.of(verdict.reason()))), "s-small"));
    }

    private void buttons() {
        FlowPane row = Parts.flow();
        for (Verdict.Value value : new Verdict.Value[]{Verdict.Value.SAME, Verdict.Value.NOT_SAME,
                Verdict.Value.UNKNOWN}) {
            Button button = Parts.button(Text.of("gui.judgement.ask", words(value)), () -> ask(value));
            button.getStyleClass().add("s-tight");
            button.setDisable(!desk.writable());
            row.getChildren().add(button);
        }
        getChildren().add(row);
        if (!desk.writable())
            getChildren().add(Parts.quietParagraph(Text.of("gui.judgement.read-only")));
    }

    private void ask(Verdict.Value value) {
        TextArea reason = new TextArea();
        Paragraph.wrap(reason);
        reason.setPrefRowCount(3);
        reason.setPromptText(Text.of("gui.judgement.reason"));
        reason.setAccessibleText(Text.of("gui.judgement.reason"));
        List<CheckBox> boxes = new ArrayList<>();
        IntegerProperty chosen = new SimpleIntegerProperty();
        for (String source : desk.sources()) {
            CheckBox box = new CheckBox(Isolate.shown(source));
            box.setWrapText(!Paragraph.shaped(source));
            box.selectedProperty().addListener((_, _, on) -> chosen.set(chosen.get() + (on ? 1 : -1)));
            boxes.add(box);
        }
        var missing = Parts.quietParagraph("");
        missing.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(
                () -> missing(reason.getText(), chosen.get()), reason.textProperty(), chosen));
        Button record = Parts.button(Text.of("gui.judgement.record", words(value)), () -> {
            Set<Integer> sources = new TreeSet<>();
            for (int i = 0; i < boxes.size(); i++)
                if (boxes.get(i).isSelected())
                    sources.add(i);
            desk.judge(value, reason.getText().strip(), sources);
            resting();
        });
        record.disableProperty().bind(missing.textProperty().isNotEmpty());
        getChildren().setAll(Parts.strong(words(value)), reason,
                Parts.quietParagraph(Text.of("gui.judgement.records")));
        getChildren().addAll(boxes);
        getChildren().addAll(missing,
                Parts.row(record, Parts.button(Text.of("gui.action.cancel"), this::resting)));
        reason.requestFocus();
    }

    private static String missing(String typed, int sources) {
        int left = Verdict.REASON - (int) typed.strip().codePoints().count();
        if (left > 0)
            return Text.of("gui.judgement.missing", left);
        return sources == 0 ? Text.of("gui.judgement.no-records") : "";
    }

    /// `Same operation`, `Not same`, `Unknown`, `Taken back`.
    public static String words(Verdict.Value value) {
        return Text.of(switch (value) {
            case SAME -> "gui.judgement.same";
            case NOT_SAME -> "gui.judgement.not-same";
            case UNKNOWN -> "gui.judgement.unknown";
            case WITHDRAWN -> "gui.judgement.withdrawn";
        });
    }
}
