package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.evidence.IpAddress;
import org.suragh.world.Dice;

/// Fixed addresses that many use: organisations, hostels, halls, exits of VPNs and Tor, hosting.
final class Places {
    static final int VPN_PROVIDERS = 3;
    private static final int VPN_EXITS = 4;
    private static final int TOR_EXITS = 30;
    static final int HOSTERS = 16;

    private final List<List<IpAddress>> organisations = new ArrayList<>();
    private final boolean[] listed;
    private final List<IpAddress> hosted = new ArrayList<>();

    Places(Dice dice, int organisations) {
        Dice d = dice.fork("places");
        listed = new boolean[organisations];
        for (int o = 0; o < organisations; o++) {
            listed[o] = d.chance(.8);
            List<IpAddress> mine = new ArrayList<>();
            for (int k = d.between(1, 3); k > 0; k--)
                mine.add(IpAddress.v4(246 << 24 | o / 200 << 16 | (o % 200) << 8 | 10 + 7 * k));
            this.organisations.add(List.copyOf(mine));
        }
    }

    /// An address of an organisation: one of its one to three.
    IpAddress organisation(int o, Dice d) {
        return d.pick(organisations.get(o));
    }

    int organisations() {
        return organisations.size();
    }

    /// An exit of a VPN provider.
    static IpAddress vpn(int provider, Dice d) {
        return IpAddress.v4(247 << 24 | provider << 16 | 20 + d.below(VPN_EXITS));
    }

    /// A Tor exit.
    static IpAddress tor(Dice d) {
        return IpAddress.v4(248 << 24 | 3 + 8 * d.below(TOR_EXITS));
    }

    /// A fresh hosting address in one of the first `hosters` networks; who asks first says nothing.
    IpAddress hosting(int hosters, Dice d) {
        int n = hosted.size();
        IpAddress address = IpAddress
                .v4(249 << 24 | d.below(hosters) << 16 | (n / 200) << 12 | d.below(16) << 8 | 2 + n % 200);
        hosted.add(address);
        return address;
    }

    /// Any hosting address in use.
    IpAddress anyHosted(Dice d) {
        return d.pick(hosted);
    }

    /// First and last address of every listed organisation.
    List<long[]> listedOrganisations() {
        List<long[]> ranges = new ArrayList<>();
        for (int o = 0; o < listed.length; o++) {
            if (listed[o])
                ranges.add(organisation(o));
        }
        return ranges;
    }

    /// First and last address of one organisation.
    static long[] organisation(int o) {
        long base = 246L << 24 | (long) (o / 200) << 16 | (long) (o % 200) << 8;
        return new long[]{base, base | 0xff, o};
    }

    /// First and last address of a VPN provider.
    static long[] vpnRange(int provider) {
        long base = 247L << 24 | (long) provider << 16;
        return new long[]{base, base | 0xff, provider};
    }

    /// All Tor exits.
    static List<Long> torExits() {
        List<Long> exits = new ArrayList<>();
        for (int k = 0; k < TOR_EXITS; k++)
            exits.add(248L << 24 | 3 + 8 * k);
        return exits;
    }

    /// First and last address of a hosting network.
    static long[] hoster(int h) {
        long base = 249L << 24 | (long) h << 16;
        return new long[]{base, base | 0xffff, h};
    }
}
