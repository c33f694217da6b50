package org.suragh.ingest.format.value;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.IpAddress;

/// One line of an address list: an address, a CIDR block, a range `a-b`, two addresses with `,`, `;` or TAB between,
/// `scheme://user:word@address:port`, also without scheme; a remark may follow. Names and words of proxies are not kept.
public final class AddressListLine {
    private AddressListLine() {}

    /// The line, or null when it holds no range.
    public static @Nullable ListRange read(String raw) {
        String line = raw.strip();
        int remark = line.indexOf('#');
        String note = remark < 0 ? null : line.substring(remark + 1).strip();
        if (remark >= 0)
            line = line.substring(0, remark).strip();
        if (line.isEmpty() || line.length() > 1000)
            return null;
        String[] parts = line.split("[,;\\s]+", 3);
        String first = unquoted(parts[0]);
        ListRange range = range(first);
        int used = 1;
        if (range == null)
            return null;
        if (range.from().equals(range.to()) && parts.length > 1 && first.indexOf('/') < 0) {
            IpAddress second = IpAddress.parse(unquoted(parts[1])).orElse(null);
            if (second != null && second.isV4() == range.from().isV4() && range.from().compareTo(second) <= 0) {
                range = ListRange.of(range.from(), second);
                used = 2;
            } else if (parts[1].equals("-") && parts.length > 2) {
                IpAddress behind = IpAddress.parse(unquoted(parts[2].split("[,;\\s]+", 2)[0])).orElse(null);
                if (behind == null || behind.isV4() != range.from().isV4() || range.from().compareTo(behind) > 0)
                    return null;
                range = ListRange.of(range.from(), behind);
                used = 3;
            }
        }
        String rest = rest(parts, used);
        String kept = note == null || note.isEmpty() ? rest : rest.isEmpty() ? note : rest + " # " + note;
        String port = range.note();
        return range.noted(port == null ? kept : kept.isEmpty() ? port : port + " " + kept);
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

    private static @Nullable ListRange range(String text) {
        int scheme = text.indexOf("://");
        String place = scheme > 0 ? text.substring(scheme + 3) : text;
        if (place.indexOf('@') >= 0)
            place = place.substring(place.lastIndexOf('@') + 1);
        if (scheme > 0 && place.endsWith("/"))
            place = place.substring(0, place.length() - 1);
        if (place.indexOf('/') > 0)
            return ListRange.block(place);
        int dash = place.indexOf('-');
        if (dash > 0)
            return ListRange.between(IpAddress.parse(place.substring(0, dash)).orElse(null),
                    IpAddress.parse(place.substring(dash + 1)).orElse(null));
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        Endpoint endpoint = Endpoint.read(bytes, 0, bytes.length);
        if (endpoint == null)
            endpoint = withCredentials(place);
        if (endpoint == null)
            return null;
        String port = endpoint.port() < 0 ? "" : "port " + endpoint.port();
        return ListRange.of(endpoint.address(), endpoint.address())
                .noted(scheme > 0 ? text.substring(0, scheme) + ' ' + port : port);
    }

    /// `1.2.3.4:8080:name:word`; name and word are not kept.
    private static @Nullable Endpoint withCredentials(String text) {
        String[] parts = text.split(":", 5);
        if (parts.length != 4 || parts[0].indexOf('.') < 0)
            return null;
        byte[] bytes = (parts[0] + ':' + parts[1]).getBytes(StandardCharsets.UTF_8);
        return Endpoint.read(bytes, 0, bytes.length);
    }
}
