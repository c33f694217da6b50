package org.suragh.gui.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.suragh.base.Text;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// The strip of time under the picture.
public final class TimelineView extends BorderPane {
    private static final int HOURS_A_DAY = 24;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final TimelineModel model;
    private final Label title = Parts.strong("");
    private final Label span = Parts.quiet("");
    private final Label empty = Parts.quietParagraph("");

    /// The strip over its model.
    public TimelineView(TimelineModel model, Workbench workbench) {
        this.model = model;
        getStyleClass().add("s-time");
        title.setMinWidth(USE_PREF_SIZE);
        setMinWidth(0);
        ToggleGroup group = new ToggleGroup();
        HBox series = Parts.styled(new HBox(), "s-layers");
        for (TimelineModel.Series one : TimelineModel.Series.values()) {
            ToggleButton chip = Parts.styled(
                    new ToggleButton(Text.of(one == TimelineModel.Series.POSTS ? "gui.time.posts" : "gui.time.logins")),
                    "s-layer");
            chip.setToggleGroup(group);
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setSelected(model.series().get() == one);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                model.series().set(one);
            });
            model.series().addListener((_, _, now) -> chip.setSelected(now == one));
            series.getChildren().add(chip);
        }
        var all = Parts.link(Text.of("gui.time.all"), model::chooseAll);
        all.setVisible(false);
        all.managedProperty().bind(all.visibleProperty());
        setTop(Parts.styled(Parts.row(title, series, Parts.spring(), all, span), "s-time-head"));
        TimelineCanvas canvas = new TimelineCanvas(model, workbench.preferences());
        setCenter(new StackPane(canvas, empty));
        InvalidationListener change = _ -> {
            words();
            all.setVisible(model.firstChosen() >= 0);
        };
        model.bins().addListener(change);
        model.state().addListener(change);
        model.selection().addListener(change);
        change.invalidated(model.state());
    }

    private void words() {
        Activity.Bins bins = model.bins().get();
        boolean posts = model.series().get() == TimelineModel.Series.POSTS;
        title.setText(bins.size() == 0
                ? Text.of("gui.time.title")
                : Text.of(posts ? "gui.time.title.posts" : "gui.time.title.logins", each(bins.hoursEach())));
        Instant from = model.selection().get().from(), until = model.selection().get().until();
        if (bins.size() == 0)
            span.setText("");
        else if (from != null && until != null)
            span.setText(Text.of("gui.time.range", TIME.format(from), TIME.format(until)));
        else
            span.setText(Text.of("gui.time.span", Numbers.days(Instant.ofEpochMilli(bins.startMillis(0)),
                    Instant.ofEpochMilli(bins.startMillis(bins.size()) - 1))));
        empty.setText(switch (model.state().get()) {
            case NO_CASE -> Text.of("gui.time.no-case");
            case READING -> Text.of("gui.time.reading-times");
            case NO_TIMES -> Text.of("gui.time.no-times");
            case SOME -> "";
        });
        empty.setVisible(model.state().get() != TimelineModel.State.SOME);
    }

    private static String each(int hours) {
        if (hours == 1)
            return Text.of("gui.time.each.hour");
        if (hours < HOURS_A_DAY)
            return Text.of("gui.time.each.hours", hours);
        return hours == HOURS_A_DAY
                ? Text.of("gui.time.each.day")
                : Text.of("gui.time.each.days", Numbers.count(hours / HOURS_A_DAY));
    }
}
