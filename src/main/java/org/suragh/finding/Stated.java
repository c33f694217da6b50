package org.suragh.finding;

import java.util.List;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.FollowColumns;
import org.suragh.evidence.ProfileColumns;
import org.suragh.linkage.CoFollow;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.NameTemplates;
import org.suragh.linkage.SameProfile;
import org.suragh.linkage.SharedMarks;
import org.suragh.signal.Settings;
import org.suragh.signal.SharedMark;

/// What exports state of accounts beside log-ins and posts, and the layers made of it.
///
/// @param follows who follows whom
/// @param profiles names and descriptions
/// @param layers `co-follow` first, then the others in order of their ids
/// @param followFigures what follow lists show of a group
/// @param profileFigures what names and descriptions show of a group
public record Stated(FollowColumns follows, ProfileColumns profiles, List<LayerLinks> layers,
        FollowFigures followFigures, ProfileFigures profileFigures) {
    /// The layers of what is stated.
    ///
    /// @param accounts the accounts of the case
    /// @param marks marks that several accounts state
    public static Stated of(AccountColumns accounts, List<SharedMark> marks, FollowColumns follows,
            ProfileColumns profiles, Settings settings, Progress progress) {
        LayerLinks coFollow = CoFollow.of(follows, settings, progress);
        List<LayerLinks> layers = List.of(coFollow, NameTemplates.of(accounts, settings),
                SameProfile.of(SameProfile.normal(profiles.bios(), settings), settings),
                SharedMarks.of(SharedMarks.CONTACT, marks, accounts.size(), settings),
                SharedMarks.of(SharedMarks.DEVICE, marks, accounts.size(), settings));
        return new Stated(follows, profiles, layers, new FollowFigures(follows, coFollow),
                new ProfileFigures(accounts, profiles, settings));
    }

    /// Nothing stated.
    public static Stated none(AccountColumns accounts, Settings settings) {
        return of(accounts, List.of(), FollowColumns.none(accounts.size()), ProfileColumns.none(accounts.size()),
                settings, Progress.NONE);
    }

    /// The layer of followed accounts.
    public LayerLinks coFollow() {
        return layers.getFirst();
    }
}
