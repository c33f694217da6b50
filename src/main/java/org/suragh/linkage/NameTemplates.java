package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.evidence.AccountColumns;
import org.suragh.signal.NameShape;
import org.suragh.signal.Settings;

/// The layer `name-template`: accounts whose screen names have one shape ([NameShape]) and that were registered within
/// days of each other, more of them than the dates of everybody else explain.
///
/// A shape alone links nobody: platforms suggest shapes, and teams add a word to their names. For account i of the n of
/// one shape, o others of the shape were registered within ± `creation-cohort.window`, and so was the share s of all
/// accounts of other shapes, which an event that brings many people raises; `p = P(Bin(n - 1, s) ≥ o)`, and the shape
/// has n times the smallest of these (Bonferroni over its members), tested over all shapes of three accounts or more
/// (Benjamini and Hochberg 1995) at `name-template.alpha`. Links join those of an accepted shape within the window of
/// a member that passes. Weight: -log10 of the share of the case that has the shape, of both
/// shapes together where both are accepted. A shape of more than `name-template.max-accounts` accounts is listed and links nobody.
///
/// Cost: O(names log names), and pairs within the window of accepted shapes. Deterministic.
public final class NameTemplates {
    /// The layer id.
    public static final String ID = "name-template";

    private NameTemplates() {}

    /// Accounts of one shape by their registration, with the p of each.
    private record Shape(String text, int[] accounts, long[] created, double[] p, double[] share) {
        double least() {
            return Math.min(1, created.length * Arrays.stream(p).min().orElse(1));
        }
    }

    /// Builds the layer.
    public static LayerLinks of(AccountColumns accounts, Settings settings) {
        long window = settings.millis("creation-cohort.window");
        int most = settings.count("name-template.max-accounts");
        long[] all = Arrays.stream(accounts.createdAt()).filter(t -> t != AccountColumns.UNKNOWN).sorted().toArray();
        Map<String, List<Integer>> holders = holders(accounts);
        long named = Arrays.stream(accounts.handles()).filter(handle -> handle != null).count();
        List<SetAside> setAside = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        holders.forEach((text, who) -> {
            if (who.size() > most)
                setAside.add(new SetAside(ID, text, "", who.size(), who.size(), "linkage.set-aside.common-shape"));
            else if (who.size() >= 3)
                shapes.add(shape(text, who, accounts.createdAt(), all, window));
        });
        double[] p = shapes.stream().mapToDouble(Shape::least).toArray();
        double[] q = Chance.benjaminiHochberg(p, p.length);
        double alpha = settings.decimal("name-template.alpha");
        double cut = 0;
        for (int i = 0; i < q.length; i++)
            if (q[i] <= alpha)
                cut = Math.max(cut, p[i]);
        StatedPairs pairs = new StatedPairs();
        int joined = 0;
        int accepted = 0;
        for (int i = 0; i < q.length; i++)
            if (q[i] <= alpha) {
                accepted++;
                joined += join(shapes.get(i), new double[]{cut, p[i], q[i], window,
                        -StrictMath.log10((double) shapes.get(i).accounts().length / named)}, pairs);
            }
        setAside.sort(Comparator.comparing(SetAside::value));
        return pairs.layer(ID, accounts.size(), List.copyOf(setAside),
                accepted == 0 ? 0 : cut * p.length * joined / accepted);
    }

    /// Shape to the accounts that have it, ascending.
    static Map<String, List<Integer>> holders(AccountColumns accounts) {
        Map<String, List<Integer>> holders = new TreeMap<>();
        for (int a = 0; a < accounts.size(); a++) {
            String handle = accounts.handles()[a];
            if (handle != null)
                for (String shape : NameShape.of(handle))
                    holders.computeIfAbsent(shape, _ -> new ArrayList<>()).add(a);
        }
        return holders;
    }

    private static Shape shape(String text, List<Integer> who, long[] createdAt, long[] all, long window) {
        int[] dated = who.stream().filter(a -> createdAt[a] != AccountColumns.UNKNOWN)
                .sorted(Comparator.<Integer>comparingLong(a -> createdAt[a]).thenComparing(a -> a))
                .mapToInt(a -> a).toArray();
        long[] created = Arrays.stream(dated).mapToLong(a -> createdAt[a]).toArray();
        double[] p = new double[dated.length];
        double[] share = new double[dated.length];
        for (int i = 0; i < dated.length; i++) {
            int here = within(created, created[i], window);
            int outside = within(all, created[i], window) - here;
            share[i] = Math.min(1, (outside + 1.0) / (all.length - dated.length + 1.0));
            p[i] = binomialTail(here - 1, dated.length - 1, share[i]);
        }
        return new Shape(text, dated, created, p, share);
    }

    /// Adds the links of an accepted shape and counts them.
    ///
    /// @param test largest p accepted, p and q of the shape, window, weight
    private static int join(Shape shape, double[] test, StatedPairs pairs) {
        int n = shape.created().length;
        int joined = 0;
        for (int i = 0; i < n; i++)
            for (int k = i + 1; k < n && shape.created()[k] - shape.created()[i] <= test[3]; k++)
                if (n * Math.min(shape.p()[i], shape.p()[k]) <= test[0]) {
                    joined++;
                    pairs.add(shape.accounts()[i], shape.accounts()[k], test[4],
                            new double[]{Math.max(shape.share()[i], shape.share()[k]), test[1], test[2]},
                            new long[]{shape.created()[i], shape.created()[k]});
                }
        return joined;
    }

    private static int within(long[] sorted, long t, long window) {
        return place(sorted, t + window + 1) - place(sorted, t - window);
    }

    private static int place(long[] sorted, long t) {
        int at = Arrays.binarySearch(sorted, t);
        if (at < 0)
            return -at - 1;
        while (at > 0 && sorted[at - 1] == t)
            at--;
        return at;
    }

    /// P(Bin(n, s) ≥ k) where k is above the mean, else 1.
    static double binomialTail(int k, int n, double s) {
        if (k <= 0)
            return 1;
        if (k > n)
            return 0;
        if (k <= n * s)
            return 1;
        double log = Chance.logFactorial(n) - Chance.logFactorial(k) - Chance.logFactorial(n - k)
                + k * StrictMath.log(s) + (n - k) * StrictMath.log1p(-s);
        double sum = 0;
        double term = 1;
        for (int j = k; j <= n && term > 0; j++) {
            sum += term;
            term *= (double) (n - j) / (j + 1) * s / (1 - s);
        }
        return Math.min(1, StrictMath.exp(log) * sum);
    }
}
