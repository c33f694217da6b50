package org.suragh.gui.graph;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.suragh.base.Text;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Palette;
import org.suragh.gui.widget.Parts;

/// The picture of the chosen network with its filter, its legend and its tip.
public final class GraphView extends StackPane {
    private static final double STEP = 1.4;
    private static final double MARGIN = 12;
    /// Below this height the legend waits behind its button, in pixels at 100 %.
    private static final double ROOM_FOR_LEGEND = 420;

    private final GraphModel model;
    private final Workbench workbench;
    private final GraphCanvas canvas;
    private final EmptyState empty = new EmptyState(MaterialDesignG.GRAPH_OUTLINE);
    private final Legend legend = new Legend();
    private final HBox layers = new HBox();
    private final Map<GraphLayer, ToggleButton> chips = new EnumMap<>(GraphLayer.class);
    private final Label note = Parts.styled(new Label(), "s-on-picture", "s-graph-note");
    private final VBox tip = new VBox();
    private final ToggleButton key = Parts.styled(new ToggleButton("", Parts.icon(MaterialDesignM.MAP_LEGEND)),
            "s-icon-button");
    private final HBox zoom;
    private boolean keyChosen;

    /// The view over its model.
    public GraphView(GraphModel model, Workbench workbench) {
        this.model = model;
        this.workbench = workbench;
        canvas = new GraphCanvas(model, workbench);
        new GraphHand(model, canvas);
        canvas.setAccessibleText(Text.of("gui.graph.accessible"));
        getStyleClass().add("s-graph");
        setMinSize(0, 0);
        key.setAccessibleText(Text.of("gui.graph.legend.show"));
        key.setTooltip(new Tooltip(Text.of("gui.graph.legend.show")));
        key.setOnAction(_ -> {
            keyChosen = true;
            key();
        });
        zoom = new HBox(key, Parts.iconButton(MaterialDesignM.MINUS, Text.of("gui.graph.zoom-out"),
                () -> canvas.zoom(1 / STEP)),
                Parts.iconButton(MaterialDesignF.FIT_TO_PAGE_OUTLINE, Text.of("gui.graph.fit"), canvas::fit),
                Parts.iconButton(MaterialDesignP.PLUS, Text.of("gui.graph.zoom-in"), () -> canvas.zoom(STEP)));
        zoom.getStyleClass().addAll("s-on-picture", "s-zoom");
        tip.getStyleClass().addAll("s-on-picture", "s-tip");
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        note.setWrapText(true);
        note.managedProperty().bind(note.visibleProperty());
        layers();
        getChildren().addAll(canvas, placed(legend, Pos.BOTTOM_LEFT), placed(zoom, Pos.BOTTOM_RIGHT),
                placed(layers, Pos.TOP_RIGHT), placed(note, Pos.TOP_LEFT), empty, tip);
        canvas.blocked(() -> new Rectangle2D[]{box(legend), box(zoom), box(layers)});
        canvas.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_MOVED, event -> tip(event.getX(), event.getY()));
        canvas.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_EXITED, _ -> tip.setVisible(false));
        canvas.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, _ -> tip.setVisible(false));
        model.state().addListener((_, _, _) -> explain());
        model.scene().addListener((_, _, _) -> rescene());
        model.layers().addListener((_, _, _) -> rescene());
        workbench.preferences().scale().addListener((_, _, _) -> rescene());
        heightProperty().addListener((_, _, _) -> key());
        // the legend leaves the buttons beside it their room
        javafx.beans.InvalidationListener room = _ -> legend.room(getWidth() - zoom.getWidth() - 5 * MARGIN);
        widthProperty().addListener(room);
        zoom.widthProperty().addListener(room);
        workbench.preferences().dark().addListener((_, _, _) -> rescene());
        rescene();
        explain();
    }

    private static <T extends Region> T placed(T node, Pos where) {
        StackPane.setAlignment(node, where);
        StackPane.setMargin(node, new Insets(MARGIN));
        node.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return node;
    }

    private void layers() {
        layers.getStyleClass().addAll("s-on-picture", "s-layers");
        layers.getChildren().add(Parts.quiet(Text.of("gui.graph.layers")));
        for (GraphLayer layer : GraphLayer.values()) {
            ToggleButton chip = Parts.styled(new ToggleButton(layer.words()), "s-layer");
            chip.setOnAction(_ -> model.show(layer, chip.isSelected()));
            chip.managedProperty().bind(chip.visibleProperty());
            chips.put(layer, chip);
            layers.getChildren().add(chip);
        }
    }

    private void chips() {
        var present = model.present();
        chips.forEach((layer, chip) -> {
            chip.setVisible(present.contains(layer));
            chip.setSelected(model.layers().get().contains(layer));
        });
        layers.setVisible(!present.isEmpty());
    }

    private void rescene() {
        legend.show(model.scene().get(), model.layers().get(), Palette.of(workbench.preferences().dark().get()),
                workbench.preferences().scale().get() / 100.0);
        key();
        note.setText(model.scene().get().note());
        note.setVisible(!note.getText().isEmpty());
        chips();
        zoom.setVisible(!model.scene().get().nodes().isEmpty());
        tip.setVisible(false);
        canvas.draw();
    }

    /// Shows the legend where there is room for it, until a person says otherwise.
    private void key() {
        if (!keyChosen)
            key.setSelected(getHeight() >= ROOM_FOR_LEGEND * workbench.preferences().scale().get() / 100.0);
        boolean shown = key.isSelected() && !legend.getChildren().isEmpty();
        if (legend.isVisible() != shown) {
            legend.setVisible(shown);
            canvas.requestLayout();
        }
    }

    private void tip(double x, double y) {
        int node = canvas.hovered();
        tip.setVisible(node >= 0);
        if (node < 0)
            return;
        tip.getChildren().clear();
        for (String line : model.scene().get().nodes().get(node).detail())
            tip.getChildren().add(tip.getChildren().isEmpty() ? Parts.strong(line) : Parts.quiet(line));
        tip.autosize();
        double left = x + 16 + tip.getWidth() > getWidth() ? x - 12 - tip.getWidth() : x + 16;
        double top = Math.min(y + 14, getHeight() - tip.getHeight() - 4);
        tip.relocate(Math.max(4, left), Math.max(4, top));
    }

    private Rectangle2D box(Node node) {
        Bounds b = node.isVisible() ? node.getBoundsInParent() : null;
        return b == null || b.getWidth() <= 0
                ? Rectangle2D.EMPTY
                : new Rectangle2D(b.getMinX() - 6, b.getMinY() - 6, b.getWidth() + 12, b.getHeight() + 12);
    }

    private void explain() {
        GraphModel.State state = model.state().get();
        empty.setVisible(state != GraphModel.State.READY && state != GraphModel.State.PLACING);
        switch (state) {
            case NO_CASE -> empty.say(Text.of("gui.graph.no-case"), Text.of("gui.graph.no-case.why"));
            case NOT_ANALYSED -> empty.say(Text.of("gui.graph.not-analysed"), Text.of("gui.graph.not-analysed.why"));
            case NOTHING_FOUND -> empty.say(Text.of("gui.graph.nothing-found"),
                    Text.of("gui.graph.nothing-found.why"));
            case NO_NETWORK -> empty.say(Text.of("gui.graph.no-network"), Text.of("gui.graph.no-network.why"));
            case READING -> empty.say(Text.of("gui.graph.reading"), "");
            case STOPPED -> empty.say(Text.of("gui.graph.stopped"), Text.of("gui.graph.stopped.why"),
                    Parts.button(Text.of("gui.graph.stopped.act"), model::again));
            case PLACING, READY -> empty.say("", "");
        }
    }
}
