package org.suragh.gui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile.AccountSummary;
import org.suragh.export.Exporter;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.report.ReportModel;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// The line on top: which case, how much is in it, the command field, the report.
final class TopBar extends HBox {
    private final Workbench workbench;
    private final ReportModel report;
    private final Label title = Parts.styled(new Label(), "s-case-title");
    private final Label facts = Parts.quiet("");
    private final MenuButton exports = Parts.styled(new MenuButton(Text.of("gui.report.export")), "s-button");

    TopBar(Workbench workbench, SearchField search, ReportModel report) {
        this.workbench = workbench;
        this.report = report;
        getStyleClass().add("s-top");
        // the facts give way before the title does
        facts.setMinWidth(0);
        HBox words = Parts.row(title, facts);
        title.minWidthProperty().bind(javafx.beans.binding.Bindings.createDoubleBinding(
                () -> Math.min(title.prefWidth(-1), Math.max(0, words.getWidth() - words.getInsets().getRight())),
                words.widthProperty(), title.textProperty(), title.fontProperty()));
        words.getStyleClass().add("s-top-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button write = Parts.button(Text.of("gui.report.report"), report::report);
        write.disableProperty().bind(report.ready().not());
        exports.disableProperty().bind(report.ready().not());
        exports.setMinWidth(USE_PREF_SIZE);
        exports.setOnShowing(_ -> list());
        exports.getItems().setAll(new MenuItem(""));
        getChildren().addAll(words, search, exports, write);
        workbench.openCase().addListener((_, _, now) -> show(now));
        workbench.accounts().addListener((_, _, _) -> show(workbench.openCase().get()));
        show(workbench.openCase().get());
    }

    /// Opens the list of exports.
    void chooseExport() {
        if (!exports.isDisabled())
            exports.show();
    }

    private void list() {
        exports.getItems().clear();
        for (Exporter exporter : report.exports()) {
            MenuItem item = new MenuItem(Text.of("export." + exporter.id() + ".name"));
            item.setOnAction(_ -> report.export(exporter));
            exports.getItems().add(item);
        }
    }

    private void show(@Nullable OpenCase current) {
        if (current == null) {
            title.setText(Text.of("product.name"));
            facts.setText(Text.of("gui.top.no-case"));
            return;
        }
        String number = current.info().number();
        title.setText(number.isEmpty()
                ? Isolate.visible(current.info().title())
                : Text.of("gui.top.title", Isolate.of(number), Isolate.of(current.info().title())));
        long logins = 0;
        long posts = 0;
        for (AccountSummary account : workbench.accounts().get()) {
            logins += account.logins();
            posts += account.posts();
        }
        long exhibits = current.exhibits().stream().filter(exhibit -> exhibit.parent() == 0).count();
        if (workbench.accounts().get().isEmpty()) {
            facts.setText(Text.of("gui.top.exhibits", exhibits));
            return;
        }
        facts.setText(Text.of("gui.top.facts", exhibits,
                Numbers.count(workbench.accounts().get().size()), Numbers.count(logins), Numbers.count(posts)));
    }
}
