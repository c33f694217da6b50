package org.suragh.world.reference;

import java.util.HashMap;
import java.util.Map;
import org.suragh.evidence.IpAddress;
import org.suragh.world.Dice;

/// Three mobile carriers in three regions with eight carrier-NAT addresses each; a subscriber keeps an address for some
/// hours and has a block of 512 source ports a day on it.
final class Carriers {
    static final int CARRIERS = 3;
    static final int REGIONS = 3;
    private static final int[] SHARE = {50, 30, 20};
    private static final int EGRESS = 8;
    private static final int BLOCKS = 126;

    private final Dice dice;
    private final Map<Long, Integer> blocks = new HashMap<>();
    private final Map<Long, Integer> used = new HashMap<>();
    private int subscribers;

    Carriers(Dice dice) {
        this.dice = dice;
    }

    /// One SIM.
    ///
    /// @param number of the subscriber, over all carriers
    record Sim(int carrier, int region, int number) {}

    /// A new SIM, most in the largest carrier.
    Sim sim(Dice d) {
        return new Sim(d.weighted(SHARE), d.below(REGIONS), subscribers++);
    }

    /// A new SIM of a carrier and region.
    Sim sim(int carrier, int region) {
        return new Sim(carrier, region, subscribers++);
    }

    private int egress(Sim sim, int region, long at) {
        int which = dice.fork("egress", sim.number(), region, Math.floorDiv(at, 3 * 3_600L)).below(EGRESS);
        return (sim.carrier() * REGIONS + region) * EGRESS + which;
    }

    /// The address of a subscriber at an instant.
    IpAddress address(Sim sim, int region, long at) {
        return address(egress(sim, region, at));
    }

    private static IpAddress address(int egress) {
        return IpAddress.v4(245 << 24 | egress / EGRESS / REGIONS << 16 | egress / EGRESS % REGIONS << 8
                | 10 + egress % EGRESS);
    }

    /// A source port of the subscriber at an instant.
    int port(Sim sim, int region, long at, Dice d) {
        long where = (Math.floorDiv(at, 86_400L) & 0xffff) << 10 | egress(sim, region, at);
        int block = blocks.computeIfAbsent(where << 24 | sim.number(), _ -> {
            int k = used.merge(where, 1, Integer::sum);
            return (dice.fork("blocks", where).below(BLOCKS) + 59 * k) % BLOCKS;
        });
        return (block + 2) * 512 + d.below(512);
    }

    /// First and last address of a carrier's ranges.
    static long[] range(int carrier) {
        return new long[]{245L << 24 | (long) carrier << 16, 245L << 24 | (long) carrier << 16 | 0xffff, carrier};
    }
}
