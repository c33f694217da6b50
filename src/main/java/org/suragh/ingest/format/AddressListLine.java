package org.suragh.ingest.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.IpAddress;

/// One line of an address list: an address, a CIDR block, a range `a-b`, two addresses with `,`, `;` or TAB between,
/// `scheme://user:word@address:port`, or the `ExitAddress` of a Tor exit list; a remark may follow.
///
/// @param from first address
/// @param to last address
/// @param note what stands behind it, or null
record AddressListLine(IpAddress from, IpAddress to, @Nullable String note) {
    /// The line, or null when it holds no range.
    static @Nullable AddressListLine read(String raw) {
        String line = raw.strip();
        int remark = line.indexOf('#');
        String note = remark < 0 ? null : line.substring(remark + 1).strip();
        if (remark >= 0)
            line = line.substring(0, remark).strip();
        if (line.startsWith("ExitAddress "))
            line = line.substring(12).strip();
        if (line.isEmpty() || line.length() > 1000)
            return null;
        String[] parts = line.split("[,;\\s]+", 3);
        String first = unquoted(parts[0]);
        AddressListLine range = range(first);
        int used = 1;
        if (range == null)
            return null;
        if (range.from().equals(range.to()) && parts.length > 1 && first.indexOf('/') < 0) {
            IpAddress second = IpAddress.parse(unquoted(parts[1])).orElse(null);
            if (second != null && second.isV4() == range.from().isV4() && range.from().compareTo(second) <= 0) {
                range = new AddressListLine(range.from(), second, null);
                used = 2;
            } else if (parts[1].equals("-") && parts.length > 2) {
                IpAddress behind = IpAddress.parse(unquoted(parts[2].split("[,;\\s]+", 2)[0])).orElse(null);
                if (behind == null || behind.isV4() != range.from().isV4() || range.from().compareTo(behind) > 0)
                    return null;
                range = new AddressListLine(range.from(), behind, null);
                used = 3;
            }
        }
        String rest = rest(parts, used);
        String kept = note == null || note.isEmpty() ? rest : rest.isEmpty() ? note : rest + " # " + note;
        return new AddressListLine(range.from(), range.to(),
                kept.isEmpty() ? null : kept.substring(0, Math.min(200, kept.length())));
    }

    private static String rest(String[] parts, int used) {
        var out = new StringBuilder();
        for (int i = used; i < parts.length; i++)
            out.append(out.isEmpty() ? "" : " ").append(parts[i]);
        return out.toString().strip();
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static @Nullable AddressListLine range(String text) {
        int scheme = text.indexOf("://");
        String place = scheme > 0 ? text.substring(scheme + 3) : text;
        if (scheme > 0 && place.indexOf('@') >= 0)
            place = place.substring(place.lastIndexOf('@') + 1);
        if (scheme > 0 && place.endsWith("/"))
            place = place.substring(0, place.length() - 1);
        int slash = place.indexOf('/');
        if (slash > 0)
            return block(place.substring(0, slash), place.substring(slash + 1));
        int dash = place.indexOf('-');
        if (dash > 0) {
            IpAddress a = IpAddress.parse(place.substring(0, dash)).orElse(null);
            IpAddress b = IpAddress.parse(place.substring(dash + 1)).orElse(null);
            return a == null || b == null || a.isV4() != b.isV4() || a.compareTo(b) > 0
                    ? null
                    : new AddressListLine(a, b, null);
        }
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        Endpoint endpoint = Endpoint.read(bytes, 0, bytes.length);
        return endpoint == null ? null : new AddressListLine(endpoint.address(), endpoint.address(), null);
    }

    /// A CIDR block; bits below the prefix are taken as zero.
    static @Nullable AddressListLine block(String address, String prefix) {
        IpAddress ip = IpAddress.parse(address).orElse(null);
        if (ip == null || prefix.isEmpty() || prefix.length() > 3 || !Ids.digits(prefix, 0))
            return null;
        int bits = Integer.parseInt(prefix) + (ip.isV4() ? 96 : 0);
        if (bits > 128)
            return null;
        long hiMask = bits >= 64 ? -1 : bits == 0 ? 0 : -1L << 64 - bits;
        long loMask = bits <= 64 ? 0 : bits == 128 ? -1 : -1L << 128 - bits;
        return new AddressListLine(new IpAddress(ip.hi() & hiMask, ip.lo() & loMask),
                new IpAddress(ip.hi() | ~hiMask, ip.lo() | ~loMask), null);
    }
}
