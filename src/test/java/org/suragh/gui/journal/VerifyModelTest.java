package org.suragh.gui.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseInfo;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.Workbench;

class VerifyModelTest {
    private final Benches.Said said = new Benches.Said();

    @Test
    void aSoundCaseHoldsAndItsResultCanBeKept(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            VerifyModel model = new VerifyModel(bench, said);
            assertEquals(VerifyModel.State.NO_CASE, model.state().get());
            bench.create(folder.resolve("one.suragh"), CaseInfo.titled("One", false), () -> {});
            assertEquals(VerifyModel.State.NOT_YET, model.state().get());
            String head = bench.openCase().get().head();
            model.expected().set(" " + head.toUpperCase(java.util.Locale.ROOT));
            model.verify();
            assertEquals(VerifyModel.State.GOOD, model.state().get(), model.asText());
            assertTrue(model.asText().contains(head), model.asText());
            assertEquals(model.checks().size(),
                    model.asText().lines().filter(line -> line.startsWith("holds: ")).count());
            assertEquals(List.of("create", "verify"), acts(bench));
            assertEquals(List.of(), said.problems);
        }
    }

    private static List<String> acts(Workbench bench) {
        return bench.openCase().get().journal().stream().map(entry -> entry.act()).toList();
    }

    @Test
    void aHeadThatIsNotThereIsADifferenceAndNonsenseIsNoHead(@TempDir Path folder) throws Exception {
        try (Workbench bench = Benches.direct(said)) {
            bench.create(folder.resolve("one.suragh"), CaseInfo.titled("One", false), () -> {});
            VerifyModel model = new VerifyModel(bench, said);
            model.expected().set("12");
            model.verify();
            assertEquals(1, said.told.size());
            model.expected().set("0".repeat(64));
            model.verify();
            assertEquals(VerifyModel.State.DIFFERENT, model.state().get());
            assertEquals(1, model.different());
            assertEquals(List.of("create"), acts(bench));
            assertTrue(Files.size(folder.resolve("one.suragh")) > 0);
        }
    }
}
