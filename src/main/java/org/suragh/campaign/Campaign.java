package org.suragh.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.suragh.evidence.AccountId;

/// One hashtag, page or text with many posts: a row of `campaigns.csv`. It says how much came from linked accounts,
/// never what anybody thinks. An account is linked here when it has a validated link of acts (coordination) that reaches
/// into the campaign's time; `supported` is the other axis.
///
/// @param number from 1, by posts of linked accounts, then posts
/// @param kind `hashtag`, `url` or `text`
/// @param value see [org.suragh.signal.Subjects.Subject]
/// @param first instant of its first post
/// @param last instant of its last post
/// @param volume what was counted
/// @param peak the busiest hour
/// @param bursts stretches of hours far above the usual share ([Bursts])
/// @param networks ids of networks whose members posted it, with most posts first
/// @param starters the first accounts, in order of their first post
/// @param waves stretches of days in which many of its linked accounts were registered
/// @param births registrations around each pinned event, in order of the events
/// @param cost posts of linked accounts at the market rate
public record Campaign(int number, String kind, String value, Instant first, Instant last, Volume volume, Peak peak,
        List<Burst> bursts, List<String> networks, List<Starter> starters, List<Wave> waves, List<Births> births,
        Cost cost) {
    /// What was counted.
    ///
    /// @param posts posts that carry it, repeats included
    /// @param accounts accounts that posted it
    /// @param linkedAccounts of them with a validated link of acts that reaches into its time
    /// @param linked posts by those
    /// @param supported posts by accounts whose control is supported in a network
    /// @param repeats posts that repeat another
    /// @param answers posts that answer another and are no repeats
    /// @param duplicates posts, repeats left out, whose text another account posted here too, word for word or nearly
    /// @param topTen posts by the ten busiest accounts
    /// @param gini how unequally its accounts posted: 0 all alike, towards 1 a few post all (Gini 1912)
    public record Volume(int posts, int accounts, int linkedAccounts, int linked, int supported, int repeats,
            int answers, int duplicates, int topTen, double gini) {
        /// Posts that repeat nothing.
        public int originals() {
            return posts - repeats;
        }

        /// Share of originals whose text another account posted here too; 0 without originals.
        public double duplicateShare() {
            return originals() == 0 ? 0 : (double) duplicates / originals();
        }

        /// Share of posts that repeat another.
        public double retweetShare() {
            return (double) repeats / posts;
        }

        /// Share of posts by the ten busiest accounts.
        public double topTenShare() {
            return (double) topTen / posts;
        }
    }

    /// The hour with most posts; of equal ones the first.
    ///
    /// @param hour its beginning
    /// @param posts posts in it
    /// @param expected median of the posts in the same hour of the other weeks, NaN with under two other weeks
    /// @param withoutLinked most posts in an hour when those of linked accounts are left out
    public record Peak(Instant hour, int posts, double expected, int withoutLinked) {}

    /// A stretch of hours.
    ///
    /// @param from beginning of its first hour
    /// @param to end of its last hour
    /// @param posts posts in it
    /// @param linked of them by accounts with a validated link of acts that reaches into the stretch
    /// @param supported of them by accounts whose control is supported
    /// @param expected posts that its usual share of all posts would give
    /// @param p chance of so dense a window in it when posts are dealt at random over the case ([Scan])
    public record Burst(Instant from, Instant to, int posts, int linked, int supported, double expected, double p) {
        /// The 95 % interval of the share of linked accounts (Wilson 1927): low, high.
        public double[] interval() {
            return Wilson.interval(linked, posts);
        }

        /// Whether it stands out: p at or below 0.01.
        public boolean stands() {
            return p <= SIGNIFICANT;
        }
    }

    /// One of the first accounts.
    ///
    /// @param account who
    /// @param at when it first posted
    /// @param post id of that post, empty where none is stated
    /// @param linked whether it is a linked account
    public record Starter(AccountId account, Instant at, String post, boolean linked) {}

    /// A stretch of days in which more of its linked accounts were registered than the case's registrations explain.
    ///
    /// @param from its first day
    /// @param to its last day
    /// @param accounts linked accounts of the campaign registered in it
    /// @param expected how many of them the registrations of all accounts would give
    /// @param p chance of so dense a window when the linked accounts are dealt at random over all
    public record Wave(LocalDate from, LocalDate to, int accounts, double expected, double p) {}

    /// Registrations around a pinned event. Never read as its effect: an event brings people as well.
    ///
    /// @param event what the analyst pinned
    /// @param from first day counted
    /// @param to last day counted
    /// @param accounts accounts of the campaign registered in these days
    /// @param known accounts of the campaign whose registration is stated
    /// @param expected how many the share of all accounts registered in these days would give
    /// @param p chance of so many when as many accounts are drawn from all (hypergeometric)
    public record Births(PinnedEvent event, LocalDate from, LocalDate to, int accounts, int known, double expected,
            double p) {}

    /// At or below this chance a stretch stands out.
    static final double SIGNIFICANT = .01;

    /// `C1`, `C2` …
    public String id() {
        return "C" + number;
    }

    /// `#tag` for a hashtag, else the value.
    public String shown() {
        return kind.equals("hashtag") ? "#" + value : value;
    }

    /// Share of posts by linked accounts.
    public double share() {
        return (double) volume.linked / volume.posts;
    }

    /// The 95 % interval of that share (Wilson 1927): low, high.
    public double[] interval() {
        return Wilson.interval(volume.linked, volume.posts);
    }

    /// Share of posts by accounts whose control is supported.
    public double supportedShare() {
        return (double) volume.supported / volume.posts;
    }

    /// The 95 % interval of that share (Wilson 1927): low, high.
    public double[] supportedInterval() {
        return Wilson.interval(volume.supported, volume.posts);
    }

    /// How many bursts stand out.
    public int standing() {
        return (int) bursts.stream().filter(Burst::stands).count();
    }
}
