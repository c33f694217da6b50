package org.suragh.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What share of accounts lies in networks with `supported` or `open` control, corrected for the known error rates of the
/// reference model: `p = (q + sp - 1) / (se + sp - 1)` (Rogan and Gladen, Am. J. Epidemiol. 107, 1978), clipped to [0, 1].
///
/// The interval is a bootstrap over networks (Efron 1979): accounts of one network stand and fall together, so whole
/// networks are drawn with replacement, and accounts of no network one by one; the middle 95 % of 1,000 draws. Where no
/// network is found, every draw is 0 and the upper end is that of the share of 0 (Wilson 1927). The interval covers which
/// networks the case happens to hold, not the doubt about the error rates, and not accounts that the case lacks. No
/// figure is given where se + sp is 1.1 or less: such a test hardly tells anything. Cost: draws times networks.
/// Deterministic: seeded. Immutable.
///
/// @param rates the error rates, and where they come from
/// @param reason text key of why there is no estimate; empty when there is one
/// @param rows the case, then hashtags, then weeks
public record Prevalence(Rates rates, String reason, List<Row> rows) {
    /// A journalistic estimate that one in five accounts of Pakistani Twitter was no person's own. It is shown beside the
    /// figures and enters none of them: never a prior (science note 9).
    public static final double PUBLIC_ESTIMATE = .2;

    private static final double LEAST = 1.1;
    private static final int LOW = 25;
    private static final int OF = 1000;

    /// Error rates of the rule on the reference worlds.
    ///
    /// @param sensitivity share of planted accounts that it finds; NaN when not known
    /// @param specificity share of other accounts that it leaves alone; NaN when not known
    /// @param source what they were measured on
    public record Rates(double sensitivity, double specificity, String source) {
        /// Whether both are known.
        public boolean known() {
            return sensitivity >= 0 && sensitivity <= 1 && specificity >= 0 && specificity <= 1;
        }

        /// The share behind a measured one; not clipped.
        double corrected(double share) {
            return (share + specificity - 1) / (sensitivity + specificity - 1);
        }
    }

    /// A corrected share.
    ///
    /// @param value the estimate
    /// @param low lower end of its 95 % interval
    /// @param high upper end
    public record Estimate(double value, double low, double high) {}

    /// One set of accounts.
    ///
    /// @param scope `case`, `hashtag` or `week`
    /// @param value the hashtag, or the Monday of the week; empty for the case
    /// @param accounts accounts counted
    /// @param inside of them in a network with `supported` or `open` control
    /// @param networks how many networks those are of
    /// @param estimate the corrected share; empty when none can be given
    public record Row(String scope, String value, int accounts, int inside, int networks,
            Optional<Estimate> estimate) {
        /// The measured share, not corrected.
        public double share() {
            return accounts == 0 ? 0 : (double) inside / accounts;
        }

        /// The 95 % interval of the measured share as if accounts stood alone (Wilson 1927): low, high.
        public double[] interval() {
            return Wilson.interval(inside, accounts);
        }
    }

    /// Accounts to count.
    ///
    /// @param scope `case`, `hashtag` or `week`
    /// @param value what names it
    /// @param accounts how many
    /// @param byNetwork network to how many of them it holds; each account in one network only
    public record Question(String scope, String value, int accounts, SortedMap<String, Integer> byNetwork) {}

    /// The figures.
    ///
    /// @param draws draws of the bootstrap, 1,000 by default
    public static Prevalence of(Rates rates, List<Question> questions, int draws, long seed) {
        String reason = "";
        if (!rates.known())
            reason = "campaign.prevalence.no-rates";
        else if (rates.sensitivity + rates.specificity <= LEAST)
            reason = "campaign.prevalence.weak-rates";
        List<Row> rows = new ArrayList<>();
        for (Question question : questions) {
            int[] sizes = question.byNetwork.values().stream().mapToInt(n -> n).filter(n -> n > 0).toArray();
            int inside = Arrays.stream(sizes).sum();
            Optional<Estimate> estimate = !reason.isEmpty() || question.accounts == 0
                    ? Optional.empty()
                    : Optional.of(estimate(rates, question.accounts, sizes, draws, seed));
            rows.add(new Row(question.scope, question.value, question.accounts, inside, sizes.length, estimate));
        }
        return new Prevalence(rates, reason, List.copyOf(rows));
    }

    private static Estimate estimate(Rates rates, int accounts, int[] sizes, int draws, long seed) {
        int inside = Arrays.stream(sizes).sum();
        double value = clipped(rates.corrected((double) inside / accounts));
        if (sizes.length == 0)
            return new Estimate(value, value, Math.max(value,
                    clipped(rates.corrected(Wilson.interval(0, accounts)[1]))));
        double[] shares = shares(accounts, sizes, draws, seed);
        int edge = Math.max(1, draws * LOW / OF);
        return new Estimate(value, Math.min(value, clipped(rates.corrected(shares[edge - 1]))),
                Math.max(value, clipped(rates.corrected(shares[draws - edge]))));
    }

    private static double clipped(double share) {
        return Math.clamp(share, 0, 1);
    }

    /// Shares of bootstrap draws, ascending. Of U units (networks and single accounts) U are drawn with replacement; how
    /// many of them are networks is binomial, so that only those are drawn one by one.
    static double[] shares(int accounts, int[] sizes, int draws, long seed) {
        int single = accounts - Arrays.stream(sizes).sum();
        int units = single + sizes.length;
        double[] shares = new double[draws];
        long state = seed;
        for (int d = 0; d < draws; d++) {
            state += 0x9e3779b97f4a7c15L;
            int networks = single == 0 ? units : binomial(units, (double) sizes.length / units, state);
            long inside = 0;
            for (int k = 0; k < networks; k++) {
                state += 0x9e3779b97f4a7c15L;
                inside += sizes[(int) ((Scan.mixed(state) >>> 32) * sizes.length >>> 32)];
            }
            long all = inside + units - networks;
            shares[d] = all == 0 ? 0 : (double) inside / all;
        }
        Arrays.sort(shares);
        return shares;
    }

    /// A draw of the binomial distribution by its cumulative sums, in logarithms so that large cases do not underflow.
    private static int binomial(int n, double p, long state) {
        double uniform = (Scan.mixed(state) >>> 11) * 0x1p-53;
        double log = n * StrictMath.log1p(-p);
        double odds = StrictMath.log(p) - StrictMath.log1p(-p);
        double sum = StrictMath.exp(log);
        int k = 0;
        while (sum < uniform && k < n) {
            log += odds + StrictMath.log((double) (n - k) / (k + 1));
            k++;
            sum += StrictMath.exp(log);
        }
        return k;
    }
}
