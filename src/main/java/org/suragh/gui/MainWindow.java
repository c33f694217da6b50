package org.suragh.gui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.cases.StartView;
import org.suragh.gui.report.ReportModel;

/// The window's content: top bar, rail, the screen in the middle, progress, the line of facts; and the keyboard.
final class MainWindow extends StackPane {
    private final Workbench workbench;
    private final Views views;
    private final StackPane middle = new StackPane();
    private final Map<String, Node> made = new HashMap<>();
    private final Commands commands = new Commands();
    private final SearchField search;
    private final TopBar top;
    private final Drops drops;

    MainWindow(Workbench workbench, Dialogs dialogs, Views views) {
        this.workbench = workbench;
        this.views = views;
        getStyleClass().add("s-window");
        ReportModel report = new ReportModel(workbench, dialogs);
        search = new SearchField(new SearchModel(workbench, commands));
        top = new TopBar(workbench, search, report);
        fill(report);
        BorderPane frame = new BorderPane(middle);
        frame.setTop(top);
        frame.setLeft(new Rail(views.all(), workbench));
        frame.setBottom(new VBox(new ProgressStrip(workbench.jobs()), new StatusLine(workbench)));
        getChildren().add(frame);
        workbench.screen().addListener((_, _, id) -> show(id));
        show(workbench.screen().get());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        drops = new Drops(this, workbench, this::newCase);
        workbench.openCase().addListener((_, before, now) -> {
            if (now != null && (before == null || !before.path().equals(now.path())))
                recordStatement(now);
        });
    }

    /// What happens to files dropped on the window.
    Drops drops() {
        return drops;
    }

    /// Shows the statement that each examiner accepts once, unless it has been accepted on this desktop.
    void statement() {
        if (!workbench.preferences().remembered("statement").isEmpty())
            return;
        Sheet[] sheet = new Sheet[1];
        sheet[0] = Sheet.statement(() -> {
            workbench.preferences().remember("statement", workbench.person());
            getChildren().remove(sheet[0]);
        });
        getChildren().add(sheet[0]);
    }

    private void recordStatement(OpenCase current) {
        String person = workbench.person();
        boolean known = current.journal().stream()
                .anyMatch(entry -> entry.act().equals("statement") && entry.person().equals(person));
        if (known || current.readOnly() || workbench.preferences().remembered("statement").isEmpty())
            return;
        workbench.inCase((file, _) -> file.journal().append(person, "statement", new TreeMap<>()),
                _ -> workbench.refresh(() -> {}));
    }

    private void fill(ReportModel report) {
        commands.control("gui.command.search", KeyCode.K, search::enter)
                .control("gui.command.open", KeyCode.O, views.start()::choose)
                .control("gui.command.new", KeyCode.N, this::newCase)
                .control("gui.command.import", KeyCode.I, () -> views.imports().choose(Dialogs.Purpose.EXHIBITS))
                .add("gui.command.analyse", null, views.imports()::analyse)
                .control("gui.command.report", KeyCode.R, report::report)
                .control("gui.command.export", KeyCode.E, top::chooseExport)
                .control("gui.command.undo", KeyCode.Z, workbench.history()::undo)
                .control("gui.command.redo", KeyCode.Y, workbench.history()::redo);
        for (int i = 0; i < views.all().size(); i++) {
            Screen screen = views.all().get(i);
            commands.control("gui.command.go." + screen.id(), KeyCode.getKeyCode(Integer.toString(i + 1)),
                    () -> workbench.go(screen.id()));
        }
        commands.control("gui.command.larger", KeyCode.PLUS, () -> workbench.preferences().zoom(1))
                .control("gui.command.smaller", KeyCode.MINUS, () -> workbench.preferences().zoom(-1))
                .control("gui.command.theme", KeyCode.D, this::otherTheme)
                .add("gui.command.keys", new KeyCodeCombination(KeyCode.F1), this::keys);
    }

    private void otherTheme() {
        var preferences = workbench.preferences();
        preferences.theme().set(preferences.dark().get()
                ? org.suragh.gui.bench.Preferences.Theme.LIGHT
                : org.suragh.gui.bench.Preferences.Theme.DARK);
    }

    private void newCase() {
        workbench.go("start");
        if (made.get("start") instanceof StartView start)
            start.newCase();
    }

    private void keys() {
        if (getChildren().getLast() instanceof Sheet)
            return;
        Sheet[] sheet = new Sheet[1];
        sheet[0] = Sheet.keys(commands, () -> getChildren().remove(sheet[0]));
        getChildren().add(sheet[0]);
        sheet[0].requestFocus();
    }

    private void show(String id) {
        Node view = made.get(id);
        if (view == null) {
            Screen screen = views.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            view = screen.view().get();
            made.put(id, view);
        }
        // a screen that is not shown is in no scene: one that is hidden but filled keeps the window from being laid out
        middle.getChildren().setAll(view);
        Node shown = view;
        javafx.application.Platform.runLater(() -> enter(shown));
    }

    /// Gives the keyboard to the screen that was just opened, so that it does not stay on what is gone.
    private void enter(Node view) {
        if (view.getScene() == null || getChildren().getLast() instanceof Sheet)
            return;
        if (view instanceof Workspace workspace) {
            workspace.focusList();
            return;
        }
        view.applyCss();
        Node first = firstFocusable(view);
        // what is still being read asks for the keyboard when it is there
        (first == null ? view : first).requestFocus();
    }

    private void key(KeyEvent key) {
        if (getChildren().getLast() instanceof Sheet && key.getCode() != KeyCode.F1)
            return;
        if (key.getCode() == KeyCode.F6) {
            walk(key.isShiftDown() ? -1 : 1);
            key.consume();
            return;
        }
        // the plus of most keyboards stands on the key of the equals sign
        if (key.isShortcutDown() && (key.getCode() == KeyCode.EQUALS || key.getCode() == KeyCode.ADD)) {
            workbench.preferences().zoom(1);
            key.consume();
            return;
        }
        boolean typing = getScene().getFocusOwner() instanceof javafx.scene.control.TextInputControl input
                && input.isEditable();
        for (Commands.Command command : commands.all()) {
            KeyCombination combination = command.key();
            if (combination == null || !combination.match(key))
                continue;
            if (typing && (key.getCode() == KeyCode.Z || key.getCode() == KeyCode.Y))
                return;
            key.consume();
            command.act().run();
            return;
        }
    }

    /// Moves the keyboard to the next pane: rail, list, middle, card, top.
    private void walk(int step) {
        List<Node> panes = new ArrayList<>();
        collect(this, panes);
        panes.add(top);
        Node owner = getScene().getFocusOwner();
        int at = 0;
        for (int i = 0; i < panes.size(); i++)
            for (Node up = owner; up != null; up = up.getParent())
                if (up == panes.get(i))
                    at = i;
        for (int i = 1; i <= panes.size(); i++) {
            Node next = panes.get(Math.floorMod(at + i * step, panes.size()));
            Node first = firstFocusable(next);
            if (first != null) {
                first.requestFocus();
                return;
            }
        }
    }

    private static void collect(Node node, List<Node> panes) {
        if (!node.isVisible())
            return;
        if (node instanceof Rail || node.getProperties().containsKey("s-pane")) {
            panes.add(node);
            return;
        }
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable())
                collect(child, panes);
    }

    private static @org.jspecify.annotations.Nullable Node firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled())
            return null;
        boolean list = node instanceof javafx.scene.control.ListView || node instanceof javafx.scene.control.TableView;
        if (list || node.isFocusTraversable())
            return node;
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null)
                    return found;
            }
        return null;
    }
}
