package org.suragh.gui.widget;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Chance;
import org.suragh.base.Text;

/// How numbers and times are written in the window: thousands separated, times in UTC.
public final class Numbers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final double MINUTE = 60;

    private Numbers() {}

    /// `154,277`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Three significant digits at most: `0.4`, `13`, `1,204`, `under 0.01`; a dash where not
    /// computed.
    public static String figure(double number) {
        if (Double.isNaN(number))
            return "–";
        double size = Math.abs(number);
        if (number > 0 && size < .01)
            return Chance.tiny();
        String text = String.format(Locale.ROOT, size < 1 ? "%.2f" : size < 100 ? "%.1f" : "%,.0f", number);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /// An index with its sign and one decimal, as a column of them is compared: `+2.6`, `−0.4`, `0.0`.
    public static String index(double index) {
        if (Double.isNaN(index))
            return "–";
        String text = String.format(Locale.ROOT, "%+.1f", index);
        return text.equals("+0.0") || text.equals("-0.0") ? "0.0" : text.replace('-', '\u2212');
    }

    /// A share as `34 in 100`; below one in a hundred with a decimal.
    public static String share(double share) {
        return Double.isNaN(share) ? "–" : Text.of("gui.value.share", hundredth(share));
    }

    /// A share with its 95 % interval: `34 in 100 (30 to 38)`.
    ///
    /// @param interval low, high
    public static String share(double share, double[] interval) {
        return Text.of("gui.value.share.interval", hundredth(share), hundredth(interval[0]), hundredth(interval[1]));
    }

    private static String hundredth(double share) {
        double hundred = share * 100;
        boolean fine = hundred > 0 && hundred < 9.95 || hundred > 99 && hundred < 99.95;
        return String.format(Locale.ROOT, fine ? "%.1f" : "%.0f", hundred);
    }

    /// `2018-05-01 14:00`.
    public static String minute(Instant at) {
        return TIME.format(at).substring(0, 16);
    }

    /// `2018-05-01 14:00:07`, empty for nothing.
    public static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    /// `2018-05-01 19:00:07 +05:00` on the clock of a zone, empty for nothing.
    public static String local(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LOCAL.withZone(zone).format(at);
    }

    /// UTC first, the local time with zone and offset second: `2018-05-01 14:00:07 UTC · 19:00:07 +05:00 Asia/Karachi`.
    ///
    /// @param zone of the local time, null for UTC alone
    public static String both(Instant at, @Nullable ZoneId zone) {
        return zone == null
                ? Text.of("gui.value.utc", time(at))
                : Text.of("gui.value.utc-local", time(at), local(at, zone), zone.getId());
    }

    /// `1 May 2018`, empty for nothing.
    public static String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at);
    }

    /// `1 – 28 May 2018`, `28 Apr – 3 May 2018`, `30 Dec 2017 – 2 Jan 2018`, `1 May 2018`: no more than is needed.
    public static String days(Instant first, Instant last) {
        String from = day(first), to = day(last);
        if (from.equals(to))
            return to;
        String[] a = from.split(" "), b = to.split(" ");
        String shortest = !a[2].equals(b[2]) ? from : a[1].equals(b[1]) ? a[0] : a[0] + " " + a[1];
        return Text.of("gui.time.days", shortest, to);
    }

    /// `12 s` or `3 min`.
    public static String left(double seconds) {
        return seconds < MINUTE
                ? Text.of("gui.time.seconds", count(Math.max(1, Math.round(seconds))))
                : Text.of("gui.time.minutes", count(Math.round(seconds / MINUTE)));
    }

    /// `9f31…c20a`.
    public static String shortHash(String hash) {
        return hash.length() <= 12 ? hash : hash.substring(0, 4) + "…" + hash.substring(hash.length() - 4);
    }

    /// `3.4 MB`.
    public static String bytes(long bytes) {
        if (bytes < 1_000)
            return Text.of("gui.size.bytes", count(bytes));
        double size = bytes;
        int step = -1;
        while (size >= 1_000) {
            size /= 1_000;
            step++;
        }
        return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size,
                new String[]{"kB", "MB", "GB", "TB", "PB", "EB"}[step]);
    }
}
