package org.suragh.campaign;

import java.time.Instant;
import java.util.List;
import org.suragh.evidence.AccountId;

/// One hashtag, page or text with many posts: a row of `campaigns.csv`. It says how much came from linked accounts,
/// never what anybody thinks.
///
/// @param number from 1, by posts of linked accounts, then posts
/// @param kind `hashtag`, `url` or `text`
/// @param value see [org.suragh.signal.Subjects.Subject]
/// @param posts posts that carry it, repeats included
/// @param accounts accounts that posted it
/// @param linked posts by accounts with a validated link of acts
/// @param supported posts by accounts whose control is supported in a network
/// @param peak the hour with most posts
/// @param peakPosts posts in it
/// @param expectedPeak median of the posts in the same hour of the other weeks, NaN with under two other weeks
/// @param peakWithoutLinked most posts in an hour when those of linked accounts are left out
/// @param bursts stretches of hours far above the usual share ([Bursts])
/// @param networks ids of networks whose members posted it, with most posts first
/// @param firstAccounts the first three accounts
/// @param duplicateShare share of posts, repeats left out, whose text another account posted here too
/// @param retweetShare share of posts that repeat another
/// @param topTenShare share of posts by the ten busiest accounts
/// @param cost posts of linked accounts at the market rate
/// @param rate price of a hundred posts
public record Campaign(int number, String kind, String value, Instant first, Instant last, int posts, int accounts,
        int linked, int supported, Instant peak, int peakPosts, double expectedPeak, int peakWithoutLinked,
        List<Burst> bursts, List<String> networks, List<AccountId> firstAccounts, double duplicateShare,
        double retweetShare, double topTenShare, double cost, double rate) {
    /// A stretch of hours.
    ///
    /// @param from beginning of its first hour
    /// @param to end of its last hour
    /// @param posts posts in it
    public record Burst(Instant from, Instant to, int posts) {}

    /// `C1`, `C2` …
    public String id() {
        return "C" + number;
    }

    /// Share of posts by linked accounts.
    public double share() {
        return (double) linked / posts;
    }

    /// The 95 % interval of that share (Wilson 1927): low, high.
    public double[] interval() {
        return Wilson.interval(linked, posts);
    }
}
