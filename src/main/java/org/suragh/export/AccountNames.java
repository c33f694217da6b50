package org.suragh.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;

/// How accounts are written: the platform's id alone, or `platform:id` where the case holds several platforms.
///
/// @param severalPlatforms whether the platform is written
record AccountNames(boolean severalPlatforms) {
    /// The way of writing for a case.
    static AccountNames of(CaseFile readOnly) throws SuraghException {
        return new AccountNames(readOnly.platforms().size() > 1);
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
