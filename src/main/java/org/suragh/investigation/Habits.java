package org.suragh.investigation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Automation;
import org.suragh.finding.Habit;
import org.suragh.finding.PostSequences;
import org.suragh.signal.PostTimes;

/// How accounts post, in sentences: every figure with its place among the accounts of the case, and never a verdict
/// (science note 1.3). Made on demand for an account's card; no part of an analysis, of coordination or of control.
///
/// Reads every post of the case once (300,000 posts in about a second) and answers from memory afterwards. Immutable.
public final class Habits {
    private static final long SEED = 1;
    private static final int MANY_DAYS = 14;

    private final AccountColumns accounts;
    private final PostTimes posts;
    private final Automation figures;

    private Habits(AccountColumns accounts, PostTimes posts, Automation figures) {
        this.accounts = accounts;
        this.posts = posts;
        this.figures = figures;
    }

    /// Reads the posts of a case.
    public static Habits of(CaseFile readOnly, Progress progress) throws SuraghException {
        AccountColumns accounts = readOnly.accountColumns();
        PostTimes.Builder posts = new PostTimes.Builder(accounts.size());
        readOnly.forEachPost(accounts, (account, at, id, _, retweetOf, replyTo, _, _, client) -> posts.add(account, at,
                id, retweetOf, replyTo, client), progress);
        PostTimes times = posts.build();
        return new Habits(accounts, times, Automation.of(times));
    }

    /// One figure of an account.
    ///
    /// @param habit which
    /// @param value the figure itself
    /// @param percentile share of the compared accounts below it, 0 to 1
    /// @param compared accounts of the case that have the figure
    /// @param sentence what it says, in words
    public record Figure(Habit habit, double value, double percentile, int compared, String sentence) {}

    /// The figures of an account, those that are not computed left out; empty with too few posts.
    public List<Figure> figures(AccountId id) {
        int account = accounts.rank(id);
        List<Figure> out = new ArrayList<>();
        if (account < 0 || !figures.assessable(account))
            return out;
        for (Habit habit : Habit.values()) {
            double value = figures.value(habit, account);
            if (Double.isNaN(value))
                continue;
            double place = figures.percentile(habit, account);
            int compared = figures.compared(habit);
            String said = Text.of("explain.habit." + habit.id(), Say.figure(value));
            out.add(new Figure(habit, value, place, compared, compared < 2
                    ? said
                    : Text.of("explain.habit.place", said, String.format(Locale.ROOT, "%.0f", 100 * place),
                            Say.count(compared))));
        }
        return List.copyOf(out);
    }

    /// The sentences of an account: what they are not, then each figure.
    public List<String> sentences(AccountId id) {
        int account = accounts.rank(id);
        if (account < 0)
            return List.of();
        if (!figures.assessable(account))
            return List.of(Text.of("explain.habits.too-few", Say.count(figures.posts(account)), Automation.LEAST));
        List<String> out = new ArrayList<>(List.of(Text.of("explain.habits.about")));
        if (figures.rounded())
            out.add(Text.of("explain.habits.rounded"));
        figures(id).forEach(figure -> out.add(figure.sentence()));
        if (figures.briefDays(account) >= MANY_DAYS)
            out.add(Text.of("explain.habits.brief-days", figures.briefDays(account)));
        return List.copyOf(out);
    }

    /// The longest stretch of kinds of posts that half of a group has in common, beside groups drawn at random; empty
    /// with fewer than two members who have posts enough.
    public List<String> group(Collection<AccountId> members) {
        int[] ranks = members.stream().mapToInt(accounts::rank).filter(rank -> rank >= 0).sorted().distinct().toArray();
        PostSequences sequences = PostSequences.of(posts, ranks, SEED);
        if (sequences.members() < 2)
            return List.of();
        return List.of(Text.of("explain.habits.sequence", sequences.holders(), sequences.members(), sequences.length(),
                PostSequences.DRAWS, sequences.drawn(),
                String.format(Locale.ROOT, "%.0f", 100 * sequences.reached())));
    }
}
