package org.suragh.ingest.format.value;

import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.raw.SliceInterner;

/// Reads `2018-05-01T14:00:07Z`, with a blank for the `T`, with a fraction, straight from bytes; the last day is kept,
/// since logs are mostly in order. Everything else goes the long way through [TimeText]. Not safe for several threads.
public final class IsoBytes {
    private static final java.lang.invoke.VarHandle SHORTS = java.lang.invoke.MethodHandles
            .byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FIRST_DAY = LocalDate.of(1990, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2099, 12, 31).toEpochDay();

    private long dayA;
    private short dayB;
    private long daySeconds = Long.MIN_VALUE;

    /// The instant, or null when the slice is written in another way or is no time.
    @Nullable
    public Instant read(byte[] b, int from, int to) {
        int length = to - from;
        if (length < 20 || length > 30 || b[to - 1] != 'Z' || b[from + 13] != ':' || b[from + 16] != ':'
                || b[from + 10] != 'T' && b[from + 10] != ' ')
            return null;
        int h = two(b, from + 11);
        int m = two(b, from + 14);
        int s = two(b, from + 17);
        if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59 || !day(b, from))
            return null;
        int nano = 0;
        if (length > 20) {
            if (b[from + 19] != '.' || length == 21)
                return null;
            int scale = 100_000_000;
            for (int i = from + 20; i < to - 1; i++, scale /= 10) {
                int digit = b[i] - '0';
                if (digit < 0 || digit > 9)
                    return null;
                nano += digit * scale;
            }
        }
        return Instant.ofEpochSecond(daySeconds + h * 3600 + m * 60 + s, nano);
    }

    private boolean day(byte[] b, int from) {
        long first = (long) SliceInterner.LONGS.get(b, from);
        short last = (short) SHORTS.get(b, from + 8);
        if (first == dayA && last == dayB && daySeconds != Long.MIN_VALUE)
            return true;
        int y1 = two(b, from);
        int y2 = two(b, from + 2);
        int month = two(b, from + 5);
        int day = two(b, from + 8);
        if (y1 < 0 || y2 < 0 || b[from + 4] != '-' || b[from + 7] != '-' || month < 1 || month > 12 || day < 1
                || day > java.time.YearMonth.of(y1 * 100 + y2, month).lengthOfMonth())
            return false;
        long epochDay = LocalDate.of(y1 * 100 + y2, month, day).toEpochDay();
        if (epochDay < FIRST_DAY || epochDay > LAST_DAY)
            return false;
        dayA = first;
        dayB = last;
        daySeconds = epochDay * 86_400;
        return true;
    }

    private static int two(byte[] b, int at) {
        int tens = b[at] - '0';
        int ones = b[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
