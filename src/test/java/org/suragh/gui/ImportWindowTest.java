package org.suragh.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Text;
import org.suragh.casefile.CaseInfo;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.ZoneField;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The real window from dropped files to a checked case: a file waits for a case, a question is answered in the wizard,
/// nothing is stored before, Escape puts it off, the check says that all holds.
class ImportWindowTest {
    private static final int PATIENCE = 60;
    private static final String OPEN = "صارف نمبر,وقت,آئی پی\n11111111,۰۱/۰۵/۲۰۱۸ ۱۹:۰۰:۰۷,203.0.113.7\n";

    private Stage stage;
    private Workbench bench;
    private MainWindow window;

    @TempDir
    Path folder;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        onScreen(stage::close);
    }

    @Test
    void fromADropToACheckedCase() throws IOException {
        Path file = Files.writeString(folder.resolve("open.csv"), OPEN);
        show();
        onScreen(() -> window.drops().take(List.of(file)));
        assertNotNull(ask(() -> node(TextField.class, field -> field.getPromptText()
                .equals(Text.of("gui.case.title.prompt")))), "files dropped without a case lead to a new one");
        onScreen(() -> bench.create(folder.resolve("case.suragh"), CaseInfo.titled("لاہور", false), () -> {}));
        until(() -> ask(() -> node(ZoneField.class, _ -> true)) != null);
        assertEquals("materials", bench.screen().get());
        assertTrue(ask(() -> button("gui.map.store").isDisabled()), "nothing can be stored while a question is open");
        onScreen(() -> fire("gui.import.dmy"));
        onScreen(() -> node(ZoneField.class, _ -> true).setText("Asia/Karachi"));
        until(() -> ask(() -> !button("gui.map.store").isDisabled()));
        assertTrue(ask(() -> says("2018-05-01 14:00:07")), "the record is shown as it will be stored");
        assertTrue(bench.openCase().get().empty(), "nothing is stored before the person says so");
        onScreen(() -> fire("gui.map.store"));
        until(() -> !bench.openCase().get().empty());
        assertEquals(1, bench.openCase().get().totals().stored());
        onScreen(() -> bench.go("journal"));
        onScreen(() -> node(javafx.scene.control.TabPane.class,
                tabs -> tabs.getTabs().size() == 2 && tabs.getTabs().get(1).getText()
                        .equals(Text.of("gui.journal.verify")))
                .getSelectionModel().select(1));
        until(() -> ask(() -> node(Button.class, one -> one.getText().equals(Text.of("gui.journal.verify")))) != null);
        onScreen(() -> fire("gui.journal.verify"));
        until(() -> ask(() -> says("checks hold")));
    }

    @Test
    void escapePutsAQuestionOffAndTheFileKeepsWaiting() throws IOException {
        Path file = Files.writeString(folder.resolve("open.csv"), OPEN);
        show();
        onScreen(() -> bench.create(folder.resolve("case.suragh"), CaseInfo.titled("Two", false),
                () -> window.drops().take(List.of(file))));
        until(() -> ask(() -> node(ZoneField.class, _ -> true)) != null);
        onScreen(() -> Event.fireEvent(node(ZoneField.class, _ -> true), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                KeyCode.ESCAPE, false, false, false, false)));
        assertFalse(ask(() -> button("gui.import.ask") == null), "the file is listed with its question");
        onScreen(() -> fire("gui.import.ask"));
        until(() -> ask(() -> node(ZoneField.class, _ -> true)) != null);
        onScreen(() -> fire("gui.import.skip"));
        assertTrue(ask(() -> says(Text.of("gui.import.skipped"))));
        assertTrue(bench.openCase().get().empty());
    }

    private void show() {
        onScreen(() -> {
            stage = new Stage();
            bench = SuraghApp.show(stage, null, Benches.preferences(), folder);
            stage.setWidth(1280);
            stage.setHeight(800);
            window = (MainWindow) stage.getScene().getRoot();
        });
    }

    private ButtonBase button(String key) {
        return node(ButtonBase.class, one -> Text.of(key).equals(one.getText()));
    }

    private void fire(String key) {
        ButtonBase button = button(key);
        assertNotNull(button, key);
        button.fire();
    }

    private boolean says(String words) {
        return node(Labeled.class, one -> one.getText() != null && one.getText().contains(words)) != null;
    }

    private <N extends Node> N node(Class<N> kind, Predicate<N> which) {
        return window.lookupAll("*").stream().filter(kind::isInstance).map(kind::cast)
                .filter(one -> which.test(one) && seen(one)).findFirst().orElse(null);
    }

    private static boolean seen(Node node) {
        for (Node up = node; up != null; up = up.getParent())
            if (!up.isVisible())
                return false;
        return true;
    }

    private static <T> T ask(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), question::get);
    }

    private static void onScreen(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), act);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("the window did not get there", e);
        }
    }
}
