package org.suragh.campaign;

import java.time.Instant;
import java.util.List;
import org.suragh.evidence.AccountId;

/// The campaigns that one network serves, and the parts of the network that serve different ones: one pool of addresses
/// with two sides is "two agendas, one pool" (science note 1.1.6, adversary A4). What a campaign is about plays no part;
/// only who posted what counts. Made by [AgendaMaker].
///
/// @param network id of the network
/// @param pushes campaigns of which its members post more than their share of all posts explains, most posts first
/// @param sides disjoint sets of members who serve different campaigns, most posts first; fewer than two when the
///     members serve the same
/// @param overlaps every two sides, and what they have in common
public record Agendas(String network, List<Push> pushes, List<Side> sides, List<Overlap> overlaps) {
    /// One campaign as this network serves it.
    ///
    /// @param campaign id of the campaign
    /// @param kind `hashtag`, `url` or `text`
    /// @param value as in the campaign
    /// @param members members who posted it
    /// @param posts posts by members
    /// @param of all posts of the campaign
    /// @param days days in UTC on which members posted it
    /// @param first first post by a member
    /// @param last last post by a member
    /// @param p chance of so many posts by members when the campaign's posts are dealt over all posts (hypergeometric)
    /// @param side number of the side that serves it, 0 when several do
    public record Push(String campaign, String kind, String value, int members, int posts, int of, int days,
            Instant first, Instant last, double p, int side) {
        /// The share of the campaign's posts by members, 95 % interval (Wilson 1927): low, high.
        public double[] interval() {
            return Wilson.interval(posts, of);
        }
    }

    /// One part of the network.
    ///
    /// @param number from 1
    /// @param accounts members at least two thirds of whose posts on all sides are on this one, in text order
    /// @param campaigns ids of the campaigns that it serves, most posts first
    /// @param posts posts of these members that carry one of these campaigns
    /// @param days days in UTC of these posts
    /// @param addresses different addresses that these members used, widely shared ones left out
    public record Side(int number, List<AccountId> accounts, List<String> campaigns, int posts, int days,
            int addresses) {}

    /// What two sides have in common.
    ///
    /// @param a number of the first side
    /// @param b number of the second
    /// @param addresses addresses that members of both used
    /// @param expected how many there would be if both drew their addresses at random from all of the case
    /// @param p chance of so many then (hypergeometric)
    /// @param days days in UTC on which both posted
    public record Overlap(int a, int b, int addresses, double expected, double p, int days) {}

    /// Whether one network serves two sides or more.
    public boolean several() {
        return sides.size() > 1;
    }
}
