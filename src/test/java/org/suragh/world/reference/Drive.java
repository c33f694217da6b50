package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.world.Dice;

/// A drive for a hashtag in sessions: what a hired operation does, and what an eager team of real people does just as
/// well. Only the copying, the part taken and the hours differ, by plan.
final class Drive {
    /// How a drive is run.
    ///
    /// @param tag hashtag without `#`
    /// @param days days of its sessions
    /// @param hour hour of local time at which sessions start at the earliest; they start within the next four
    /// @param part share of the members that take part in a session
    /// @param reuse share of the posts that are copied from the bank
    /// @param least posts of a member in a session at least
    /// @param most at most
    /// @param minutes length of a session
    record Plan(String tag, int[] days, int hour, double part, double reuse, int least, int most, int minutes) {}

    private final Country country;
    private final Chatter chatter;

    Drive(Country country, Chatter chatter) {
        this.country = country;
        this.chatter = chatter;
    }

    /// `count` days of the period, in order.
    int[] days(int count, Dice d) {
        List<Integer> all = new ArrayList<>();
        for (int day = 1; day < country.days - 1; day++)
            all.add(day);
        d.shuffle(all);
        return all.subList(0, Math.min(count, all.size())).stream().sorted().mapToInt(Integer::intValue).toArray();
    }

    /// Start of a session, epoch seconds.
    long start(Plan plan, int day) {
        return country.day(day) + plan.hour() * 3_600L
                + country.dice.fork("start", plan.tag().hashCode(), day).below(16) * 900L;
    }

    /// All sessions; gives the original posts that were made.
    List<Post> run(Plan plan, List<Account> members) {
        List<Post> made = new ArrayList<>();
        for (int day : plan.days())
            made.addAll(session(plan, day, members));
        bystanders(plan);
        return made;
    }

    private List<Post> session(Plan plan, int day, List<Account> members) {
        Dice d = country.dice.fork("session", plan.tag().hashCode(), day);
        String end = Chatter.end(plan.tag());
        List<String> bank = country.words.bank(Math.max(4, members.size() / 8), end, d);
        long start = start(plan, day);
        List<Post> made = new ArrayList<>();
        for (Account a : members) {
            if (!d.chance(plan.part()))
                continue;
            for (int n = d.between(plan.least(), plan.most()); n > 0; n--) {
                long at = start + (long) (plan.minutes() * 60 * d.unit());
                if (!made.isEmpty() && d.chance(.12))
                    chatter.repeat(a, at + d.between(20, 2_400), d.pick(made), d);
                else
                    post(plan, a, at, bank, made, d);
            }
        }
        return made;
    }

    private void post(Plan plan, Account a, long at, List<String> bank, List<Post> made, Dice d) {
        String end = Chatter.end(plan.tag());
        String text = d.chance(plan.reuse()) ? d.pick(bank) : country.words.text(a.language, end, d);
        if (d.chance(.1))
            text = country.words.changed(text, d);
        Post post = new Post(a.number, at, text, plan.tag(), "", null, null, "", Devices.client(a.phone, d));
        if (country.post(post))
            made.add(post);
    }

    /// Strangers who see the tag and say something of their own.
    private void bystanders(Plan plan) {
        Dice d = country.dice.fork("bystanders", plan.tag().hashCode());
        List<Account> innocents = country.innocents();
        for (int n = country.knobs.size().organic() / 120; n > 0; n--) {
            Account a = d.pick(innocents);
            int day = plan.days()[d.below(plan.days().length)];
            chatter.write(a, start(plan, day) + (long) (d.gamma(3) * 3_600), plan.tag(), d);
        }
    }
}
