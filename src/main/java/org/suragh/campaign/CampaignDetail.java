package org.suragh.campaign;

import java.time.Instant;
import java.util.List;
import org.suragh.evidence.AccountId;

/// One campaign with what lies behind its figures.
///
/// @param campaign the campaign
/// @param timeline every hour from its first post to its last
/// @param posts every post, in order of time
public record CampaignDetail(Campaign campaign, List<Hour> timeline, List<PostRow> posts) {
    /// One hour.
    ///
    /// @param at its beginning
    /// @param posts posts in it
    /// @param linked of them by linked accounts
    /// @param supported of them by accounts whose control is supported
    /// @param expected median of the same hour in the other weeks, NaN with under two other weeks
    public record Hour(Instant at, int posts, int linked, int supported, double expected) {}

    /// One post and the figures that it counts in.
    ///
    /// @param at when
    /// @param account who
    /// @param id the platform's post id, empty where none is stated
    /// @param repeat whether it repeats another
    /// @param linked whether its account is linked
    /// @param supported whether the control of its account is supported
    /// @param duplicate whether another account posted its text here too
    public record PostRow(Instant at, AccountId account, String id, boolean repeat, boolean linked,
            boolean supported, boolean duplicate) {}
}
