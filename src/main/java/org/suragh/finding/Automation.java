package org.suragh.finding;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.suragh.signal.PostTimes;

/// How accounts post, as figures and as percentiles of the case (science note 1.3). Descriptive only: newsrooms, prayer
/// times and people who plan their posts are regular too, so that nothing of it enters coordination or control, and
/// no figure is joined with another. An account with under [#LEAST] posts has no figures; one that is NaN is not
/// computed, as the second of posts whose times are whole minutes.
///
/// Cost: O(n log n) for n posts, accounts in parallel; the result does not depend on threads. Deterministic.
public final class Automation {
    /// Fewest posts of an account with figures.
    public static final int LEAST = 50;
    private static final int FEWEST_REPEATS = 20;
    private static final double WHOLE = .6;
    private static final long SECOND = 1_000;
    private static final long DAY = 86_400_000L;
    private static final int BINS = 20;
    private static final double LONGEST = 30.0 * 86_400;

    private final PostTimes posts;
    private final double[][] values = new double[Habit.values().length][];
    private final double[][] sorted = new double[Habit.values().length][];
    private final int[] briefDays;
    private final double[] usersOfClient;
    private final boolean rounded;

    private Automation(PostTimes posts) {
        this.posts = posts;
        int n = posts.accounts();
        for (int h = 0; h < values.length; h++) {
            values[h] = new double[n];
            Arrays.fill(values[h], Double.NaN);
        }
        this.briefDays = new int[n];
        long whole = Arrays.stream(posts.at()).filter(t -> Math.floorMod(t, 60 * SECOND) == 0).count();
        this.rounded = whole > WHOLE * posts.at().length;
        this.usersOfClient = usersOfClient();
    }

    /// The figures of every account.
    public static Automation of(PostTimes posts) {
        Automation all = new Automation(posts);
        IntStream.range(0, posts.accounts()).parallel().filter(all::assessable).forEach(all::account);
        for (int h = 0; h < all.values.length; h++)
            all.sorted[h] = Arrays.stream(all.values[h]).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return all;
    }

    private double[] usersOfClient() {
        double[] users = new double[posts.clients().length];
        int[] seen = new int[users.length];
        for (int a = 0; a < posts.accounts(); a++)
            for (int i = posts.start()[a]; i < posts.start()[a + 1]; i++) {
                int client = posts.client()[i];
                if (client >= 0 && seen[client] != a + 1) {
                    seen[client] = a + 1;
                    users[client]++;
                }
            }
        return users;
    }

    /// Whether an account has posts enough.
    public boolean assessable(int account) {
        return posts.size(account) >= LEAST;
    }

    /// Number of an account's posts.
    public int posts(int account) {
        return posts.size(account);
    }

    /// Whether most times of the case are whole minutes, so that seconds tell nothing.
    public boolean rounded() {
        return rounded;
    }

    /// Days of an account without three quiet hours.
    public int briefDays(int account) {
        return briefDays[account];
    }

    /// A figure of an account, NaN where it has none.
    public double value(Habit habit, int account) {
        return values[habit.ordinal()][account];
    }

    /// Accounts of the case that have this figure.
    public int compared(Habit habit) {
        return sorted[habit.ordinal()].length;
    }

    /// Share of these accounts with a smaller figure, and half of those with an equal one; NaN without a figure.
    public double percentile(Habit habit, int account) {
        double value = value(habit, account);
        double[] all = sorted[habit.ordinal()];
        if (Double.isNaN(value))
            return Double.NaN;
        int from = Arrays.binarySearch(all, value);
        int to = from;
        while (from > 0 && all[from - 1] == value)
            from--;
        while (to < all.length && all[to] == value)
            to++;
        return (from + to) / 2.0 / all.length;
    }

    private void set(Habit habit, int account, double value) {
        values[habit.ordinal()][account] = value;
    }

    private void account(int a) {
        long[] at = Arrays.copyOfRange(posts.at(), posts.start()[a], posts.start()[a + 1]);
        gaps(a, at);
        seconds(a, at);
        hours(a, at);
        days(a, at);
        peak(a, at);
        clients(a);
        repeats(a);
    }

    private void gaps(int a, long[] at) {
        int n = at.length - 1;
        double[] gap = new double[n];
        int[] bins = new int[BINS];
        int whole = 0;
        int brief = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            gap[i] = (at[i + 1] - at[i]) / (double) SECOND;
            sum += gap[i];
            long rest = Math.floorMod(Math.round(gap[i]), 60L);
            whole += gap[i] >= 30 && (rest <= 1 || rest == 59) ? 1 : 0;
            brief += gap[i] < 2 ? 1 : 0;
            bins[bin(gap[i])]++;
        }
        double mean = sum / n;
        double squares = 0;
        for (double g : gap)
            squares += (g - mean) * (g - mean);
        double deviation = StrictMath.sqrt(squares / n);
        set(Habit.BURSTINESS, a, deviation + mean == 0 ? Double.NaN : (deviation - mean) / (deviation + mean));
        set(Habit.GAP_ENTROPY, a, entropy(bins) / StrictMath.log(BINS));
        if (!rounded)
            set(Habit.WHOLE_MINUTES, a, (double) whole / n);
        set(Habit.SHORT_GAPS, a, rounded ? Double.NaN : brief);
    }

    /// The bin of a gap in seconds: 20 of equal ratio, the first from nothing, the last without end.
    static int bin(double gap) {
        return gap <= 1 ? 0 : Math.min(BINS - 1, (int) (BINS * StrictMath.log(gap) / StrictMath.log(LONGEST)));
    }

    private void seconds(int a, long[] at) {
        if (rounded)
            return;
        int[] seen = new int[60];
        for (long t : at)
            seen[(int) (Math.floorMod(t, 60 * SECOND) / SECOND)]++;
        double expected = at.length / 60.0;
        double chi = 0;
        for (int s : seen)
            chi += (s - expected) * (s - expected) / expected;
        set(Habit.SECONDS, a, chi / 59);
    }

    private void hours(int a, long[] at) {
        int[] hours = new int[24];
        double x = 0;
        double y = 0;
        for (long t : at) {
            long inDay = Math.floorMod(t, DAY);
            hours[(int) (inDay / (DAY / 24))]++;
            double angle = 2 * Math.PI * inDay / DAY;
            x += StrictMath.cos(angle);
            y += StrictMath.sin(angle);
        }
        set(Habit.HOUR_ENTROPY, a, entropy(hours) / StrictMath.log(24));
        set(Habit.DAY_RHYTHM, a, StrictMath.sqrt(x * x + y * y) / at.length);
    }

    private void days(int a, long[] at) {
        double[] quiet = new double[at.length];
        int days = 0;
        for (int i = 0; i < at.length;) {
            long day = Math.floorDiv(at[i], DAY);
            long before = day * DAY;
            long longest = 0;
            for (; i < at.length && Math.floorDiv(at[i], DAY) == day; i++) {
                longest = Math.max(longest, at[i] - before);
                before = at[i];
            }
            longest = Math.max(longest, (day + 1) * DAY - before);
            briefDays[a] += longest < DAY / 8 ? 1 : 0;
            quiet[days++] = longest / (DAY / 24.0);
        }
        set(Habit.QUIET, a, Group.median(Arrays.copyOf(quiet, days)));
    }

    private void peak(int a, long[] at) {
        int from = 0;
        int most = 0;
        for (int i = 0; i < at.length; i++) {
            while (at[i] - at[from] > DAY / 24)
                from++;
            most = Math.max(most, i - from + 1);
        }
        set(Habit.HOURLY_PEAK, a, most);
    }

    private void clients(int a) {
        int[] counts = new int[posts.clients().length];
        int stated = 0;
        int rare = 0;
        for (int i = posts.start()[a]; i < posts.start()[a + 1]; i++) {
            int client = posts.client()[i];
            if (client < 0)
                continue;
            stated++;
            counts[client]++;
            rare += usersOfClient[client] < .01 * posts.accounts() ? 1 : 0;
        }
        if (stated < LEAST)
            return;
        set(Habit.CLIENT_ENTROPY, a, entropy(counts) / StrictMath.log(2));
        set(Habit.RARE_CLIENTS, a, (double) rare / stated);
    }

    private void repeats(int a) {
        double[] delays = IntStream.range(posts.start()[a], posts.start()[a + 1])
                .filter(i -> posts.kind()[i] == 'T' && posts.delay()[i] >= 0)
                .mapToDouble(i -> posts.delay()[i] / (double) SECOND).toArray();
        if (delays.length < FEWEST_REPEATS)
            return;
        set(Habit.EARLY_REPEATS, a, Group.quantile(delays, .1));
        set(Habit.USUAL_REPEATS, a, Group.quantile(delays, .5));
        set(Habit.LATE_REPEATS, a, Group.quantile(delays, .9));
    }

    /// Entropy of counts, in nats.
    static double entropy(int[] counts) {
        double all = Arrays.stream(counts).sum();
        double sum = 0;
        for (int c : counts)
            if (c > 0)
                sum -= c / all * StrictMath.log(c / all);
        return sum;
    }
}
