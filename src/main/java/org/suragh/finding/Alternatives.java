package org.suragh.finding;

import java.util.Arrays;
import org.suragh.evidence.AddressClass;
import org.suragh.signal.Addresses;

/// The innocent explanation that remains best, by simple rules until calibrated values come:
///
/// - nothing or hardly anything shared: a team where texts or minutes are shared, else unrelated people;
/// - six members or fewer around one address: a household;
/// - half of the meetings at listed relays: customers of one VPN or carrier;
/// - few addresses: premises;
/// - a pool of addresses: a team where texts or minutes are shared and the addresses less than `control.closure` asks,
///   else customers of one VPN or carrier, since no line explains it.
final class Alternatives {
    private static final int HOUSEHOLD = 6;
    /// Closure x exclusivity below which what is shared explains nothing.
    private static final double HARDLY = .1;

    private Alternatives() {}

    static Alternative of(Group group, boolean pool, Material material) {
        AddressFigures figures = group.addresses();
        boolean acts = Arrays.stream(group.copied()).anyMatch(x -> x > 0)
                || Arrays.stream(group.timed()).anyMatch(x -> x > 0);
        double shared = Group.median(figures.cwt());
        if (figures.pool().length == 0 || shared < HARDLY)
            return acts ? Alternative.TEAM : Alternative.UNRELATED;
        if (group.size() <= HOUSEHOLD && figures.effective() < 2)
            return Alternative.HOUSEHOLD;
        Addresses addresses = material.sharedIp().addresses();
        double relays = 0;
        for (int i = 0; i < figures.pool().length; i++) {
            AddressClass c = addresses.addressClass(figures.pool()[i]);
            if (c.relay() || c == AddressClass.MOBILE)
                relays += figures.strength()[i];
        }
        if (relays >= .5)
            return Alternative.VPN_OR_CARRIER;
        if (!pool)
            return Alternative.PREMISES;
        boolean little = shared < material.settings().decimal("control.closure");
        return acts && little ? Alternative.TEAM : Alternative.VPN_OR_CARRIER;
    }
}
