package org.suragh.ingest.format.value;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;

/// What one row of an address list states.
///
/// @param from first address
/// @param to last address, same family
/// @param note provider or remark, at most 200 characters
/// @param addressClass class that the row itself states, or null
/// @param validOn when the row says it was seen, or null
public record ListRange(IpAddress from, IpAddress to, @Nullable String note, @Nullable AddressClass addressClass,
        @Nullable Instant validOn) {
    private static final int LONGEST = 200;

    /// Shortens the note.
    public ListRange {
        note = note == null || note.isBlank() ? null : cut(note.strip());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST)
            return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /// A range without remarks.
    public static ListRange of(IpAddress from, IpAddress to) {
        return new ListRange(from, to, null, null, null);
    }

    /// The same with a note.
    public ListRange noted(@Nullable String text) {
        return new ListRange(from, to, text, addressClass, validOn);
    }

    /// Two addresses of one family in order, or null.
    public static @Nullable ListRange between(@Nullable IpAddress from, @Nullable IpAddress to) {
        return from == null || to == null || from.isV4() != to.isV4() || from.compareTo(to) > 0 ? null : of(from, to);
    }

    /// A CIDR block or a single address, or null; bits below the prefix are taken as zero.
    public static @Nullable ListRange block(String text) {
        int slash = text.indexOf('/');
        IpAddress ip = IpAddress.parse(slash < 0 ? text : text.substring(0, slash)).orElse(null);
        if (ip == null)
            return null;
        if (slash < 0)
            return of(ip, ip);
        String prefix = text.substring(slash + 1);
        if (prefix.isEmpty() || prefix.length() > 3 || !Ids.digits(prefix, 0))
            return null;
        return block(ip, Integer.parseInt(prefix), ip.isV4() && text.indexOf(':') < 0);
    }

    /// The block of so many leading bits, counted in 32 for IPv4 written as such, in 128 otherwise; null beyond.
    public static @Nullable ListRange block(IpAddress ip, int prefix, boolean of32) {
        int bits = prefix + (of32 ? 96 : 0);
        if (prefix < 0 || bits > 128 || !of32 && ip.isV4() && bits < 96)
            return null;
        long hiMask = bits >= 64 ? -1 : bits == 0 ? 0 : -1L << 64 - bits;
        long loMask = bits <= 64 ? 0 : bits == 128 ? -1 : -1L << 128 - bits;
        return of(new IpAddress(ip.hi() & hiMask, ip.lo() & loMask),
                new IpAddress(ip.hi() | ~hiMask, ip.lo() | ~loMask));
    }
}
