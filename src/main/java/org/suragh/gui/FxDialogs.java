package org.suragh.gui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.widget.Parts;

/// The dialogs of the window.
final class FxDialogs implements Dialogs {
    private static final Logger LOG = LoggerFactory.getLogger(FxDialogs.class);

    private final Stage owner;
    private final Theme theme;
    private @Nullable File folder;

    FxDialogs(Stage owner, Theme theme) {
        this.owner = owner;
        this.theme = theme;
    }

    @Override
    public void tell(String sentence) {
        alert(sentence, new ButtonType(Text.of("gui.action.close"), ButtonBar.ButtonData.OK_DONE)).showAndWait();
    }

    @Override
    public boolean ask(String sentence, String verb) {
        ButtonType go = new ButtonType(verb, ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(Text.of("gui.action.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        return alert(sentence, go, cancel).showAndWait().filter(go::equals).isPresent();
    }

    @Override
    public List<Path> chooseFiles(Purpose purpose) {
        List<File> chosen;
        if (purpose == Purpose.FOLDER) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Text.of("gui.import.folder"));
            chooser.setInitialDirectory(folder);
            File one = chooser.showDialog(owner);
            chosen = one == null ? List.of() : List.of(one);
        } else {
            FileChooser chooser = chooser();
            if (purpose == Purpose.CASE) {
                chooser.setTitle(Text.of("gui.start.open"));
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(Text.of("gui.dialog.cases"), "*.suragh"));
                File one = chooser.showOpenDialog(owner);
                chosen = one == null ? List.of() : List.of(one);
            } else if (purpose == Purpose.MAPPING) {
                chooser.setTitle(Text.of("gui.map.use-file"));
                File one = chooser.showOpenDialog(owner);
                chosen = one == null ? List.of() : List.of(one);
            } else {
                chooser.setTitle(Text.of("gui.import.files"));
                List<File> many = chooser.showOpenMultipleDialog(owner);
                chosen = many == null ? List.of() : many;
            }
        }
        if (!chosen.isEmpty())
            folder = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> saveFile(String suggested) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(suggested);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null)
            return Optional.empty();
        folder = chosen.getParentFile();
        String ending = suggested.substring(Math.max(0, suggested.lastIndexOf('.')));
        return Optional.of(chosen.getName().contains(".")
                ? chosen.toPath()
                : chosen.toPath().resolveSibling(chosen.getName() + ending));
    }

    @Override
    public void problem(Throwable problem) {
        if (problem instanceof SuraghException known) {
            LOG.warn("the person was told {}", known.key(), known.getCause());
            tell(known.userMessage());
        } else {
            new ProblemWindow(owner, theme, problem).show();
        }
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        if (folder != null && folder.isDirectory())
            chooser.setInitialDirectory(folder);
        return chooser;
    }

    private Alert alert(String sentence, ButtonType... buttons) {
        Alert alert = new Alert(Alert.AlertType.NONE, "", buttons);
        alert.getDialogPane().setContent(Parts.styled(Parts.paragraph(sentence), "s-dialog-sentence"));
        alert.initOwner(owner);
        alert.setTitle(Text.of("product.name"));
        alert.getDialogPane().getStyleClass().add("s-dialog");
        theme.dress(alert.getDialogPane());
        return alert;
    }
}
