package org.suragh.gui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseInfo;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.Benches.Said;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.Workbench;

class FindingsModelTest {
    private final Said said = new Said();

    @Test
    void withoutACaseItSaysSo() {
        Workbench bench = Benches.direct(said);
        FindingsModel model = new FindingsModel(bench, new VerdictBook(bench), said);
        assertEquals(FindingsModel.State.NO_CASE, model.state().get());
        assertTrue(model.findings().isEmpty());
    }

    @Test
    void anEmptyCaseAsksForFiles(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            FindingsModel model = new FindingsModel(bench, new VerdictBook(bench), said);
            bench.create(folder.resolve("one.suragh"), CaseInfo.titled("One", true), () -> {});
            assertEquals(FindingsModel.State.NOTHING_IMPORTED, model.state().get());
        }
    }

}
