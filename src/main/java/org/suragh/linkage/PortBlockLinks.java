package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.signal.Addresses;
import org.suragh.signal.Settings;

/// The layer `shared-port-block`: accounts that log in through one block of source ports of a crowded address within
/// hours ([Addresses#portBlock]).
///
/// A carrier leaves a block with one subscriber for hours or a day, so that all meetings of one day are one chance: a
/// pair meets once in 24 hours, in a bucket of 6 h (the first counts, the next a day later). Being at the same address
/// is no evidence, so chance is conditional on the address: `λ_ij = Σ_A d_iA d_jA S_A / E_A²`, with d_iA the buckets
/// (block, UTC day) of account i at address A, E_A their sum over accounts and S_A = Σ n(n-1) over its buckets
/// (Chung-Lu, as in [Null], one term an address). Poisson tail and Benjamini-Hochberg as in [PairTest],
/// `shared-ip.alpha`, two meetings at least. Only validated pairs feed grouping, by Newman's weight over the counted
/// meetings, so that a chance meeting in a block of unknown size ties nobody. Where the carrier's real blocks are
/// smaller than `shared-ip.port-block`, chance meetings are more and the test asks for more; where they are larger,
/// meetings are missed. Cost Σ n_b². Deterministic, independent of threads.
///
/// Source: RFC 7422 for blocks of ports, science note 1.1.4; the null is that of science note 1.1.2 within one
/// address.
final class PortBlockLinks {
    static final String ID = "shared-port-block";
    private static final long DAY = 86_400_000L;
    private static final int LEAST = 2;

    private PortBlockLinks() {}

    /// The layer; empty where no address is taken apart by ports.
    ///
    /// @param quick buckets of 6 h
    static LayerLinks of(Addresses addresses, Buckets quick, Settings settings, Progress progress) {
        int cap = settings.count("shared-ip.cap");
        boolean[] values = new boolean[addresses.size()];
        for (int e = 0; e < values.length; e++)
            values[e] = addresses.portBlock(e);
        boolean[] near = Meetings.linking(quick, b -> values[quick.value()[b]] && quick.size(b) <= cap);
        Buckets days = Meetings.buckets(addresses.blocks(), DAY);
        boolean[] counted = new boolean[days.size()];
        for (int b = 0; b < counted.length; b++)
            counted[b] = days.size(b) <= cap;
        Null chance = Null.within(days, counted, addresses::whole);
        boolean[] linking = Meetings.linking(days, b -> counted[b]);
        long slots = Math.max(1, DAY / settings.millis("shared-ip.short-window"));
        PairTest test = PairTest.of(chance, settings.decimal("shared-ip.alpha"), LEAST, screen -> {
            Pairs seen = Meetings.counts(days, linking, screen, progress);
            Pairs.Buffer met = new Pairs.Buffer();
            for (int i = 0; i < seen.size(); i++) {
                int count = (int) meetings(quick, near, slots, seen.a()[i], seen.b()[i])[0];
                if (screen.keep(seen.a()[i], seen.b()[i], count))
                    met.add(seen.a()[i], seen.b()[i], count);
            }
            return Pairs.joined(List.of(met));
        });
        WindowPairs.Details details = WindowPairs.details(addresses.acts(), settings.millis("shared-ip.short-window"),
                settings.millis("shared-ip.concurrent"), values, test.pairs());
        double[] weight = new double[test.pairs().size()];
        Arrays.setAll(weight, i -> meetings(quick, near, slots, test.pairs().a()[i], test.pairs().b()[i])[1]);
        return new LayerLinks(ID, test, details, weight, new int[0], List.of(), chance);
    }

    /// Meetings of two accounts at least `slots` windows apart, and their Newman weight: in order of time, with the
    /// smallest bucket first where several lie in one window.
    private static double[] meetings(Buckets quick, boolean[] near, long slots, int a, int b) {
        List<Integer> common = new ArrayList<>();
        int j = quick.bucketStart()[b];
        for (int i = quick.bucketStart()[a]; i < quick.bucketStart()[a + 1]; i++) {
            int one = quick.bucket()[i];
            while (j < quick.bucketStart()[b + 1] && quick.bucket()[j] < one)
                j++;
            if (near[one] && j < quick.bucketStart()[b + 1] && quick.bucket()[j] == one)
                common.add(one);
        }
        common.sort(Comparator.comparingLong((Integer one) -> quick.slot()[one]).thenComparingInt(quick::size));
        double[] sums = new double[2];
        long next = Long.MIN_VALUE;
        for (int one : common) {
            if (quick.slot()[one] < next)
                continue;
            next = quick.slot()[one] + slots;
            sums[0]++;
            sums[1] += 1.0 / (quick.size(one) - 1);
        }
        return sums;
    }

    /// Weights of grouping with those of validated pairs added, normalised as they are.
    ///
    /// @param root root of the damped degree of every account
    /// @param windows number of windows that the weights are the mean of
    static Pairs added(Pairs weights, LayerLinks ports, double[] root, int windows) {
        if (ports.size() == 0)
            return weights;
        Pairs.Buffer out = new Pairs.Buffer();
        int i = 0;
        for (int k = 0; k < ports.size(); k++) {
            int a = ports.a(k);
            int b = ports.b(k);
            for (; i < weights.size() && before(weights, i, a, b); i++)
                out.add(weights.a()[i], weights.b()[i], weights.value()[i]);
            boolean both = i < weights.size() && weights.a()[i] == a && weights.b()[i] == b;
            out.add(a, b, ports.weight()[k] / (windows * root[a] * root[b]) + (both ? weights.value()[i++] : 0));
        }
        for (; i < weights.size(); i++)
            out.add(weights.a()[i], weights.b()[i], weights.value()[i]);
        return Pairs.joined(List.of(out));
    }

    private static boolean before(Pairs pairs, int i, int a, int b) {
        return pairs.a()[i] < a || pairs.a()[i] == a && pairs.b()[i] < b;
    }
}
