package org.suragh.finding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How many members an address holds a day, and at which hours members log in (science note 1.1.6). All functions are
/// pure and linear in the log-ins.
public final class PoolDays {
    private static final long DAY = 86_400_000L;
    private static final long HOUR = 3_600_000L;
    private static final int SHIFT = 10;
    private static final double MOSTLY = .8;

    private PoolDays() {}

    /// Members an address and UTC day at the pool.
    ///
    /// Under free mixing the number is about Poisson; a cap on accounts an address shows as a truncation: the ratio
    /// h = P(n = c) / P(n ≥ c) at the mode c comes near 1 and the variance falls below half the mean.
    ///
    /// @param days cells of (address, day) with any member
    /// @param mode c, the most common number; the smaller of two
    /// @param exactly share of the cells with exactly c
    /// @param h share with exactly c among those with c or more
    /// @param dispersion variance over mean
    public record Cap(int days, int mode, double exactly, double h, double dispersion) {}

    /// When members log in.
    ///
    /// @param variance circular variance of the time of day, 0 all at one time, 1 spread evenly
    /// @param from first hour (UTC) of the ten hours with most log-ins
    /// @param share share of the log-ins in these
    /// @param usual share of all log-ins of the case in these
    /// @param members members with eight in ten of their own log-ins in these
    public record Hours(double variance, int from, double share, double usual, int members) {
        /// The hour at which the ten end.
        int to() {
            return (from + SHIFT) % 24;
        }
    }

    static @Nullable Cap cap(int members, AccessLog.Visits visits, boolean[] inPool) {
        int[] cells = new int[members + 1];
        int[] seenIn = new int[members];
        Arrays.fill(seenIn, -1);
        int cell = -1;
        int size = 0;
        int lastEntity = -1;
        long lastDay = 0;
        for (int i = 0; i < inPool.length; i++) {
            if (!inPool[i])
                continue;
            long day = Math.floorDiv(visits.at()[i], DAY);
            if (visits.entity()[i] != lastEntity || day != lastDay) {
                cells[size]++;
                size = 0;
                cell++;
                lastEntity = visits.entity()[i];
                lastDay = day;
            }
            if (seenIn[visits.member()[i]] != cell) {
                seenIn[visits.member()[i]] = cell;
                size++;
            }
        }
        cells[size]++;
        cells[0] = 0;
        return of(cells);
    }

    /// The figures of a distribution, `cells[n]` cells with n members.
    static @Nullable Cap of(int[] cells) {
        int days = 0;
        double sum = 0;
        double squares = 0;
        int mode = 0;
        for (int n = 1; n < cells.length; n++) {
            days += cells[n];
            sum += (double) n * cells[n];
            squares += (double) n * n * cells[n];
            if (cells[n] > cells[mode] || mode == 0 && cells[n] > 0)
                mode = n;
        }
        if (days == 0)
            return null;
        int above = 0;
        for (int n = mode + 1; n < cells.length; n++)
            above += cells[n];
        double mean = sum / days;
        return new Cap(days, mode, cells[mode] / (double) days, cells[mode] / (double) (cells[mode] + above),
                (squares / days - mean * mean) / mean);
    }

    /// Log-ins by hour of the day in UTC.
    static double[] histogram(long[] at) {
        double[] hours = new double[24];
        for (long t : at)
            hours[(int) (Math.floorMod(t, DAY) / HOUR)]++;
        return hours;
    }

    static Hours hours(int members, AccessLog.Visits visits, double[] all) {
        double[] own = histogram(visits.at());
        double sine = 0;
        double cosine = 0;
        for (long t : visits.at()) {
            double angle = 2 * Math.PI * Math.floorMod(t, DAY) / DAY;
            sine += StrictMath.sin(angle);
            cosine += StrictMath.cos(angle);
        }
        int n = visits.size();
        int from = 0;
        for (int hour = 1; hour < 24; hour++)
            if (within(own, hour) > within(own, from))
                from = hour;
        int[] inside = new int[members];
        int[] each = new int[members];
        for (int i = 0; i < n; i++) {
            each[visits.member()[i]]++;
            int hour = (int) (Math.floorMod(visits.at()[i], DAY) / HOUR);
            inside[visits.member()[i]] += Math.floorMod(hour - from, 24) < SHIFT ? 1 : 0;
        }
        int mostly = 0;
        for (int k = 0; k < members; k++)
            mostly += each[k] > 0 && inside[k] >= MOSTLY * each[k] ? 1 : 0;
        double length = n == 0 ? 0 : Math.sqrt(sine * sine + cosine * cosine) / n;
        return new Hours(1 - length, from, within(own, from) / Math.max(1, n),
                within(all, from) / Math.max(1, within(all, 0) + rest(all)), mostly);
    }

    private static double within(double[] hours, int from) {
        double sum = 0;
        for (int i = 0; i < SHIFT; i++)
            sum += hours[(from + i) % 24];
        return sum;
    }

    private static double rest(double[] hours) {
        double sum = 0;
        for (int i = SHIFT; i < 24; i++)
            sum += hours[i];
        return sum;
    }
}
