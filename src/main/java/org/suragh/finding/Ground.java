package org.suragh.finding;

import java.util.List;
import org.suragh.base.Said;
import org.suragh.base.Text;

/// One statement of a finding, for or against, that opens to the rows behind it.
///
/// @param key text key of the statement, `finding.ground.<name>`; numbered arguments in `args`
/// @param inFavour evidence for, or evidence against
/// @param kind kind of evidence
/// @param layer layer id, or empty
/// @param args what the sentence says, already formatted
/// @param rows which records are behind it
public record Ground(String key, boolean inFavour, EvidenceKind kind, String layer, List<String> args, Rows rows) {
    /// The sentence, with chances and lengths of time in words.
    public String sentence() {
        return Text.of(key, Said.of(args));
    }

    /// A question to the case that gives the rows: the members' records of this kind with one of these values.
    ///
    /// @param record `login` (values are addresses, IPv6 as /64 prefix text), `post` (values are post ids),
    ///     `account` (no values: the members' account records), `place` (values are `exhibit:line` of cited records)
    /// @param values what to look for; empty for all of the members' records of that kind
    public record Rows(String record, List<String> values) {}
}
