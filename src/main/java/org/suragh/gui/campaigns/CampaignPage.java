package org.suragh.gui.campaigns;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.suragh.base.Chance;
import org.suragh.base.Text;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.CampaignDetail;
import org.suragh.evidence.AccountId;
import org.suragh.gui.bench.Preferences;
import org.suragh.gui.widget.Halves;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// One campaign: how much came from linked accounts, when, who began, what it would cost. Every count opens to its posts.
final class CampaignPage extends VBox {
    /// Share of the width for what a figure is, in percent: the rest goes to the figure and what stands beside it.
    private static final double NAME = 42;

    private final CampaignsModel model;
    private final CampaignDetail detail;
    private final Campaign campaign;

    CampaignPage(CampaignsModel model, CampaignDetail detail, Preferences preferences) {
        this.model = model;
        this.detail = detail;
        this.campaign = detail.campaign();
        getStyleClass().addAll("s-evidence", "s-panel");
        Campaign.Volume volume = campaign.volume();
        VBox said = Parts.styled(new VBox(Parts.paragraph(Text.of("gui.campaigns.said",
                Numbers.count(volume.posts()), Numbers.count(volume.accounts()),
                Numbers.share(campaign.share(), campaign.interval()), Numbers.count(volume.linkedAccounts()),
                Numbers.share(campaign.supportedShare(), campaign.supportedInterval()))),
                Parts.quietParagraph(Text.of("gui.campaigns.said.not"))), "s-summary");
        getChildren().addAll(
                new VBox(Parts.quiet(word("gui.campaigns.kind.", campaign.kind())),
                        Parts.title(Isolate.of(campaign.shown()))),
                said, titled(Text.of("gui.campaigns.timeline"), new VBox(new CampaignChart(detail, preferences),
                        legend())),
                halves(titled(Text.of("gui.campaigns.counts"), counts()), titled(Text.of("gui.campaigns.peak"),
                        peak())),
                titled(Text.of("gui.campaigns.bursts"), bursts()),
                halves(titled(Text.of("gui.campaigns.starters"), starters()),
                        titled(Text.of("gui.campaigns.networks"), networks())),
                titled(Text.of("gui.campaigns.cost"), cost()),
                titled(Text.of("gui.campaigns.waves"), waves()),
                titled(Text.of("gui.campaigns.events"), events()));
    }

    private static Node legend() {
        FlowPane row = new FlowPane(16, 4);
        row.getChildren().addAll(Parts.styled(Parts.quiet(Text.of("gui.campaigns.legend.linked")), "s-small"),
                Parts.styled(Parts.quiet(Text.of("gui.campaigns.legend.others")), "s-small"),
                Parts.styled(Parts.quiet(Text.of("gui.campaigns.legend.expected")), "s-small"),
                Parts.styled(Parts.quiet(Text.of("gui.campaigns.legend.burst")), "s-small"));
        return row;
    }

    private Node counts() {
        Campaign.Volume v = campaign.volume();
        GridPane grid = grid();
        count(grid, "gui.campaigns.posts", v.posts(), "", _ -> true);
        count(grid, "gui.campaigns.by-linked", v.linked(), Numbers.share(campaign.share(), campaign.interval()),
                CampaignDetail.PostRow::linked);
        count(grid, "gui.campaigns.by-supported", v.supported(),
                Numbers.share(campaign.supportedShare(), campaign.supportedInterval()),
                CampaignDetail.PostRow::supported);
        count(grid, "gui.campaigns.repeats", v.repeats(), Numbers.share(v.retweetShare()),
                CampaignDetail.PostRow::repeat);
        count(grid, "gui.campaigns.duplicates", v.duplicates(),
                Text.of("gui.campaigns.of-originals", Numbers.share(v.duplicateShare())),
                CampaignDetail.PostRow::duplicate);
        grid.addRow(grid.getRowCount(), name(Text.of("gui.campaigns.top-ten")),
                Parts.link(Numbers.count(v.topTen()), () -> {
                    Set<AccountId> busiest = busiest();
                    model.openRows(detail, Text.of("gui.campaigns.top-ten"), row -> busiest.contains(row.account()));
                }), Parts.quietParagraph(Numbers.share(v.topTenShare())));
        grid.addRow(grid.getRowCount(), name(Text.of("gui.campaigns.gini")),
                Parts.text(Numbers.figure(v.gini())), Parts.quietParagraph(Text.of("gui.campaigns.gini.why")));
        return grid;
    }

    /// The ten accounts with the most posts; of equals those that come first in text order.
    private Set<AccountId> busiest() {
        SortedMap<AccountId, Integer> posts = new TreeMap<>();
        detail.posts().forEach(row -> posts.merge(row.account(), 1, Integer::sum));
        return posts.entrySet().stream().sorted(Map.Entry.<AccountId, Integer>comparingByValue().reversed()).limit(10)
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private void count(GridPane grid, String key, int count, String beside,
            Predicate<CampaignDetail.PostRow> rows) {
        String words = Text.of(key);
        Node number = count == 0
                ? Parts.text("0")
                : Parts.link(Numbers.count(count), () -> model.openRows(detail, words, rows));
        grid.addRow(grid.getRowCount(), name(words), number, Parts.quietParagraph(beside));
    }

    // an id that a later version adds is shown as it is
    private static String word(String prefix, String id) {
        return Text.has(prefix + id) ? Text.of(prefix + id) : id;
    }

    private static Label name(String words) {
        Label name = Parts.paragraph(words);
        name.setMinWidth(0);
        return name;
    }

    private static GridPane grid() {
        GridPane grid = Parts.styled(new GridPane(), "s-weights");
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(NAME);
        grid.getColumnConstraints().addAll(name, number, rest);
        return grid;
    }

    private Node peak() {
        Campaign.Peak peak = campaign.peak();
        VBox box = Parts.column(Parts.paragraph(Text.of("gui.campaigns.peak.is", Numbers.minute(peak.hour()),
                Numbers.count(peak.posts()))));
        box.getChildren().add(Double.isNaN(peak.expected())
                ? Parts.quietParagraph(Text.of("gui.campaigns.peak.no-weeks"))
                : Parts.paragraph(Text.of("gui.campaigns.peak.expected", Numbers.figure(peak.expected()))));
        box.getChildren().add(Parts.paragraph(Text.of("gui.campaigns.peak.without",
                Numbers.count(peak.withoutLinked()))));
        box.getChildren().add(Parts.link(Text.of("gui.campaigns.peak.rows"), () -> model.openRows(detail,
                Text.of("gui.campaigns.peak"), row -> !row.at().isBefore(peak.hour())
                        && row.at().isBefore(peak.hour().plusSeconds(3600)))));
        return box;
    }

    private Node bursts() {
        VBox box = Parts.column();
        for (Campaign.Burst burst : campaign.bursts()) {
            Label words = Parts.paragraph(Text.of(burst.stands() ? "gui.campaigns.burst" : "gui.campaigns.burst.weak",
                    Numbers.minute(burst.from()), Numbers.minute(burst.to()), Numbers.count(burst.posts()),
                    Numbers.figure(burst.expected()),
                    Numbers.share((double) burst.linked() / Math.max(1, burst.posts()), burst.interval()),
                    Chance.oneIn(burst.p())));
            box.getChildren().add(Parts.styled(new VBox(words, Parts.link(Text.of("gui.card.rows.count",
                    Numbers.count(burst.posts())),
                    () -> model.openRows(detail, Text.of("gui.campaigns.burst.name"),
                            row -> !row.at().isBefore(burst.from()) && row.at().isBefore(burst.to())))),
                    "s-ground"));
        }
        if (campaign.bursts().isEmpty())
            box.getChildren().add(Parts.quietParagraph(Text.of("gui.campaigns.bursts.none")));
        return box;
    }

    private Node starters() {
        VBox box = Parts.column();
        for (Campaign.Starter starter : campaign.starters())
            box.getChildren().add(Parts.flow(Parts.link(model.name(starter.account()),
                    () -> model.openAccount(starter.account())),
                    Parts.quiet(Text.of(starter.linked()
                            ? "gui.campaigns.starter.linked"
                            : "gui.campaigns.starter", Numbers.time(starter.at())))));
        box.getChildren().add(Parts.quietParagraph(Text.of("gui.campaigns.starters.why")));
        return box;
    }

    private Node networks() {
        VBox box = Parts.column();
        if (campaign.networks().isEmpty())
            box.getChildren().add(Parts.quietParagraph(Text.of("gui.campaigns.networks.none")));
        FlowPane links = new FlowPane(12, 4);
        for (String id : campaign.networks())
            links.getChildren().add(Parts.link(Text.of("gui.agendas.network", id), () -> model.openNetwork(id)));
        box.getChildren().add(links);
        return box;
    }

    private Node cost() {
        VBox box = Parts.column();
        TextField posts = rate(model.rate(), Text.of("gui.campaigns.rate.posts"));
        TextField retweets = rate(model.retweetRate(), Text.of("gui.campaigns.rate.retweets"));
        TextField follows = rate(model.followRate(), Text.of("gui.campaigns.rate.follows"));
        VBox lines = new VBox();
        Runnable fill = () -> {
            GridPane grid = grid();
            double total = 0;
            for (var line : model.lines(campaign.cost())) {
                total += line.amount();
                grid.addRow(grid.getRowCount(), Parts.text(word("gui.campaigns.cost.", line.what())),
                        Parts.text(Text.of("gui.campaigns.amount", Numbers.count(Math.round(line.amount())))),
                        Parts.quiet(Text.of("gui.campaigns.cost.line", Numbers.count(line.count()),
                                Numbers.figure(line.rate()))));
            }
            grid.addRow(grid.getRowCount(), Parts.strong(Text.of("gui.campaigns.cost.total")),
                    Parts.strong(Text.of("gui.campaigns.amount", Numbers.count(Math.round(total)))), Parts.quiet(""));
            lines.getChildren().setAll(grid);
        };
        model.rate().addListener((_, _, _) -> fill.run());
        model.retweetRate().addListener((_, _, _) -> fill.run());
        model.followRate().addListener((_, _, _) -> fill.run());
        fill.run();
        FlowPane rates = Parts.flow(Parts.row(posts, Parts.quiet(Text.of("gui.campaigns.rate.posts"))),
                Parts.row(retweets, Parts.quiet(Text.of("gui.campaigns.rate.retweets"))),
                Parts.row(follows, Parts.quiet(Text.of("gui.campaigns.rate.follows"))));
        rates.setHgap(24);
        box.getChildren().addAll(rates, lines,
                Parts.quietParagraph(Text.of("gui.campaigns.cost.why")));
        return box;
    }

    private static TextField rate(javafx.beans.property.DoubleProperty rate, String words) {
        TextField field = new TextField(Numbers.figure(rate.get()).replace(",", ""));
        field.setPrefColumnCount(6);
        field.setAccessibleText(words);
        field.textProperty().addListener((_, _, typed) -> {
            if (typed.strip().matches("\\d{1,7}(\\.\\d{1,2})?"))
                rate.set(Double.parseDouble(typed.strip()));
        });
        return field;
    }

    private Node waves() {
        VBox box = Parts.column();
        for (Campaign.Wave wave : campaign.waves())
            box.getChildren().add(Parts.paragraph(Text.of("gui.campaigns.wave", Numbers.count(wave.accounts()),
                    wave.from().toString(), wave.to().toString(), Numbers.figure(wave.expected()),
                    Chance.oneIn(wave.p()))));
        if (campaign.waves().isEmpty())
            box.getChildren().add(Parts.quietParagraph(Text.of("gui.campaigns.waves.none")));
        return box;
    }

    private Node events() {
        VBox box = Parts.column(Parts.quietParagraph(Text.of("gui.campaigns.events.why")));
        for (Campaign.Births births : campaign.births()) {
            var line = Parts.paragraph(Text.of("gui.campaigns.births", Isolate.of(births.event().name()),
                    births.event().day().toString(), Numbers.count(births.accounts()), Numbers.count(births.known()),
                    births.from().toString(), births.to().toString(), Numbers.figure(births.expected()),
                    Chance.oneIn(births.p())));
            var unpin = Parts.link(Text.of("gui.campaigns.unpin"), () -> model.unpin(births.event()));
            unpin.setVisible(model.writable());
            box.getChildren().add(new VBox(line, unpin));
        }
        if (model.writable()) {
            TextField name = new TextField();
            name.setPromptText(Text.of("gui.campaigns.event.name"));
            DatePicker day = new DatePicker(LocalDate.ofInstant(campaign.first(), java.time.ZoneOffset.UTC));
            var pin = Parts.button(Text.of("gui.campaigns.pin"), () -> model.pin(name.getText(), day.getValue()));
            pin.disableProperty().bind(name.textProperty().map(String::isBlank).orElse(true)
                    .flatMap(blank -> day.valueProperty().isNull().map(none -> blank || none)));
            box.getChildren().add(Parts.row(name, day, pin));
        }
        return box;
    }

    static Node titled(String title, Node content) {
        return new VBox(Parts.heading(title), content);
    }

    private static Node halves(Node left, Node right) {
        return new Halves(left, right);
    }
}
