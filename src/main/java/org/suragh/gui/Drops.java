package org.suragh.gui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.suragh.base.Text;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// Files dropped anywhere on the window: a case is opened, others are brought into the open case, or wait for one.
final class Drops {
    private static final String CASE = ".suragh";

    private final Workbench workbench;
    private final Runnable newCase;
    private final StackPane window;
    private final StackPane veil = Parts.styled(new StackPane(), "s-sheet", "s-drop-veil");
    private final EmptyState words = new EmptyState(MaterialDesignT.TRAY_ARROW_DOWN);

    /// @param newCase shows the form of a new case
    Drops(StackPane window, Workbench workbench, Runnable newCase) {
        this.window = window;
        this.workbench = workbench;
        this.newCase = newCase;
        veil.getChildren().add(words);
        veil.setMouseTransparent(true);
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_EXITED, _ -> window.getChildren().remove(veil));
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent drag) {
        if (!drag.getDragboard().hasFiles() || window.getChildren().getLast() instanceof Sheet)
            return;
        drag.acceptTransferModes(TransferMode.COPY);
        drag.consume();
        if (!window.getChildren().contains(veil)) {
            words.say(say(paths(drag)), Text.of("gui.drop.why"));
            window.getChildren().add(veil);
        }
    }

    private void dropped(DragEvent drag) {
        window.getChildren().remove((Node) veil);
        if (!drag.getDragboard().hasFiles())
            return;
        take(paths(drag));
        drag.setDropCompleted(true);
        drag.consume();
    }

    /// Does with files what dropping them does.
    void take(List<Path> files) {
        if (isCase(files)) {
            workbench.open(files.getFirst(), () -> workbench.go("networks"));
            return;
        }
        workbench.dropped().addAll(files);
        OpenCase current = workbench.openCase().get();
        // taken in at once by whoever takes files in; what is left waits for a case that can be written
        if (current == null)
            newCase.run();
    }

    private String say(List<Path> files) {
        OpenCase current = workbench.openCase().get();
        if (isCase(files))
            return Text.of("gui.drop.case");
        return current == null
                ? Text.of("gui.drop.new", Numbers.count(files.size()))
                : Text.of("gui.drop.import", Numbers.count(files.size()));
    }

    private static boolean isCase(List<Path> files) {
        return files.size() == 1 && files.getFirst().toString().endsWith(CASE);
    }

    private static List<Path> paths(DragEvent drag) {
        return drag.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
