package org.suragh.gui.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.RecordKind;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Choices;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.RecordWords;
import org.suragh.investigation.Comparison;
import org.suragh.investigation.Comparison.Difference;

/// The list of differences between two exports: what is new, gone and changed, each with its place in both files.
final class DifferencesPane extends BorderPane {
    private final DifferencesModel model;
    private final TableView<Difference> table = Parts.styled(new TableView<>(), "s-table");
    private final ComboBox<Exhibit> earlier = new ComboBox<>();

    DifferencesPane(DifferencesModel model, Workbench workbench) {
        this.model = model;
        earlier.setItems(model.others());
        earlier.setConverter(Choices.words(one -> Text.of("gui.differ.exhibit", one.number(),
                Isolate.visible(one.name()))));
        model.suggested().addListener((_, _, found) -> earlier.setValue(found));
        Button compare = Parts.button(Text.of("gui.differ.compare"), () -> model.compare(earlier.getValue()));
        compare.disableProperty().bind(earlier.valueProperty().isNull());
        HBox head = Parts.styled(Parts.row(Parts.quiet(Text.of("gui.differ.against")), earlier, compare), "s-tools");
        head.disableProperty().bind(Bindings.isEmpty(model.others()));
        setTop(head);
        columns();
        Columns.scaled(table, workbench.preferences().scale());
        model.answer().addListener((_, _, answer) -> show(answer));
        model.suggested().addListener((_, _, _) -> show(model.answer().get()));
        model.later().addListener((_, _, _) -> {
            earlier.setValue(null);
            show(null);
        });
        show(null);
    }

    private void columns() {
        table.getColumns().add(Columns.text(Text.of("gui.differ.change"), 80, one -> Text.of(switch (one.change()) {
            case NEW -> "gui.differ.new";
            case GONE -> "gui.differ.gone";
            case CHANGED -> "gui.differ.changed";
        })));
        table.getColumns().add(Columns.text(Text.of("gui.rows.kind"), 80, one -> RecordWords.kind(either(one))));
        table.getColumns().add(Columns.time(Text.of("gui.rows.time"), 140, one -> RecordWords.at(either(one))));
        table.getColumns().add(Columns.text(Text.of("gui.differ.what"), 420, DifferencesPane::what));
        table.getColumns().add(Columns.text(Text.of("gui.differ.earlier"), 120, one -> place(one.earlier())));
        table.getColumns().add(Columns.text(Text.of("gui.differ.later"), 120, one -> place(one.later())));
    }

    private static EvidenceRecord either(Difference one) {
        EvidenceRecord record = one.later() == null ? one.earlier() : one.later();
        if (record == null)
            throw new IllegalStateException("a difference of nothing");
        return record;
    }

    /// What a record says; of a changed one, each value that changed: `Name: old → new`.
    static String what(Difference one) {
        EvidenceRecord was = one.earlier();
        EvidenceRecord is = one.later();
        if (was == null || is == null)
            return RecordWords.what(either(one));
        List<RecordWords.Value> before = RecordWords.values(was, null);
        List<RecordWords.Value> after = RecordWords.values(is, null);
        Set<String> names = new LinkedHashSet<>();
        before.forEach(value -> names.add(value.name()));
        after.forEach(value -> names.add(value.name()));
        List<String> changed = new ArrayList<>();
        for (String name : names) {
            String old = value(before, name);
            String now = value(after, name);
            if (!old.equals(now))
                changed.add(Text.of("gui.differ.value", name, old.isEmpty() ? "–" : Isolate.of(old),
                        now.isEmpty() ? "–" : Isolate.of(now)));
        }
        return String.join("; ", changed);
    }

    private static String value(List<RecordWords.Value> values, String name) {
        return values.stream().filter(value -> value.name().equals(name)).map(RecordWords.Value::words).findFirst()
                .orElse("");
    }

    private static String place(@Nullable EvidenceRecord record) {
        return record == null
                ? ""
                : Text.of("gui.differ.place", record.provenance().exhibit(),
                        Numbers.count(record.provenance().line()));
    }

    private void show(DifferencesModel.@Nullable Answer answer) {
        if (answer == null) {
            setCenter(Parts.styled(Parts.quietParagraph(Text.of(model.others().isEmpty()
                    ? "gui.differ.first"
                    : model.suggested().get() == null ? "gui.differ.none-alike" : "gui.differ.hint")), "s-hint"));
            return;
        }
        Comparison.Outcome outcome = answer.outcome();
        VBox totals = Parts.styled(new VBox(Parts.paragraph(Text.of("gui.differ.accounts",
                Numbers.count(outcome.shared()), Numbers.count(outcome.onlyEarlier()),
                Numbers.count(outcome.onlyLater())))), "s-map-reasons");
        for (Comparison.Total total : outcome.totals())
            if (!total.none())
                totals.getChildren().add(Parts.text(Text.of("gui.differ.total", kind(total.kind()),
                        Numbers.count(total.added()), Numbers.count(total.gone()), Numbers.count(total.changed()))));
        if (outcome.totals().stream().allMatch(Comparison.Total::none))
            totals.getChildren().add(Parts.strong(Text.of("gui.differ.same")));
        table.getItems().setAll(answer.differences());
        BorderPane body = new BorderPane(table);
        body.setTop((Node) totals);
        setCenter(body);
    }

    private static String kind(RecordKind kind) {
        return Text.of(switch (kind) {
            case ACCOUNT -> "gui.record.account";
            case POST -> "gui.record.post";
            case LOGIN -> "gui.record.login";
            case LIST_ENTRY -> "gui.record.list-entry";
            case FACT -> "gui.record.fact";
            case LEASE -> "gui.record.lease";
        });
    }
}
