package org.suragh.linkage;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What chance expects of a pair: Chung-Lu expectations over buckets, access networks kept apart.
///
/// `λ = Σ_g d_ag d_bg S_g / E_g² + d_a d_b S_0 / E²`: g runs over access networks (carriers, homes, institutions), where
/// being on the same one is no evidence; S_0 and the second term cover the rest, with degrees over all (science note
/// 1.1.2; the sparse analogue of the stochastic degree model with structural zeros, Neal and Neal 2024). Without any
/// classes it is the plain `d_a d_b S / E²`. O(buckets) to build, O(groups) a pair. Immutable.
public final class Null {
    private static final int MOST_GROUPS = 32;
    private final double[][] degree;
    private final double[] factor;
    private final double visits;
    private final @Nullable Places places;

    private Null(double[][] degree, double[] factor, double visits) {
        this(degree, factor, visits, null);
    }

    private Null(double[][] degree, double[] factor, double visits, @Nullable Places places) {
        this.degree = degree;
        this.factor = factor;
        this.visits = visits;
        this.places = places;
    }

    /// The null of buckets that are parts of places, conditional on the place: `λ = Σ_A d_aA d_bA S_A / E_A²`, one term
    /// for each place A that both know. O(buckets) to build, O(places of both) a pair.
    ///
    /// @param place value of a bucket to its place
    public static Null within(Buckets buckets, boolean[] counted, IntUnaryOperator place) {
        double visits = 0;
        for (int b = 0; b < buckets.size(); b++)
            if (counted[b])
                visits += buckets.size(b) * (buckets.size(b) - 1.0) / 2;
        return new Null(new double[][]{new double[buckets.accounts()]}, new double[1], visits,
                Places.of(buckets, counted, place));
    }

    /// The null of buckets.
    ///
    /// @param counted which buckets belong to the universe, single-account ones included
    /// @param group value of a bucket to the access network it belongs to, or empty text for none
    public static Null of(Buckets buckets, boolean[] counted, IntFunction<String> group) {
        SortedMap<String, Integer> number = new TreeMap<>();
        for (int b = 0; b < buckets.size(); b++)
            if (counted[b] && number.size() < MOST_GROUPS)
                number.putIfAbsent(group.apply(buckets.value()[b]), 0);
        number.remove("");
        int groups = 1;
        for (var entry : number.entrySet())
            entry.setValue(groups++);
        double[][] degree = new double[groups][];
        double[] events = new double[groups];
        double[] together = new double[groups];
        Arrays.setAll(degree, g -> new double[buckets.accounts()]);
        double visits = 0;
        for (int b = 0; b < buckets.size(); b++) {
            if (!counted[b])
                continue;
            int g = number.getOrDefault(group.apply(buckets.value()[b]), 0);
            double n = buckets.size(b);
            together[g] += n * (n - 1);
            visits += n * (n - 1) / 2;
            events[0] += n;
            if (g > 0)
                events[g] += n;
            for (int m = buckets.memberStart()[b]; m < buckets.memberStart()[b + 1]; m++) {
                degree[0][buckets.member()[m]]++;
                if (g > 0)
                    degree[g][buckets.member()[m]]++;
            }
        }
        double[] factor = new double[groups];
        for (int g = 0; g < groups; g++)
            factor[g] = events[g] == 0 ? 0 : together[g] / (events[g] * events[g]);
        return new Null(degree, factor, visits);
    }

    /// The label-permutation null of a sliding window: `λ = d_a d_b S / (E (E - 1))` (science note 1.2.2).
    ///
    /// @param degree events of each account
    /// @param together twice the number of event pairs within the window, pairs of one account included
    /// @param visits unordered event pairs of two accounts, an upper bound of the pairs that can be seen
    public static Null permutation(int[] degree, double together, double visits) {
        double events = 0;
        double[] own = new double[degree.length];
        for (int a = 0; a < degree.length; a++) {
            own[a] = degree[a];
            events += degree[a];
        }
        return new Null(new double[][]{own}, new double[]{events < 2 ? 0 : together / (events * (events - 1))}, visits);
    }

    /// λ of a pair.
    public double expected(int a, int b) {
        double sum = 0;
        for (int g = 0; g < factor.length; g++)
            sum += degree[g][a] * degree[g][b] * factor[g];
        return places == null ? sum : sum + places.expected(a, b);
    }

    /// An upper bound of the number of pairs with any meeting.
    double visits() {
        return visits;
    }

    /// Number of accounts.
    int accounts() {
        return degree[0].length;
    }

    /// Links expected by chance over all pairs when a pair counts as linked at p ≤ `cut` and at least `least`
    /// meetings: the chance line. By classes of equal degree; with access groups the bound `tests · cut` is given.
    double chanceLinks(double cut, int least) {
        double tests = .5 * accounts() * (accounts() - 1.0);
        if (cut <= 0)
            return 0;
        if (factor.length > 1 || places != null)
            return tests * cut;
        TreeMap<Double, Integer> classes = new TreeMap<>();
        for (double d : degree[0])
            if (d > 0)
                classes.merge(d, 1, Integer::sum);
        double[] d = classes.keySet().stream().mapToDouble(x -> x).toArray();
        int[] n = classes.values().stream().mapToInt(x -> x).toArray();
        double sum = 0;
        for (int i = 0; i < d.length; i++)
            for (int j = i; j < d.length; j++) {
                double pairs = i == j ? .5 * n[i] * (n[i] - 1.0) : (double) n[i] * n[j];
                sum += pairs * tailAtCut(d[i] * d[j] * factor[0], cut, least);
            }
        return sum;
    }

    private static double tailAtCut(double lambda, double cut, int least) {
        if (lambda <= 0)
            return 0;
        int low = least;
        int high = Math.max(least, 1);
        while (Chance.poissonTail(high, lambda) > cut)
            high *= 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Chance.poissonTail(middle, lambda) <= cut)
                high = middle;
            else
                low = middle + 1;
        }
        return Chance.poissonTail(low, lambda);
    }
}
