package org.suragh.gui.campaigns;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.campaign.Prevalence;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Columns;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// What share of accounts lies in networks, in the case, by hashtag and by week; never a corrected figure without its
/// interval, and beside it the public estimate.
final class PrevalencePane extends BorderPane {
    private final CampaignsModel model;
    private final TableView<Prevalence.Row> table = Parts.styled(new TableView<>(), "s-table");
    private final VBox words = Parts.styled(new VBox(), "s-evidence");

    PrevalencePane(CampaignsModel model, Workbench workbench) {
        this.model = model;
        table.getColumns().add(Columns.text(Text.of("gui.prevalence.scope"), 110,
                row -> Text.has("gui.prevalence.scope." + row.scope())
                        ? Text.of("gui.prevalence.scope." + row.scope())
                        : row.scope()));
        table.getColumns().add(Columns.text(Text.of("gui.prevalence.value"), 190, row -> row.scope().equals("hashtag")
                ? Isolate.of("#" + row.value())
                : row.value()));
        table.getColumns().add(Columns.count(Text.of("gui.prevalence.accounts"), 90, Prevalence.Row::accounts));
        table.getColumns().add(Columns.count(Text.of("gui.prevalence.inside"), 120, Prevalence.Row::inside));
        table.getColumns().add(Columns.text(Text.of("gui.prevalence.measured"), 170,
                row -> Numbers.share(row.share(), row.interval())));
        table.getColumns().add(Columns.text(Text.of("gui.prevalence.corrected"), 190,
                row -> row.estimate().map(PrevalencePane::words).orElse("–")));
        Columns.scaled(table, workbench.preferences().scale());
        Columns.onOpen(table, row -> {
            if (row.inside() > 0)
                model.openRows(run -> PrevalenceRows.question(run, row));
        });
        setTop(words);
        setCenter(table);
        model.prevalence().addListener((_, _, now) -> show(now));
        show(model.prevalence().get());
    }

    static String words(Prevalence.Estimate estimate) {
        return Numbers.share(estimate.value(), new double[]{estimate.low(), estimate.high()});
    }

    private void show(@Nullable Prevalence prevalence) {
        words.getChildren().clear();
        table.getItems().setAll(prevalence == null ? List.of() : prevalence.rows());
        if (prevalence == null) {
            words.getChildren().add(Parts.quiet(Text.of("gui.empty.reading")));
            return;
        }
        if (!prevalence.rows().isEmpty())
            words.getChildren().add(Parts.paragraph(sentence(prevalence.rows().getFirst())));
        words.getChildren().add(prevalence.reason().isEmpty()
                ? Parts.quietParagraph(Text.of("gui.prevalence.rates", Numbers.share(prevalence.rates().sensitivity()),
                        Numbers.share(prevalence.rates().specificity()), prevalence.rates().source()))
                : Parts.paragraph(Text.of(prevalence.reason())));
        words.getChildren().addAll(Parts.quietParagraph(Text.of("gui.prevalence.public",
                Numbers.share(Prevalence.PUBLIC_ESTIMATE))), Parts.quietParagraph(Text.of("gui.prevalence.why")),
                Parts.quietParagraph(Text.of("gui.prevalence.open")));
    }

    private static String sentence(Prevalence.Row row) {
        return row.estimate().map(estimate -> Text.of("gui.prevalence.case.corrected", Numbers.count(row.inside()),
                Numbers.count(row.accounts()), words(estimate))).orElseGet(() -> Text.of("gui.prevalence.case",
                        Numbers.count(row.inside()), Numbers.count(row.accounts()),
                        Numbers.share(row.share(), row.interval())));
    }
}
