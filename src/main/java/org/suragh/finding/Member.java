package org.suragh.finding;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;

/// One account within one finding: a row of `networks.csv`.
///
/// @param account who
/// @param handle last known, without `@`
/// @param role `core`, `fringe` or `seed`
/// @param control of the account within this network
/// @param controlIndex value of the rule behind `control`, -2 to 4
/// @param coordination of the account
/// @param coordinationLayers layer ids with validated links of this account inside the network, sorted
/// @param evidenceKinds kinds that support `control`
/// @param stability mean co-assignment over seeds, 0 to 1
/// @param alternative the innocent explanation that remains best
/// @param reasons text keys of the reasons
/// @param weights kind of evidence to its share of the index: log10 of a likelihood ratio against `alternative`; empty
///     where nothing was weighed
public record Member(AccountId account, @Nullable String handle, String role, Control control, double controlIndex,
        Coordination coordination, List<String> coordinationLayers, SortedSet<EvidenceKind> evidenceKinds,
        double stability, Alternative alternative, List<String> reasons, SortedMap<EvidenceKind, Double> weights) {

    /// A member of whom nothing was weighed.
    public Member(AccountId account, @Nullable String handle, String role, Control control, double controlIndex,
            Coordination coordination, List<String> coordinationLayers, SortedSet<EvidenceKind> evidenceKinds,
            double stability, Alternative alternative, List<String> reasons) {
        this(account, handle, role, control, controlIndex, coordination, coordinationLayers, evidenceKinds, stability,
                alternative, reasons, new TreeMap<>());
    }
}
