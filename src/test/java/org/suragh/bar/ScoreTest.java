package org.suragh.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;

/// The figures of the bar worked out by hand on ten accounts, and the whole command on the two shipped worlds.
class ScoreTest {
    @TempDir
    Path folder;

    private static final String TRUTH = """
            account_id,network_id,family,kind,framed
            0,N1,A1,planted,0
            1,N1,A1,planted,0
            2,N1,A1,planted,0
            3,N2,A2,planted,0
            4,N2,A2,planted,0
            5,N3,A6,planted,0
            6,,,office,1
            7,,,office,0
            8,,,volunteer,0
            9,,,person,0
            """;

    private Truth truth() throws Exception {
        AccountId[] ids = new AccountId[10];
        for (int i = 0; i < 10; i++)
            ids[i] = new AccountId("x", Integer.toString(i));
        Path file = Files.writeString(folder.resolve("truth.csv"), TRUTH);
        return Truth.read(file, new AccountColumns(ids, new String[10], new long[10]));
    }

    @Test
    void groupsAreHeldAgainstAllTheirMembers() throws Exception {
        // N1 with one of an office, N2 in two pieces
        SortedMap<String, Double> score = Score.groups(truth(), new int[]{0, 0, 0, 1, 2, 3, 0, 4, 5, 6});
        double precision = (3 * .75 + 2) / 5;
        double recall = (3 + 2 * .5) / 5;
        assertEquals(precision, score.get("t1.precision"), 1e-12);
        assertEquals(recall, score.get("t1.recall"), 1e-12);
        assertEquals(2 * precision * recall / (precision + recall), score.get("t1.f"), 1e-12);
    }

    @Test
    void accountsThatAreNotMeasuredCountNeitherAsFoundNorAsMissed() throws Exception {
        // N1 without its third account, which lies elsewhere; N2 in two pieces, the second not measured
        SortedMap<String, Double> score = Score.groups(truth(), new int[]{0, 0, 7, 1, 2, 3, 0, 4, 5, 6},
                new int[]{0, 1, 3});
        assertEquals((2 * 2 / 3.0 + 1) / 3, score.get("t1.precision"), 1e-12);
        assertEquals(1, score.get("t1.recall"), 1e-12);
        // the third one in the group changes nothing while it is not measured
        assertEquals(score, Score.groups(truth(), new int[]{0, 0, 0, 1, 2, 3, 0, 4, 5, 6}, new int[]{0, 1, 3}));
    }

    @Test
    void controlIsCountedByFamilyAndKind() throws Exception {
        Found found = new Found("", new int[]{0, 0, 0, 1, 2, 3, 4, 4, 5, 6},
                new boolean[]{true, true, false, true, false, false, true, false, false, false});
        SortedMap<String, Double> score = Score.control(truth(), found);
        assertEquals(3 / 4.0, score.get("t2.precision"));
        assertEquals(2 / 3.0, score.get("t3.A1"));
        assertEquals(.5, score.get("t3.A2"));
        assertEquals(0, score.get("t3.A6"));
        assertEquals(3 / 5.0, score.get("t3.all"));
        assertEquals(.5, score.get("t4.office"));
        assertEquals(0, score.get("t4.volunteer"));
        assertEquals(1, score.get("t4.clusters"));
        assertEquals(1, score.get("t11.framed"));
    }

    @Test
    void teamsMayActTogether() throws Exception {
        boolean[] flagged = {false, false, false, false, false, true, false, false, true, true};
        SortedMap<String, Double> score = Score.coordination(truth(), flagged);
        assertEquals(2 / 3.0, score.get("t5.precision"));
        assertEquals(1, score.get("t5.A6"));
        assertEquals(1, score.get("t5.team"));
        assertEquals(1 / 3.0, score.get("t5.organic"));
    }

    @Test
    void theCostOfAnIndexAndItsBands() throws Exception {
        double[] index = {1.5, 2, 3.5, 1, Double.NaN, 0, -1, .5, -2, Double.NaN};
        SortedMap<String, Double> score = Score.calibration(truth(), index, "t6.");
        double[] same = {Math.pow(10, 1.5), 100, Math.pow(10, 3.5), 10};
        double[] others = {1, .1, Math.pow(10, .5), .01};
        assertEquals(Cllr.of(same, others), score.get("t6.cllr"), 1e-12);
        assertEquals(0, score.get("t6.least"), 1e-12);
        assertEquals(2, score.get("t6.band0.counted"));
        assertEquals(2, score.get("t6.band1.held"));
        assertEquals(Math.pow(10, -1.5) + .1, score.get("t6.band1.expected"), 1e-12);
        assertEquals(Math.pow(10, -3.5), score.get("t6.band3.expected"), 1e-12);
    }

    @Test
    void theCommandRunsTheShippedWorldsOnceAndPrintsThem() throws Exception {
        String[] args = {"1", "proxy-vendor", folder.resolve("out").toString(), "1"};
        Bar.main(args);
        Path file = folder.resolve("out/proxy-vendor-1.csv");
        var time = Files.getLastModifiedTime(file);
        Bar.main(args);
        assertEquals(time, Files.getLastModifiedTime(file));
        var worlds = Bar.read(folder.resolve("out"));
        SortedMap<String, Double> ours = worlds.get("proxy-vendor").getFirst().get("suragh");
        assertEquals(1, ours.get("t2.precision"));
        assertTrue(ours.get("t3.A4") >= .9, "recall " + ours.get("t3.A4"));
        assertEquals(0, ours.get("t4.accounts"));
        assertTrue(ours.get("t8.ari") > .98, "stability " + ours.get("t8.ari"));
        String table = BarTable.markdown(worlds);
        assertTrue(table.contains("| EvilCohort, best threshold |"), table);
        assertFalse(table.contains("NaN"), table);
    }

    @Test
    void seedsAreRangesOrLists() {
        assertEquals(List.of(101, 102, 103), Bar.seeds("101-103"));
        assertEquals(List.of(11, 14, 15), Bar.seeds("11,14-15"));
    }
}
