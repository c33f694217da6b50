package org.suragh.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.signal.PileUps;

/// What a layer of synchrony leaves out because it stands on a pile-up of time stamps ([PileUps]), collected act by act.
///
/// O(acts) in all; deterministic, in order of the instant. Source: science note 1.0.
final class LeftOut {
    private static final String MINUTES = ":00";

    private static final class Pile {
        private final TreeSet<Integer> accounts = new TreeSet<>();
        private int uses;
    }

    private final PileUps pileUps;
    private final Map<String, Pile> piles = new TreeMap<>();

    LeftOut(PileUps pileUps) {
        this.pileUps = pileUps;
    }

    /// Notes an act; says whether it is left out.
    boolean noted(int account, long at) {
        if (pileUps.none() || !pileUps.holds(at))
            return false;
        Pile pile = piles.computeIfAbsent(
                pileUps.wholeMinutes() ? MINUTES : Instant.ofEpochMilli(at).toString(), _ -> new Pile());
        pile.accounts.add(account);
        pile.uses++;
        return true;
    }

    /// The lines of the list of what was set aside.
    List<SetAside> lines(String layer) {
        List<SetAside> lines = new ArrayList<>();
        piles.forEach((value, pile) -> lines.add(new SetAside(layer, value, "", pile.accounts.size(), pile.uses,
                value.equals(MINUTES) ? "linkage.set-aside.whole-minutes" : "linkage.set-aside.pile-up")));
        return lines;
    }
}
