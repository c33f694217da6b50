package org.suragh.gui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.Worlds;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.Journal;
import org.suragh.finding.Finding;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.Benches.Said;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;

class FindingsModelTest {
    private static final Finding ONE = Worlds.twoNetworks().findings().getFirst();
    private static final Finding TWO = Worlds.twoNetworks().findings().getLast();

    private final Said said = new Said();

    @Test
    void withoutACaseItSaysSo() {
        FindingsModel model = new FindingsModel(Benches.direct(said), said);
        assertEquals(FindingsModel.State.NO_CASE, model.state().get());
        assertTrue(model.findings().isEmpty());
    }

    @Test
    void anEmptyCaseAsksForFiles(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            FindingsModel model = new FindingsModel(bench, said);
            bench.create(folder.resolve("one.suragh"), CaseInfo.titled("One", true), () -> {});
            assertEquals(FindingsModel.State.NOTHING_IMPORTED, model.state().get());
        }
    }

    @Test
    void aJudgementIsAnActOfTheJournalAndCanBeTakenBack(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            FindingsModel model = new FindingsModel(bench, said);
            bench.create(folder.resolve("one.suragh"), CaseInfo.titled("One", true), () -> {});
            model.judge(ONE, Judgement.Value.SAME, "too short");
            assertEquals(1, said.told.size());
            assertEquals(Optional.empty(), model.judgement(ONE));
            model.judge(ONE, Judgement.Value.NOT_SAME, "The log-ins of 3 May are eleven hours apart.");
            assertEquals(Judgement.Value.NOT_SAME, model.judgement(ONE).orElseThrow().value());
            assertEquals(Optional.empty(), model.judgement(TWO));
            bench.history().undo();
            assertEquals(Optional.empty(), model.judgement(ONE));
            bench.history().redo();
            assertEquals(Judgement.Value.NOT_SAME, model.judgement(ONE).orElseThrow().value());
            OpenCase open = bench.openCase().get();
            assertEquals(3, open == null
                    ? 0
                    : open.journal().stream().filter(entry -> entry.act().equals("label")).count());
            assertEquals(List.of(), said.problems);
        }
    }

    @Test
    void aJudgementBelongsToASetOfAccountsNotToANumber() {
        List<Journal.Entry> journal = new ArrayList<>();
        journal.add(new Journal.Entry(1, Instant.EPOCH, "A", "label",
                Judgement.parameters(ONE, "digest", Judgement.Value.SAME, "a reason that is long enough"), "", ""));
        Finding renumbered = new Finding(7, "Other title", ONE.members(), ONE.control(), ONE.controlIndex(),
                ONE.coordination(), ONE.alternative(), ONE.grounds(), ONE.measures());
        assertEquals(Judgement.Value.SAME, Judgement.standing(renumbered, journal).orElseThrow().value());
        journal.add(new Journal.Entry(2, Instant.EPOCH, "A", "label",
                Judgement.parameters(renumbered, "digest", Judgement.Value.WITHDRAWN, ""), "", ""));
        assertEquals(Optional.empty(), Judgement.standing(ONE, journal));
    }
}
