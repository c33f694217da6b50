package org.suragh.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;

/// Co-presence in buckets as a sparse product, row by row, with one dense counter array a thread: no list of the pairs
/// of a bucket ever exists, and a pair below the threshold is never kept.
///
/// Weight: Newman's collaboration weight (Newman 2001; science note 1.1.1) over several window widths,
/// `w = 1/|Ω| Σ_ω Σ_b 1/(n_b - 1)`, and `w~ = w / √((d_a + κ)(d_b + κ))` with d the mean number of buckets of an
/// account. Cost Σ_b n_b² in time, accounts + kept pairs in memory. Sums run in a fixed order, so that the result is
/// the same bit for bit with any number of threads.
///
/// Deterministic: sums in order of (bucket, account), whatever the threads.
public final class Meetings {
    private Meetings() {}

    /// The buckets of acts in windows of `width` milliseconds (0: one window over the whole case).
    public static Buckets buckets(Acts acts, long width) {
        Buckets.Builder builder = new Buckets.Builder(acts.accounts());
        for (int v = 0; v < acts.values(); v++) {
            long slot = 0;
            for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++) {
                long here = width == 0 ? 0 : Math.floorDiv(acts.at()[i], width);
                if (i == acts.valueStart()[v] || here != slot) {
                    slot = here;
                    builder.open(v, slot);
                }
                builder.add(acts.account()[i]);
            }
        }
        return builder.build();
    }

    /// Which buckets may link: at least two accounts, and as the predicate on the bucket says.
    public static boolean[] linking(Buckets buckets, IntPredicate allowed) {
        boolean[] linking = new boolean[buckets.size()];
        for (int b = 0; b < linking.length; b++)
            linking[b] = buckets.size(b) >= 2 && allowed.test(b);
        return linking;
    }

    /// The normalised weight of every pair that reaches `least`.
    ///
    /// @param windows the same acts in windows of several widths
    /// @param linking for each of them which buckets link
    /// @param damping κ
    public static Pairs weights(List<Buckets> windows, List<boolean[]> linking, double damping, double least,
            Progress progress) {
        int accounts = windows.getFirst().accounts();
        double[] root = roots(windows, damping);
        return Pairs.rows(accounts, () -> new WeightRow(windows, linking, root, least), "linkage.stage.weights",
                progress);
    }

    /// For every account the root of its mean number of buckets plus κ.
    static double[] roots(List<Buckets> windows, double damping) {
        double[] root = new double[windows.getFirst().accounts()];
        for (int a = 0; a < root.length; a++) {
            double degree = 0;
            for (Buckets window : windows)
                degree += window.degree(a);
            root[a] = Math.sqrt(degree / windows.size() + damping);
        }
        return root;
    }

    private static final class WeightRow implements Pairs.RowWorker {
        private final List<Buckets> windows;
        private final List<boolean[]> linking;
        private final double[] root;
        private final double least;
        private final double[] sum;
        private final int[] touched;

        WeightRow(List<Buckets> windows, List<boolean[]> linking, double[] root, double least) {
            this.windows = windows;
            this.linking = linking;
            this.root = root;
            this.least = least;
            this.sum = new double[root.length];
            this.touched = new int[root.length];
        }

        @Override
        public void row(int a, Pairs.Buffer out) {
            int n = 0;
            for (int w = 0; w < windows.size(); w++) {
                Buckets buckets = windows.get(w);
                boolean[] links = linking.get(w);
                for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++) {
                    int b = buckets.bucket()[i];
                    if (links[b])
                        n = hand(buckets, b, a, n);
                }
            }
            int kept = 0;
            double scale = windows.size() * root[a];
            for (int t = 0; t < n; t++) {
                int j = touched[t];
                if (sum[j] / (scale * root[j]) >= least)
                    touched[kept++] = j;
                else
                    sum[j] = 0;
            }
            Arrays.sort(touched, 0, kept);
            for (int t = 0; t < kept; t++) {
                int j = touched[t];
                out.add(a, j, sum[j] / (scale * root[j]));
                sum[j] = 0;
            }
        }

        private int hand(Buckets buckets, int b, int a, int touchedSoFar) {
            int n = touchedSoFar;
            int[] member = buckets.member();
            int to = buckets.memberStart()[b + 1];
            int from = Arrays.binarySearch(member, buckets.memberStart()[b], to, a) + 1;
            double share = 1.0 / (buckets.size(b) - 1);
            for (int m = from; m < to; m++) {
                int j = member[m];
                if (sum[j] == 0)
                    touched[n++] = j;
                sum[j] += share;
            }
            return n;
        }
    }

    /// Says whether a pair with `count` common buckets is kept.
    public interface Screen {
        /// Whether to keep it; called from several threads.
        boolean keep(int a, int b, int count);
    }

    /// The number of common buckets of every pair that passes the screen.
    public static Pairs counts(Buckets buckets, boolean[] linking, Screen screen, Progress progress) {
        int accounts = buckets.accounts();
        return Pairs.rows(accounts, () -> {
            int[] count = new int[accounts];
            int[] touched = new int[accounts];
            return (a, out) -> {
                int n = 0;
                for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++) {
                    int b = buckets.bucket()[i];
                    if (!linking[b])
                        continue;
                    int to = buckets.memberStart()[b + 1];
                    int[] member = buckets.member();
                    for (int m = Arrays.binarySearch(member, buckets.memberStart()[b], to, a) + 1; m < to; m++)
                        if (count[member[m]]++ == 0)
                            touched[n++] = member[m];
                }
                emit(a, n, count, touched, screen, out);
            };
        }, "linkage.stage.meetings", progress);
    }

    static void emit(int a, int n, int[] count, int[] touched, Screen screen, Pairs.Buffer out) {
        int kept = 0;
        for (int t = 0; t < n; t++) {
            int j = touched[t];
            if (screen.keep(a, j, count[j]))
                touched[kept++] = j;
            else
                count[j] = 0;
        }
        Arrays.sort(touched, 0, kept);
        for (int t = 0; t < kept; t++) {
            int j = touched[t];
            out.add(a, j, count[j]);
            count[j] = 0;
        }
    }
}
