package org.suragh.linkage;

import java.util.Arrays;
import java.util.OptionalLong;
import org.suragh.signal.Acts;

/// A window that the acts themselves suggest, as CooRnet estimates it (Giglietto et al. 2020; science note 1.2.1): of the
/// objects on which two acts or more stand, the tenth whose second act came fastest; for each of these the time from the
/// first act until half of its acts were there; the median of these times. Never set by itself: a person decides.
/// Quantiles are the lower one where they fall between two. O(acts log acts). Pure.
public final class WindowHint {
    private static final double FASTEST = .1;

    private WindowHint() {}

    /// The window in milliseconds; empty where no object has two acts.
    public static OptionalLong of(Acts acts) {
        long[] second = new long[acts.values()];
        int n = 0;
        for (int v = 0; v < acts.values(); v++)
            if (acts.valueStart()[v + 1] - acts.valueStart()[v] >= 2)
                second[n++] = since(acts, v, 1);
        if (n == 0)
            return OptionalLong.empty();
        second = Arrays.copyOf(second, n);
        Arrays.sort(second);
        long fast = second[(int) (FASTEST * (n - 1))];
        long[] half = new long[n];
        int kept = 0;
        for (int v = 0; v < acts.values(); v++) {
            int size = acts.valueStart()[v + 1] - acts.valueStart()[v];
            if (size >= 2 && since(acts, v, 1) <= fast)
                half[kept++] = since(acts, v, (size + 1) / 2 - 1);
        }
        Arrays.sort(half, 0, kept);
        return OptionalLong.of(half[(kept - 1) / 2]);
    }

    private static long since(Acts acts, int value, int act) {
        int first = acts.valueStart()[value];
        return acts.at()[first + act] - acts.at()[first];
    }
}
