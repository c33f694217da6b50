package org.suragh.finding;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.suragh.evidence.AccountId;

/// What a person concluded about a set of accounts: an act `label` of the journal (R-AN-02). Immutable.
///
/// It belongs to the set of accounts, so that it holds in every later run, under whatever number the network comes.
///
/// @param value what was concluded
/// @param accounts two or more, in text order, each once
/// @param reason why, as typed, at least [#REASON] characters
/// @param records the records it rests on, as `exhibit:line` or `exhibit:path:line`, at least one
/// @param person who
/// @param at when, UTC
/// @param entry sequence of the journal entry; a later verdict prevails over an earlier one about the same accounts
public record Verdict(Value value, List<AccountId> accounts, String reason, List<String> records, String person,
        Instant at, long entry) {
    /// Fewest characters of a reason.
    public static final int REASON = 20;

    /// The three conclusions, of equal weight, and taking one back.
    public enum Value {
        /// One operation.
        SAME,
        /// Not one operation.
        NOT_SAME,
        /// Looked at, and left open.
        UNKNOWN,
        /// Taken back; the earlier entry stays in the journal.
        WITHDRAWN;

        /// The stable id used in the journal, the manifest and on the command line.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The value of an id.
        public static Optional<Value> of(String id) {
            return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
        }
    }

    /// Whether it speaks of a network: two of its accounts or more, more than half of the network, and at least half of
    /// the set are in both.
    public boolean speaksOf(Finding finding) {
        Set<AccountId> mine = new HashSet<>(accounts);
        long common = finding.members().stream().filter(member -> mine.contains(member.account())).count();
        return common >= 2 && 2 * common > finding.members().size() && 2 * common >= accounts.size();
    }
}
