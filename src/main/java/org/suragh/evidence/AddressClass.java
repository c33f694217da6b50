package org.suragh.evidence;

import java.util.Locale;

/// How an address is shared. `UNKNOWN` is never treated as `SINGLE_LINE`.
public enum AddressClass {
    /// Private, documentation, loopback and other addresses that no line has.
    RESERVED,
    /// Carrier-grade NAT: thousands of subscribers may share it.
    CARRIER_NAT,
    /// A mobile carrier.
    MOBILE,
    /// A hosting provider.
    HOSTING,
    /// A commercial VPN.
    VPN,
    /// A Tor exit.
    TOR,
    /// An open proxy.
    OPEN_PROXY,
    /// A university, an office, an authority.
    INSTITUTION,
    /// Likely a single line: a list says residential and the case shows six accounts or fewer.
    SINGLE_LINE,
    /// Nothing is known.
    UNKNOWN;

    /// The stable id used in files: `carrier-nat`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the address is a listed proxy, VPN, Tor exit or hosting range.
    public boolean relay() {
        return this == HOSTING || this == VPN || this == TOR || this == OPEN_PROXY;
    }
}
