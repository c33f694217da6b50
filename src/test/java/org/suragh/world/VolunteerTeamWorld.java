package org.suragh.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suragh.world.Population.Kind;

/// "Volunteer team": real people who act together in the open. Nobody here is run by anybody.
final class VolunteerTeamWorld {
    private static final long FROM = Instant.parse("2018-09-04T00:00:00Z").getEpochSecond();
    private static final int DAYS = 28;
    private static final String HOSTEL = "192.0.2.130";
    private static final String UNIVERSITY = "192.0.2.10";
    private static final String TEAM_ROOM = "192.0.2.40";
    private static final String CONFERENCE = "192.0.2.77";
    private static final int CONFERENCE_DAY = 11;
    private static final String TAG = "GreenSitara";

    private VolunteerTeamWorld() {}

    static World world(long seed) {
        Dice dice = new Dice(seed).fork("volunteer-team");
        Population population = new Population(dice.fork("population"));
        Town town = Town.of(dice, population, people());
        Rows rows = new Rows(FROM, DAYS);
        rows.people.addAll(town.people);
        rows.people.sort(Comparator.comparing(Person::id));
        List<Person> team = rows.people.stream().filter(p -> p.group().startsWith("volunteer")).toList();

        Network network = new Network(dice, town.lines, DAYS);
        Days days = new Days(dice, network, rows, Set.of(HOSTEL));
        rows.people.forEach(days::live);
        conference(rows, network, team, dice.fork("conference"));
        int[] sessions = {1, 4, 7, 11, 13, 16, 19, 22, 25};
        Campaign.Plan plan = new Campaign.Plan(TAG, "campaign-trees.txt", sessions, .6, .5, 120,
                4);
        evenings(rows, network, plan, team, dice);

        Talk talk = new Talk(dice, rows, List.of(new Talk.Event("KiteFestival", 2), new Talk.Event(TAG, 10),
                new Talk.Event("MangoWeek", 16), new Talk.Event("TwoClocks", 22)));
        rows.people.forEach(talk::originals);
        talk.repeats(.42);
        List<Person> others = rows.people.stream().filter(p -> !team.contains(p)).toList();
        new Campaign(dice, rows, talk).run(plan, team, others);
        return World.of("volunteer-team", rows, dice,
                Map.of("README.md", readme(rows), "carrier-nat-2018-09-01.txt",
                        "# name: NAT ranges of three made-up mobile carriers\n# class: carrier-nat\n"
                                + "# date: 2018-09-01\n250.0.0.0/16\n"));
    }

    private static List<Kind> people() {
        List<Kind> kinds = new ArrayList<>();
        long[] any = Population.anyAge(FROM);
        Town.add(kinds, 26, new Kind("volunteer-hostel", "", TAG, HOSTEL, false, any));
        Town.add(kinds, 89, new Kind("volunteer", "", TAG, "", false, any));
        // the launch of the team brought some people to the platform
        Town.add(kinds, 25, new Kind("volunteer", "", TAG, "", false, Population.days(FROM, -9, -4)));
        Town.add(kinds, 22, new Kind("hostel", "", "", HOSTEL, false, any));
        Town.add(kinds, 40, new Kind("student", "", "", UNIVERSITY, false, any));
        Town.add(kinds, 28, new Kind("office", "", "", "192.0.2.12", false, any));
        Town.add(kinds, 9, new Kind("office", "", "", "192.0.2.13", false, any));
        Town.add(kinds, 161, new Kind("person", "", "", "", false, any));
        return kinds;
    }

    /// One Saturday: most of the team, and other guests, on the Wi-Fi of one hall.
    private static void conference(Rows rows, Network network, List<Person> team, Dice d) {
        List<Person> guests = new ArrayList<>(team.stream().filter(_ -> d.chance(.8)).toList());
        for (int i = 0; i < 30; i++)
            guests.add(d.pick(rows.people));
        for (Person guest : guests)
            for (int k = d.between(1, 4); k > 0; k--)
                rows.login(guest, rows.day(CONFERENCE_DAY) + d.between(9 * 3_600, 18 * 3_600), CONFERENCE,
                        network.port(d), guest.phone());
    }

    /// Every fifth volunteer spends the evenings of sessions in the team's room.
    private static void evenings(Rows rows, Network network, Campaign.Plan plan, List<Person> team, Dice dice) {
        for (int i = 0; i < team.size(); i += 5) {
            Person person = team.get(i);
            Dice d = dice.fork("evenings", person.id().hashCode());
            for (int day : plan.days())
                if (d.chance(.75))
                    rows.login(person, rows.day(day) + Campaign.start(dice, plan, day) - d.between(0, 3_000),
                            TEAM_ROOM, network.port(d), d.chance(.5) ? person.phone() : person.desk());
        }
    }

    private static String readme(Rows rows) {
        return """
                # Volunteer team

                A made-up case. Everything here comes from the generator `org.suragh.world` in the test sources: nobody
                in it exists, the town and its cause are invented, and every address lies in a range that the standards
                reserve. Open it with the option for reserved addresses:

                    suragh try --reserved-addresses-ordinary *.txt accounts.csv logins.csv tweets.csv -o OUT

                Period: 4 September to 1 October 2018, times in UTC; the town lives at UTC+5.

                | file | rows | what |
                |---|---|---|
                | accounts.csv | %s | one row an account |
                | logins.csv | %s | one row a log-in, with source port |
                | tweets.csv | %s | one row a post |
                | carrier-nat-2018-09-01.txt | | address list: carrier NAT, of 1 September 2018 |
                | truth.csv | %s | who is who; for scoring, never an input |

                ## What is in it
                A team of 140 real people wants trees planted (#GreenSitara). They copy texts from a common bank on nine
                evenings; six in ten take part, two to four posts each, half of the texts letter for letter. 28 of them meet in one room on those
                evenings, behind one address (192.0.2.40). On Saturday 15 September four in five of them, and 30 others,
                are on the Wi-Fi of one conference hall (192.0.2.77). 26 of them live in a hostel of 48 behind one address
                (192.0.2.130). 25 joined the platform in the week of the team's launch. Nearly everybody in town goes through
                three carrier NAT addresses at times.

                260 other people live beside them: 22 more in the hostel, 40 students on a campus, two offices,
                households.

                ## What should be found
                - Coordination `high` for many of the 140, with the explanation "team": they do act together, and openly.
                - Shared premises and widely shared addresses, named as such.

                ## What should not be found
                - Nobody `supported`. One person, one account, all of them: the room, the hall, the hostel, the carrier and
                  the text bank are how teams work. truth.csv has no network.
                """.formatted(World.number(rows.people.size()), World.number(rows.logins.size()),
                World.number(rows.posts.size()), World.number(rows.people.size()));
    }
}
