package org.suragh.finding;

import java.util.List;
import java.util.SortedMap;

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
/// @param measures named figures: `addresses`, `pool`, `closure`, `density`, `cohort` …; canonical order
public record Finding(int number, String title, List<Member> members, Control control, double controlIndex,
        Coordination coordination, Alternative alternative, List<Ground> grounds, SortedMap<String, Double> measures) {
    /// `N1`, `N2` …
    public String id() {
        return "N" + number;
    }
}
