package org.suragh.gui.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.Worlds;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.Journal;
import org.suragh.gui.bench.Benches.Said;

class WorkbenchTest {
    private final Said said = new Said();

    @Test
    void aNewCaseIsOpenEmptyAndFirstAmongTheRecent(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            bench.create(folder.resolve("one.suragh"), CaseInfo.titled("One", false), () -> bench.go("materials"));
            OpenCase open = bench.openCase().get();
            assertEquals(List.of(), said.problems);
            assertNotNull(open);
            assertTrue(open.empty());
            assertFalse(open.readOnly());
            assertEquals("materials", bench.screen().get());
            assertEquals(folder.resolve("one.suragh"), bench.preferences().recent().getFirst());
            assertNull(bench.analysis().get());
        }
    }

    /// R-AU-02: opening and closing are entered; R-EV-03: not where the case cannot be written.
    @Test
    void openingAndClosingAreEnteredUnlessTheCaseIsOnlyRead(@TempDir Path folder) throws Exception {
        Path one = folder.resolve("one.suragh");
        try (Workbench bench = Benches.direct(said)) {
            bench.create(one, CaseInfo.titled("One", false), () -> {});
            bench.create(folder.resolve("two.suragh"), CaseInfo.titled("Two", false), () -> {});
            bench.open(one, () -> {});
        }
        assertEquals(List.of(), said.problems);
        assertEquals(List.of("create", "close", "open", "close"), acts(one));
        assertEquals(List.of("create", "close"), acts(folder.resolve("two.suragh")));
        byte[] before = Files.readAllBytes(one);
        assertTrue(one.toFile().setWritable(false));
        Assumptions.assumeFalse(Files.isWritable(one), "a user who may write everything");
        try (Workbench bench = Benches.direct(said)) {
            bench.open(one, () -> {});
        }
        assertArrayEquals(before, Files.readAllBytes(one));
    }

    private static List<String> acts(Path path) throws SuraghException {
        try (CaseFile file = CaseFile.openReadOnly(path)) {
            return file.journal().entries().stream().map(Journal.Entry::act).toList();
        }
    }

    @Test
    void aFileThatIsNoCaseIsOneProblemAndLeavesTheOpenCaseOpen(@TempDir Path folder) throws Exception {
        try (Workbench bench = Benches.direct(said)) {
            bench.create(folder.resolve("one.suragh"), CaseInfo.titled("One", false), () -> {});
            Path other = java.nio.file.Files.writeString(folder.resolve("two.suragh"), "not a case");
            bench.open(other, () -> {});
            assertEquals(1, said.problems.size());
            assertTrue(said.problems.getFirst() instanceof SuraghException);
            OpenCase open = bench.openCase().get();
            assertNotNull(open);
            assertEquals("One", open.info().title());
        }
    }

    @Test
    void selectionsAndScreensCanBeTakenBackAndDoneAgain() {
        Workbench bench = Benches.direct(said);
        Selection network = Selection.of(Worlds.twoNetworks().findings().getFirst());
        bench.select(network);
        bench.select(network.withAccounts(List.of(Worlds.account(3))));
        bench.go("journal");
        bench.history().undo();
        assertEquals("start", bench.screen().get());
        bench.history().undo();
        assertEquals(network, bench.selection().get());
        bench.history().redo();
        assertEquals(Worlds.account(3), bench.selection().get().accounts().first());
        bench.select(Selection.NONE);
        assertFalse(bench.history().canRedo().get());
    }

    @Test
    void choosingTheSameAgainIsNoActOfItsOwn() {
        Workbench bench = Benches.direct(said);
        bench.select(Selection.NONE);
        assertFalse(bench.history().canUndo().get());
    }

    @Test
    void onlyTheNewestAnswerCounts() {
        List<Runnable> waiting = new ArrayList<>();
        Jobs jobs = new Jobs(Runnable::run, Map.of(Lane.CASE, waiting::add), said::problem);
        List<String> answers = new ArrayList<>();
        jobs.newest("filter", Lane.CASE, _ -> "first", answers::add);
        jobs.newest("filter", Lane.CASE, _ -> "second", answers::add);
        waiting.forEach(Runnable::run);
        assertEquals(List.of("second"), answers);
    }

    @Test
    void aStoppedJobEndsInNothingAndAFailedOneInOneProblem() {
        Jobs jobs = Benches.jobs(said);
        List<String> ends = new ArrayList<>();
        jobs.shown(Lane.CASE, "gui.job.import", _ -> {
            throw new CancellationException("stopped");
        }, new Jobs.Ending<String>(ends::add, () -> ends.add("stopped"), _ -> ends.add("failed")));
        jobs.quiet(Lane.CASE, _ -> {
            throw new SuraghException("gui.report.not-ready");
        }, (String answer) -> ends.add(answer));
        assertEquals(List.of("stopped"), ends);
        assertEquals(1, said.problems.size());
        assertTrue(jobs.shown().isEmpty());
    }

    @Test
    void progressGivesShareAndSaysNothingOfTheFirstMoment() {
        JobProgress progress = new JobProgress("gui.job.import");
        assertEquals(-1, progress.share());
        progress.at("gui.job.reading", 25, 100);
        assertEquals(.25, progress.share());
        assertTrue(progress.rate().isEmpty());
        progress.cancel();
        assertTrue(progress.cancelled());
    }

    @Test
    void preferencesKeepEightRecentCasesAndASizeWithinBounds() {
        Preferences preferences = Benches.preferences();
        for (int i = 0; i < 12; i++)
            preferences.opened(Path.of("/cases", i + ".suragh"));
        assertEquals(8, preferences.recent().size());
        assertEquals("11.suragh", preferences.recent().getFirst().getFileName().toString());
        preferences.zoom(50);
        assertEquals(200, preferences.scale().get());
        preferences.zoom(-50);
        assertEquals(80, preferences.scale().get());
        preferences.theme().set(Preferences.Theme.SYSTEM);
        assertFalse(preferences.dark().get());
        preferences.systemDark().set(true);
        assertTrue(preferences.dark().get());
    }
}
