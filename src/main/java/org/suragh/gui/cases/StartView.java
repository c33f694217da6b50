package org.suragh.gui.cases;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.suragh.base.BuildInfo;
import org.suragh.base.Text;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Parts;

/// The first page of the window.
public final class StartView extends BorderPane {
    private final StartModel model;
    private final VBox recent = Parts.styled(new VBox(), "s-start-list");
    private final BorderPane middle = new BorderPane();

    /// The page over its model.
    public StartView(StartModel model) {
        this.model = model;
        getStyleClass().add("s-start");
        middle.setCenter(overview());
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        setCenter(scroll);
        model.recent().addListener((ListChangeListener<Path>) _ -> recent());
        recent();
    }

    /// Shows the form of a new case.
    public void newCase() {
        middle.setCenter(new CaseForm(model, () -> middle.setCenter(overview())));
    }

    private Node overview() {
        VBox acts = Parts.styled(new VBox(
                act(MaterialDesignP.PLUS_CIRCLE_OUTLINE, Text.of("gui.start.new"), Text.of("gui.start.new.why"),
                        this::newCase),
                act(MaterialDesignF.FOLDER_OPEN_OUTLINE, Text.of("gui.start.open"), Text.of("gui.start.open.why"),
                        model::choose)),
                "s-start-list");
        VBox samples = Parts.styled(new VBox(), "s-start-list");
        for (StartModel.Sample sample : model.samples())
            samples.getChildren().add(act(MaterialDesignS.SCHOOL_OUTLINE, sample.title(),
                    Text.of("gui.start.sample.why"), () -> model.open(sample)));
        if (model.samples().isEmpty())
            samples.getChildren().add(Parts.quietParagraph(Text.of("gui.start.no-samples")));
        VBox left = Parts.styled(new VBox(Parts.heading(Text.of("gui.start.begin")), acts,
                Parts.heading(Text.of("gui.start.samples")), samples), "s-start-column");
        VBox right = Parts.styled(new VBox(Parts.heading(Text.of("gui.start.recent")), recent), "s-start-column");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox columns = Parts.styled(new HBox(left, right), "s-start-columns");
        VBox page = Parts.styled(new VBox(Parts.styled(Parts.strong(Text.of("product.name")), "s-product"),
                Parts.quietParagraph(Text.of("gui.start.claim")), columns,
                Parts.styled(Parts.quietParagraph(Text.of("gui.start.drop")), "s-drop"),
                Parts.styled(Parts.quiet(Text.of("gui.start.version", BuildInfo.version())), "s-small")),
                "s-start-page");
        page.setAlignment(Pos.CENTER);
        return page;
    }

    private void recent() {
        List<Path> paths = model.recent();
        recent.getChildren().clear();
        if (paths.isEmpty())
            recent.getChildren().add(Parts.quietParagraph(Text.of("gui.start.no-recent")));
        for (Path path : paths) {
            String name = String.valueOf(path.getFileName()).replaceAll("\\.suragh$", "");
            recent.getChildren().add(act(MaterialDesignC.CLOCK_OUTLINE, Isolate.visible(name),
                    Isolate.visible(String.valueOf(path.getParent())), () -> model.open(path)));
        }
    }

    private static Button act(Ikon icon, String words, String why, Runnable run) {
        VBox lines = new VBox(Parts.strong(words), Parts.quiet(why));
        HBox content = Parts.row(Parts.icon(icon), lines);
        content.getStyleClass().add("s-start-act-content");
        Button button = Parts.styled(new Button("", content), "s-start-act");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words);
        button.setOnAction(_ -> run.run());
        return button;
    }
}
