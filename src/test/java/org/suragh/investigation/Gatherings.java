package org.suragh.investigation;

import java.util.List;
import java.util.SortedSet;
import org.suragh.finding.Control;

/// People who share a room, a line or a day for reasons of their own, as hard as it gets: nearly all of them copy from one
/// bank of texts. Each gives the accounts that the rule calls `supported`.
public final class Gatherings {
    private Gatherings() {}

    private static SortedSet<String> supported(MadeUpCase world) {
        return MadeUpCase.reached(world.results(null), Control.SUPPORTED);
    }

    /// Sixty of a team of 140 live in one hostel and use its Wi-Fi every day, beside phones and family homes.
    public static SortedSet<String> hostel(int town) {
        MadeUpCase world = new MadeUpCase(2);
        world.town(town);
        List<String> team = world.accounts("volunteer", 140, false);
        for (int i = 0; i < 140; i++) {
            world.person(team.get(i), 3_000 + i);
            for (int day = 0; i < 60 && day < 28; day++)
                world.login(team.get(i), day + .9, "192.0.2.130");
        }
        world.copies(team);
        return supported(world);
    }

    /// A team of 140 at one conference for a day, on its Wi-Fi.
    public static SortedSet<String> conference(int town) {
        MadeUpCase world = new MadeUpCase(12);
        world.town(town);
        List<String> team = world.accounts("visitor", 140, false);
        for (int i = 0; i < 140; i++) {
            world.person(team.get(i), 3_000 + i);
            for (int k = 0; k < 4; k++)
                world.login(team.get(i), 12.3 + world.random.nextDouble() / 3, "192.0.2.77");
        }
        world.copies(team);
        return supported(world);
    }

    /// Forty accounts of an office of so many lines, used nowhere else, in the same hours.
    public static SortedSet<String> office(int lines, boolean registeredTogether) {
        MadeUpCase world = new MadeUpCase(20 + lines);
        world.town(200);
        List<String> office = world.accounts("clerk", 40, registeredTogether);
        for (String account : office) {
            if (registeredTogether)
                world.person(account, 2_000 + office.indexOf(account));
            worksAt(world, account, lines, "desk " + account + " line ");
        }
        world.copies(office);
        return supported(world);
    }

    /// An account logs in twice a day at an office of so many lines and posts twenty times in its hours.
    ///
    /// @param words beginning of its posts, which end with a number
    static void worksAt(MadeUpCase world, String account, int lines, String words) {
        for (int day = 0; day < 28; day++)
            for (int k = 0; k < 2; k++)
                world.login(account, day + (9 + 8 * world.random.nextDouble()) / 24,
                        "192.0.2." + world.random.nextInt(lines));
        for (int k = 0; k < 20; k++)
            world.post(account, world.random.nextInt(28) + (9 + 8 * world.random.nextDouble()) / 24, words + k);
    }

    /// A campus on whose sign-up day 80 new students registered within two days on its Wi-Fi and use it daily ever since.
    ///
    /// @param copying how many of them copy from one bank of texts
    public static SortedSet<String> campus(int town, int copying) {
        MadeUpCase world = new MadeUpCase(14);
        world.town(town);
        List<String> students = world.accounts("student", 80, true);
        for (int i = 0; i < 80; i++) {
            world.person(students.get(i), 5_000 + i);
            for (int day = 0; day < 28; day++)
                if (day % 7 < 5)
                    world.login(students.get(i), day + .35 + world.random.nextDouble() / 4, "192.0.2.20" + i % 3);
        }
        world.copies(students.subList(0, copying));
        return supported(world);
    }

    /// Five hundred people whose only addresses are so many of a carrier that no list knows.
    public static SortedSet<String> carrier(int addresses) {
        MadeUpCase world = new MadeUpCase(addresses);
        world.town(100);
        List<String> strangers = world.accounts("mobile", 500, false);
        for (String account : strangers) {
            for (int k = 0; k < 30; k++)
                world.login(account, world.random.nextDouble() * 28, "198.51.100." + world.random.nextInt(addresses));
            world.talk(account, 15);
        }
        return supported(world);
    }
}
