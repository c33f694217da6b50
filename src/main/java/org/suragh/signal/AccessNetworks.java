package org.suragh.signal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.AddressLists;
import org.suragh.evidence.AddressLists.Listed;
import org.suragh.evidence.IpAddress;

/// Which network runs an address: what stands in for the number of an autonomous system, so that "several networks" can
/// be said of a pool.
///
/// In this order: the provider that the entry with the class names; the provider that a list without classes names (a
/// note of two letters is a country and names none); for a listed VPN or Tor exit its class, since strangers rent all
/// exits of one service at once (the diversity of one provider counts once); else the upper 16 bits of an IPv4 address
/// or 32 of an IPv6 one. Numbers are given in the order of asking. One thread; O(1) a question beside the lists.
public final class AccessNetworks {
    private final AddressLists lists;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /// Numbers networks by what lists say.
    public AccessNetworks(AddressLists lists) {
        this.lists = lists;
    }

    /// Class and provider as the lists state them, the same text the same object.
    String block(AddressClassifier.Known known) {
        String provider = provider(known.entry());
        String text = known.addressClass().id() + '\n' + (provider == null ? "" : provider);
        return texts.computeIfAbsent(text, same -> same);
    }

    /// The number of the network of an address or a prefix.
    ///
    /// @param at epoch milliseconds of a use
    public int of(AddressClassifier.Known known, IpAddress first, IpAddress last, long at) {
        String name = provider(known.entry());
        if (name == null)
            for (Listed listed : lists.about(first, last, at))
                if (name == null && listed.note() != null && listed.note().length() > 2)
                    name = listed.note();
        AddressClass kind = known.addressClass();
        if (name == null && (kind == AddressClass.VPN || kind == AddressClass.TOR))
            name = kind.id();
        if (name == null)
            name = first.isV4() ? "4 " + ((first.lo() & 0xffff_ffffL) >>> 16) : "6 " + (first.hi() >>> 32);
        return numbers.computeIfAbsent(name, _ -> numbers.size());
    }

    private static @Nullable String provider(@Nullable Listed entry) {
        return entry == null ? null : entry.note();
    }
}
