package org.suragh.linkage;

import java.util.List;
import org.suragh.evidence.AccountId;

/// The tie of two accounts over all layers; equal by its two ends, so that JGraphT keeps one per pair.
///
/// @param a the account first in text order
/// @param b the other
/// @param links its layers, in order of layer id
/// @param strength number of layers, then log10 of the Bayes factor: `layers * 100 + log10BF`
public record FusedLink(AccountId a, AccountId b, List<Link> links, double strength) {
    @Override
    public boolean equals(Object other) {
        return other instanceof FusedLink that && a.equals(that.a) && b.equals(that.b);
    }

    @Override
    public int hashCode() {
        return 31 * a.hashCode() + b.hashCode();
    }
}
