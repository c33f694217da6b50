package org.suragh.ingest.format.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Lease;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.format.column.ColumnFacts;
import org.suragh.ingest.format.column.Field;
import org.suragh.ingest.format.value.AddressListLine;
import org.suragh.ingest.format.value.Endpoint;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.ListRange;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// Rows of cells to leases. A row that cannot become one leaves its reason in `reason` and the value in `detail`.
final class LeaseRows {
    private static final Duration MINUTE = Duration.ofMillis(59_999);

    private final LeaseLayout layout;
    private final TimePlan plan;
    private final boolean[] used;
    String reason = "";
    String detail = "";

    LeaseRows(LeaseLayout layout, TimePlan plan) {
        this.layout = layout;
        this.plan = plan;
        this.used = new boolean[layout.names().size()];
        layout.columns().values().forEach(column -> used[column] = true);
    }

    /// A range of addresses and of ports.
    record Outside(IpAddress from, IpAddress to, int portFrom, int portTo) {}

    /// The leases of a row: one, two where it states an address and a prefix, or none with the reason set.
    List<Lease> read(String[] row, Provenance at) {
        reason = "";
        detail = "";
        List<Outside> outside = outside(row);
        Instant start = outside.isEmpty() ? null : start(row);
        if (start == null)
            return List.of();
        String until = layout.time(row, Field.LEASE_END, Field.LEASE_END_DATE);
        boolean moment = !layout.columns().containsKey(Field.LEASE_END);
        Instant end = moment
                ? last(layout.time(row, Field.LEASE_START, Field.LEASE_START_DATE), start)
                : until.isEmpty() ? null : placed(until);
        if (!moment && !until.isEmpty() && end == null)
            return List.of();
        if (end != null && !moment)
            end = last(until, end);
        if (end != null && end.isBefore(start))
            return no("ingest.reject.lease-end", until);
        IpAddress inside = address(layout.cell(row, Field.INSIDE));
        String number = number(layout.cell(row, Field.LINE_NUMBER));
        int named = subscriberColumn(row);
        String subscriber = named >= 0
                ? row[named].strip()
                : number != null
                        ? number
                        : inside != null ? inside.toString() : "";
        if (subscriber.isEmpty())
            return no("ingest.reject.subscriber", "");
        String provider = layout.cell(row, Field.PROVIDER);
        SortedMap<String, String> fields = fields(row, named, number);
        List<Lease> leases = new ArrayList<>();
        for (Outside o : outside)
            leases.add(new Lease(provider.isEmpty() ? null : provider, subscriber, number, inside, o.from, o.to,
                    o.portFrom, o.portTo, start, end, fields, at));
        return leases;
    }

    /// Number of columns.
    int width() {
        return used.length;
    }

    /// Whether a row is as wide as the header, but for empty cells behind.
    boolean padded(String[] row) {
        for (int c = used.length; c < row.length; c++) {
            if (!row[c].isBlank())
                return false;
        }
        return row.length >= used.length;
    }

    private List<Lease> no(String why, String value) {
        reason = why;
        detail = value;
        return List.of();
    }

    private @Nullable Instant start(String[] row) {
        String text = layout.time(row, Field.LEASE_START, Field.LEASE_START_DATE);
        if (text.isEmpty()) {
            no("ingest.reject.time-missing", "");
            return null;
        }
        return placed(text);
    }

    private @Nullable Instant placed(String text) {
        WrittenTime written = TimeText.read(text);
        if (written == null) {
            no("ingest.reject.time", text);
            return null;
        }
        TimePlan.Placed placed = plan.place(written);
        if (placed.instant() == null)
            no(placed.reason(), text);
        return placed.instant();
    }

    /// The last instant that a written time covers: a minute when it gives no seconds.
    private static Instant last(String text, Instant at) {
        WrittenTime written = TimeText.read(text);
        return written != null && written.instant() == null && !written.toSeconds() ? at.plus(MINUTE) : at;
    }

    private List<Outside> outside(String[] row) {
        List<Outside> outside = new ArrayList<>();
        for (Field field : List.of(Field.OUTSIDE, Field.OUTSIDE_PREFIX)) {
            String text = layout.cell(row, field);
            if (ColumnFacts.nothing(text) || text.equals("\\N"))
                continue;
            Outside read = range(text);
            if (read == null) {
                no("ingest.reject.address", text);
                return List.of();
            }
            int[] ports = ports(row, read);
            if (ports.length == 0)
                return List.of();
            outside.add(new Outside(read.from, read.to, ports[0], ports[1]));
        }
        if (outside.isEmpty())
            no("ingest.reject.address", "");
        return outside;
    }

    private static @Nullable Outside range(String text) {
        if (text.indexOf('/') > 0) {
            ListRange line = AddressListLine.read(text);
            return line == null ? null : new Outside(line.from(), line.to(), -1, -1);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Endpoint one = Endpoint.read(bytes, 0, bytes.length);
        return one == null ? null : new Outside(one.address(), one.address(), one.port(), one.port());
    }

    /// First and last port; -1 twice when the row states none; nothing with the reason set when they make no sense.
    private int[] ports(String[] row, Outside read) {
        String first = layout.cell(row, Field.PORT_FROM);
        String last = layout.cell(row, Field.PORT_TO);
        String one = layout.cell(row, Field.OUTSIDE_PORT);
        if (nothing(first) && nothing(last) && !nothing(one)) {
            int dash = one.indexOf('-');
            first = dash < 0 ? one : one.substring(0, dash).strip();
            last = dash < 0 ? one : one.substring(dash + 1).strip();
        }
        if (nothing(first) && nothing(last))
            return new int[]{read.portFrom, read.portTo};
        int from = port(first);
        int to = port(last);
        if (from < 0 || to < from) {
            no("ingest.reject.port", first + "-" + last);
            return new int[0];
        }
        return new int[]{from, to};
    }

    private static boolean nothing(String text) {
        return ColumnFacts.nothing(text) || text.equals("\\N") || text.equals("0");
    }

    private static int port(String text) {
        String bare = Ids.bare(text);
        byte[] bytes = bare.getBytes(StandardCharsets.UTF_8);
        return bare.equals("0") ? 0 : Endpoint.port(bytes, 0, bytes.length);
    }

    private static @Nullable IpAddress address(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Endpoint read = Endpoint.read(bytes, 0, bytes.length);
        return read == null ? null : read.address();
    }

    private int subscriberColumn(String[] row) {
        for (int column : layout.subscribers()) {
            if (column < row.length && !ColumnFacts.nothing(row[column].strip()))
                return column;
        }
        return -1;
    }

    /// Digits of a telephone or circuit number without `+` and leading `00`; null for anything else.
    static @Nullable String number(String text) {
        String bare = Ids.bare(text).replaceAll("[\\s()/.-]", "");
        if (bare.startsWith("+"))
            bare = bare.substring(1);
        else if (bare.startsWith("00"))
            bare = bare.substring(2);
        return bare.length() >= 5 && bare.length() <= 20 && Ids.digits(bare, 0) ? bare : null;
    }

    /// Everything that is stated beside, by header; a header that stands twice gets its place behind.
    private SortedMap<String, String> fields(String[] row, int named, @Nullable String number) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (int c = 0; c < Math.min(row.length, used.length); c++) {
            boolean lost = c == layout.column(Field.LINE_NUMBER) && number == null;
            String value = row[c].strip();
            if ((used[c] && !lost) || c == named || value.isEmpty())
                continue;
            String name = layout.names().get(c).isEmpty() ? Integer.toString(c + 1) : layout.names().get(c);
            if (fields.putIfAbsent(name, value) != null)
                fields.put(name + " (" + (c + 1) + ")", value);
        }
        return fields;
    }
}
