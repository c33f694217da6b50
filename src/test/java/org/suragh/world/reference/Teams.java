package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.world.Dice;

/// People who act together in the open: four volunteer teams with an office and a bank of texts, a newsroom, a fan club
/// with flash mobs; beside them people who post by timetable and three honest automated accounts.
final class Teams {
    static final List<String> TAGS = List.of("GreenSitara", "CleanCanal", "FairFares", "OpenLibrary");
    private static final int SESSIONS = 6;

    private final Country country;
    private final Chatter chatter;
    private final Drive drive;
    final List<List<Post>> texts = new ArrayList<>();
    final List<Drive.Plan> plans = new ArrayList<>();

    Teams(Country country, Chatter chatter) {
        this.country = country;
        this.chatter = chatter;
        this.drive = new Drive(country, chatter);
    }

    /// Everything they do together.
    void act() {
        for (int t = 0; t < Settlement.TEAMS; t++)
            team(t);
        newsroom();
        fans();
        timetables();
        robots();
    }

    private List<Account> of(String kind) {
        return country.accounts.stream().filter(a -> a.kind.equals(kind)).toList();
    }

    private void team(int team) {
        Dice d = country.dice.fork("team", team);
        List<Person> members = country.people.stream().filter(p -> p.team == team).toList();
        List<Account> accounts = members.stream().map(p -> country.accounts.get(p.accounts.getFirst())).toList();
        Drive.Plan plan = new Drive.Plan(TAGS.get(team), drive.days(SESSIONS, d), 17, .75,
                country.knobs.teams().bank() + .1 * (team - 1.5) / 1.5, 5, 15, 150);
        plans.add(plan);
        texts.add(drive.run(plan, accounts));
        for (Account a : accounts) {
            for (int day : plan.days())
                if (d.chance(country.knobs.teams().office() + .15 * (team - 1.5) / 1.5))
                    for (int k = d.between(1, 2); k > 0; k--)
                        country.from(a, drive.start(plan, day) + d.between(-1_800, 7_200),
                                country.places.organisation(Settlement.office(team), d),
                                d.chance(.7) ? a.phone : a.desk, d);
            a.campaign = plan.tag();
        }
        for (int day : drive.days(country.knobs.teams().evenings(), d))
            for (Account a : accounts)
                if (d.chance(country.knobs.teams().office() * .7))
                    country.from(a, country.day(day) + d.between(18 * 3_600, 22 * 3_600),
                            country.places.organisation(Settlement.office(team), d), a.phone, d);
    }

    /// Eight accounts that post the same page within seconds.
    private void newsroom() {
        Dice d = country.dice.fork("newsroom");
        List<Account> accounts = of("newsroom");
        for (int day = 0; day < country.days; day++) {
            for (int n = 0; n < 6; n++) {
                String url = "https://newsroom.example/s/" + d.between(100_000, 999_999);
                String text = country.words.text(d.below(3), " " + url, d);
                long at = country.day(day) + d.between(8 * 3_600, 22 * 3_600);
                for (Account a : accounts)
                    if (d.chance(.8))
                        country.post(new Post(a.number, at + d.below(40), text, "", url, null, null, "", "Newsdesk"));
            }
        }
    }

    /// Flash mobs: everybody within ten minutes, an announced time.
    private void fans() {
        Dice d = country.dice.fork("fans");
        List<Account> accounts = of("fan-club");
        Drive.Plan plan = new Drive.Plan("SingAgainZoya", drive.days(4, d), 19, .7, country.knobs.teams().copy(), 2, 5,
                10);
        drive.run(plan, accounts);
        accounts.forEach(a -> a.campaign = plan.tag());
    }

    /// People whose posts a program sends at the minute they chose.
    private void timetables() {
        Dice d = country.dice.fork("timetables");
        List<Account> some = new ArrayList<>(of("person"));
        d.shuffle(some);
        for (Account a : some.subList(0, Math.min(15, some.size()))) {
            a.kind = "timetable";
            int hour = d.between(7, 22);
            int minute = 15 * d.below(4);
            for (int day = 0; day < country.days; day++)
                country.post(new Post(a.number, country.day(day) + hour * 3_600L + minute * 60L + d.below(4),
                        country.words.text(a.language, "", d), "", "", null, null, "", "PostPlanner"));
        }
    }

    /// Weather, prayer times, match scores: programs that say so.
    private void robots() {
        Dice d = country.dice.fork("robots");
        List<String> what = List.of("weather", "prayer-times", "scores");
        for (int k = 0; k < what.size(); k++) {
            List<Account> free = of("person");
            Account a = d.pick(free);
            a.kind = "automated";
            a.silent = false;
            org.suragh.evidence.IpAddress home = country.places.hosting(Places.HOSTERS, d);
            for (int day = 0; day < country.days; day++) {
                country.from(a, country.day(day) + 6 * 3_600L + d.below(30), home, a.desk, d);
                for (int hour = 5; hour < 22; hour += 3)
                    country.post(new Post(a.number, country.day(day) + hour * 3_600L + d.below(3),
                            "Today " + what.get(k) + ": " + d.between(18, 44) + " / " + d.between(0, 99) + ", hour "
                                    + hour,
                            "", "", null, null, "", what.get(k) + "-service"));
            }
        }
    }
}
