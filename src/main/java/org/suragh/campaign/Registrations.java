package org.suragh.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suragh.evidence.AccountColumns;

/// When accounts of a campaign were registered, beside the registrations of all accounts of the case (science note 1.6).
/// Days in UTC; an account whose registration is not stated, or lies outside 1990 to 2099, is left out on both sides.
/// Deterministic; safe for several threads.
///
/// Cost O(days) a pass.
final class Registrations {
    private static final long FIRST = LocalDate.of(1990, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2099, 12, 31).toEpochDay();
    private static final long DAY = 86_400_000L;
    private static final int LONGEST_DAYS = 32;
    private static final int FEWEST = 5;
    private static final int MOST_WAVES = 5;

    private final long[] day;
    private final long firstDay;
    private final int[] all;
    private final int known;
    private final int deals;
    private final long seed;

    Registrations(AccountColumns accounts, int deals, long seed) {
        this.deals = deals;
        this.seed = seed;
        this.day = new long[accounts.size()];
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int a = 0; a < day.length; a++) {
            long at = accounts.createdAt()[a];
            long d = at == AccountColumns.UNKNOWN ? Long.MIN_VALUE : Math.floorDiv(at, DAY);
            day[a] = d < FIRST || d > LAST ? Long.MIN_VALUE : d;
            if (stated(a)) {
                first = Math.min(first, day[a]);
                last = Math.max(last, day[a]);
            }
        }
        this.firstDay = first;
        this.all = new int[last < first ? 0 : (int) (last - first + 1)];
        int n = 0;
        for (int a = 0; a < day.length; a++)
            if (stated(a)) {
                all[(int) (day[a] - firstDay)]++;
                n++;
            }
        this.known = n;
    }

    private boolean stated(int account) {
        return day[account] != Long.MIN_VALUE;
    }

    /// Registrations of these accounts within `days` of an event, beside what the case's registrations explain.
    Campaign.Births around(PinnedEvent event, int days, int[] accounts) {
        long from = event.day().toEpochDay() - days;
        long to = event.day().toEpochDay() + days;
        int born = 0;
        int of = 0;
        for (int a : accounts) {
            of += stated(a) ? 1 : 0;
            born += within(a, from, to) ? 1 : 0;
        }
        int inCase = 0;
        for (int a = 0; a < day.length; a++)
            inCase += within(a, from, to) ? 1 : 0;
        double expected = known == 0 ? 0 : (double) of * inCase / known;
        return new Campaign.Births(event, Campaigns.day(from), Campaigns.day(to), born, of, expected,
                Chances.atLeast(born, known, inCase, of));
    }

    private boolean within(int account, long from, long to) {
        return stated(account) && day[account] >= from && day[account] <= to;
    }

    /// The stretches of days, the densest ones that do not overlap and stand out, in order of time.
    List<Campaign.Wave> waves(int[] accounts) {
        int[] marked = new int[all.length];
        int marks = 0;
        for (int a : accounts)
            if (stated(a)) {
                marked[(int) (day[a] - firstDay)]++;
                marks++;
            }
        if (marks < FEWEST)
            return List.of();
        Scan scan = new Scan(all, LONGEST_DAYS);
        double[] greatest = scan.deals(marks, deals, Scan.mixed(seed ^ marks));
        int[] left = marked.clone();
        Map<Integer, Campaign.Wave> waves = new HashMap<>();
        while (waves.size() < MOST_WAVES) {
            Scan.Window best = scan.best(left, marks, 0, left.length - 1);
            double p = Scan.tail(best.score(), greatest);
            if (best.marked() < FEWEST || p > Campaign.SIGNIFICANT)
                break;
            waves.put(best.from(), new Campaign.Wave(Campaigns.day(firstDay + best.from()),
                    Campaigns.day(firstDay + best.to()), best.marked(), scan.expected(marks, best.from(), best.to()),
                    p));
            Arrays.fill(left, best.from(), best.to() + 1, 0);
        }
        return waves.values().stream().sorted(Comparator.comparing(Campaign.Wave::from)).toList();
    }
}
