package org.suragh.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.evidence.AddressLists.Listed;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;

/// What lists say of an address, in words: never that it is a VPN, but on which list of which day it was (R-AN-04,
/// R-AN-21).
final class ListWords {
    private ListWords() {}

    /// `vpn.netset of 15 Apr 2024`; the name alone where the list states no day.
    static String list(Listed entry) {
        Instant day = entry.validOn();
        return day == null
                ? Text.of("explain.list-undated", Say.evidence(entry.list()))
                : Text.of("explain.list-of", Say.evidence(entry.list()), Say.day(day));
    }

    /// The class with the list that says so.
    static String kind(AddressFacts.Known known) {
        Listed entry = known.entry();
        return entry == null
                ? Say.addressClass(known.addressClass())
                : Text.of("explain.class-by-list", Say.addressClass(known.addressClass()), list(entry));
    }

    /// What else should be known of an address and these uses of it, oldest first: how far the list lies from them, what
    /// lists without classes say, and the address that another one carries inside.
    static List<String> remarks(AddressFacts facts, IpAddress address, AddressFacts.Known known, List<Login> uses) {
        List<String> out = new ArrayList<>();
        Listed entry = known.entry();
        Instant day = entry == null ? null : entry.validOn();
        if (entry != null && day != null && !uses.isEmpty()) {
            Instant first = uses.getFirst().at();
            Instant last = uses.getLast().at();
            Duration before = Duration.between(first, day);
            Duration after = Duration.between(day, last);
            Duration most = before.compareTo(after) > 0 ? before : after;
            if (most.compareTo(LoadedLists.FAR) > 0)
                out.add(Text.of("explain.list.far", list(entry), Say.length(most)));
            else if (day.isAfter(last) && before.toDays() > 0)
                out.add(Text.of("explain.list.after", list(entry)));
        }
        List<String> about = new ArrayList<>();
        for (Listed one : facts.about(address, uses.isEmpty() ? 0 : uses.getLast().at().toEpochMilli()))
            about.add(Text.of("explain.list.says", Say.evidence(one.note() == null ? "" : one.note()), list(one)));
        if (!about.isEmpty())
            out.add(Text.of("explain.list.about", AddressFacts.text(address), String.join("; ", about)));
        var reserved = known.reserved();
        if (reserved != null && !uses.isEmpty()) {
            IpAddress used = uses.getFirst().address();
            used.embedded().ifPresent(inside -> out.add(Text.of("explain.embedded." + reserved.id(), used,
                    inside)));
        }
        return out;
    }
}
