package org.suragh.gui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.suragh.base.Text;
import org.suragh.finding.Finding;
import org.suragh.gui.accounts.AccountsModel;
import org.suragh.gui.accounts.AccountsView;
import org.suragh.gui.accounts.AddressesModel;
import org.suragh.gui.accounts.AddressesView;
import org.suragh.gui.accounts.CardModel;
import org.suragh.gui.accounts.PostsQuestion;
import org.suragh.gui.accounts.RowsModel;
import org.suragh.gui.accounts.RowsView;
import org.suragh.gui.accounts.SelectionCard;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.WholeCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.campaigns.CampaignsModel;
import org.suragh.gui.findings.EvidenceModel;
import org.suragh.gui.findings.EvidenceView;
import org.suragh.gui.findings.FindingCard;
import org.suragh.gui.findings.FindingsModel;
import org.suragh.gui.findings.FindingsView;
import org.suragh.gui.findings.FirmnessModel;
import org.suragh.gui.findings.FirmnessSection;
import org.suragh.gui.findings.PoolSection;
import org.suragh.gui.graph.GraphModel;
import org.suragh.gui.graph.GraphView;
import org.suragh.gui.timeline.TimelineModel;
import org.suragh.gui.timeline.TimelineView;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// The screen for one case: networks on the left, the same selection in tabs in the middle, time under them, and on the
/// right the card that says what the selection is and why.
final class Workspace extends SplitPane {
    private static final double LIST = 296;
    private static final double CARD = 348;
    private static final double LOW = 600;
    /// The sides together never take more of the width, so that large text leaves room for the middle.
    private static final double SIDES = .55;

    private final Workbench workbench;
    private final FindingsModel findings;
    private final VerdictBook book;
    private final CampaignsModel campaigns;
    private final WholeCase whole;
    private final TabPane tabs = Parts.styled(new TabPane(), "s-tabs");
    private final Map<String, Tab> byId = new LinkedHashMap<>();
    private final FindingsView list;

    Workspace(Workbench workbench, FindingsModel findings, VerdictBook book, CampaignsModel campaigns) {
        this.workbench = workbench;
        this.findings = findings;
        this.book = book;
        this.campaigns = campaigns;
        this.whole = new WholeCase(workbench);
        this.list = new FindingsView(findings, workbench);
        getStyleClass().add("s-workspace");
        BorderPane middle = new BorderPane(tabs());
        middle.getStyleClass().add("s-middle");
        TimelineView time = new TimelineView(new TimelineModel(workbench), workbench);
        // in a low window with large text the strip of time would leave tables no room; under the picture it stays
        time.visibleProperty().bind(Bindings.createBooleanBinding(() -> workbench.tab().get().equals("graph")
                || getHeight() >= LOW * workbench.preferences().scale().get() / 100.0, heightProperty(),
                workbench.tab(), workbench.preferences().scale()));
        time.managedProperty().bind(time.visibleProperty());
        middle.setBottom(time);
        ScrollPane card = card();
        getItems().addAll(list, middle, card);
        setResizableWithParent(list, false);
        setResizableWithParent(card, false);
        focusable();
        divide();
    }

    /// Gives the list of networks the keyboard.
    void focusList() {
        // a split pane takes its panes in with its first style; before that they are in no scene
        applyCss();
        list.focusList();
    }

    private TabPane tabs() {
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        GraphModel graph = new GraphModel(workbench);
        tab("graph", Text.of("gui.tab.graph"), () -> new GraphView(graph, workbench));
        FirmnessModel firmness = new FirmnessModel(workbench, whole);
        EvidenceModel evidence = new EvidenceModel(workbench, findings);
        tab("evidence", Text.of("gui.tab.evidence"),
                () -> new EvidenceView(evidence, List.of(new PoolSection(findings), new FirmnessSection(firmness),
                        new AgendaSection(campaigns))));
        AccountsModel accounts = new AccountsModel(workbench);
        Tab accountsTab = tab("accounts", Text.of("gui.tab.accounts"), () -> new AccountsView(accounts, workbench));
        accountsTab.textProperty().bind(Bindings.createStringBinding(() -> {
            Finding finding = workbench.selection().get().finding();
            return finding == null
                    ? Text.of("gui.tab.accounts")
                    : Text.of("gui.tab.accounts.count", Numbers.count(finding.members().size()));
        }, workbench.selection()));
        AddressesModel addresses = new AddressesModel(workbench);
        Tab addressesTab = tab("addresses", Text.of("gui.tab.addresses"),
                () -> new AddressesView(addresses, workbench));
        addressesTab.textProperty().bind(Bindings.createStringBinding(
                () -> addresses.rows().isEmpty()
                        ? Text.of("gui.tab.addresses")
                        : Text.of("gui.tab.addresses.count", Numbers.count(addresses.rows().size())),
                addresses.rows()));
        RowsModel posts = new RowsModel(workbench);
        tab("posts", Text.of("gui.tab.posts"),
                () -> new RowsView(posts, workbench, Text.of("gui.empty.posts.why"), book.chosenRows()::set));
        RowsModel rows = new RowsModel(workbench);
        tab("rows", Text.of("gui.tab.rows"),
                () -> new RowsView(rows, workbench, Text.of("gui.empty.rows.why"), book.chosenRows()::set));
        rows.ask(workbench.rows().get());
        workbench.rows().addListener((_, _, question) -> rows.ask(question));
        Runnable askPosts = () -> {
            if (workbench.tab().get().equals("posts"))
                posts.ask(PostsQuestion.of(workbench.selection().get()));
        };
        workbench.selection().addListener((_, _, _) -> askPosts.run());
        workbench.tab().addListener((_, _, id) -> {
            show(id);
            askPosts.run();
        });
        tabs.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> byId.forEach((id, tab) -> {
            if (tab == now)
                workbench.tab().set(id);
        }));
        show(workbench.tab().get());
        return tabs;
    }

    private Tab tab(String id, String words, Supplier<Node> view) {
        Tab tab = new Tab(words);
        tab.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen && tab.getContent() == null)
                tab.setContent(view.get());
        });
        byId.put(id, tab);
        tabs.getTabs().add(tab);
        if (tab.isSelected() && tab.getContent() == null)
            tab.setContent(view.get());
        return tab;
    }

    private void show(String id) {
        Tab tab = byId.get(id);
        if (tab != null)
            tabs.getSelectionModel().select(tab);
    }

    private ScrollPane card() {
        FindingCard network = new FindingCard(findings, question -> new BookDesk(book, question));
        CardModel model = new CardModel(workbench, book, whole);
        SelectionCard selection = new SelectionCard(model, question -> new BookDesk(book, question));
        EmptyState nothing = new EmptyState(MaterialDesignC.CARD_TEXT_OUTLINE)
                .say(Text.of("gui.empty.card"), Text.of("gui.empty.card.why"));
        StackPane cards = Parts.styled(new StackPane(nothing, network, selection), "s-cards");
        ScrollPane scroll = Parts.styled(new ScrollPane(cards), "s-card-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Runnable choose = () -> {
            Finding finding = workbench.selection().get().finding();
            boolean single = !(model.card().get() instanceof CardModel.Card.None);
            if (!single && finding != null)
                network.show(finding);
            visible(selection, single);
            visible(network, !single && finding != null);
            visible(nothing, !single && finding == null);
            scroll.setVvalue(0);
        };
        model.card().addListener((_, _, _) -> choose.run());
        workbench.selection().addListener((_, _, _) -> choose.run());
        workbench.openCase().addListener((_, _, _) -> choose.run());
        choose.run();
        return scroll;
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    // the widths of the sides follow the size of the text; a person's own change stands until the size changes
    private void divide() {
        double[] applied = {0};
        Runnable apply = () -> {
            double factor = workbench.preferences().scale().get() / 100.0;
            if (getWidth() <= 0 || applied[0] == factor)
                return;
            applied[0] = factor;
            double list = LIST * factor, card = CARD * factor;
            double fits = Math.min(1, SIDES * getWidth() / (list + card));
            setDividerPositions(list * fits / getWidth(), 1 - card * fits / getWidth());
        };
        widthProperty().addListener((_, before, _) -> {
            if (before.doubleValue() <= 0)
                apply.run();
        });
        workbench.preferences().scale().addListener((_, _, _) -> apply.run());
    }

    // the panes that F6 walks through carry a mark, so that the window finds them without knowing them
    private void focusable() {
        for (Node pane : getItems())
            pane.getProperties().put("s-pane", Boolean.TRUE);
    }
}
