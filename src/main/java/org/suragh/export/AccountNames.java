package org.suragh.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;
import org.suragh.linkage.Link;

/// How accounts are written: the platform's id alone, or `platform:id` where the analysis holds several platforms.
///
/// @param severalPlatforms whether the platform is written
record AccountNames(boolean severalPlatforms) {
    /// The way of writing for an analysis.
    static AccountNames of(Analysis analysis) {
        TreeSet<String> platforms = new TreeSet<>();
        for (Finding finding : analysis.findings())
            for (Member member : finding.members())
                platforms.add(member.account().platform());
        for (Link link : analysis.links()) {
            platforms.add(link.a().platform());
            platforms.add(link.b().platform());
        }
        return new AccountNames(platforms.size() > 1);
    }

    /// The text of an account.
    String text(AccountId id) {
        return severalPlatforms ? id.toString() : id.value();
    }

    /// Text order of the written accounts.
    Comparator<AccountId> order() {
        return Comparator.comparing(this::text);
    }

    /// Last known handle of every account that is a member of a network; accounts without one are missing.
    static Map<AccountId, String> handles(Analysis analysis) {
        Map<AccountId, String> handles = new HashMap<>();
        for (Finding finding : analysis.findings())
            for (Member member : finding.members()) {
                String handle = member.handle();
                if (handle != null)
                    handles.putIfAbsent(member.account(), handle);
            }
        return handles;
    }
}
