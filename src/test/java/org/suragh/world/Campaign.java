package org.suragh.world;

import java.util.ArrayList;
import java.util.List;

/// A bank of ready texts, copied in sessions: what a hired operation does, and what an eager team of real people does
/// just as well. Only the part taken and the copying differ, by setting.
final class Campaign {
    private static final List<String> TAILS = List.of(" ❤", " 👍", "!", " ...", " please", " aaj hi", " ضرور", " 🙏");

    /// How a campaign is run.
    ///
    /// @param tag hashtag without `#`
    /// @param bank name of the resource with its sentences
    /// @param days days of its sessions
    /// @param part share of the members that take part in a session
    /// @param verbatim share of the texts that are copied letter for letter
    /// @param minutes length of a session
    /// @param most posts of a member in a session, at most; half of it at least
    record Plan(String tag, String bank, int[] days, double part, double verbatim, int minutes,
            int most) {}

    private final Dice dice;
    private final Rows rows;
    private final Talk talk;

    Campaign(Dice dice, Rows rows, Talk talk) {
        this.dice = dice;
        this.rows = rows;
        this.talk = talk;
    }

    /// Start of a session in seconds of local time: an evening, on the quarter of an hour.
    static long start(Dice dice, Plan plan, int day) {
        return (18 * 4 + dice.fork("start", plan.tag().hashCode(), day).below(12)) * 900L;
    }

    /// All sessions of a campaign.
    void run(Plan plan, List<Person> members, List<Person> bystanders) {
        for (int day : plan.days())
            session(plan, day, members, bystanders);
    }

    private void session(Plan plan, int day, List<Person> members, List<Person> bystanders) {
        Dice d = dice.fork("session", plan.tag().hashCode(), day);
        List<String> texts = texts(plan, d);
        long start = rows.day(day) + start(dice, plan, day);
        List<Rows.Post> lead = new ArrayList<>();
        for (Person member : members) {
            if (!d.chance(plan.part()))
                continue;
            int count = d.between((plan.most() + 1) / 2, plan.most());
            for (int k = 0; k < count; k++) {
                long at = start + (long) (plan.minutes() * 60 * d.unit());
                if (!lead.isEmpty() && d.chance(.25)) {
                    Rows.Post original = d.pick(lead);
                    rows.post(member, original.at() + d.between(20, 1_500), original.text(), original.hashtags(),
                            original.urls(), original);
                } else {
                    post(plan, member, at, d.pick(texts), d);
                    if (lead.size() < 3 && !rows.posts.isEmpty() && rows.posts.getLast().person() == member)
                        lead.add(rows.posts.getLast());
                }
            }
        }
        // a few strangers like a text enough to copy it, as people do
        for (int k = d.below(3); k > 0; k--)
            rows.post(d.pick(bystanders), start + d.between(600, 40_000), d.pick(texts), plan.tag(), "", null);
    }

    private void post(Plan plan, Person member, long at, String text, Dice d) {
        double how = d.unit();
        String said = how < plan.verbatim()
                ? text
                : how < plan.verbatim() + (1 - plan.verbatim()) / 2
                        ? text + d.pick(TAILS)
                        : talk.smallTalk(member.language(), 1, d) + " #" + plan.tag();
        rows.post(member, at, said, plan.tag(), "", null);
    }

    private static List<String> texts(Plan plan, Dice d) {
        List<String> bank = new ArrayList<>(Population.lines(plan.bank()));
        d.shuffle(bank);
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < 4; k++)
            texts.add(bank.get(k) + ". " + bank.get(k + 4) + " #" + plan.tag());
        return texts;
    }
}
