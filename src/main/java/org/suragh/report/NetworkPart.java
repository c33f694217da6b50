package org.suragh.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.investigation.Neighbourhood;
import org.suragh.linkage.Link;

/// One network with what the report shows of it.
///
/// @param finding the network
/// @param picture its accounts and addresses, or null where the case holds no log-ins of its members
/// @param links links among its members, strongest pair first
/// @param statements its grounds with the records behind them, in the order of the finding
/// @param pairs what ties the strongest pairs, in sentences
/// @param coverage member to what the case holds of it
/// @param firmness what holds and what does not when something is taken away, in sentences; null where it was not tried
record NetworkPart(Finding finding, @Nullable Neighbourhood picture, List<Link> links, List<Statement> statements,
        List<Pair> pairs, Map<AccountId, CaseFile.AccountSummary> coverage,
        @Nullable List<String> firmness) {
    /// What ties two accounts, with the sensitivity of the count (R-AN-13).
    record Pair(AccountId a, AccountId b, List<String> statements) {}

    /// One ground.
    ///
    /// @param label `N1-F2` (for) or `N1-A1` (against)
    /// @param records the first records behind it, oldest first
    /// @param more whether there are others
    record Statement(String label, Ground ground, List<EvidenceRecord> records, boolean more) {}
}
