package org.suragh.gui;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Parts;

/// The narrow rail of screens: an icon and a word each.
final class Rail extends VBox {
    Rail(List<Screen> screens, Workbench workbench) {
        getStyleClass().add("s-rail");
        // no group of toggles: there the arrows would choose without going
        for (Screen screen : screens) {
            ToggleButton button = Parts.styled(new ToggleButton(Text.of("gui.screen." + screen.id()),
                    Parts.icon(screen.icon())), "s-rail-button");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                workbench.go(screen.id());
            });
            button.setSelected(workbench.screen().get().equals(screen.id()));
            workbench.screen().addListener((_, _, now) -> button.setSelected(now.equals(screen.id())));
            getChildren().add(button);
            if (screen.id().equals("materials"))
                getChildren().add(Parts.spring());
        }
    }
}
