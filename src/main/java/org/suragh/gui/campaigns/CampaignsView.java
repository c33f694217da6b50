package org.suragh.gui.campaigns;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.suragh.base.Text;
import org.suragh.campaign.Agendas;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.CampaignDetail;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// The page of campaigns: a list on the left, the chosen one beside it; how common; and which network serves what.
public final class CampaignsView extends BorderPane {
    private final CampaignsModel model;
    private final Workbench workbench;
    private final ListView<Campaign> list = Parts.styled(new ListView<>(), "s-networks");
    private final EmptyState empty = new EmptyState(MaterialDesignB.BULLHORN_OUTLINE);
    private final TabPane tabs = Parts.styled(new TabPane(), "s-tabs");
    private final StackPane page = new StackPane();

    /// The page over its model.
    public CampaignsView(CampaignsModel model, Workbench workbench) {
        this.model = model;
        this.workbench = workbench;
        getStyleClass().addAll("s-panel", "s-page");
        HBox head = Parts.row(Parts.styled(Parts.strong(Text.of("gui.screen.campaigns")), "s-pane-title"),
                Parts.quiet(Text.of("gui.campaigns.why")));
        head.getStyleClass().add("s-page-head");
        setTop(head);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().addAll(new Tab(Text.of("gui.campaigns.list"), one()),
                new Tab(Text.of("gui.campaigns.agendas"), agendas()),
                new Tab(Text.of("gui.campaigns.prevalence"), new PrevalencePane(model, workbench)),
                new Tab(Text.of("gui.waves"), new WavesPane(model)));
        tabs.getProperties().put("s-pane", Boolean.TRUE);
        setCenter(new StackPane(tabs, empty));
        model.state().addListener((_, _, _) -> explain());
        model.detail().addListener((_, _, detail) -> show(detail));
        model.want();
        explain();
        show(model.detail().get());
    }

    private SplitPane one() {
        list.setItems(model.campaigns());
        list.setCellFactory(_ -> new CampaignCell());
        list.setAccessibleText(Text.of("gui.screen.campaigns"));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> model.choose(chosen));
        SplitPane split = new SplitPane(list, page);
        split.setDividerPositions(.26);
        SplitPane.setResizableWithParent(list, false);
        return split;
    }

    private void show(@Nullable CampaignDetail detail) {
        if (detail == null) {
            page.getChildren().setAll(new EmptyState(MaterialDesignB.BULLHORN_OUTLINE)
                    .say(Text.of("gui.empty.reading"), ""));
            return;
        }
        ScrollPane scroll = Parts.styled(new ScrollPane(new CampaignPage(model, detail, workbench.preferences())),
                "s-campaign-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.getChildren().setAll(scroll);
    }

    private ScrollPane agendas() {
        VBox box = Parts.styled(new VBox(), "s-evidence");
        Runnable fill = () -> {
            box.getChildren().setAll(Parts.quietParagraph(Text.of("gui.agendas.why")));
            if (model.agendas().get().isEmpty())
                box.getChildren().add(Parts.paragraph(Text.of("gui.agendas.none")));
            for (Agendas agendas : model.agendas().get()) {
                var network = Parts.link(Text.of("gui.agendas.network", agendas.network()),
                        () -> model.openNetwork(agendas.network()));
                box.getChildren().add(new VBox(Parts.heading(Text.of(agendas.several()
                        ? "gui.agendas.title.several"
                        : "gui.agendas.title", agendas.network(), agendas.sides().size())), network,
                        new AgendasPane(model, agendas)));
            }
        };
        model.agendas().addListener((_, _, _) -> fill.run());
        fill.run();
        ScrollPane scroll = Parts.styled(new ScrollPane(box), "s-agendas-scroll");
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void explain() {
        CampaignsModel.State state = model.state().get();
        tabs.setVisible(state == CampaignsModel.State.SOME || state == CampaignsModel.State.NONE);
        empty.setVisible(!tabs.isVisible());
        if (state == CampaignsModel.State.NONE)
            page.getChildren().setAll(new EmptyState(MaterialDesignB.BULLHORN_OUTLINE)
                    .say(Text.of("gui.campaigns.none"), Text.of("gui.campaigns.none.why")));
        if (state == CampaignsModel.State.SOME && list.getSelectionModel().getSelectedItem() == null)
            list.getSelectionModel().selectFirst();
        if (state == CampaignsModel.State.SOME && isFocused())
            list.requestFocus();
        switch (state) {
            case NO_CASE -> empty.say(Text.of("gui.empty.no-case"), Text.of("gui.empty.no-case.why"),
                    Parts.button(Text.of("gui.empty.no-case.act"), () -> workbench.go("start")));
            case NOT_ANALYSED -> empty.say(Text.of("gui.empty.not-analysed"), Text.of("gui.empty.not-analysed.why"),
                    Parts.button(Text.of("gui.counts.go"), () -> workbench.go("networks")));
            case READING -> empty.say(Text.of("gui.campaigns.counting"), Text.of("gui.campaigns.counting.why"));
            case STOPPED -> empty.say(Text.of("gui.campaigns.stopped"), Text.of("gui.campaigns.stopped.why"),
                    Parts.button(Text.of("gui.campaigns.again"), model::again));
            case NONE, SOME -> empty.say("", "");
        }
    }

    private static final class CampaignCell extends ListCell<Campaign> {
        private final Label title = Parts.strong("");
        private final Label size = Parts.quiet("");
        private final Label share = Parts.styled(Parts.quietParagraph(""), "s-small");
        private final VBox lines;

        CampaignCell() {
            getStyleClass().add("s-network-cell");
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            size.setMinWidth(USE_PREF_SIZE);
            lines = Parts.styled(new VBox(new HBox(8, title, size), share), "s-network-lines");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Campaign campaign, boolean none) {
            super.updateItem(campaign, none);
            if (none || campaign == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(Isolate.of(campaign.shown()));
            size.setText(Text.of("gui.campaigns.cell.posts", Numbers.count(campaign.volume().posts())));
            share.setText(Text.of("gui.campaigns.cell", Numbers.share(campaign.share(), campaign.interval()),
                    campaign.standing()));
            setAccessibleText(campaign.shown() + ", " + share.getText());
            setGraphic(lines);
        }
    }
}
