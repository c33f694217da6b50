package org.suragh.gui;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.campaign.Agendas;
import org.suragh.finding.Finding;
import org.suragh.gui.campaigns.AgendasPane;
import org.suragh.gui.campaigns.CampaignsModel;
import org.suragh.gui.findings.EvidenceSection;
import org.suragh.gui.widget.Parts;

/// What a network serves, on the page of its evidence. Counted only when somebody asks.
final class AgendaSection implements EvidenceSection {
    private final CampaignsModel campaigns;

    AgendaSection(CampaignsModel campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String title() {
        return Text.of("gui.campaigns.agendas");
    }

    @Override
    public Node of(Finding finding) {
        return new Served(finding, campaigns);
    }

    private static final class Served extends VBox {
        private final Finding finding;
        private final CampaignsModel campaigns;
        // held here, so that it lives as long as the node and no longer
        private final InvalidationListener listener = _ -> fill();

        Served(Finding finding, CampaignsModel campaigns) {
            this.finding = finding;
            this.campaigns = campaigns;
            campaigns.state().addListener(new WeakInvalidationListener(listener));
            fill();
        }

        private void fill() {
            CampaignsModel.State state = campaigns.state().get();
            if (state == CampaignsModel.State.READING || state == CampaignsModel.State.STOPPED) {
                getChildren().setAll(Parts.row(Parts.button(Text.of("gui.agendas.count"), campaigns::want)));
                return;
            }
            Optional<Agendas> agendas = campaigns.agendas(finding);
            getChildren().setAll(agendas.isPresent()
                    ? new AgendasPane(campaigns, agendas.get())
                    : Parts.quietParagraph(Text.of("gui.agendas.none-here")));
        }
    }
}
