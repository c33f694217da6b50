package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.suragh.signal.Acts;
import org.suragh.signal.Addresses;

/// The addresses that make no links, each once, with all of its accounts, however it was taken apart. O(entities and the
/// log-ins of addresses taken apart).
///
/// Deterministic: in order of the address.
final class CrowdedAddresses {
    private CrowdedAddresses() {}

    /// The list, in text order of the addresses.
    static List<SetAside> of(Addresses addresses) {
        List<SetAside> found = new ArrayList<>();
        for (int e = 0; e < addresses.size();) {
            int next = e + 1;
            while (next < addresses.size() && addresses.whole(next) == addresses.whole(e))
                next++;
            List<Integer> aside = new ArrayList<>();
            for (int part = e; part < next; part++)
                if (addresses.never(part) || addresses.widelyShared(part))
                    aside.add(part);
            if (aside.size() == 1)
                add(found, addresses, aside.getFirst(), addresses.accounts(aside.getFirst()),
                        addresses.uses(aside.getFirst()));
            else if (aside.size() > 1)
                together(found, addresses, aside);
            e = next;
        }
        found.sort(Comparator.comparing(SetAside::value));
        return List.copyOf(found);
    }

    private static void together(List<SetAside> found, Addresses addresses, List<Integer> parts) {
        Acts acts = addresses.acts();
        TreeSet<Integer> accounts = new TreeSet<>();
        int uses = 0;
        for (int part : parts) {
            uses += addresses.uses(part);
            for (int i = acts.valueStart()[part]; i < acts.valueStart()[part + 1]; i++)
                accounts.add(acts.account()[i]);
        }
        add(found, addresses, parts.getFirst(), accounts.size(), uses);
    }

    private static void add(List<SetAside> found, Addresses addresses, int entity, int accounts, int uses) {
        if (accounts > 1)
            found.add(new SetAside(SharedIp.ID, addresses.text(entity), addresses.addressClass(entity).id(), accounts,
                    uses, reason(addresses, entity)));
    }

    private static String reason(Addresses addresses, int entity) {
        boolean byPorts = entity + 1 < addresses.size() && addresses.portBlock(entity + 1);
        return switch (addresses.addressClass(entity)) {
            case RESERVED -> "linkage.set-aside.reserved";
            case CARRIER_NAT -> byPorts ? "linkage.set-aside.by-ports" : "linkage.set-aside.carrier-nat";
            default -> byPorts ? "linkage.set-aside.by-ports" : "linkage.set-aside.widely-shared";
        };
    }
}
