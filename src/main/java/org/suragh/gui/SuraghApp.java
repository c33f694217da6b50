package org.suragh.gui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.Lane;
import org.suragh.gui.bench.Preferences;
import org.suragh.gui.bench.Workbench;

/// The window: its threads, its workbench, its screens. The one place where everything is put together.
public final class SuraghApp {
    private static final int READERS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final ExecutorService caseLane = lane("case");
    private final ExecutorService analysisLane = lane("analysis");
    private final ExecutorService pictureLane = lane("picture");
    private final ExecutorService answerLane = lane("answer");
    /// How long the end of the program waits for the case to be closed.
    private static final Duration LAST_ENTRY = Duration.ofSeconds(5);

    private final ExecutorService workers = Executors.newFixedThreadPool(READERS, thread("reader"));

    private SuraghApp() {}

    /// Opens the window and returns when it is closed. Called once, on the main thread.
    ///
    /// @param caseFile the case to show, or null for the start page
    /// @throws UnsupportedOperationException when there is no display, as JavaFX says it
    public static void open(@Nullable Path caseFile) {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            new SuraghApp().start(stage, caseFile, new Preferences(
                    java.util.prefs.Preferences.userRoot().node("org/suragh")),
                    Path.of(System.getProperty("user.home"))
                            .resolve("Suragh"));
        });
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    /// Puts the window together on a stage; on the screen thread.
    ///
    /// @param samples folder in which sample cases are made
    static Workbench show(Stage stage, @Nullable Path caseFile, Preferences preferences, Path samples) {
        return new SuraghApp().start(stage, caseFile, preferences, samples);
    }

    private Workbench start(Stage stage, @Nullable Path caseFile, Preferences preferences, Path samples) {
        followDesktop(preferences);
        Theme theme = new Theme(preferences);
        Dialogs dialogs = new FxDialogs(stage, theme);
        Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> dialogs.problem(problem));
        Jobs jobs = new Jobs(Platform::runLater,
                Map.of(Lane.CASE, caseLane, Lane.ANALYSIS, analysisLane, Lane.PICTURE, pictureLane,
                        Lane.ANSWER, answerLane),
                dialogs::problem);
        Workbench workbench = new Workbench(jobs, preferences);
        Views views = new Views(workbench, dialogs, workers, samples);
        MainWindow window = new MainWindow(workbench, dialogs, views);
        Scene scene = new Scene(window, 1280, 800);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setTitle(Text.of("product.name"));
        for (int size : new int[]{16, 32, 48, 64, 128, 256})
            icon(size, stage);
        workbench.openCase().addListener((_, _, now) -> stage.setTitle(now == null
                ? Text.of("product.name")
                : Text.of("gui.window.title", now.info().title())));
        stage.showingProperty().addListener((_, _, showing) -> {
            if (!showing)
                stop(workbench);
        });
        stage.show();
        window.statement();
        if (caseFile != null)
            workbench.open(caseFile, () -> workbench.go("networks"));
        return workbench;
    }

    private void stop(Workbench workbench) {
        workbench.jobs().shown().forEach(org.suragh.gui.bench.JobProgress::cancel);
        workbench.close();
        for (ExecutorService lane : List.of(caseLane, analysisLane, pictureLane, answerLane, workers))
            lane.shutdown();
        try {
            caseLane.awaitTermination(LAST_ENTRY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void followDesktop(Preferences preferences) {
        Platform.Preferences desktop = Platform.getPreferences();
        preferences.systemDark().set(desktop.getColorScheme() == ColorScheme.DARK);
        desktop.colorSchemeProperty()
                .addListener((_, _, now) -> preferences.systemDark().set(now == ColorScheme.DARK));
    }

    private static void icon(int size, Stage stage) {
        var picture = SuraghApp.class.getResourceAsStream("/org/suragh/icons/suragh-" + size + ".png");
        if (picture != null)
            stage.getIcons().add(new Image(picture));
    }

    private static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(thread(name));
    }

    private static java.util.concurrent.ThreadFactory thread(String name) {
        return work -> {
            Thread thread = new Thread(work, "suragh-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
