package org.suragh.gui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suragh.base.BuildInfo;
import org.suragh.base.Text;

/// Our own fault, told with a short code: the hash of where it happened, so that the same fault has the same code. The
/// details name classes and lines of the program, never anything from a case.
final class ProblemWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWindow.class);

    private final Alert alert;
    private final String details;
    private final ButtonType copy = new ButtonType(Text.of("gui.problem.copy"), ButtonBar.ButtonData.LEFT);

    ProblemWindow(Stage owner, Theme theme, Throwable problem) {
        String code = code(problem);
        LOG.error("problem {}", code, problem);
        details = Text.of("gui.problem.details", code, BuildInfo.version(), BuildInfo.commit()) + "\n" + stack(problem);
        alert = new Alert(Alert.AlertType.NONE, Text.of("gui.problem.sentence", code), copy,
                new ButtonType(Text.of("gui.action.close"), ButtonBar.ButtonData.OK_DONE));
        alert.initOwner(owner);
        alert.setTitle(Text.of("product.name"));
        TextArea text = new TextArea(details);
        text.setEditable(false);
        alert.getDialogPane().setExpandableContent(text);
        alert.getDialogPane().getStyleClass().add("s-dialog");
        theme.dress(alert.getDialogPane());
    }

    void show() {
        alert.resultProperty().addListener((_, _, chosen) -> {
            if (copy.equals(chosen))
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
        });
        alert.show();
    }

    /// Eight hex digits over the kinds of the problem and its places in our own code.
    static String code(Throwable problem) {
        int hash = 17;
        for (Throwable one = problem; one != null; one = one.getCause()) {
            hash = 31 * hash + one.getClass().getName().hashCode();
            for (StackTraceElement place : one.getStackTrace())
                if (place.getClassName().startsWith("org.suragh."))
                    hash = 31 * hash + (place.getClassName() + place.getMethodName()).hashCode();
        }
        return String.format(Locale.ROOT, "%08X", hash);
    }

    // class names and places only: a message may hold a value from the evidence
    private static String stack(Throwable problem) {
        StringWriter out = new StringWriter();
        PrintWriter lines = new PrintWriter(out);
        for (Throwable one = problem; one != null; one = one.getCause()) {
            lines.println(one.getClass().getName());
            for (StackTraceElement place : one.getStackTrace())
                lines.println("    " + place);
        }
        lines.flush();
        return out.toString();
    }
}
