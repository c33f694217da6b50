package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.world.Dice;

/// Settles people in households, gives them work, dwellings, teams and habits of access.
final class Settlement {
    /// Ordinary organisations, whose sizes are lognormal.
    static final int ORGANISATIONS = 40;
    static final int HOSTELS = 3;
    static final int TEAMS = 4;
    static final int TEAM_SIZE = 40;
    private static final int FIRST_HOSTEL = ORGANISATIONS;
    private static final int FIRST_OFFICE = FIRST_HOSTEL + HOSTELS;
    private static final int NEWSROOM = FIRST_OFFICE + TEAMS;
    private static final int CAMPUS = NEWSROOM + 1;
    static final int HALL = CAMPUS + 1;
    static final int OTHERS = HOSTELS + TEAMS + 3;
    private static final long DAY = 86_400;

    private final Country country;
    private final Dice dice;
    private List<Person> free = new ArrayList<>();

    Settlement(Country country) {
        this.country = country;
        this.dice = country.dice.fork("settlement");
    }

    /// The office where a team meets.
    static int office(int team) {
        return FIRST_OFFICE + team;
    }

    /// Makes all people and their accounts; `paid` further people belong to planted crowds and live like anybody.
    ///
    /// @return the people of the planted crowds
    List<Person> settle(int paid) {
        int organic = country.knobs.size().organic();
        List<Person> crowd = new ArrayList<>();
        int made = 0;
        while (made < organic) {
            Person p = country.person(dice);
            country.account(p, dice);
            made++;
            if (made < organic && dice.chance(.05)) {
                Account second = country.account(p, dice);
                second.kind = "alt";
                second.logins *= .5;
                second.posts *= .5;
                made++;
            }
        }
        List<Person> organicPeople = List.copyOf(country.people);
        for (int i = 0; i < paid; i++) {
            Person p = country.person(dice);
            country.account(p, dice);
            crowd.add(p);
        }
        free = new ArrayList<>(organicPeople);
        dice.shuffle(free);
        double share = organic / 8_000.0;
        hostels(share);
        households(organicPeople, crowd);
        teams();
        newsroom();
        courses(share);
        fans(share);
        work(share);
        access(organicPeople, crowd);
        return crowd;
    }

    private List<Person> take(int count) {
        List<Person> taken = new ArrayList<>(free.subList(free.size() - count, free.size()));
        free.subList(free.size() - count, free.size()).clear();
        return taken;
    }

    private void kind(Person p, String kind) {
        p.kind = kind;
        for (int number : p.accounts)
            if (country.accounts.get(number).kind.equals("person"))
                country.accounts.get(number).kind = kind;
    }

    private void hostels(double share) {
        for (int h = 0; h < HOSTELS; h++) {
            for (Person p : take(Math.max(18, (int) (dice.between(30, 60) * Math.sqrt(share))))) {
                p.hostel = FIRST_HOSTEL + h;
                kind(p, "hostel");
                // a dozen of one hostel are volunteers of the first team
                if (h == 0 && p.team < 0 && team(0) < 12)
                    p.team = 0;
            }
        }
    }

    private long team(int team) {
        return country.people.stream().filter(p -> p.team == team).count();
    }

    private void households(List<Person> organic, List<Person> crowd) {
        List<Person> all = new ArrayList<>(organic.stream().filter(p -> p.hostel < 0).toList());
        all.addAll(crowd);
        dice.shuffle(all);
        int at = 0;
        while (at < all.size()) {
            int size = Math.min(all.size() - at, 1 + dice.poisson(1.2));
            int household = country.household();
            int line = dice.chance(.85) ? country.line(household) : -1;
            for (Person p : all.subList(at, at + size)) {
                p.household = household;
                p.line = line;
            }
            at += size;
        }
    }

    private void teams() {
        for (int t = 0; t < TEAMS; t++) {
            int team = t;
            for (Person p : take((int) (TEAM_SIZE - team(t))))
                p.team = team;
            for (Person p : country.people) {
                if (p.team == team) {
                    kind(p, "volunteer");
                    p.accounts
                            .forEach(a -> country.accounts.get(a).badge = dice.chance(.5) ? Teams.TAGS.get(team) : "");
                }
            }
        }
    }

    private void newsroom() {
        for (Person p : take(8)) {
            p.organisation = NEWSROOM;
            kind(p, "newsroom");
            p.accounts.forEach(a -> country.accounts.get(a).silent = false);
        }
    }

    /// A class that registers on one day on the campus, among other students; three offices whose people did the same.
    private void courses(double share) {
        int students = (int) (150 * share) + 45;
        long day = Country.FROM - dice.between(30, 200) * DAY;
        for (Person p : take(students)) {
            p.organisation = CAMPUS;
            boolean one = country.people.stream().filter(q -> q.kind.equals("class")).count() < 45;
            kind(p, one ? "class" : "campus");
            if (one)
                p.accounts.forEach(a -> country.accounts.get(a).createdAt = day + dice.between(0, 3 * 3_600));
        }
    }

    private void fans(double share) {
        for (Person p : take(Math.max(25, (int) (60 * share))))
            kind(p, "fan-club");
    }

    private void work(double share) {
        for (int o = 0; o < ORGANISATIONS; o++) {
            int size = Math.clamp((int) (dice.lognormal(24, .9) * share), 3, Math.max(3, free.size() / 8));
            boolean together = o % 13 == 5;
            long day = Country.FROM - dice.between(30, 900) * DAY;
            for (Person p : take(size)) {
                p.organisation = o;
                kind(p, "office");
                if (together && dice.chance(.6))
                    country.accounts.get(p.accounts.getFirst()).createdAt = day + dice.between(0, 7 * 3_600);
            }
        }
        // some volunteers and fans work too
        for (Person p : country.people)
            if (p.organisation < 0 && p.hostel < 0 && (p.team >= 0 || p.kind.equals("fan-club")) && dice.chance(.25))
                p.organisation = dice.below(ORGANISATIONS);
    }

    private void access(List<Person> organic, List<Person> crowd) {
        List<Person> all = new ArrayList<>(organic);
        all.addAll(crowd);
        for (Person p : all) {
            if (p.line < 0 && p.hostel < 0 || dice.chance(.85))
                p.sim = country.carriers.sim(dice);
            if (dice.chance(.03))
                p.vpn = dice.below(Places.VPN_PROVIDERS);
            p.tor = dice.chance(.005);
            if (dice.chance(.008))
                p.cloud = country.places.hosting(Places.HOSTERS, dice);
            trips(p);
        }
    }

    private void trips(Person p) {
        int trips = dice.poisson(.4 * country.days / 30);
        p.trips = new long[2 * trips];
        for (int k = 0; k < trips; k++) {
            p.trips[2 * k] = dice.below(country.days);
            p.trips[2 * k + 1] = p.trips[2 * k] + dice.between(1, 4);
        }
    }
}
