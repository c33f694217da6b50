package org.suragh.ingest.format.list;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.ListRange;

/// Statistics of a regional registry: `registry|cc|type|start|value|date|status[|id]`. The value is the NUMBER of
/// addresses for IPv4 and the length of the prefix for IPv6; the country is the one of registration.
final class RegistryLines implements ListLines {
    private static final Pattern VERSION = Pattern.compile("[\\d.]+\\|[a-z]+\\|\\d+\\|.*");
    private static final Pattern ROW = Pattern.compile("[a-z]+\\|[A-Z*]{0,2}\\|(asn|ipv4|ipv6)\\|.*");

    /// Whether a line is one of such a file.
    static boolean has(String line) {
        return VERSION.matcher(line).matches() || ROW.matcher(line).matches();
    }

    @Override
    public Taken read(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || VERSION.matcher(text).matches() || text.endsWith("|summary"))
            return Taken.PASSED;
        String[] cells = text.split("\\|", -1);
        if (cells.length < 5)
            return Taken.refused(NO_RANGE);
        if (cells[2].equals("asn"))
            return Taken.refused("ingest.reject.list-asn");
        ListRange range = range(cells);
        if (range == null)
            return Taken.refused(NO_RANGE);
        String status = cells.length > 6 ? cells[6] : "";
        return Taken.of(range.noted(cells[1].isEmpty() ? status : cells[1] + ", " + status));
    }

    private static @Nullable ListRange range(String[] cells) {
        IpAddress start = IpAddress.parse(cells[3]).orElse(null);
        if (start == null || cells[4].isEmpty() || cells[4].length() > 10 || !Ids.digits(cells[4], 0))
            return null;
        long value = Long.parseLong(cells[4]);
        if (cells[2].equals("ipv6"))
            return start.isV4() || value > 128 ? null : ListRange.block(start, (int) value, false);
        long last = (start.lo() & 0xffff_ffffL) + value - 1;
        boolean fits = cells[2].equals("ipv4") && start.isV4() && value > 0 && last <= 0xffff_ffffL;
        return fits ? ListRange.of(start, IpAddress.v4((int) last)) : null;
    }

    @Override
    public AddressClass standard() {
        return AddressClass.UNKNOWN;
    }

    @Override
    public String none() {
        return "ingest.list.asn";
    }
}
