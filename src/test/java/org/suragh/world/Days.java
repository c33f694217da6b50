package org.suragh.world;

import java.util.Set;

/// The log-ins of people with a life: home, mobile, a place they work or study at, a VPN if they are customers.
final class Days {
    /// Log-ins by hour of local time.
    private static final int[] HOURS = {6, 3, 2, 1, 1, 2, 4, 9, 12, 13, 13, 13, 15, 15, 13, 12, 12, 14, 16, 19, 23, 24,
            20, 12};

    private final Dice dice;
    private final Network network;
    private final Rows rows;
    /// Places that are also the home of those who live there.
    private final Set<String> dwellings;

    Days(Dice dice, Network network, Rows rows, Set<String> dwellings) {
        this.dice = dice;
        this.network = network;
        this.rows = rows;
        this.dwellings = dwellings;
    }

    /// A time of the day as a person's day goes, in seconds of local time.
    static long secondOfDay(Dice dice, int late) {
        int hour = Math.floorMod(dice.weighted(HOURS) + late, 24);
        return hour * 3_600L + dice.below(3_600);
    }

    /// All log-ins of a person over the period.
    void live(Person person) {
        Dice d = dice.fork("days", person.id().hashCode(), person.home());
        for (int day = 0; day < rows.days; day++) {
            boolean travel = d.chance(.04);
            int count = d.poisson(person.logins());
            for (int k = 0; k < count; k++) {
                long second = secondOfDay(d, person.late());
                login(person, day, second, travel, d);
            }
        }
    }

    private void login(Person person, int day, long second, boolean travel, Dice d) {
        long at = rows.day(day) + second;
        long hour = second / 3_600;
        // both periods start on a Tuesday
        boolean working = day % 7 != 4 && day % 7 != 5 && hour >= 9 && hour < 17;
        boolean dwells = dwellings.contains(person.place());
        if (!person.place().isEmpty() && !travel && (dwells ? !working && d.chance(.75) : working && d.chance(.8))) {
            rows.login(person, at, person.place(), network.port(d), device(person, d));
        } else if (travel || d.chance(working ? .6 : .3)) {
            rows.login(person, at, network.carrier(person.carrier()), network.carrierPort(person.id(), day, d),
                    person.phone());
        } else if (person.vpn() && d.chance(.65)) {
            rows.login(person, at, network.vpn(d), network.port(d), person.desk());
        } else {
            rows.login(person, at, network.home(person.home(), day, person.phone().hashCode()), network.port(d),
                    device(person, d));
        }
    }

    private static String device(Person person, Dice d) {
        return d.chance(.6) ? person.phone() : person.desk();
    }
}
