package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;

/// Plain counts against comparing every row with every other.
final class RawPairsTest {
    /// What two accounts share.
    private static final class Seen {
        private final Set<Integer> values = new HashSet<>();
        private int events;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
    }

    @Test
    void countsAsComparingAllRowsDoes() {
        int found = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int accounts = 2 + random.nextInt(12);
            int values = 1 + random.nextInt(9);
            int rows = random.nextInt(160);
            long span = random.nextInt(4) == 0 ? 40L << 32 : 1 + random.nextInt(5_000);
            int[] value = new int[rows];
            int[] account = new int[rows];
            long[] at = new long[rows];
            for (int i = 0; i < rows; i++) {
                value[i] = random.nextInt(values);
                account[i] = random.nextInt(accounts);
                at[i] = random.nextLong(span) - span / 3;
            }
            long window = random.nextLong(Math.max(1, span / 4));
            int least = 1 + random.nextInt(3);
            RawPairs fast = RawPairs.find(Acts.of(accounts, values, rows, value, at, account), window, least, 1,
                    Progress.NONE);
            TreeMap<Integer, Seen> slow = slow(new int[][]{value, account}, at, window, least);
            assertEquals(slow.size(), fast.a().length, "seed " + seed);
            int i = 0;
            for (var pair : slow.entrySet()) {
                Seen seen = pair.getValue();
                assertArrayEquals(
                        new long[]{pair.getKey() >> 8, pair.getKey() & 255, seen.values.size(), seen.events, seen.first,
                                seen.last},
                        new long[]{fast.a()[i], fast.b()[i], fast.sharedValues()[i], fast.coUses()[i], fast.first()[i],
                                fast.last()[i]},
                        "seed " + seed);
                i++;
            }
            found += slow.size();
        }
        assertTrue(found > 1_000, found + " pairs");
    }

    private static TreeMap<Integer, Seen> slow(int[][] rows, long[] at, long window, int least) {
        TreeMap<Integer, Seen> pairs = new TreeMap<>();
        int[] value = rows[0];
        int[] account = rows[1];
        for (int i = 0; i < at.length; i++)
            for (int j = 0; j < at.length; j++)
                if (account[i] < account[j] && value[i] == value[j] && Math.abs(at[i] - at[j]) <= window) {
                    Seen seen = pairs.computeIfAbsent(account[i] << 8 | account[j], _ -> new Seen());
                    seen.values.add(value[i]);
                    seen.events++;
                    seen.first = Math.min(seen.first, Math.min(at[i], at[j]));
                    seen.last = Math.max(seen.last, Math.max(at[i], at[j]));
                }
        pairs.values().removeIf(seen -> seen.values.size() < least);
        return pairs;
    }
}
