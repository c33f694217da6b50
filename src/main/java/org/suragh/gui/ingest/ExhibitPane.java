package org.suragh.gui.ingest;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.Exhibit;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;
import org.suragh.investigation.LoadedLists;

/// What is known of the chosen exhibit: hashes and notes, every row that could not become a record, and what it says
/// otherwise than an earlier export.
final class ExhibitPane extends BorderPane {
    private final ExhibitModel model;
    private final ImportModel imports;
    private final Workbench workbench;
    private final Tab about = new Tab(Text.of("gui.exhibit.about"));
    private final Tab rejected = new Tab();
    private final Tab differences = new Tab(Text.of("gui.exhibit.differences"));
    private final TabPane tabs = Parts.styled(new TabPane(about, rejected, differences), "s-tabs");
    private final Node hint = Parts.styled(Parts.quiet(Text.of("gui.import.details.hint")), "s-hint");

    ExhibitPane(ExhibitModel model, ImportModel imports, DifferencesModel later, Workbench workbench) {
        this.model = model;
        this.imports = imports;
        this.workbench = workbench;
        getStyleClass().addAll("s-panel", "s-preview");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        differences.setContent(new DifferencesPane(later, workbench));
        model.details().addListener((_, _, now) -> {
            later.look(now == null ? null : now.exhibit());
            show(now);
        });
        show(model.details().get());
    }

    private void show(ExhibitModel.@Nullable Details shown) {
        setCenter(shown == null ? hint : tabs);
        if (shown == null)
            return;
        about.setContent(about(shown));
        rejected.setText(shown.rejected() == 0
                ? Text.of("gui.exhibit.rejected")
                : Text.of("gui.exhibit.rejected.count", Numbers.count(shown.rejected())));
        rejected.setContent(shown.bad().isEmpty()
                ? Parts.styled(Parts.quiet(Text.of("gui.import.no-rejections")), "s-hint")
                : rejections(shown));
    }

    private Node about(ExhibitModel.Details shown) {
        Exhibit exhibit = shown.exhibit();
        VBox page = Parts.styled(new VBox(), "s-map-content");
        Node hash = Parts.selectable(exhibit.sha256());
        HBox.setHgrow(hash, Priority.ALWAYS);
        page.getChildren().add(Parts.row(Parts.strong(Isolate.visible(exhibit.name())), Parts.quiet("SHA-256"), hash));
        String place = exhibit.place();
        if (place != null)
            page.getChildren()
                    .add(Parts.quietParagraph(Text.of(exhibit.kept() ? "gui.exhibit.kept" : "gui.exhibit.by-place",
                            Isolate.visible(place))));
        for (LoadedLists.LoadedList list : shown.lists())
            page.getChildren().addAll(list(list));
        for (String note : shown.notes())
            page.getChildren().add(Parts.paragraph(note));
        page.getChildren().add(new SenderPane(model, shown));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static List<Node> list(LoadedLists.LoadedList list) {
        List<Node> lines = new java.util.ArrayList<>();
        String licence = list.licence();
        lines.add(Parts.paragraph(Text.of("gui.exhibit.list", Isolate.of(list.name()),
                String.join(", ", list.classes().stream().map(Words::addressClass).toList()),
                Numbers.count(list.entries()),
                list.date() == null ? Text.of("gui.exhibit.list.undated") : Numbers.day(list.date()),
                licence == null ? Text.of("gui.exhibit.list.no-licence") : Isolate.of(licence))));
        for (String warning : list.warnings())
            lines.add(Parts.styled(Parts.row(
                    Parts.icon(org.kordamp.ikonli.materialdesign2.MaterialDesignA.ALERT_OUTLINE),
                    Parts.paragraph(warning)), "s-result-open"));
        return lines;
    }

    private Node rejections(ExhibitModel.Details shown) {
        TableView<ExhibitModel.Bad> table = Parts.styled(new TableView<>(), "s-table");
        table.getColumns().add(Columns.count(Text.of("gui.rows.line"), 70, bad -> bad.rejection().at().line()));
        table.getColumns().add(Columns.text(Text.of("gui.import.reason"), 300,
                bad -> ExhibitModel.reason(bad.rejection().reasonKey(), bad.rejection().detail())));
        table.getColumns().add(Columns.text(Text.of("gui.import.value"), 170, bad -> bad.rejection().detail()));
        table.getColumns().add(Columns.text(Text.of("gui.map.raw"), 400, ExhibitModel.Bad::raw));
        Columns.scaled(table, workbench.preferences().scale());
        table.getItems().setAll(shown.bad());
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox acts = Parts.row(Parts.quiet(shown.bad().size() < shown.rejected()
                ? Text.of("gui.reject.first", Numbers.count(shown.bad().size()))
                : Text.of("gui.reject.why")), Parts.spring(),
                Parts.button(Text.of("gui.reject.export"), () -> model.export(shown.exhibit())),
                Parts.button(Text.of("gui.reject.again"), () -> imports.again(shown.exhibit())));
        acts.getStyleClass().add("s-tools");
        return new VBox(acts, table);
    }
}
