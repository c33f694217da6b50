package org.suragh.investigation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;

/// One account on two networks within minutes (science note 1.1.3): a relay switched on or off, a password that several
/// people know, two devices. Told neutrally as a network switch, and never evidence of a link.
///
/// Two log-ins in a row count when they are no further apart than `network-switch.window`, their networks differ
/// ([AddressFacts#network]), and neither is a mobile carrier or carrier NAT: a telephone that leaves the house changes
/// networks as well. O(log-ins). Deterministic.
final class NetworkSwitches {
    private static final int MOST = 3;

    private NetworkSwitches() {}

    /// The sentences: how often, and the first ones.
    ///
    /// @param logins log-ins that count, in order of time
    static List<String> sentences(List<Login> logins, AddressFacts facts, Duration window) {
        List<String> out = new ArrayList<>();
        int count = 0;
        for (int i = 1; i < logins.size(); i++) {
            Login before = logins.get(i - 1);
            Login after = logins.get(i);
            Duration apart = Duration.between(before.at(), after.at());
            if (apart.compareTo(window) > 0 || !fixed(before, facts) || !fixed(after, facts)
                    || facts.network(before) == facts.network(after))
                continue;
            count++;
            if (count <= MOST)
                out.add(Text.of("explain.account.switch", Say.time(before.at()), text(before), Say.time(after.at()),
                        text(after)));
        }
        if (count > 0)
            out.addFirst(Text.of("explain.account.switches", Say.count(count), Say.length(window)));
        return out;
    }

    private static boolean fixed(Login login, AddressFacts facts) {
        AddressClass kind = facts.known(login.address(), List.of(login), 1).addressClass();
        return kind != AddressClass.MOBILE && kind != AddressClass.CARRIER_NAT && kind != AddressClass.RESERVED;
    }

    private static String text(Login login) {
        IpAddress address = login.address();
        return AddressFacts.text(address);
    }
}
