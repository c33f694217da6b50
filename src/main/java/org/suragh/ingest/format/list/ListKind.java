package org.suragh.ingest.format.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;

/// What an address list says of its addresses, from its own words: the file name and the remarks at its beginning.
final class ListKind {
    private static final List<Map.Entry<AddressClass, List<String>>> WORDS = List.of(
            Map.entry(AddressClass.TOR, List.of("exitnode", "torbulk", "tor exit", "tor-exit", "tor_exit", "torexit")),
            Map.entry(AddressClass.CARRIER_NAT,
                    List.of("cgnat", "cg-nat", "carrier-grade", "carrier grade", "carrier-nat")),
            Map.entry(AddressClass.VPN, List.of("vpn")),
            Map.entry(AddressClass.OPEN_PROXY,
                    List.of("proxies", "socks4", "socks5", "open-proxy", "open proxy",
                            "http://", "https://")),
            Map.entry(AddressClass.HOSTING, List.of("datacenter", "data center", "datacentre", "hosting", "amazon",
                    "digitalocean", "linode", "vultr", "oracle", "microsoft", "azure", "cloud", "ovh", "hetzner")),
            Map.entry(AddressClass.MOBILE, List.of("mobile")),
            Map.entry(AddressClass.INSTITUTION, List.of("university", "institution", "campus")));

    private ListKind() {}

    /// The class that the words name, or null when none or several do. The name counts before its folders, these before
    /// the content.
    ///
    /// @param beginning remarks and first lines of the list
    static @Nullable AddressClass of(String fileName, String beginning) {
        String path = fileName.toLowerCase(Locale.ROOT);
        AddressClass named = only(path.substring(path.lastIndexOf('/') + 1));
        if (named == null)
            named = only(path);
        return named != null ? named : only(beginning.toLowerCase(Locale.ROOT));
    }

    private static @Nullable AddressClass only(String text) {
        AddressClass found = null;
        for (var entry : WORDS) {
            if (entry.getValue().stream().noneMatch(text::contains))
                continue;
            if (found != null)
                return found == AddressClass.TOR ? found : null;
            found = entry.getKey();
        }
        return found;
    }
}
