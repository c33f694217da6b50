package org.suragh.gui.counts;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.ReasonBox;
import org.suragh.investigation.PersonLists;

/// What persons keep in view and what they cleared, each with reason, person and time.
final class ListsView extends BorderPane {
    private final ListsModel model;
    private final VBox page = Parts.styled(new VBox(), "s-evidence");

    ListsView(ListsModel model, Workbench workbench) {
        this.model = model;
        getStyleClass().add("s-panel");
        ScrollPane scroll = Parts.styled(new ScrollPane(page), "s-lists-scroll");
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.entries().addListener((ListChangeListener<PersonLists.Entry>) _ -> show());
        workbench.accounts().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        page.getChildren().setAll(Parts.quietParagraph(Text.of("gui.lists.why")));
        list(PersonLists.Place.WATCHED, Text.of("gui.lists.watched"), Text.of("gui.lists.watched.none"));
        list(PersonLists.Place.CLEARED, Text.of("gui.lists.cleared"), Text.of("gui.lists.cleared.none"));
    }

    private void list(PersonLists.Place place, String title, String none) {
        VBox box = new VBox(Parts.heading(title));
        for (PersonLists.Entry entry : model.entries())
            if (entry.place() == place)
                box.getChildren().add(line(entry));
        if (box.getChildren().size() == 1)
            box.getChildren().add(Parts.quietParagraph(none));
        page.getChildren().add(box);
    }

    private Node name(PersonLists.Entry entry) {
        Optional<AccountId> account = model.account(entry);
        return account.isPresent()
                ? Parts.row(Parts.link(model.name(entry), () -> model.open(account.get())))
                : Parts.strong(model.name(entry));
    }

    private VBox line(PersonLists.Entry entry) {
        VBox line = Parts.styled(new VBox(name(entry),
                Parts.paragraph(Isolate.of(entry.reason())),
                Parts.quietParagraph(Text.of("gui.judgement.by", Isolate.of(entry.person()),
                        Numbers.time(entry.at())))),
                "s-ground");
        PersonLists.Override override = entry.override();
        if (override != null)
            line.getChildren().add(Parts.quietParagraph(Text.of("gui.lists.overridden", Isolate.of(override.person()),
                    Numbers.time(override.at()), Isolate.of(override.reason()))));
        if (!model.writable())
            return line;
        ReasonBox acts = new ReasonBox().with(Text.of("gui.lists.take-off"), () -> model.takeOff(entry));
        if (entry.place() == PersonLists.Place.CLEARED && override == null)
            acts.asking(Text.of("gui.lists.override"), Text.of("gui.lists.override.why"),
                    reason -> model.override(entry, reason));
        line.getChildren().add(acts);
        return line;
    }
}
