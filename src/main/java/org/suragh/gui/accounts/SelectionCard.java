package org.suragh.gui.accounts;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.suragh.base.Chance;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Member;
import org.suragh.gui.widget.IndexGrid;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.ReasonBox;
import org.suragh.gui.bench.VerdictQuestion;
import org.suragh.gui.widget.VerdictBox;
import org.suragh.gui.widget.VerdictDesk;
import org.suragh.gui.widget.Words;
import org.suragh.investigation.Explainer;
import org.suragh.investigation.PersonLists;
import org.suragh.linkage.Link;

/// The card of an account, of a pair, of several accounts, of an address.
public final class SelectionCard extends VBox {
    private static final int SHOWN = 12;
    /// More names than this are for the table of accounts.
    private static final int ALL = 500;

    private final CardModel model;
    private final Function<VerdictQuestion, VerdictDesk> desks;

    /// The card over its model.
    ///
    /// @param desks the desk at which a question is judged
    public SelectionCard(CardModel model, Function<VerdictQuestion, VerdictDesk> desks) {
        this.model = model;
        this.desks = desks;
        getStyleClass().add("s-card");
        model.card().addListener((_, _, card) -> show(card));
        show(model.card().get());
    }

    private void show(CardModel.Card card) {
        getChildren().clear();
        if (model.network() > 0 && !(card instanceof CardModel.Card.None)) {
            var back = Parts.link(Text.of("gui.card.back", model.network()), model::back);
            back.setGraphic(Parts.icon(MaterialDesignA.ARROW_LEFT));
            getChildren().add(back);
        }
        switch (card) {
            case CardModel.Card.None _ -> {
            }
            case CardModel.Card.Reading _ -> add(Parts.quiet(Text.of("gui.empty.reading")));
            case CardModel.Card.OneAccount one -> account(one);
            case CardModel.Card.Pair pair -> pair(pair.card());
            case CardModel.Card.Several several -> several(several);
            case CardModel.Card.Address address -> address(address);
        }
    }

    private void account(CardModel.Card.OneAccount one) {
        AccountId id = one.card().id();
        add(Parts.quiet(Text.of("gui.card.account")), Parts.title(model.name(id)), Parts.selectable(id.value()));
        Member member = one.member();
        if (member != null) {
            FlowPane axes = Parts.flow(Parts.quiet(Text.of("gui.card.control")), Words.chip(member.control()),
                    Parts.quiet(Text.of("gui.card.coordination")), Words.chip(member.coordination()));
            axes.getStyleClass().add("s-axes");
            add(axes);
            if (!member.evidenceKinds().isEmpty())
                add(Parts.quietParagraph(Text.of("gui.card.kinds", kinds(member))));
            add(Parts.quietParagraph(Text.of("gui.card.alternative", Words.alternative(member.alternative()))));
            index(member);
        }
        statements(one.card().statements());
        rows(one.card().records().size(), () -> model.openRows(model.rowsOf(id), one.card().records()));
        add(Parts.heading(Text.of("gui.card.links", Numbers.count(one.card().links().size()))));
        if (one.card().links().isEmpty())
            add(Parts.quietParagraph(Text.of("gui.card.links.none")));
        VBox links = Parts.column();
        links(links, one.card().links(), id, SHOWN);
        add(links);
        add(Parts.heading(Text.of("gui.habits")), new HabitsPane(id, model));
        lists(id);
    }

    private void index(Member member) {
        if (member.reasons().contains("finding.reason.not-assessable"))
            add(Parts.strongParagraph(Text.of("gui.card.not-assessable")));
        if (!member.weights().isEmpty())
            add(Parts.heading(Text.of("gui.card.index", Numbers.index(member.controlIndex()))),
                    IndexGrid.of(member.weights()), Parts.quietParagraph(Text.of("gui.card.index.explained")));
        if (!member.reasons().isEmpty())
            add(Parts.heading(Text.of("gui.card.reasons")));
        for (String reason : member.reasons())
            add(Parts.paragraph(Text.has(reason) ? Text.of(reason) : reason));
    }

    private void lists(AccountId id) {
        if (!model.writable())
            return;
        add(Parts.heading(Text.of("gui.card.lists")), new ReasonBox()
                .asking(Text.of("gui.lists.watch"), Text.of("gui.lists.watch.why"), reason -> model.list(id,
                        PersonLists.Place.WATCHED, reason))
                .asking(Text.of("gui.lists.clear"), Text.of("gui.lists.clear.why"), reason -> model.list(id,
                        PersonLists.Place.CLEARED, reason)));
    }

    private static String kinds(Member member) {
        return String.join(", ", member.evidenceKinds().stream().map((EvidenceKind kind) -> Words.kind(kind)).toList());
    }

    private void pair(Explainer.PairCard pair) {
        add(Parts.quiet(Text.of("gui.card.pair")), Parts.title(model.name(pair.a())),
                Parts.title(model.name(pair.b())));
        statements(pair.statements());
        Runnable open = () -> model.openRows(Text.of("gui.rows.of-pair", model.name(pair.a()), model.name(pair.b())),
                pair.records());
        rows(pair.records().size(), open);
        add(Parts.heading(Text.of("gui.pair.widths")), new WidthsPane(pair, model));
        add(Parts.heading(Text.of("gui.card.links", Numbers.count(pair.links().size()))));
        if (pair.links().isEmpty())
            add(Parts.quietParagraph(Text.of("gui.card.links.none-pair")));
        for (Link link : pair.links())
            add(link(link, Words.layer(link.layer())));
        add(Parts.heading(Text.of("gui.card.judgement")),
                new VerdictBox(desks.apply(model.question(List.of(pair.a(), pair.b()), pair.records()))));
    }

    private void several(CardModel.Card.Several several) {
        add(Parts.quiet(Text.of("gui.card.several")),
                Parts.title(Text.of("gui.card.several.title", Numbers.count(several.accounts().size()))));
        if (model.network() > 0)
            add(Parts.paragraph(Text.of("gui.card.several.inside", Numbers.count(several.inNetwork()),
                    model.network())));
        add(Parts.quietParagraph(Text.of("gui.card.several.hint")));
        add(Parts.heading(Text.of("gui.card.judgement")),
                new VerdictBox(desks.apply(model.question(several.accounts(), List.of()))),
                Parts.heading(Text.of("gui.card.several.accounts")));
        accounts(several.accounts());
    }

    private void address(CardModel.Card.Address address) {
        add(Parts.quiet(Text.of("gui.card.address")),
                Parts.title(address.address() + (address.address().isV4() ? "" : "/64")));
        int accounts = address.accounts().size();
        add(Parts.paragraph(Text.of("gui.card.address.used", Numbers.count(accounts),
                Numbers.count(address.logins().size()))));
        if (!address.logins().isEmpty())
            add(Parts.quietParagraph(Text.of("gui.card.address.span",
                    Numbers.time(address.logins().getFirst().at()), Numbers.time(address.logins().getLast().at()))));
        add(Parts.quietParagraph(Text.of("gui.card.address.person")));
        rows(address.logins().size(), () -> model.openRows(
                Text.of("gui.rows.of-address", address.address().toString()), address.logins()));
        add(Parts.heading(Text.of("gui.card.address.accounts", Numbers.count(accounts))));
        accounts(address.accounts());
    }

    private void statements(List<String> statements) {
        if (!statements.isEmpty())
            add(Parts.heading(Text.of("gui.card.statements")));
        for (String statement : statements)
            add(Parts.styled(Parts.paragraph(statement), "s-statement"));
    }

    private void rows(int count, Runnable open) {
        if (count == 0)
            return;
        var rows = Parts.link(Text.of("gui.card.rows.count", Numbers.count(count)), open);
        rows.setGraphic(Parts.icon(MaterialDesignC.CHEVRON_RIGHT));
        rows.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        add(rows);
    }

    private void links(VBox box, List<Link> links, AccountId self, int most) {
        box.getChildren().clear();
        for (Link link : links.subList(0, Math.min(most, links.size()))) {
            AccountId other = link.a().equals(self) ? link.b() : link.a();
            var name = Parts.link(model.name(other), () -> model.choose(self, other));
            Node row = new VBox(
                    Parts.flow(name, Parts.styled(Parts.quiet(Words.layer(link.layer())), "s-small")),
                    Parts.styled(Parts.quietParagraph(sentence(link)), "s-small"));
            box.getChildren().add(Parts.styled(row, "s-ground"));
        }
        if (links.size() > most)
            box.getChildren().add(Parts.row(Parts.link(Text.of("gui.card.more", Numbers.count(links.size() - most)),
                    () -> links(box, links, self, Integer.MAX_VALUE))));
    }

    private static Node link(Link link, String title) {
        return Parts.styled(new VBox(Parts.strong(title), Parts.paragraph(sentence(link)),
                Parts.styled(Parts.quietParagraph(link.dated()
                        ? Text.of("gui.card.link.span", Numbers.time(link.first()), Numbers.time(link.last()))
                        : Text.of("gui.card.link.undated")), "s-small")),
                "s-ground");
    }

    private static String sentence(Link link) {
        return Text.of("gui.card.link", Numbers.count(link.sharedValues()), Numbers.count(link.coUses()),
                Numbers.figure(link.expected()), Chance.oneIn(link.q()));
    }

    private void accounts(Collection<AccountId> accounts) {
        VBox box = new VBox();
        accounts(box, accounts, SHOWN * 2);
        add(box);
    }

    private void accounts(VBox box, Collection<AccountId> accounts, int most) {
        box.getChildren().clear();
        accounts.stream().limit(most)
                .forEach(id -> box.getChildren().add(Parts.row(Parts.link(model.name(id), () -> model.choose(id)))));
        if (accounts.size() > most)
            box.getChildren().add(Parts.row(Parts.link(Text.of("gui.card.more", Numbers.count(accounts.size() - most)),
                    () -> accounts(box, accounts, Math.min(ALL, accounts.size())))));
    }

    private void add(Node... nodes) {
        getChildren().addAll(nodes);
    }
}
