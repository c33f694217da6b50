package org.suragh.gui.bench;

import java.util.List;
import java.util.Map;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.investigation.Citation;

/// A set of accounts that a person may judge, and what the judgement can rest on.
///
/// @param sources statements with records, in the order in which they are offered
/// @param context further parameters of the journal's entry, such as `network`
public record VerdictQuestion(List<AccountId> accounts, List<Source> sources, Map<String, String> context) {
    /// A statement that a judgement can rest on.
    ///
    /// @param records finds its records, on the case lane
    public record Source(String words, Workbench.CaseWork<List<Citation>> records) {
        /// A statement whose records are at hand.
        public static Source of(String words, List<EvidenceRecord> rows) {
            return new Source(words, (_, _) -> cited(rows));
        }
    }

    /// The places of records.
    public static List<Citation> cited(List<EvidenceRecord> rows) {
        return rows.stream().map(row -> Citation.of(row.provenance())).toList();
    }
}
