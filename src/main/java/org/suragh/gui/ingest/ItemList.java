package org.suragh.gui.ingest;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.suragh.base.Text;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// The files of this sitting: what each was recognised as and why, how far it is, and what came of it in four numbers.
final class ItemList extends VBox {
    private final ImportModel model;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final HBox head = Parts.styled(Parts.row(), "s-items-head");

    ItemList(ImportModel model) {
        this.model = model;
        getStyleClass().add("s-items");
        rows.getStyleClass().add("s-items-rows");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("s-items-scroll");
        scroll.setMinHeight(0);
        getChildren().addAll(head, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        model.items().addListener((ListChangeListener<Item>) this::changed);
        model.running().addListener((_, _, _) -> head());
        for (Item item : model.items())
            rows.getChildren().add(row(item));
        head();
    }

    // one row for one item, so that a change of one file does not lay out the hundred others
    private void changed(ListChangeListener.Change<? extends Item> change) {
        while (change.next()) {
            if (change.wasReplaced() && change.getRemovedSize() == change.getAddedSize()) {
                for (int i = change.getFrom(); i < change.getTo(); i++)
                    rows.getChildren().set(i, row(model.items().get(i)));
            } else {
                rows.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
                for (int i = change.getFrom(); i < change.getTo(); i++)
                    rows.getChildren().add(i, row(model.items().get(i)));
            }
        }
        head();
    }

    private void head() {
        setVisible(!model.items().isEmpty());
        setManaged(isVisible());
        long through = model.items().stream().filter(Item::through).count();
        long asking = model.items().stream().filter(item -> item.state() == Item.State.ASKS).count();
        head.getChildren().setAll(
                Parts.strong(Text.of("gui.import.sitting", Numbers.count(through),
                        Numbers.count(model.items().size()))),
                Parts.quiet(asking == 0 ? "" : Text.of("gui.import.asking", asking)), Parts.spring());
        if (model.running().get())
            head.getChildren().add(Parts.button(Text.of("gui.action.stop"), model::stop));
        else if (through > 0)
            head.getChildren().add(Parts.button(Text.of("gui.import.clear"), model::clear));
        boolean fresh = model.items().stream().anyMatch(item -> item.state() == Item.State.DONE);
        boolean waits = model.items().stream().anyMatch(item -> item.state() == Item.State.WAITING);
        if (fresh && !waits && !model.running().get())
            head.getChildren().add(Parts.primary(Text.of("gui.empty.not-analysed.act"), model::analyse));
    }

    private Node row(Item item) {
        HBox title = Parts.row(Parts.strong(Isolate.visible(item.name())));
        if (!item.recognised().isEmpty())
            title.getChildren().add(Parts.chip(item.recognised(), "none"));
        VBox words = new VBox(title);
        String sentence = switch (item.state()) {
            case WAITING -> Text.of("gui.import.waiting");
            case READING -> Text.of("gui.import.reading");
            case ASKS, DONE, ALREADY, OUT -> item.sentence();
        };
        words.getChildren().add(Parts.paragraph(sentence));
        for (String note : item.notes())
            words.getChildren().add(Parts.quietParagraph(note));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Parts.row(Parts.icon(icon(item.state())), words);
        row.setAlignment(Pos.TOP_LEFT);
        if (item.state() == Item.State.ASKS)
            row.getChildren().addAll(Parts.button(Text.of("gui.import.ask"), () -> model.ask(item)),
                    Parts.button(Text.of("gui.import.skip"), () -> model.skip(item)));
        row.getStyleClass().addAll("s-item", switch (item.state()) {
            case DONE -> "s-result-good";
            case ASKS, OUT -> "s-result-open";
            case WAITING, READING, ALREADY -> "s-result-plain";
        });
        return row;
    }

    private static Ikon icon(Item.State state) {
        return switch (state) {
            case WAITING -> MaterialDesignC.CLOCK_OUTLINE;
            case READING -> MaterialDesignP.PROGRESS_DOWNLOAD;
            case ASKS -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case ALREADY -> MaterialDesignC.CONTENT_DUPLICATE;
            case OUT -> MaterialDesignI.INFORMATION_OUTLINE;
        };
    }
}
