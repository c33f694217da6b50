package org.suragh.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.campaign.Agendas;
import org.suragh.finding.Finding;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.campaigns.CampaignsModel;

class CampaignsModelTest {
    private final Benches.Said said = new Benches.Said();

    @Test
    void nothingIsCountedBeforeSomebodyLooksAndOnePoolShowsItsTwoAgendas(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            CampaignsModel model = new CampaignsModel(bench);
            assertEquals(CampaignsModel.State.NO_CASE, model.state().get());
            bench.open(SampleCase.copyInto(folder), () -> {});
            assertEquals(CampaignsModel.State.READING, model.state().get());
            assertTrue(model.campaigns().isEmpty());
            model.want();
            assertEquals(CampaignsModel.State.SOME, model.state().get());
            assertFalse(model.campaigns().isEmpty());
            Finding pool = bench.analysis().get().findings().getFirst();
            Agendas agendas = model.agendas(pool).orElseThrow();
            assertTrue(agendas.several(), "one vendor with two clients");
            model.choose(agendas.sides().getFirst().accounts());
            assertNotNull(bench.selection().get().finding());
            assertEquals(agendas.sides().getFirst().accounts().size(), bench.selection().get().accounts().size());
            assertEquals(java.util.List.of(), said.problems);
        }
    }
}
