package org.suragh.evidence;

/// All log-ins that did not fail, each record once, sorted by (address, at, account, port, agent).
///
/// Arrays are not copied; nobody writes to them after construction.
///
/// @param address rank of the address, see `addressHi`
/// @param at epoch milliseconds
/// @param account rank of the account in [AccountColumns]
/// @param port source port or -1
/// @param agent id of the user agent text, the same text the same id within one case; -1 none
/// @param addressHi address rank (unsigned numeric order) to upper 64 bits
/// @param addressLo address rank to lower 64 bits
public record LoginColumns(int[] address, long[] at, int[] account, int[] port, int[] agent, long[] addressHi,
        long[] addressLo) {
    /// Number of log-ins.
    public int size() {
        return at.length;
    }

    /// Number of addresses.
    public int addresses() {
        return addressHi.length;
    }

    /// The address of a rank.
    public IpAddress address(int rank) {
        return new IpAddress(addressHi[rank], addressLo[rank]);
    }
}
