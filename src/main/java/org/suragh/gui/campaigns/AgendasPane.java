package org.suragh.gui.campaigns;

import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.VBox;
import org.suragh.base.Chance;
import org.suragh.base.Text;
import org.suragh.campaign.Agendas;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// What one network serves: its sides, what they have in common, and each campaign that it pushes.
public final class AgendasPane extends VBox {
    private static final int PUSHES = 12;

    /// The pane of one network.
    public AgendasPane(CampaignsModel model, Agendas agendas) {
        getStyleClass().add("s-column");
        if (agendas.several())
            getChildren().add(Parts.strongParagraph(Text.of("gui.agendas.several", agendas.sides().size())));
        for (Agendas.Side side : agendas.sides()) {
            List<String> names = agendas.pushes().stream().filter(push -> push.side() == side.number())
                    .map(push -> model.name(push.kind(), push.value())).limit(PUSHES).toList();
            getChildren().add(Parts.styled(new VBox(
                    Parts.link(Text.of("gui.agendas.side", side.number(), Numbers.count(side.accounts().size())),
                            () -> model.choose(side.accounts())),
                    Parts.paragraph(Text.of("gui.agendas.side.what", Numbers.count(side.posts()),
                            Numbers.count(side.days()), Numbers.count(side.addresses()),
                            String.join(" · ", names)))),
                    "s-ground"));
        }
        for (Agendas.Overlap overlap : agendas.overlaps())
            getChildren().add(Parts.paragraph(Text.of("gui.agendas.overlap", overlap.a(), overlap.b(),
                    Numbers.count(overlap.addresses()), Numbers.figure(overlap.expected()),
                    Chance.oneIn(overlap.p()), overlap.days())));
        agendas.pushes().stream().sorted(Comparator.comparingInt((Agendas.Push push) -> -push.posts())).limit(PUSHES)
                .forEach(push -> getChildren().add(new VBox(Parts.quietParagraph(Text.of("gui.agendas.push",
                        model.name(push.kind(), push.value()), Numbers.count(push.members()),
                        Numbers.share((double) push.posts() / Math.max(1, push.of()), push.interval()),
                        Numbers.count(push.of()), Numbers.count(push.days()))),
                        Parts.link(Text.of("gui.card.rows.count", Numbers.count(push.posts())),
                                () -> model.openRows(run -> PushRows.question(run, agendas.network(), push))))));
        if (agendas.pushes().size() > PUSHES)
            getChildren().add(Parts.quiet(Text.of("gui.card.more", Numbers.count(agendas.pushes().size() - PUSHES))));
    }
}
