package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.linkage.Chance;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;

/// Cores against trying every set of members, and rare programs against counting.
class ActCoreTest {
    @Test
    void aPlantedCoreIsFoundAmongTargetsThatOthersShare() {
        Random random = new Random(5);
        List<int[]> sets = new ArrayList<>();
        for (int t = 0; t < 7; t++)
            sets.add(new int[]{1, 3, 4, 6, 8, 9});
        for (int t = 0; t < 12; t++)
            sets.add(random.ints(2, 0, 10).distinct().sorted().toArray());
        sets.removeIf(set -> set.length < 2);
        assertEquals(new ActCore(6, 10, 7, sets.size()), ActCore.of(sets, 10, .8));
    }

    @Test
    void withFullCoverageNoCoreIsLargerThanTheLargestThatTryingAllFinds() {
        int found = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<int[]> sets = new ArrayList<>();
            for (int t = 0; t < 12; t++)
                sets.add(IntStream.range(0, 8).filter(_ -> random.nextInt(3) > 0).toArray());
            ActCore core = ActCore.of(sets, 8, 1);
            int best = 0;
            for (int who = 0; who < 256; who++) {
                int mask = who;
                int n = Integer.bitCount(mask);
                int m = (int) sets.stream().filter(set -> IntStream.of(set).map(a -> 1 << a).sum() == (IntStream.of(set)
                        .map(a -> 1 << a).sum() | mask)).count();
                best = n >= 3 && m >= 3 ? Math.max(best, n * m) : best;
            }
            assertTrue(core.accounts() * core.targets() <= best, "seed " + seed);
            found += core.accounts() > 0 ? 1 : 0;
        }
        assertTrue(found > 30, "found " + found);
    }

    @Test
    void theTailAgreesWithThePrintedValue() {
        assertEquals(.001344281677, Chance.hypergeometricTail(3, 1_000, 12, 20), 1e-12);
        assertEquals(1, Chance.hypergeometricTail(0, 10, 3, 4), 0);
        assertEquals(1, Chance.hypergeometricTail(1, 10, 8, 4), 1e-12);
        assertEquals(0, Chance.hypergeometricTail(4, 10, 3, 4), 0);
    }

    @Test
    void coresAndRareProgramsOfANetworkAreListed() throws Exception {
        Settings settings = Settings.of(new TreeMap<>());
        int n = 1_000;
        AccountId[] ids = new AccountId[n];
        for (int i = 0; i < n; i++)
            ids[i] = new AccountId("x", "%05d".formatted(i));
        AccountColumns accounts = new AccountColumns(ids, new String[n], new long[n]);
        ObjectActs.Builder objects = new ObjectActs.Builder(accounts, settings);
        for (int a = 0; a < n; a++)
            objects.add(a, 1_000L * a, "", new ObjectActs.Content("", null, null, "", "",
                    a < 4 ? "Sitara Poster" : "App " + a % 5));
        for (int page = 0; page < 5; page++)
            for (int a = 0; a < 6; a++)
                objects.add(a, 86_400_000L * page + 60_000L * a, "", new ObjectActs.Content("", null, null, "",
                        "https://example.org/" + page));
        PostTable posts = new PostTable.Builder(n, settings).build();
        ActGrounds made = new ActGrounds(n, objects.build(), Acts.ofTexts(posts, n), settings);
        List<String> said = made.of(new int[]{0, 1, 2, 3, 4, 5, 6, 7}).stream().map(Ground::sentence)
                .toList();
        assertEquals(2, said.size());
        assertTrue(said.get(0).contains("6 of 8 accounts acted on 5 of 5"), said.get(0));
        assertTrue(said.get(1).contains("4 of 8 accounts") && said.get(1).contains("Sitara Poster")
                && said.get(1).contains("only 4 of the 1000"), said.get(1));
        assertEquals(List.of(), made.of(new int[]{100, 101, 102}));
    }

    @Test
    void theOrderOfTargetsChangesNothing() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<int[]> sets = new ArrayList<>();
            for (int t = 0; t < 60; t++) {
                int size = 3 + random.nextInt(3);
                sets.add(random.ints(0, 14).distinct().limit(size).sorted().toArray());
            }
            ActCore first = ActCore.of(sets, 14, .6);
            for (int round = 0; round < 5; round++) {
                java.util.Collections.shuffle(sets, random);
                assertEquals(first, ActCore.of(sets, 14, .6), "seed " + seed);
            }
        }
    }
}
