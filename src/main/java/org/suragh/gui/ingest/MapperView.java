package org.suragh.gui.ingest;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.suragh.base.Text;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Parts;
import org.suragh.ingest.Mapping;

/// The wizard of one file: its pages on the left, the page above, and under it at all times the records as they will be
/// stored beside their raw text. Nothing is stored before "Import".
final class MapperView extends BorderPane {
    private final MapperModel model;
    private final ImportModel imports;
    private final VBox rail = Parts.styled(new VBox(), "s-map-rail");
    private final HBox banner = Parts.styled(Parts.row(), "s-map-banner");
    private final ScrollPane page = Parts.styled(new ScrollPane(), "s-map-page");
    private final Label counts = Parts.quiet("");
    private final Button back;
    private final Button next;
    private final Button store;
    private final MapperPages pages;
    private List<Step> steps = List.of();

    MapperView(MapperModel model, ImportModel imports, MappingFiles files, Workbench workbench) {
        this.model = model;
        this.imports = imports;
        MapperPages made = new MapperPages(model, imports, files);
        pages = made;
        getStyleClass().addAll("s-panel", "s-map");
        getProperties().put("s-pane", Boolean.TRUE);
        back = Parts.button(Text.of("gui.map.back"), () -> move(-1));
        next = Parts.button(Text.of("gui.map.next"), () -> move(1));
        store = Parts.primary(Text.of("gui.map.store"),
                () -> imports.answer(model.format(), model.options().get(), made.senderHash()));
        page.setFitToWidth(true);
        BorderPane upper = new BorderPane(page);
        upper.setTop(banner);
        upper.setLeft(rail);
        SplitPane split = new SplitPane(upper, new PreviewPane(model, workbench));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(.5);
        setCenter(split);
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !(key.getTarget() instanceof javafx.scene.control.ComboBoxBase)) {
                imports.later();
                key.consume();
            }
        });
        model.item().addListener((_, _, item) -> head(item));
        model.preview().addListener((_, _, _) -> refresh());
        model.looking().addListener((_, _, _) -> refresh());
        model.step().addListener((_, _, _) -> turn());
        model.offered().addListener((_, _, _) -> refresh());
        head(model.item().get());
        refresh();
        turn();
    }

    private void head(@Nullable Item item) {
        if (item == null)
            return;
        HBox head = Parts.row(Parts.styled(Parts.strong(Isolate.visible(item.name())), "s-pane-title"),
                Parts.quiet(Text.of("gui.map.nothing-stored")), Parts.spring(),
                Parts.button(Text.of("gui.import.later"), imports::later),
                Parts.button(Text.of("gui.import.skip"), () -> imports.skip(item)));
        head.getStyleClass().add("s-page-head");
        setTop(head);
    }

    private HBox foot() {
        counts.setMinWidth(0);
        return Parts.styled(Parts.row(counts, Parts.spring(), back, next, store), "s-map-foot");
    }

    private void move(int by) {
        int at = steps.indexOf(model.step().get()) + by;
        if (at >= 0 && at < steps.size())
            model.go(steps.get(at));
    }

    private void refresh() {
        boolean looking = model.looking().get();
        String open = model.open();
        store.setDisable(!model.ready());
        store.setDefaultButton(model.ready());
        counts.setText(looking || model.preview().get() == null ? "" : model.counts());
        banner.getChildren().clear();
        if (looking) {
            ProgressIndicator turning = Parts.styled(new ProgressIndicator(), "s-map-turning");
            banner.getChildren().addAll(turning, Parts.paragraph(Text.of("gui.map.looking")));
        } else {
            banner.getChildren().addAll(Parts.icon(open.isEmpty()
                    ? MaterialDesignC.CHECK_CIRCLE_OUTLINE
                    : MaterialDesignH.HELP_CIRCLE_OUTLINE),
                    Parts.paragraph(open.isEmpty() ? Text.of("gui.map.ready") : open));
            Mapping before = model.offered().get();
            if (before != null) {
                Button use = Parts.button(Text.of("gui.map.use-before"), model::useOffered);
                use.setTooltip(new Tooltip(Isolate.visible(before.said())));
                banner.getChildren().addAll(Parts.spring(), use);
            }
        }
        Parts.mark(banner, "s-result-good", !looking && open.isEmpty());
        Parts.mark(banner, "s-result-open", !looking && !open.isEmpty());
        List<Step> now = model.steps();
        if (!now.equals(steps)) {
            steps = now;
            rail();
        }
        pages.refresh();
        turn();
    }

    private void rail() {
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>();
        for (Step step : steps) {
            ToggleButton button = Parts.styled(
                    new ToggleButton(Text.of("gui.map.numbered", steps.indexOf(step) + 1, words(step))), "s-map-step");
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setUserData(step);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.go(step);
            });
            buttons.add(button);
        }
        rail.getChildren().setAll(buttons);
    }

    private static String words(Step step) {
        return Text.of(switch (step) {
            case WHAT -> "gui.map.what";
            case PASSWORD -> "gui.map.password";
            case COLUMNS -> "gui.map.columns";
            case TIMES -> "gui.map.times";
            case ACCOUNT -> "gui.map.account";
            case LIST -> "gui.map.list";
        });
    }

    private void turn() {
        Step step = model.step().get();
        for (Node node : rail.getChildren())
            if (node instanceof ToggleButton button)
                button.setSelected(button.getUserData() == step);
        Node content = pages.of(step);
        if (page.getContent() != content) {
            page.setContent(content);
            page.setVvalue(0);
        }
        VBox.setVgrow(page, Priority.ALWAYS);
        back.setDisable(steps.indexOf(step) <= 0);
        next.setDisable(steps.indexOf(step) >= steps.size() - 1);
    }
}
