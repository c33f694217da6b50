package org.suragh.linkage;

import java.time.Instant;
import org.suragh.evidence.AccountId;

/// One validated link of two accounts in one layer: a row of `links.csv`.
///
/// @param layer layer id, such as `shared-ip`
/// @param a the account first in text order
/// @param b the other
/// @param sharedValues distinct addresses, texts, time bins …
/// @param coUses event pairs within the window
/// @param expected event pairs or values expected by chance; NaN where not computed
/// @param p probability of so much by chance; NaN where not computed
/// @param q the same after Benjamini-Hochberg over all pairs
/// @param weight weight used for grouping
/// @param first first co-use, [#UNDATED] where no record says when
/// @param last last co-use
public record Link(String layer, AccountId a, AccountId b, int sharedValues, int coUses, double expected, double p,
        double q, double weight, Instant first, Instant last) {
    /// Stands for an instant that no record states.
    public static final Instant UNDATED = Instant.ofEpochMilli(Long.MIN_VALUE);

    /// Whether records say when.
    public boolean dated() {
        return !first.equals(UNDATED);
    }
}
