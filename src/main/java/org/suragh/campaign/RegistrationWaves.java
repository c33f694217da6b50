package org.suragh.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suragh.evidence.AccountColumns;

/// Days on which far more accounts of a case were registered than the weeks around them lead one to expect, and days on
/// which more of the registered ones are linked ones: Kleinberg's automaton of two states in its form for batches, s = 2,
/// γ = 1 (Kleinberg, KDD 2002; science note 1.4, 1.6), one batch a UTC day.
///
/// In a wave of all accounts the day is one of the 91 days around it (at the ends, of the first or last 91), since platforms grow over years; in a
/// wave of linked accounts the linked ones are counted out of all that were registered on the day. A real event brings
/// real people: a wave says that many came, never why, and no event is named that a person has not pinned.
///
/// Cost: O(days from the first registration to the last). Deterministic.
public final class RegistrationWaves {
    /// Days before and after, that say what is usual.
    public static final int AROUND = 45;
    private static final long DAY = 86_400_000L;
    private static final int MOST_DAYS = 40_000;

    private RegistrationWaves() {}

    /// One wave.
    ///
    /// @param from first day, UTC
    /// @param to last day
    /// @param accounts accounts of the case registered on these days
    /// @param expected what the days around (of all accounts), or the share of the whole case (of linked ones), lead one
    ///     to expect
    /// @param linked accounts among them that are linked
    public record Wave(LocalDate from, LocalDate to, int accounts, double expected, int linked) {}

    /// Waves of all accounts.
    ///
    /// @param linked account to whether it acts together with others
    public static List<Wave> all(AccountColumns accounts, boolean[] linked) {
        Days days = Days.of(accounts, linked);
        int n = days.all.length;
        int width = Math.min(n, 2 * AROUND + 1);
        int[] until = new int[n + 1];
        for (int t = 0; t < n; t++)
            until[t + 1] = until[t] + days.all[t];
        int[] around = new int[n];
        for (int t = 0; t < n; t++) {
            int from = Math.clamp(t - AROUND, 0, n - width);
            around[t] = until[from + width] - until[from];
        }
        List<Wave> waves = new ArrayList<>();
        for (int[] stretch : Bursts.of(days.all, around)) {
            double usual = 0;
            for (int t = stretch[0]; t <= stretch[1]; t++)
                usual += around[t] / (double) width;
            waves.add(days.wave(stretch, usual));
        }
        return List.copyOf(waves);
    }

    /// Waves of linked accounts among all that were registered.
    ///
    /// @param linked account to whether it acts together with others
    public static List<Wave> linked(AccountColumns accounts, boolean[] linked) {
        Days days = Days.of(accounts, linked);
        double share = Arrays.stream(days.linked).sum() / (double) Math.max(1, Arrays.stream(days.all).sum());
        List<Wave> waves = new ArrayList<>();
        for (int[] stretch : Bursts.of(days.linked, days.all)) {
            double registered = 0;
            for (int t = stretch[0]; t <= stretch[1]; t++)
                registered += days.all[t];
            waves.add(days.wave(stretch, share * registered));
        }
        return List.copyOf(waves);
    }

    /// Registrations of every day from the first one on.
    private record Days(long first, int[] all, int[] linked) {
        static Days of(AccountColumns accounts, boolean[] linked) {
            long[] known = Arrays.stream(accounts.createdAt()).filter(t -> t != AccountColumns.UNKNOWN)
                    .map(t -> Math.floorDiv(t, DAY)).sorted().toArray();
            if (known.length == 0 || known[known.length - 1] - known[0] > MOST_DAYS)
                return new Days(0, new int[0], new int[0]);
            Days days = new Days(known[0], new int[(int) (known[known.length - 1] - known[0]) + 1],
                    new int[(int) (known[known.length - 1] - known[0]) + 1]);
            for (int a = 0; a < accounts.size(); a++) {
                if (accounts.createdAt()[a] == AccountColumns.UNKNOWN)
                    continue;
                int day = (int) (Math.floorDiv(accounts.createdAt()[a], DAY) - days.first);
                days.all[day]++;
                days.linked[day] += linked[a] ? 1 : 0;
            }
            return days;
        }

        Wave wave(int[] stretch, double expected) {
            return new Wave(LocalDate.ofEpochDay(first + stretch[0]), LocalDate.ofEpochDay(first + stretch[1]),
                    Arrays.stream(all, stretch[0], stretch[1] + 1).sum(), expected,
                    Arrays.stream(linked, stretch[0], stretch[1] + 1).sum());
        }
    }
}
