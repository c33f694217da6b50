package org.suragh.gui.campaigns;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.campaign.RegistrationWaves;
import org.suragh.gui.widget.FigureGrid;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.investigation.Waves;

/// Days on which more accounts were registered than the days around lead one to expect, and days with more accounts that
/// act together; each with the way to the accounts' records.
final class WavesPane extends ScrollPane {
    private final CampaignsModel model;
    private final VBox box = Parts.styled(new VBox(), "s-evidence");

    WavesPane(CampaignsModel model) {
        this.model = model;
        getStyleClass().add("s-agendas-scroll");
        setContent(box);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.waves().addListener((_, _, now) -> show(now));
        show(model.waves().get());
    }

    private void show(@Nullable Waves waves) {
        box.getChildren().clear();
        if (waves == null)
            return;
        box.getChildren().add(Parts.quietParagraph(waves.sentences().isEmpty()
                ? Text.of("gui.waves.none")
                : waves.sentences().getFirst()));
        part("gui.waves.all", waves.all(), false);
        part("gui.waves.linked", waves.linked(), true);
    }

    private void part(String key, List<RegistrationWaves.Wave> waves, boolean linked) {
        if (waves.isEmpty())
            return;
        FigureGrid grid = new FigureGrid(Text.of("gui.waves.days"), Text.of("gui.waves.accounts"),
                Text.of("gui.waves.expected"), Text.of("gui.waves.together"), "");
        for (RegistrationWaves.Wave wave : waves) {
            String days = wave.from().equals(wave.to())
                    ? wave.from().toString()
                    : Text.of("gui.waves.span", wave.from(), wave.to());
            var rows = Parts.link(Text.of("gui.card.rows"), () -> model.openRows(_ -> AccountRows.question(wave)));
            rows.setAccessibleText(Text.of("gui.card.rows.spoken", days));
            grid.row(days, Numbers.count(wave.accounts()), Parts.quiet(linked ? "" : Numbers.figure(wave.expected())),
                    linked
                            ? Text.of("gui.waves.of-expected", Numbers.count(wave.linked()), Numbers.figure(
                                    wave.expected()))
                            : Numbers.count(wave.linked()),
                    rows);
        }
        box.getChildren().add(new VBox(Parts.heading(Text.of(key)), grid));
    }
}
