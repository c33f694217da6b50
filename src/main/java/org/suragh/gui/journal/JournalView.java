package org.suragh.gui.journal;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.suragh.base.Text;
import org.suragh.casefile.Journal;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.investigation.Verifier;

/// The journal of acts and the check of the case.
public final class JournalView extends BorderPane {
    private final JournalModel model;
    private final VBox checks = Parts.styled(new VBox(), "s-messages");

    /// The page over its model.
    public JournalView(JournalModel model, Workbench workbench) {
        this.model = model;
        getStyleClass().addAll("s-panel", "s-page");
        Button verify = Parts.button(Text.of("gui.journal.verify"), model::verify);
        verify.disableProperty().bind(model.openCase().isNull());
        HBox head = Parts.row(Parts.styled(Parts.strong(Text.of("gui.screen.journal")), "s-pane-title"),
                Parts.quiet(Text.of("gui.journal.why")), Parts.spring(), verify);
        head.getStyleClass().add("s-page-head");
        setTop(new VBox(head, checks));
        TableView<Journal.Entry> table = Parts.styled(new TableView<>(), "s-table");
        table.getColumns().add(Columns.count(Text.of("gui.journal.number"), 56, Journal.Entry::sequence));
        table.getColumns().add(Columns.time(Text.of("gui.journal.at"), 140, Journal.Entry::at));
        table.getColumns().add(Columns.text(Text.of("gui.journal.person"), 140, Journal.Entry::person));
        table.getColumns().add(Columns.text(Text.of("gui.journal.act"), 90, Journal.Entry::act));
        table.getColumns().add(Columns.text(Text.of("gui.journal.hash"), 110,
                entry -> Numbers.shortHash(entry.hash())));
        table.getColumns().add(Columns.text(Text.of("gui.journal.parameters"), 500,
                entry -> entry.parameters().toString().replaceAll("^\\{|\\}$", "")));
        Columns.scaled(table, workbench.preferences().scale());
        table.setItems(model.entries());
        EmptyState empty = new EmptyState(MaterialDesignN.NOTEBOOK_OUTLINE)
                .say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"));
        empty.visibleProperty().bind(Bindings.isEmpty(model.entries()));
        table.visibleProperty().bind(empty.visibleProperty().not());
        setCenter(new StackPane(table, empty));
        model.checks().addListener((ListChangeListener<Verifier.Check>) _ -> checks());
        checks();
    }

    private void checks() {
        checks.getChildren().clear();
        for (Verifier.Check check : model.checks()) {
            HBox row = Parts.row(
                    Parts.icon(check.good() ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OCTAGON),
                    Parts.paragraph(check.sentence()));
            row.getStyleClass().add(check.good() ? "s-result-good" : "s-integrity");
            checks.getChildren().add(row);
        }
        checks.setVisible(!checks.getChildren().isEmpty());
        checks.setManaged(checks.isVisible());
    }
}
