package org.suragh.finding;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.evidence.AccountId;

/// A network: a group of accounts, what ties them, what speaks against it. A person judges it.
///
/// @param number from 1, by evidence and coverage
/// @param title plain description made from the grounds, such as "Address pool, 36 accounts"
/// @param members in text order of account
/// @param control the highest that at least half of the core members reach
/// @param controlIndex lower quartile of the members' indices
/// @param coordination of the network
/// @param alternative the innocent explanation that remains best
/// @param grounds for, then against
/// @param measures named figures: `addresses`, `pool`, `closure`, `density`, `cohort` …, and for every innocent
///     explanation `odds-<alternative>`, the index against it (median over the core members); canonical order
/// @param parts the groups of one family each that make the network, side by side: one address pool and two campaigns
public record Finding(int number, String title, List<Member> members, Control control, double controlIndex,
        Coordination coordination, Alternative alternative, List<Ground> grounds, SortedMap<String, Double> measures,
        List<Part> parts) {
    /// One group of one family.
    ///
    /// @param kind [EvidenceKind#ADDRESSES], [EvidenceKind#CONTENT] for acts of any sort, [EvidenceKind#FOLLOW]
    /// @param members in text order
    public record Part(EvidenceKind kind, List<AccountId> members) {}

    /// A network of one group.
    public Finding(int number, String title, List<Member> members, Control control, double controlIndex,
            Coordination coordination, Alternative alternative, List<Ground> grounds,
            SortedMap<String, Double> measures) {
        this(number, title, members, control, controlIndex, coordination, alternative, grounds, measures, List.of());
    }

    /// The index against each innocent explanation, where it was weighed.
    public SortedMap<Alternative, Double> odds() {
        SortedMap<Alternative, Double> odds = new TreeMap<>();
        for (Alternative alternative : Alternative.values())
            if (measures.get("odds-" + alternative.id()) instanceof Double value)
                odds.put(alternative, value);
        return odds;
    }

    /// `N1`, `N2` …
    public String id() {
        return "N" + number;
    }
}
