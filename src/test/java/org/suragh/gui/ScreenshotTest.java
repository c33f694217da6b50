package org.suragh.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Preferences;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.Workbench;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the real window over no case, an empty case and the sample case, and takes its pictures.
///
/// With `-Dsuragh.screenshots=src/site/markdown/images` the pictures of the site are written anew; otherwise they are
/// only held to be pictures of something.
class ScreenshotTest {
    private static final int PATIENCE = 60;

    private Stage stage;
    private Workbench bench;

    @TempDir
    Path folder;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        if (stage != null)
            onScreen(stage::close);
    }

    @Test
    void withoutACaseEveryScreenSaysWhy() {
        open(Benches.preferences());
        for (String screen : new String[]{"networks", "campaigns", "counts", "materials", "journal", "settings",
                "start"})
            shows(screen);
        assertTrue(colours(picture()) > 20);
        onScreen(() -> bench.go("networks"));
        assertNotNull(find(".s-empty"));
    }

    @Test
    void anEmptyCaseAsksForFilesOnEveryScreen() {
        open(Benches.preferences());
        onScreen(() -> bench.create(folder.resolve("empty.suragh"),
                org.suragh.casefile.CaseInfo.titled("کراچی", false), () -> bench.go("materials")));
        until(() -> bench.openCase().get() != null);
        for (String screen : new String[]{"campaigns", "counts", "materials", "journal", "settings", "start",
                "networks"})
            shows(screen);
        for (String tab : new String[]{"evidence", "accounts", "addresses", "posts", "rows", "graph"}) {
            onScreen(() -> bench.tab().set(tab));
            assertTrue(colours(picture()) > 20, tab);
        }
    }

    @Test
    void theSampleCaseIsShownInLightAndDark() throws IOException {
        Preferences preferences = Benches.preferences();
        open(preferences);
        Path file = SampleCase.copyInto(folder);
        onScreen(() -> bench.open(file, () -> bench.go("networks")));
        until(() -> bench.analysis().get() != null && !bench.accounts().get().isEmpty());
        OpenCase shown = bench.openCase().get();
        assertNotNull(shown);
        assertEquals(shown.totals().read(),
                shown.totals().stored() + shown.totals().duplicates() + shown.totals().rejected());
        settled();
        keep("window-light");
        onScreen(() -> preferences.theme().set(Preferences.Theme.DARK));
        settled();
        keep("window-dark");
        var members = bench.analysis().get().findings().getFirst().members();
        Selection now = bench.selection().get();
        onScreen(() -> bench.select(now.withAccounts(java.util.List.of(members.get(0).account()))));
        onScreen(() -> bench.select(now.withAccounts(
                java.util.List.of(members.get(0).account(), members.get(1).account()))));
        for (String tab : new String[]{"evidence", "accounts", "addresses", "posts"}) {
            onScreen(() -> bench.tab().set(tab));
            assertTrue(colours(picture()) > 20, tab);
        }
        onScreen(() -> bench.tab().set("evidence"));
        settled();
        keep("evidence-dark");
        for (String screen : new String[]{"campaigns", "counts"}) {
            onScreen(() -> bench.go(screen));
            settled();
            keep(screen + "-dark");
        }
        onScreen(() -> preferences.scale().set(150));
        assertTrue(colours(picture()) > 20, "150 %");
    }

    @Test
    void lengthsGrowWithTheScaleButHairlinesStayAndFaultsHaveAShortCode() {
        assertEquals("26.0px", Theme.scaled("13px", 2));
        assertEquals("1.0px", Theme.scaled("1px", 2));
        assertEquals(ProblemWindow.code(new IllegalStateException("a")).length(), 8);
    }

    private void open(Preferences preferences) {
        onScreen(() -> {
            stage = new Stage();
            bench = SuraghApp.show(stage, null, preferences, folder);
            stage.setWidth(1280);
            stage.setHeight(800);
        });
    }

    private void shows(String screen) {
        onScreen(() -> bench.go(screen));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(screen, bench.screen().get());
        assertTrue(colours(picture()) > 20, screen);
    }

    private Node find(String selector) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE),
                () -> stage.getScene().getRoot().lookup(selector));
    }

    private void settled() {
        long calm = System.nanoTime();
        long end = calm + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (System.nanoTime() - calm < 1_200_000_000L && System.nanoTime() < end) {
            WaitForAsyncUtils.waitForFxEvents();
            if (!bench.jobs().shown().isEmpty())
                calm = System.nanoTime();
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
    }

    private void keep(String name) throws IOException {
        BufferedImage picture = picture();
        assertEquals(1280, picture.getWidth());
        assertTrue(colours(picture) > 60, name + " is nearly blank");
        String place = System.getProperty("suragh.screenshots", "target/window");
        Path target = Files.createDirectories(Path.of(place)).resolve(name + ".png");
        ImageIO.write(picture, "png", target.toFile());
    }

    private BufferedImage picture() {
        WaitForAsyncUtils.waitForFxEvents();
        BufferedImage[] out = new BufferedImage[1];
        onScreen(() -> {
            WritableImage shot = stage.getScene().snapshot(null);
            int width = (int) shot.getWidth();
            int height = (int) shot.getHeight();
            int[] pixels = new int[width * height];
            shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            out[0] = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            out[0].setRGB(0, 0, width, height, pixels, 0, width);
        });
        return out[0];
    }

    private static int colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 2)
            for (int x = 0; x < picture.getWidth(); x += 2)
                colours.add(picture.getRGB(x, y));
        return colours.size();
    }

    private static void onScreen(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), act);
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("the window did not get there", e);
        }
    }
}
