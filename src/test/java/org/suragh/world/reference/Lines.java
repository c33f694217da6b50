package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.suragh.evidence.IpAddress;
import org.suragh.world.Dice;

/// Home lines of three providers and the leases they have over the period: forced every 24 h, exponential of 7 days,
/// exponential of 90 days. A provider has four addresses a line, so that an address goes on to strangers; half of the
/// renumberings lead to another prefix; three lines in ten have IPv6 too, a /56 or a /64 each.
final class Lines {
    static final int PROVIDERS = 3;
    private static final int[] SHARE = {30, 35, 35};
    private static final int POOL = 4;
    private static final int PREFIXES = 8;
    private static final double DAY = 86_400;

    private final Dice dice;
    private final int[] provider;
    private final int[] six;
    private final List<List<long[]>> leases = new ArrayList<>();
    private final int[] handed = new int[PROVIDERS];

    Lines(Dice dice, int count, long from, int days) {
        this.dice = dice;
        provider = new int[count];
        six = new int[count];
        int[] lines = new int[PROVIDERS];
        Dice d = dice.fork("lines");
        for (int i = 0; i < count; i++) {
            provider[i] = d.weighted(SHARE);
            six[i] = d.chance(.3) ? d.chance(.5) ? 56 : 64 : 0;
            lines[provider[i]]++;
            leases.add(new ArrayList<>());
        }
        List<boolean[]> taken = new ArrayList<>();
        for (int p = 0; p < PROVIDERS; p++)
            taken.add(new boolean[Math.max(PREFIXES, lines[p] * POOL)]);
        PriorityQueue<long[]> due = new PriorityQueue<>(
                Comparator.<long[]>comparingLong(e -> e[0]).thenComparingLong(e -> e[1]));
        for (int i = 0; i < count; i++)
            due.add(new long[]{from - 1, i});
        long end = from + days * 86_400L;
        while (!due.isEmpty()) {
            long[] event = due.poll();
            int line = (int) event[1];
            boolean first = leases.get(line).isEmpty();
            renumber(line, event[0], taken.get(provider[line]), d);
            long next = first && provider[line] == 0
                    ? from + d.below(86_400)
                    : event[0] + (long) (switch (provider[line]) {
                        case 0 -> DAY;
                        case 1 -> d.exponential(7 * DAY);
                        default -> d.exponential(90 * DAY);
                    });
            if (next < end)
                due.add(new long[]{Math.max(next, event[0] + 60), line});
        }
    }

    private void renumber(int line, long at, boolean[] taken, Dice d) {
        List<long[]> mine = leases.get(line);
        int width = taken.length / PREFIXES;
        int prefix = d.below(PREFIXES);
        if (!mine.isEmpty()) {
            int old = (int) mine.getLast()[1];
            taken[old] = false;
            prefix = d.chance(.5) ? old / width : (old / width + 1 + d.below(PREFIXES - 1)) % PREFIXES;
        }
        prefix = Math.min(prefix, PREFIXES - 1);
        int index;
        do
            index = prefix * width + d.below(width);
        while (taken[index]);
        taken[index] = true;
        mine.add(new long[]{at, index, handed[provider[line]]++});
    }

    int size() {
        return provider.length;
    }

    /// The address that a device on a line shows at an instant.
    IpAddress address(int line, long at, long device, Dice d) {
        long[] lease = lease(line, at);
        return six[line] > 0 && d.chance(.5) ? v6(line, lease, at, device) : v4(provider[line], (int) lease[1]);
    }

    /// The IPv4 address of a line at an instant.
    IpAddress v4(int line, long at) {
        return v4(provider[line], (int) lease(line, at)[1]);
    }

    private long[] lease(int line, long at) {
        List<long[]> mine = leases.get(line);
        int k = mine.size() - 1;
        while (k > 0 && mine.get(k)[0] > at)
            k--;
        return mine.get(k);
    }

    private IpAddress v4(int p, int index) {
        return IpAddress.v4(240 + p << 24 | (16 + index / 65_025) << 16 | (index / 255 % 255) << 8 | 1 + index % 255);
    }

    private IpAddress v6(int line, long[] lease, long at, long device) {
        long number = lease[2] * 0x9E3B5L & 0xfffff;
        long subnet = six[line] == 56 ? Math.floorMod(device, 3) : 0xff & lease[2] * 37;
        long hi = 0x2001_0db8L << 32 | (long) provider[line] << 28 | number << 8 | subnet;
        long lo = dice.fork("suffix", line, device, Math.floorDiv(at, 86_400L)).next();
        return new IpAddress(hi, lo | 1L << 57);
    }

    /// First and last address and provider of every range, for lists.
    List<long[]> ranges() {
        List<long[]> ranges = new ArrayList<>();
        for (int p = 0; p < PROVIDERS; p++)
            ranges.add(new long[]{240L + p << 24, (241L + p << 24) - 1, p});
        return ranges;
    }

    @Override
    public String toString() {
        return size() + " lines " + Arrays.toString(handed);
    }
}
