package org.suragh.linkage;

import java.util.Arrays;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;

/// How often two accounts met when every act counts once: the fewer of the acts of the one that met an act of the other and
/// the acts of the other that met one of the first.
///
/// Event pairs on one value come in clumps: an account that acts on it five times meets another's five acts up to 25
/// times, and such counts lie further out than a Poisson tail of their expectation says. This count is never more than
/// the event pairs, and nearly free of clumps. Cost: the event pairs of the given pairs. Deterministic, parallel by account.
///
/// Source: our own answer to clumped event pairs (science note 1.2.2 asks for distinct items as a choice).
final class Matched {
    private Matched() {}

    /// The count of every pair.
    ///
    /// @param window milliseconds, inclusive
    /// @param links value to whether it may link
    /// @param pairs in order of (a, b)
    static int[] of(Acts acts, long window, boolean[] links, Pairs pairs) {
        int[] start = new int[acts.accounts() + 1];
        for (int a : pairs.a())
            start[a + 1]++;
        for (int a = 0; a < acts.accounts(); a++)
            start[a + 1] += start[a];
        int[] valueOf = new int[acts.size()];
        for (int v = 0; v < acts.values(); v++)
            Arrays.fill(valueOf, acts.valueStart()[v], acts.valueStart()[v + 1], v);
        int[][] byAccount = acts.byAccount();
        int[] matched = new int[pairs.size()];
        Pairs.rows(acts.accounts(), () -> {
            Row row = new Row(acts, window, pairs.size() == 0 ? 0 : acts.accounts());
            return (a, _) -> {
                if (start[a] == start[a + 1])
                    return;
                for (int i = start[a]; i < start[a + 1]; i++)
                    row.begin(pairs.b()[i]);
                for (int s = byAccount[0][a]; s < byAccount[0][a + 1]; s++)
                    if (links[valueOf[byAccount[1][s]]])
                        row.act(byAccount[1][s], valueOf[byAccount[1][s]]);
                for (int i = start[a]; i < start[a + 1]; i++)
                    matched[i] = row.end(pairs.b()[i]);
            };
        }, "linkage.stage.details", Progress.NONE);
        return matched;
    }

    /// Counters of the partners of one account; those of others stay at 0.
    private static final class Row {
        private final Acts acts;
        private final long window;
        private final boolean[] asked;
        private final int[] ours;
        private final int[] theirs;
        /// One more than the last act of ours, and of theirs, that was counted.
        private final int[] lastOurs;
        private final int[] lastTheirs;

        Row(Acts acts, long window, int accounts) {
            this.acts = acts;
            this.window = window;
            this.asked = new boolean[accounts];
            this.ours = new int[accounts];
            this.theirs = new int[accounts];
            this.lastOurs = new int[accounts];
            this.lastTheirs = new int[accounts];
        }

        void begin(int b) {
            asked[b] = true;
            ours[b] = 0;
            theirs[b] = 0;
            lastOurs[b] = 0;
            lastTheirs[b] = 0;
        }

        /// Acts come in order of (value, time), so that a later window never begins before an earlier one.
        void act(int row, int value) {
            int q = row;
            while (q > acts.valueStart()[value] && acts.at()[q - 1] >= acts.at()[row] - window)
                q--;
            for (; q < acts.valueStart()[value + 1] && acts.at()[q] <= acts.at()[row] + window; q++) {
                int b = acts.account()[q];
                if (!asked[b])
                    continue;
                if (lastOurs[b] != row + 1) {
                    lastOurs[b] = row + 1;
                    ours[b]++;
                }
                if (q >= lastTheirs[b]) {
                    lastTheirs[b] = q + 1;
                    theirs[b]++;
                }
            }
        }

        int end(int b) {
            asked[b] = false;
            return Math.min(ours[b], theirs[b]);
        }
    }
}
