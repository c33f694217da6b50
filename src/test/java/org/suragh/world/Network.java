package org.suragh.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where log-ins come from: home lines with three kinds of lease, carrier NAT, fixed places, VPN exits. Reserved
/// ranges only, so that no address is a real person's.
final class Network {
    /// Home lines are drawn from pools this many times as large, so that an address goes on to strangers.
    private static final int POOL = 4;
    private static final int[] LEASE_DAYS = {1_000, 1, 7};

    private final Dice dice;
    private final List<List<int[]>> leases = new ArrayList<>();
    private final int lines;
    private final boolean[] six;

    Network(Dice dice, int lines, int days) {
        this.dice = dice;
        this.lines = lines;
        this.six = new boolean[lines];
        Dice d = dice.fork("lines");
        for (int i = 0; i < lines; i++)
            six[i] = d.chance(.25);
        for (int kind = 0; kind < LEASE_DAYS.length; kind++) {
            List<int[]> epochs = new ArrayList<>();
            for (int day = 0; day < days; day += LEASE_DAYS[kind])
                epochs.add(drawn(d));
            leases.add(epochs);
        }
    }

    private int[] drawn(Dice d) {
        List<Integer> pool = new ArrayList<>();
        for (int i = 0; i < lines * POOL; i++)
            pool.add(i);
        d.shuffle(pool);
        return pool.subList(0, lines).stream().mapToInt(Integer::intValue).toArray();
    }

    /// The address of a home line on a day; IPv6 lines show another interface each day.
    String home(int line, int day, long device) {
        if (six[line]) {
            long tail = dice.fork("v6", line, day, device).next();
            return String.format(Locale.ROOT, "2001:db8:%x:%x:%x:%x:%x:%x", 0x4a0 + line / 64, 0x1000 + line,
                    0x8000 | tail >>> 49, 1 + (tail >>> 32 & 0x7fff), 1 + (tail >>> 16 & 0x7fff),
                    1 + (tail & 0x7fff));
        }
        int kind = line % LEASE_DAYS.length;
        int index = leases.get(kind).get(day / LEASE_DAYS[kind])[line];
        return 240 + kind + "." + (16 + 16 * kind) + "." + index / 250 + "." + (1 + index % 250);
    }

    /// The one address of a carrier's NAT.
    String carrier(int carrier) {
        return "250.0." + (1 + carrier) + ".1";
    }

    /// A source port inside the block of 512 that the carrier's NAT gives a subscriber for a day.
    int carrierPort(String person, int day, Dice d) {
        int block = 4 + dice.fork("block", person.hashCode(), day).below(123);
        return block * 512 + d.below(512);
    }

    /// A port as a device picks one.
    int port(Dice d) {
        return d.between(32_768, 60_999);
    }

    /// One of six VPN exits.
    String vpn(Dice d) {
        return "203.0.113." + (20 + d.below(6));
    }
}
