package org.suragh.gui.graph;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.gui.bench.OpenCase;

/// What persons said about accounts, for the picture.
///
/// @param joined members that nothing in the records puts into the network, but a person's judgement
/// @param watched members on the list of watched ones
record Marks(Set<AccountId> joined, Set<AccountId> watched) {
    static final Marks NONE = new Marks(Set.of(), Set.of());
    private static final String JOINED = "finding.reason.person-same";

    /// The marks of a network's members; none without a case.
    static Marks of(Finding finding, @Nullable OpenCase file) {
        if (file == null)
            return NONE;
        Set<AccountId> joined = new TreeSet<>(), watched = new TreeSet<>();
        for (Member member : finding.members()) {
            if (member.reasons().contains(JOINED))
                joined.add(member.account());
            if (file.lists().watched(member.account()))
                watched.add(member.account());
        }
        return new Marks(joined, watched);
    }

    /// Tells one state of the marks from another.
    String key() {
        return watched.toString();
    }
}
