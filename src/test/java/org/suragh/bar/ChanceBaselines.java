package org.suragh.bar;

import java.util.Arrays;
import org.suragh.community.Components;
import org.suragh.linkage.Chance;

/// Methods that hold shared values against chance or rank them, without regard to what a value is.
///
/// A chance depends on a pair only through the degrees of both, so tests are made once a pair of degree classes.
final class ChanceBaselines {
    private static final int ANY = Integer.MAX_VALUE;
    private static final int BINS = 1_000_000;

    private ChanceBaselines() {}

    /// The chance of `k` or more shared values for accounts of two degree classes.
    interface Tail {
        double of(int k, int first, int second);
    }

    /// Statistically validated networks (Tumminello et al. 2011) without strata, FDR `alpha` by Benjamini and Hochberg.
    static Found hypergeometric(Uses uses, double alpha) {
        Degrees degrees = Degrees.ofAccounts(uses);
        double[] factorials = new double[uses.values() + 1];
        for (int i = 2; i < factorials.length; i++)
            factorials[i] = factorials[i - 1] + Math.log(i);
        return validated("hypergeometric, FDR 1 %", uses, degrees, alpha, (k, first, second) -> {
            int marked = degrees.degree[first];
            int draws = degrees.degree[second];
            double sum = 0;
            for (int x = Math.min(marked, draws); x >= k; x--)
                if (draws - x <= uses.values() - marked)
                    sum += Math
                            .exp(choose(factorials, marked, x) + choose(factorials, uses.values() - marked, draws - x)
                                    - choose(factorials, uses.values(), draws));
            return Math.min(1, sum);
        });
    }

    private static double choose(double[] factorials, int n, int k) {
        return factorials[n] - factorials[k] - factorials[n - k];
    }

    /// The bipartite configuration model (Saracco et al. 2017) with the Poisson approximation of its counts.
    static Found biCm(Uses uses, double alpha) {
        Degrees degrees = Degrees.ofAccounts(uses);
        double[][] lambda = lambdas(degrees, Degrees.ofValues(uses));
        return validated("BiCM-Poisson, FDR 1 %", uses, degrees, alpha,
                (k, first, second) -> Chance.poissonTail(k, lambda[first][second]));
    }

    /// Expected shared values of two degree classes of accounts, from the chances of the model.
    static double[][] lambdas(Degrees accounts, Degrees values) {
        double[][] p = BiCm.ofClasses(accounts.degree, accounts.count, values.degree, values.count);
        int n = accounts.degree.length;
        double[][] lambda = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = i; j < n; j++) {
                double sum = 0;
                for (int v = 0; v < values.degree.length; v++)
                    sum += values.count[v] * p[i][v] * p[j][v];
                lambda[i][j] = sum;
                lambda[j][i] = sum;
            }
        return lambda;
    }

    /// Components of the pairs that stay below the false-discovery rate over all pairs. The step-up procedure is run as a
    /// falling sequence of thresholds `t = alpha R(t) / m` from the number of pairs ever seen, which ends at the same pairs.
    static Found validated(String name, Uses uses, Degrees degrees, double alpha, Tail tail) {
        double m = .5 * uses.accounts() * (uses.accounts() - 1.0);
        long[] passing = {0};
        uses.forEachPair(ANY, (_, _, _) -> passing[0]++);
        int n = degrees.degree.length;
        int[][] least = new int[n][n];
        long before = -1;
        while (passing[0] != before && passing[0] > 0) {
            before = passing[0];
            double t = alpha * before / m;
            for (int i = 0; i < n; i++)
                for (int j = i; j < n; j++) {
                    int most = Math.min(degrees.degree[i], degrees.degree[j]);
                    int k = Math.max(1, least[i][j]);
                    while (k <= most && tail.of(k, i, j) > t)
                        k++;
                    least[i][j] = k;
                    least[j][i] = k;
                }
            passing[0] = 0;
            uses.forEachPair(ANY, (a, b, shared) -> {
                if (shared >= least[degrees.of[a]][degrees.of[b]])
                    passing[0]++;
            });
        }
        Components components = new Components(uses.accounts());
        if (passing[0] > 0)
            uses.forEachPair(ANY, (a, b, shared) -> {
                if (shared >= least[degrees.of[a]][degrees.of[b]])
                    components.join(a, b);
            });
        return Found.ofComponents(name, components);
    }

    /// Cosine of TF-IDF vectors, the top 0.5 % of the pairs that share anything (Pacheco et al. 2021): sublinear counts,
    /// `idf = ln((1 + N) / (1 + df)) + 1`. The threshold is exact to a millionth.
    static Found tfIdf(String name, Uses uses, double top) {
        double[] weight = new double[uses.value().length];
        for (int a = 0; a < uses.accounts(); a++) {
            double norm = 0;
            for (int i = uses.accountStart()[a]; i < uses.accountStart()[a + 1]; i++) {
                double idf = Math.log((1.0 + uses.accounts()) / (1 + uses.users(uses.value()[i]))) + 1;
                weight[i] = (1 + Math.log(uses.times()[i])) * idf;
                norm += weight[i] * weight[i];
            }
            for (int i = uses.accountStart()[a]; i < uses.accountStart()[a + 1]; i++)
                weight[i] /= Math.sqrt(norm);
        }
        long[] bins = new long[BINS + 1];
        cosines(uses, weight, (_, _, bin) -> bins[bin]++);
        long all = Arrays.stream(bins).sum();
        int threshold = BINS + 1;
        for (long kept = 0; threshold > 0 && kept + bins[threshold - 1] <= top * all; threshold--)
            kept += bins[threshold - 1];
        int least = Math.max(1, threshold);
        Components components = new Components(uses.accounts());
        cosines(uses, weight, (a, b, bin) -> {
            if (bin >= least)
                components.join(a, b);
        });
        return Found.ofComponents(name, components);
    }

    private static void cosines(Uses uses, double[] weight, Uses.PairSight sight) {
        // the weight of each account of a value, beside it
        double[] beside = new double[uses.account().length];
        int[] next = uses.valueStart().clone();
        for (int a = 0; a < uses.accounts(); a++)
            for (int i = uses.accountStart()[a]; i < uses.accountStart()[a + 1]; i++)
                beside[next[uses.value()[i]]++] = weight[i];
        double[] sum = new double[uses.accounts()];
        int[] touched = new int[uses.accounts()];
        for (int a = 0; a < uses.accounts(); a++) {
            int n = 0;
            for (int i = uses.accountStart()[a]; i < uses.accountStart()[a + 1]; i++) {
                int v = uses.value()[i];
                for (int j = uses.valueStart()[v + 1] - 1; j >= uses.valueStart()[v] && uses.account()[j] > a; j--) {
                    int b = uses.account()[j];
                    if (sum[b] == 0)
                        touched[n++] = b;
                    sum[b] += weight[i] * beside[j];
                }
            }
            for (int k = 0; k < n; k++) {
                sight.pair(a, touched[k], (int) Math.clamp(sum[touched[k]] * BINS, 0, BINS));
                sum[touched[k]] = 0;
            }
        }
    }
}
