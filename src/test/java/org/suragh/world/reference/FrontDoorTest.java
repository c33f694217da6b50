package org.suragh.world.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Importer;

/// The files of a reference world go through the real front door: no question, no row rejected but the one that a
/// truncated export cuts, and as many rows as the truth counts.
class FrontDoorTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"default", "no-ports", "no-lists", "minutes", "days", "logs25", "sealed-rough"})
    void aWorldIsReadWhole(String preset) throws Exception {
        Knobs knobs = Knobs.preset(preset);
        ReferenceWorld world = ReferenceWorld.of(3,
                knobs.sized(preset, new Knobs.Size(700, 8, knobs.size().ports(), true, 200))
                        .counted(new Knobs.Counts(2, 12, 12, 12, 8, 8, 8, 12, 8, 6, 6, 10)));
        world.write(folder.resolve("world"));
        Map<String, Exhibit.Counts> counts = imported(world);
        boolean cut = knobs.damage().truncated() > 0;
        counts.forEach((name, count) -> assertEquals(cut && name.equals("logins.csv") ? 1 : 0, count.rejected(), name));
        assertEquals(world.truth().size(), counts.get("accounts.csv").stored());
        assertEquals(world.truth().stream().mapToLong(Truth::posts).sum(), counts.get("tweets.csv").stored());
        long logins = counts.get("logins.csv").stored()
                + (counts.containsKey("logins-b.csv") ? counts.get("logins-b.csv").stored() : 0);
        long stated = world.truth().stream().mapToLong(Truth::logins).sum();
        // rows that coarse times make equal are one
        boolean coarse = knobs.damage().loginTimes() != Damage.Times.SECOND;
        assertTrue(logins <= stated && logins >= stated * (coarse ? .5 : 1) - 3, logins + " of " + stated);
    }

    private Map<String, Exhibit.Counts> imported(ReferenceWorld world) throws SuraghException {
        Map<String, Exhibit.Counts> counts = new TreeMap<>();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try (CaseFile file = CaseFile.create(folder.resolve("world.suragh"), CaseInfo.titled("World", true), "E")) {
            for (String name : world.files().keySet())
                if (!name.equals("truth.csv"))
                    counts.put(name, Importer.importFile(file, folder.resolve("world").resolve(name), null,
                            ReadOptions.NONE, true, "E", workers, Progress.NONE).counts());
        } finally {
            workers.shutdown();
        }
        return counts;
    }
}
