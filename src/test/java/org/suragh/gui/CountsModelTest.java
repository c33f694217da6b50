package org.suragh.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.counts.CountsModel;
import org.suragh.gui.counts.ListsModel;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.PersonLists;
import org.suragh.linkage.SetAside;

class CountsModelTest {
    private final Benches.Said said = new Benches.Said();

    @Test
    void everyLinkIsCountedOnceBesideItsChanceAndOpensToItsPair(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            CountsModel model = new CountsModel(bench);
            assertEquals(CountsModel.State.NO_CASE, model.state().get());
            bench.open(SampleCase.copyInto(folder), () -> {});
            Analysis run = bench.analysis().get();
            assertNotNull(run);
            assertEquals(CountsModel.State.SOME, model.state().get());
            assertEquals(run.links().size(), model.layers().stream().mapToInt(CountsModel.Layer::links).sum());
            assertTrue(model.layers().stream().map(CountsModel.Layer::id).toList()
                    .containsAll(run.chance().keySet()));
            CountsModel.Layer layer = model.layers().stream().filter(one -> one.links() > 0).findFirst().orElseThrow();
            model.choose(layer);
            assertEquals(layer.links(), model.links().size());
            model.open(model.links().getFirst());
            assertEquals(2, bench.selection().get().accounts().size());
            assertEquals("networks", bench.screen().get());
        }
    }

    @Test
    void aValueThatWasSetAsideOpensToItsRows(@TempDir Path folder) throws Exception {
        try (Workbench bench = Benches.direct(said)) {
            CountsModel model = new CountsModel(bench);
            Path file = SampleCase.copyInto(folder);
            bench.open(file, () -> {});
            SetAside most = model.setAside().getFirst();
            assertTrue(model.setAside().stream().allMatch(value -> value.accounts() <= most.accounts()));
            SetAside address = model.setAside().stream().filter(v -> v.layer().equals("shared-ip")).findFirst()
                    .orElseThrow();
            model.openRows(address);
            RowsQuestion asked = bench.rows().get();
            assertNotNull(asked);
            try (var read = org.suragh.casefile.CaseFile.openReadOnly(file)) {
                assertFalse(asked.work().run(read, org.suragh.base.Progress.NONE).isEmpty());
            }
        }
    }

    @Test
    void whatIsClearedIsListedUntilItIsTakenOff(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            ListsModel lists = new ListsModel(bench);
            bench.open(SampleCase.copyInto(folder), () -> {});
            var account = bench.accounts().get().getFirst().id();
            bench.inCase((file, _) -> {
                PersonLists.put(file, "A", PersonLists.Place.CLEARED, PersonLists.Subject.of(account),
                        "Known to be the weather service of the city.");
                return true;
            }, _ -> bench.refresh(() -> {}));
            assertEquals(1, lists.entries().size());
            lists.override(lists.entries().getFirst(), "The court asked for this account by name.");
            assertNotNull(lists.entries().getFirst().override());
            lists.takeOff(lists.entries().getFirst());
            assertEquals(List.of(), List.copyOf(lists.entries()));
            assertEquals(List.of(), said.problems);
        }
    }
}
