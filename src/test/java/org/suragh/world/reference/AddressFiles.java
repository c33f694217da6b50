package org.suragh.world.reference;

import java.util.List;
import java.util.function.BiConsumer;
import org.suragh.evidence.IpAddress;

/// The lists of address classes and the table of networks that go with a world. They know what such lists know: most,
/// not all, and no addresses one by one that an operation uses.
final class AddressFiles {
    private static final int LISTED_HOSTERS = 14;

    private AddressFiles() {}

    static void write(Country country, Damage damage, BiConsumer<String, CharSequence> files) {
        if (damage.lists()) {
            files.accept("carrier-nat-2018-05-01.txt",
                    list("carrier NAT of two carriers", "carrier-nat", range(Carriers.range(0)),
                            range(Carriers.range(1))));
            files.accept("mobile-2018-05-01.txt", list("a mobile carrier", "mobile", range(Carriers.range(2))));
            files.accept("residential-2018-05-01.txt", list("home lines of three providers", "single-line",
                    country.lines.ranges().stream().map(AddressFiles::range).toArray(String[]::new))
                    + "2001:db8::/32\n");
            files.accept("institutions-2018-05-01.txt", list("organisations", "institution",
                    country.places.listedOrganisations().stream().map(AddressFiles::range).toArray(String[]::new)));
            String[] hosters = new String[LISTED_HOSTERS];
            for (int h = 0; h < LISTED_HOSTERS; h++)
                hosters[h] = range(Places.hoster(h));
            files.accept("hosting-2018-05-01.txt", list("hosting providers", "hosting", hosters));
            String[] vpns = new String[Places.VPN_PROVIDERS];
            for (int v = 0; v < vpns.length; v++)
                vpns[v] = range(Places.vpnRange(v));
            files.accept("vpn-2018-05-01.txt", list("commercial VPNs", "vpn", vpns));
            files.accept("tor-2018-05-01.txt", list("Tor exits", "tor",
                    Places.torExits().stream().map(AddressFiles::text).toArray(String[]::new)));
        }
        if (damage.networks())
            files.accept("asn.csv", networks(country));
    }

    private static String list(String name, String addressClass, String... ranges) {
        return "# name: " + name + "\n# class: " + addressClass + "\n# date: 2018-05-01\n" + String.join("\n", ranges)
                + "\n";
    }

    private static String networks(Country country) {
        var out = new StringBuilder();
        List<long[]> lines = country.lines.ranges();
        for (int p = 0; p < lines.size(); p++)
            network(out, lines.get(p), 64_496 + p, "HOMELINE-" + (p + 1));
        for (int c = 0; c < Carriers.CARRIERS; c++)
            network(out, Carriers.range(c), 64_500 + c, "MOBILE-" + (c + 1));
        for (int o = 0; o < country.places.organisations(); o++)
            network(out, Places.organisation(o), 65_000 + o, "ORGANISATION-" + (o + 1));
        for (int v = 0; v < Places.VPN_PROVIDERS; v++)
            network(out, Places.vpnRange(v), 64_505 + v, "TUNNEL-" + (v + 1));
        network(out, new long[]{248L << 24, (248L << 24) + 255}, 64_509, "ONION-HOUSE");
        for (int h = 0; h < Places.HOSTERS; h++)
            network(out, Places.hoster(h), 65_100 + h, "HOSTER-" + (h + 1));
        for (int p = 0; p < Lines.PROVIDERS; p++)
            Export.row(out, "2001:db8:" + Integer.toHexString(p << 12) + "::", "2001:db8:"
                    + Integer.toHexString(p << 12 | 0xfff) + ":ffff:ffff:ffff:ffff:ffff", 64_496 + p,
                    "HOMELINE-" + (p + 1));
        return out.toString();
    }

    private static void network(StringBuilder out, long[] range, int number, String name) {
        Export.row(out, text(range[0]), text(range[1]), number, name);
    }

    private static String range(long[] range) {
        return text(range[0]) + "-" + text(range[1]);
    }

    private static String text(long bits) {
        return IpAddress.v4((int) bits).toString();
    }
}
