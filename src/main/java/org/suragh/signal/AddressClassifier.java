package org.suragh.signal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.AddressLists;
import org.suragh.evidence.AddressLists.Listed;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.ReservedRange;

/// The class of an address at an instant: reserved ranges of the standards first (R-TM-13), then carrier NAT for
/// 100.64.0.0/10 (RFC 6598), then what the list says that is valid at the instant ([AddressLists]), else unknown.
/// Immutable; under 1 µs a look-up over a million ranges.
///
/// Cost: O(log n) a look-up over n ranges.
public final class AddressClassifier {
    private final AddressLists lists;
    private final boolean reservedOrdinary;

    private AddressClassifier(AddressLists lists, boolean reservedOrdinary) {
        this.lists = lists;
        this.reservedOrdinary = reservedOrdinary;
    }

    /// What is known of an address.
    ///
    /// @param addressClass its class, before the case's own count of accounts is looked at
    /// @param entry the list entry that says so, or null
    public record Known(AddressClass addressClass, @Nullable Listed entry) {}

    /// A classifier over lists.
    ///
    /// @param reservedOrdinary whether the made-up ranges (240.0.0.0/4, 192.0.2.0/24, 198.51.100.0/24,
    ///     203.0.113.0/24, 2001:db8::/32) are ordinary in this case
    public static AddressClassifier of(AddressLists lists, boolean reservedOrdinary) {
        return new AddressClassifier(lists, reservedOrdinary);
    }

    /// The same over single entries.
    public static AddressClassifier of(List<ListEntry> entries, boolean reservedOrdinary) {
        return of(AddressLists.of(entries), reservedOrdinary);
    }

    /// The class of an address at an instant, and the entry that says so.
    ///
    /// @param at epoch milliseconds
    public Known of(IpAddress address, long at) {
        return of(address, address, at);
    }

    /// The class of an IPv6 prefix at an instant: an entry for any part of it counts, the most specific first.
    public Known of(IpAddress first, IpAddress last, long at) {
        ReservedRange reserved = reserved(first);
        if (reserved != null && reserved != ReservedRange.CARRIER_NAT)
            return new Known(AddressClass.RESERVED, null);
        Listed entry = lists.classed(first, last, at);
        if (reserved != null) {
            boolean agrees = entry != null && entry.source().addressClass() == AddressClass.CARRIER_NAT;
            return new Known(AddressClass.CARRIER_NAT, agrees ? entry : null);
        }
        return new Known(entry == null ? AddressClass.UNKNOWN : entry.source().addressClass(), entry);
    }

    /// The class of an address over several uses, each by the lists valid at its time. Where they differ, a listed class
    /// goes before none, then the one of most uses, then the first of the enumeration: strangers who shared an address
    /// once are not joined by it.
    ///
    /// @param at times of the uses in epoch milliseconds, from `from` to before `to`
    public Known over(IpAddress first, IpAddress last, long[] at, int from, int to) {
        Known found = of(first, last, from < to ? at[from] : 0);
        if (!lists.timed())
            return found;
        Map<AddressClass, Integer> uses = new EnumMap<>(AddressClass.class);
        Map<AddressClass, Known> by = new EnumMap<>(AddressClass.class);
        int turn = -1;
        for (int i = from; i < to; i++) {
            int now = lists.turn(at[i]);
            if (now != turn)
                found = of(first, last, at[i]);
            turn = now;
            by.putIfAbsent(found.addressClass(), found);
            uses.merge(found.addressClass(), 1, Integer::sum);
        }
        int most = 0;
        for (Map.Entry<AddressClass, Known> one : by.entrySet()) {
            int count = one.getKey() == AddressClass.UNKNOWN ? 0 : uses.getOrDefault(one.getKey(), 0);
            if (count > most || by.size() == 1)
                found = one.getValue();
            most = Math.max(most, count);
        }
        return found;
    }

    /// The reserved range of an address as this case treats it, or null for an ordinary one.
    public @Nullable ReservedRange reserved(IpAddress address) {
        return reservedOrdinary && address.madeUp() ? null : address.reserved().orElse(null);
    }

    /// The lists behind it.
    public AddressLists lists() {
        return lists;
    }
}
