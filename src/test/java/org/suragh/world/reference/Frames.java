package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suragh.evidence.IpAddress;
import org.suragh.world.Dice;

/// Families of the sealed worlds only: A10 copies a real team's texts and times to drag it in; A11 logs in through the
/// office of innocent people; X1 is a shop whose hands work in shifts from their homes and pass its phones on.
final class Frames {
    private static final int HANDS = 12;
    private static final int ON_A_PHONE = 5;

    private final Country country;
    private final Teams teams;
    private final Knobs.Planted knobs;
    private final Knobs.Counts counts;
    private final Drive drive;
    private final List<Person> hands = new ArrayList<>();

    Frames(Country country, Chatter chatter, Teams teams) {
        this.country = country;
        this.teams = teams;
        this.knobs = country.knobs.planted();
        this.counts = country.knobs.counts();
        this.drive = new Drive(country, chatter);
    }

    /// Everything they do.
    void act() {
        if (counts.a10() > 0)
            copying();
        if (counts.a11() > 0)
            poisoning();
        if (counts.other() > 0)
            shifts();
    }

    private void copying() {
        Dice d = country.dice.fork("A10");
        List<Account> accounts = country.planted(counts.a10(), "A10", d);
        Operations.shift(accounts, 12, 9, d);
        Pool pool = new Pool(country, 12, d);
        pool.live(accounts, pool.addresses(Math.max(8, counts.a10() * 2 / 5), 8, d),
                new Pool.Plan(4, .8, 2, 12, 9, knobs.cover()), d);
        int team = 1 + d.below(Settlement.TEAMS - 1);
        List<Post> theirs = teams.texts.get(team);
        Drive.Plan real = teams.plans.get(team);
        Drive.Plan own = new Drive.Plan("TrueFriends", real.days(), real.hour(), .6, knobs.reuse(), 1, 3, 110);
        drive.run(own, accounts);
        for (Account a : accounts) {
            a.campaign = own.tag();
            double copies = own.days().length * 1.2 * knobs.copied() / (1.01 - knobs.copied());
            for (int n = d.poisson(Math.min(30, copies)); n > 0; n--) {
                Post post = d.pick(theirs);
                country.post(new Post(a.number, post.at() + d.between(15, 900), post.text(), post.tags(), "", null,
                        null, "", Devices.client(a.phone, d)));
            }
        }
        for (Person p : country.people)
            if (p.team == team)
                p.accounts.forEach(one -> country.accounts.get(one).framed = true);
    }

    private void poisoning() {
        Dice d = country.dice.fork("A11");
        List<Account> accounts = country.planted(counts.a11(), "A11", d);
        Operations.shift(accounts, 9, 8, d);
        int[] staff = new int[Settlement.ORGANISATIONS];
        country.people.stream().filter(p -> p.organisation >= 0 && p.organisation < staff.length)
                .forEach(p -> staff[p.organisation]++);
        int office = java.util.stream.IntStream.range(0, staff.length).boxed()
                .min(Comparator.comparingInt(o -> Math.abs(staff[o] - 35))).orElseThrow();
        Pool pool = new Pool(country, 10, d);
        List<IpAddress> addresses = pool.addresses(Math.max(8, counts.a11() * 2 / 5), 6, d);
        pool.live(accounts, addresses, new Pool.Plan(4, .8 * (1 - knobs.poisoned()), 2, 9, 8, knobs.cover()), d);
        for (Account a : accounts)
            for (int day = 0; day < country.days; day++)
                if (d.chance(1.2 * knobs.poisoned()))
                    country.from(a, country.day(day) + d.between(9 * 3_600, 17 * 3_600),
                            country.places.organisation(office, d), d.chance(.5) ? a.phone : a.desk, d);
        Drive.Plan plan = new Drive.Plan("WaterForAll", drive.days(9, d), 10, .6, knobs.reuse(), 2, 6, 110);
        drive.run(plan, accounts);
        accounts.forEach(a -> a.campaign = plan.tag());
        for (Person p : country.people)
            if (p.organisation == office)
                p.accounts.forEach(one -> country.accounts.get(one).framed = true);
    }

    /// Makes the hands of the shop with their homes, before lines are connected.
    void settle() {
        Dice d = country.dice.fork("hands");
        for (int k = 0; k < HANDS && counts.other() > 0; k++) {
            Person hand = new Person(-1);
            hand.line = country.line(country.household());
            hand.sim = country.carriers.sim(d);
            hands.add(hand);
        }
    }

    private void shifts() {
        Dice d = country.dice.fork("X1");
        List<Account> accounts = country.planted(counts.other(), "X1", d);
        int phones = Math.max(2, counts.other() / ON_A_PHONE);
        int[] device = new int[phones];
        for (int p = 0; p < phones; p++)
            device[p] = country.devices.phone(d);
        for (int i = 0; i < accounts.size(); i++)
            accounts.get(i).phone = device[i % phones];
        for (int day = 0; day < country.days; day++) {
            for (int shift = 0; shift < 3; shift++) {
                List<Person> on = new ArrayList<>(hands);
                d.shuffle(on);
                for (int p = 0; p < phones; p++)
                    if (d.chance(.6))
                        phone(accounts, p, phones, on.get(p % (HANDS / 3)),
                                country.day(day) + (6 + 8 * shift) * 3_600L + d.below(8 * 3_600), d);
            }
        }
        storms(accounts, d);
        Drive.Plan plan = new Drive.Plan("EnoughPromises", drive.days(6, d), 11, .5, knobs.reuse() * .4, 2, 5, 180);
        drive.run(plan, accounts);
        accounts.forEach(a -> a.campaign = plan.tag());
    }

    private void phone(List<Account> accounts, int phone, int phones, Person hand, long start, Dice d) {
        long at = start;
        boolean home = d.chance(.65);
        for (int i = phone; i < accounts.size(); i += phones) {
            if (!d.chance(.55))
                continue;
            at += d.between(30, 400);
            Account a = accounts.get(i);
            if (home)
                country.fromLine(a, at, hand.line, a.phone, d);
            else
                country.fromMobile(a, at, hand.sim, hand.sim.region(), d);
        }
    }

    /// Answers to the same post of a stranger within some minutes, each in new words.
    private void storms(List<Account> accounts, Dice d) {
        List<Post> targets = country.posts.stream()
                .filter(p -> p.repeats() == null && !country.accounts.get(p.account()).planted()).toList();
        for (int k = 0; k < 25 && !targets.isEmpty(); k++) {
            Post target = d.pick(targets);
            for (Account a : accounts)
                if (d.chance(.3))
                    country.post(new Post(a.number, target.at() + d.between(60, 1_200),
                            country.words.text(a.language, "", d), "", "", null, target,
                            country.handle(target.account()), Devices.client(a.phone, d)));
        }
    }
}
