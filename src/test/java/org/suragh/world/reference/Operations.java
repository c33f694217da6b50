package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.evidence.IpAddress;
import org.suragh.world.Dice;

/// The planted networks that one operation holds: A1 single operators, A2 the vendor with a rotating pool, A3 residential
/// proxies, A4 one vendor with two clients, A5 the slow burn, A8 the follower farm.
final class Operations {
    private static final long DAY = 86_400;

    private final Country country;
    private final Knobs.Planted knobs;
    private final Knobs.Counts counts;
    private final Chatter chatter;
    private final Drive drive;
    private final List<List<Account>> operators = new ArrayList<>();
    private final List<Integer> operatorLines = new ArrayList<>();

    Operations(Country country, Chatter chatter) {
        this.country = country;
        this.knobs = country.knobs.planted();
        this.counts = country.knobs.counts();
        this.chatter = chatter;
        this.drive = new Drive(country, chatter);
    }

    /// Makes the operators of A1 with their lines, before lines are connected.
    void settle() {
        Dice d = country.dice.fork("operators");
        for (int k = 0; k < counts.a1(); k++) {
            operators.add(country.planted(d.between(8, 20), "A1", d));
            operatorLines.add(country.line(country.household()));
        }
    }

    /// Everything they do.
    void act() {
        for (int k = 0; k < operators.size(); k++)
            operator(k);
        vendor();
        residential();
        twoClients();
        slow();
        farm();
    }

    /// Some innocent customers of the sellers of proxies, on the same addresses as operations now and then.
    void otherCustomers() {
        Dice d = country.dice.fork("customers");
        List<Account> innocents = country.innocents();
        for (int n = country.knobs.size().organic() / 500; n > 0; n--) {
            Account a = d.pick(innocents);
            for (int k = d.between(3, 7); k > 0; k--)
                country.from(a, country.day(d.below(country.days)) + Country.second(a.late, d),
                        country.places.anyHosted(d), a.desk, d);
        }
    }

    /// Gives accounts days of registration in some waves of about three days, if waves are on.
    void waves(List<Account> accounts, int waves, boolean on, Dice d) {
        if (!on)
            return;
        long[] middles = new long[waves];
        for (int w = 0; w < waves; w++)
            middles[w] = Country.FROM - d.between(30, 700) * DAY;
        for (Account a : accounts)
            a.createdAt = middles[d.below(waves)] + (long) (d.normal() * 1.2 * DAY);
    }

    /// A drive of an operation; sessions begin within the first hours of its shift.
    private Drive.Plan plan(String tag, int sessions, int hour, Dice d) {
        return new Drive.Plan(tag, drive.days(sessions, d), hour, .6, knobs.reuse(), 2, 6, 110);
    }

    /// Puts an operation's hours on all its accounts.
    static void shift(List<Account> accounts, int from, int hours, Dice d) {
        for (Account a : accounts)
            a.late = from + hours / 2 - 17 + d.between(-1, 1);
    }

    private void campaign(List<Account> accounts, Drive.Plan plan) {
        drive.run(plan, accounts);
        accounts.forEach(a -> a.campaign = plan.tag());
    }

    private void operator(int k) {
        Dice d = country.dice.fork("A1", k);
        List<Account> accounts = operators.get(k);
        int from = d.between(8, 13);
        shift(accounts, from, 10, d);
        new Pool(country, 3, d).atHome(accounts, operatorLines.get(k), knobs.cover(), from, d);
        campaign(accounts, plan("SayNo" + (char) ('A' + k) + d.between(10, 99), 8, from, d));
    }

    private void vendor() {
        Dice d = country.dice.fork("A2");
        List<Account> accounts = country.planted(counts.a2(), "A2", d);
        waves(accounts, 3, knobs.burst(), d);
        int from = d.between(8, 12);
        shift(accounts, from, knobs.shift(), d);
        Pool pool = new Pool(country, 25, d);
        int size = Math.max(8, Math.round(counts.a2() * 60 / 150f));
        pool.live(accounts, pool.addresses(size, 12, d), new Pool.Plan(knobs.cap(), .8, 2, from, knobs.shift(),
                knobs.cover()), d);
        campaign(accounts, plan("MetroNow", 10, from, d));
    }

    private void residential() {
        Dice d = country.dice.fork("A3");
        List<Account> accounts = country.planted(counts.a3(), "A3", d);
        int from = d.between(8, 12);
        shift(accounts, from, knobs.shift(), d);
        int exits = Math.min(country.lines.size(), 3_000);
        int first = d.below(country.lines.size());
        for (Account a : accounts)
            for (int day = 0; day < country.days; day++)
                for (int n = d.poisson(1.4); n > 0; n--) {
                    long at = country.day(day) + from * 3_600L + (long) (d.unit() * knobs.shift() * 3_600);
                    int line = (first + d.below(exits)) % country.lines.size();
                    country.from(a, at, country.lines.v4(line, at), Country.device(a, d), d);
                }
        campaign(accounts, plan("DamIsLife", 10, from, d));
    }

    private void twoClients() {
        Dice d = country.dice.fork("A4");
        List<Account> accounts = country.planted(counts.a4(), "A4", d);
        waves(accounts, 2, knobs.burst(), d);
        int from = d.between(8, 12);
        shift(accounts, from, knobs.shift(), d);
        Pool pool = new Pool(country, 20, d);
        int size = Math.max(10, Math.round(counts.a4() * 50 / 120f));
        List<IpAddress> all = pool.addresses(size, 10, d);
        int common = (int) Math.round(size * knobs.overlap());
        int own = (size - common) / 2;
        String[] tags = {"CheaperMilk", "OurStadium"};
        for (int client = 0; client < 2; client++) {
            List<Account> half = accounts.subList(client * accounts.size() / 2, (client + 1) * accounts.size() / 2);
            List<IpAddress> mine = new ArrayList<>(all.subList(0, common));
            mine.addAll(all.subList(common + client * own, common + (client + 1) * own));
            pool.live(half, mine, new Pool.Plan(4, .75, 2, from, knobs.shift(), knobs.cover()), d);
            campaign(half, plan(tags[client], 9, from, d));
        }
    }

    private void slow() {
        Dice d = country.dice.fork("A5");
        List<Account> accounts = country.planted(counts.a5(), "A5", d);
        waves(accounts, 1, knobs.burst(), d);
        Pool pool = new Pool(country, 4, d);
        pool.live(accounts, pool.addresses(8, 3, d), new Pool.Plan(5, knobs.slow(), 1, 9, 12, 0), d);
        campaign(accounts, plan("OldTrees", 8, 14, d));
    }

    /// Accounts on shared 4G modems, three waves, few posts, one list of accounts to follow.
    private void farm() {
        Dice d = country.dice.fork("A8");
        List<Account> accounts = country.planted(counts.a8(), "A8", d);
        waves(accounts, 3, true, d);
        for (Account a : accounts) {
            a.posts *= .2;
            chatter.write(a, country.day(d.below(country.days)) + Country.second(a.late, d), "", d);
        }
        int modems = Math.max(2, counts.a8() / 20);
        int region = d.below(Carriers.REGIONS);
        for (int m = 0; m < modems; m++) {
            List<Account> mine = new ArrayList<>();
            for (int i = m; i < accounts.size(); i += modems)
                mine.add(accounts.get(i));
            int carrier = d.below(Carriers.CARRIERS);
            for (int day = 0; day < country.days; day++)
                modem(mine, carrier, region, country.day(day) + d.between(8, 16) * 3_600L, d);
        }
    }

    /// A day at a modem; after some accounts it asks the carrier for another address.
    private void modem(List<Account> accounts, int carrier, int region, long start, Dice d) {
        List<Account> order = new ArrayList<>(accounts);
        d.shuffle(order);
        long at = start;
        int left = 0;
        Carriers.Sim sim = country.carriers.sim(carrier, region);
        for (Account a : order) {
            if (!d.chance(.35))
                continue;
            if (left-- == 0) {
                sim = country.carriers.sim(carrier, region);
                left = d.between(2, 4);
            }
            at += d.between(50, 500);
            country.fromMobile(a, at, sim, region, d);
        }
    }
}
