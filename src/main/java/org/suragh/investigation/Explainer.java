package org.suragh.investigation;

import java.util.List;
import java.util.SortedMap;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Provenance;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.linkage.Link;

/// From a statement to the rows behind it.
public final class Explainer {
    private Explainer() {}

    /// All that the case holds about an account.
    ///
    /// @param statements sentences: coverage, gaps, networks, links
    /// @param records snapshots, log-ins, posts and facts, oldest first
    public record AccountCard(AccountId id, List<String> statements, List<Link> links, List<EvidenceRecord> records) {}

    /// What ties two accounts, or why nothing does.
    ///
    /// @param statements a sentence a layer, with what chance expects; sensitivity at 1, 5, 10, 30 and 60 minutes
    /// @param records the log-ins and posts behind the links, oldest first
    public record PairCard(AccountId a, AccountId b, List<String> statements, List<Link> links,
            List<EvidenceRecord> records) {}

    /// One record as it was written, beside its normal values.
    ///
    /// @param raw the bytes as text
    /// @param fields header or key to raw value, unknown ones included
    public record RawRow(Provenance place, String raw, SortedMap<String, String> fields) {}

    /// The card of an account.
    public static AccountCard account(CaseFile readOnly, Analysis analysis, AccountId id) throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// The card of a pair.
    public static PairCard pair(CaseFile readOnly, Analysis analysis, AccountId a, AccountId b)
            throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// The rows behind a ground, oldest first, at most `limit`.
    public static List<EvidenceRecord> rows(CaseFile readOnly, Finding finding, Ground ground, int limit)
            throws SuraghException {
        throw new UnsupportedOperationException();
    }

    /// A record's raw bytes and fields, read back from the exhibit.
    public static RawRow raw(CaseFile readOnly, Provenance place) throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
