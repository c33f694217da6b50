package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.world.Dice;

/// Planted crowds whose members live on lines of their own: A6 the paid brigade that copies, A7 the retweet ring, A9 the
/// mimics that share nothing but their minutes. Nobody holds their log-ins together.
final class Crowds {
    private final Country country;
    private final Chatter chatter;
    private final Knobs.Planted knobs;
    private final Drive drive;
    private List<Account> brigade = List.of();
    private List<Account> ring = List.of();
    private List<Account> mimics = List.of();

    Crowds(Country country, Chatter chatter) {
        this.country = country;
        this.chatter = chatter;
        this.knobs = country.knobs.planted();
        this.drive = new Drive(country, chatter);
    }

    /// Accounts needed.
    static int size(Knobs.Counts counts) {
        return counts.a6() + counts.a7() + counts.a9();
    }

    /// Tells the members of each crowd.
    void settle(List<Person> crowd) {
        Knobs.Counts counts = country.knobs.counts();
        List<Account> accounts = crowd.stream().map(p -> country.accounts.get(p.accounts.getFirst())).toList();
        int a7 = counts.a6() + counts.a7();
        brigade = named(accounts.subList(0, counts.a6()), "A6");
        ring = named(accounts.subList(counts.a6(), a7), "A7");
        mimics = named(accounts.subList(a7, a7 + counts.a9()), "A9");
    }

    /// Everything they do.
    void act() {
        brigade(brigade);
        mimics(mimics);
        ring(ring);
    }

    private List<Account> named(List<Account> accounts, String family) {
        String network = country.network();
        for (Account a : accounts) {
            a.network = network;
            a.family = family;
            a.kind = "planted";
        }
        return accounts;
    }

    private void brigade(List<Account> accounts) {
        Dice d = country.dice.fork("A6");
        Drive.Plan plan = new Drive.Plan("PriceOfBread", drive.days(7, d), 17, .75, knobs.brigade(), 3, 8, 150);
        drive.run(plan, accounts);
        accounts.forEach(a -> a.campaign = plan.tag());
    }

    /// Within some minutes of common slots, every text new.
    private void mimics(List<Account> accounts) {
        Dice d = country.dice.fork("A9");
        int[] days = drive.days(16, d);
        for (int day : days)
            for (int n = 3; n > 0; n--) {
                long slot = country.day(day) + d.between(9 * 3_600, 22 * 3_600);
                for (Account a : accounts)
                    if (d.chance(knobs.mimicShare()))
                        chatter.write(a, slot + (long) (knobs.mimicMinutes() * 60 * d.unit()),
                                d.chance(.7) ? "LightTheRoads" : "", d);
            }
        accounts.forEach(a -> a.campaign = "LightTheRoads");
    }

    /// Retweets of two innocent people's posts, seconds after them.
    private void ring(List<Account> accounts) {
        Dice d = country.dice.fork("A7");
        List<Account> innocents = country.innocents().stream().filter(a -> !a.silent && a.posts > .5).toList();
        for (int seed = 0; seed < 2; seed++) {
            Account one = d.pick(innocents);
            one.kind = "praised";
            List<Post> originals = new ArrayList<>();
            for (int day = 0; day < country.days; day++)
                for (int n = d.poisson(1.3); n > 0; n--) {
                    int before = country.posts.size();
                    chatter.write(one, country.day(day) + Country.second(one.late, d), "", d);
                    if (country.posts.size() > before)
                        originals.add(country.posts.getLast());
                }
            for (Post original : originals)
                for (Account a : accounts)
                    if (d.chance(knobs.ringShare()))
                        chatter.repeat(a, original.at() + d.between(2, knobs.ringDelay()), original, d);
        }
        accounts.forEach(a -> a.campaign = "praise");
    }
}
