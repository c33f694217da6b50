package org.suragh.world;

import java.util.ArrayList;
import java.util.List;

/// The vendor's way of logging in: a rotating pool, never more than `CAP` accounts an address and day, one account
/// after the other by hand.
final class Proxies {
    /// Accounts an address and day, so that no platform rule on accounts an address strikes.
    static final int CAP = 4;
    private static final int POOL = 24;

    private final Dice dice;
    private final Network network;
    private final Rows rows;

    Proxies(Dice dice, Network network, Rows rows) {
        this.dice = dice;
        this.network = network;
        this.rows = rows;
    }

    /// An address of the pool.
    static String address(int index) {
        return "198.51.100." + (10 + index);
    }

    /// All log-ins of the vendor's accounts.
    void live(List<Person> accounts) {
        for (int day = 0; day < rows.days; day++) {
            Dice d = dice.fork("pool", day);
            List<Integer> pool = new ArrayList<>();
            for (int i = 0; i < POOL; i++)
                pool.add(i);
            d.shuffle(pool);
            List<Person> today = new ArrayList<>(accounts.stream().filter(_ -> d.chance(.85)).toList());
            d.shuffle(today);
            for (int first = 0; first < today.size(); first += CAP)
                round(today.subList(first, Math.min(first + CAP, today.size())), address(pool.get(first / CAP)), day,
                        d);
        }
    }

    private void round(List<Person> four, String address, int day, Dice d) {
        int rounds = d.chance(.6) ? 2 : 1;
        for (int r = 0; r < rounds; r++) {
            long at = rows.day(day) + (r == 0 ? 10 : 16) * 3_600L + d.below(4 * 3_600);
            for (Person person : four) {
                at += d.between(70, 560);
                if (d.chance(.08))
                    rows.login(person, at, network.carrier(person.carrier()),
                            network.carrierPort(person.id(), day, d), person.phone());
                else
                    rows.login(person, at, address, network.port(d), person.desk());
            }
        }
    }

    /// A few customers of the same proxy provider who have nothing to do with the vendor.
    void otherCustomers(List<Person> customers) {
        for (Person person : customers) {
            Dice d = dice.fork("customer", person.id().hashCode());
            for (int k = d.between(3, 7); k > 0; k--)
                rows.login(person, rows.day(d.below(rows.days)) + Days.secondOfDay(d, person.late()),
                        address(d.below(POOL)), network.port(d), person.desk());
        }
    }
}
