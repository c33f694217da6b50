package org.suragh.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.LeaseColumns;

class LeasesTest {
    private static final IpAddress SHARED = IpAddress.parse("198.51.100.9").orElseThrow();
    private static final long OPEN = LeaseColumns.OPEN;

    /// Rows of from, to (address number), first and last port, start, end, inside, subscriber.
    private static LeaseColumns columns(long[]... rows) {
        var c = new LeaseColumns(new long[rows.length], new long[rows.length], new long[rows.length],
                new long[rows.length], new long[rows.length], new int[rows.length], new int[rows.length],
                new long[rows.length], new long[rows.length], new int[rows.length], new int[rows.length]);
        for (int i = 0; i < rows.length; i++) {
            c.row()[i] = i + 1;
            c.fromLo()[i] = rows[i][0];
            c.toLo()[i] = rows[i][1];
            c.portFrom()[i] = (int) rows[i][2];
            c.portTo()[i] = (int) rows[i][3];
            c.start()[i] = rows[i][4];
            c.end()[i] = rows[i][5];
            c.inside()[i] = (int) rows[i][6];
            c.subscriber()[i] = (int) rows[i][7];
        }
        return c;
    }

    private static long[] lease(int portFrom, int portTo, long start, long end, int inside, int subscriber) {
        return new long[]{SHARED.lo(), SHARED.lo(), portFrom, portTo, start, end, inside, subscriber};
    }

    @Test
    void portAndInstantDecideAndTwoInTheWindowAreBothGiven() {
        var leases = Leases.of(columns(lease(1024, 2047, 0, 9_999, 1, 0), lease(1024, 2047, 10_000, OPEN, 2, 1),
                lease(2048, 3071, 0, OPEN, 3, 2)), 2_000);
        assertArrayEquals(new int[]{0}, leases.at(SHARED, 1500, 5_000).leases());
        Leases.Answer both = leases.at(SHARED, 1500, 10_500);
        assertArrayEquals(new int[]{0, 1}, both.leases());
        assertEquals(2, both.holders());
        assertEquals(-1, both.holder());
        assertEquals(1, leases.at(SHARED, 1500, 50_000).holder());
        assertEquals(2, leases.at(SHARED, 3071, 1).holder());
    }

    @Test
    void whatCannotBeAnsweredSaysWhy() {
        var leases = Leases.of(columns(lease(1024, 2047, 10_000, 20_000, -1, 0),
                lease(1024, 2047, 90_000, 95_000, -1, 1), lease(1024, 2047, 12_000, 15_000, -1, 2)), 0);
        assertEquals(Leases.Reason.NO_ANSWER, leases.at(IpAddress.v4(7), 1500, 15_000).reason());
        assertEquals(Leases.Reason.NO_PORT, leases.at(SHARED, -1, 15_000).reason());
        assertEquals(Leases.Reason.OTHER_PORT, leases.at(SHARED, 80, 15_000).reason());
        Leases.Answer late = leases.at(SHARED, 1500, 40_000);
        assertEquals(Leases.Reason.OTHER_TIME, late.reason());
        assertEquals(0, late.nearest());
        assertEquals(1, leases.at(SHARED, 1500, 80_000).nearest());
        assertEquals(0, leases.at(SHARED, 1500, 0).nearest());
    }

    @Test
    void anOpenStatementEndsWhereAnotherOfTheSameLeaseEndsIt() {
        var leases = Leases.of(columns(lease(1024, 2047, 0, OPEN, 5, -1), lease(1024, 2047, 0, 9_000, 5, 0),
                lease(1024, 2047, 10_000, 20_000, 6, 1)), 0);
        assertArrayEquals(new int[]{2}, leases.at(SHARED, 1500, 15_000).leases());
        Leases.Answer early = leases.at(SHARED, 1500, 5_000);
        assertArrayEquals(new int[]{0, 1}, early.leases());
        assertEquals(1, early.holders());
        assertEquals(0, early.holder());
    }

    @Test
    void aWholeAddressAndAPrefixNeedNoPort() {
        IpAddress six = IpAddress.parse("2001:db8:41:7::").orElseThrow();
        var c = columns(lease(-1, -1, 0, OPEN, -1, 4), new long[]{0, -1, -1, -1, 0, OPEN, -1, 9});
        c.fromHi()[1] = six.hi();
        c.toHi()[1] = six.hi();
        var leases = Leases.of(c, 0);
        assertEquals(4, leases.at(SHARED, -1, 1).holder());
        assertEquals(4, leases.at(SHARED, 5000, 1).holder());
        assertEquals(9, leases.at(IpAddress.parse("2001:db8:41:7:1:2:3:4").orElseThrow(), 443, 1).holder());
        assertEquals(Leases.Reason.NO_ANSWER,
                leases.at(IpAddress.parse("2001:db8:41:8::").orElseThrow(), 443, 1).reason());
    }

    /// The tree against looking at every lease.
    @Test
    void theTreeFindsWhatLookingAtAllFinds() {
        var random = new Random(5);
        long[][] rows = new long[400][];
        Arrays.setAll(rows, i -> {
            long from = random.nextInt(20);
            int port = random.nextInt(5) == 0 ? -1 : random.nextInt(60);
            int last = port < 0 ? -1 : port + random.nextInt(8);
            long start = random.nextInt(1_000);
            return new long[]{from, from + random.nextInt(3), port, last, start, start + random.nextInt(60), -1, i};
        });
        LeaseColumns c = columns(rows);
        var leases = Leases.of(c, 3);
        for (int k = 0; k < 4_000; k++) {
            long address = random.nextInt(24);
            int port = random.nextInt(70) - 1;
            long at = random.nextInt(1_100);
            int[] all = IntStream.range(0, rows.length).filter(i -> rows[i][0] <= address && address <= rows[i][1]
                    && (rows[i][2] < 0 || rows[i][2] <= port && port <= rows[i][3]) && rows[i][4] <= at + 3
                    && at - 3 <= rows[i][5]).toArray();
            assertArrayEquals(all, leases.at(new IpAddress(0, address), port, at).leases());
        }
    }

    /// A carrier's address with a million leases and a million questions, a part of the leases never ended.
    @Test
    void aMillionLeasesOfOneAddressTakeSeconds() {
        int n = 1_000_000;
        var random = new Random(1);
        long[][] rows = new long[n][];
        Arrays.setAll(rows, i -> {
            int block = 1024 * (1 + random.nextInt(63));
            long start = random.nextInt(2_000_000_000);
            return lease(block, block + 1023, start, i % 1000 == 0 ? OPEN : start + 3_600_000, -1, i);
        });
        long began = System.nanoTime();
        var leases = Leases.of(columns(rows), 2_000);
        long found = IntStream.range(0, n).parallel()
                .mapToLong(i -> leases.at(SHARED, 1024 + i % 64_000, (i * 2_000L) % 2_000_000_000L).leases().length)
                .sum();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertTrue(found > n, Long.toString(found));
        assertTrue(seconds < 60, seconds + " s");
    }
}
