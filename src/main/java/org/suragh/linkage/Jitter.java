package org.suragh.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.suragh.signal.Acts;

/// The null that keeps who acts on what and breaks only fine timing: every act moves uniformly within ± J, so that the
/// difference of two moves is triangular over ± 2J (science note 1.2.2, N2):
/// `λ' = Σ over event pairs on one object with δ = |t - t'| < 2J of 2Δ (2J - δ) / (4 J²)`.
///
/// The sum is taken in whole milliseconds, so that no order of summing changes it. Cost: the acts of both accounts of
/// each pair, and their event pairs within 2J.
///
/// Deterministic: sums in order of time.
final class Jitter {
    private Jitter() {}

    /// λ' of every pair.
    ///
    /// @param window Δ in milliseconds
    /// @param jitter J in milliseconds
    static double[] expected(Acts acts, Pairs pairs, long window, long jitter) {
        int[][] byAccount = acts.byAccount();
        int[] valueOf = new int[acts.size()];
        for (int v = 0; v < acts.values(); v++)
            Arrays.fill(valueOf, acts.valueStart()[v], acts.valueStart()[v + 1], v);
        double[] expected = new double[pairs.size()];
        IntStream.range(0, expected.length).parallel().forEach(i -> {
            long sum = overlap(acts, byAccount, valueOf, new int[]{pairs.a()[i], pairs.b()[i]}, 2 * jitter);
            expected[i] = 2.0 * window * sum / (4.0 * jitter * jitter);
        });
        return expected;
    }

    private static long overlap(Acts acts, int[][] byAccount, int[] valueOf, int[] pair, long reach) {
        int[] start = byAccount[0];
        int[] rows = byAccount[1];
        long sum = 0;
        int low = start[pair[1]];
        int end = start[pair[1] + 1];
        for (int s = start[pair[0]]; s < start[pair[0] + 1]; s++) {
            int row = rows[s];
            int value = valueOf[row];
            long at = acts.at()[row];
            while (low < end && (valueOf[rows[low]] < value
                    || valueOf[rows[low]] == value && acts.at()[rows[low]] <= at - reach))
                low++;
            for (int q = low; q < end && valueOf[rows[q]] == value && acts.at()[rows[q]] < at + reach; q++)
                sum += reach - Math.abs(acts.at()[rows[q]] - at);
        }
        return sum;
    }
}
