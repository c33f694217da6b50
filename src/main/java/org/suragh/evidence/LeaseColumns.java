package org.suragh.evidence;

/// All leases of a case in columns, in order of storage: what a join walks over.
///
/// Arrays are not copied; nobody writes to them after construction.
///
/// @param row number of the lease in the case, ascending; see `CaseFile.lease`
/// @param fromHi upper 64 bits of the first outside address
/// @param fromLo lower 64 bits
/// @param toHi upper 64 bits of the last
/// @param toLo lower 64 bits
/// @param portFrom first port, or -1 when the whole address was held
/// @param portTo last port, or -1
/// @param start first instant, epoch milliseconds
/// @param end last instant, `OPEN` when it was still open
/// @param inside the inside address as a number, the same address the same number; -1 none
/// @param subscriber whom the provider names, as a number: two leases have the same one when they state the same
///     telephone or circuit number, or the same name where no number tells them apart; -1 when only an inside address
///     is stated
public record LeaseColumns(long[] row, long[] fromHi, long[] fromLo, long[] toHi, long[] toLo, int[] portFrom,
        int[] portTo, long[] start, long[] end, int[] inside, int[] subscriber) {
    /// No end.
    public static final long OPEN = Long.MAX_VALUE;

    /// Number of leases.
    public int size() {
        return row.length;
    }

    /// First address of a lease.
    public IpAddress from(int i) {
        return new IpAddress(fromHi[i], fromLo[i]);
    }

    /// Last address of a lease.
    public IpAddress to(int i) {
        return new IpAddress(toHi[i], toLo[i]);
    }

    /// Those leases alone.
    ///
    /// @param kept places, ascending
    public LeaseColumns only(int[] kept) {
        return new LeaseColumns(longs(row, kept), longs(fromHi, kept), longs(fromLo, kept), longs(toHi, kept),
                longs(toLo, kept), ints(portFrom, kept), ints(portTo, kept), longs(start, kept), longs(end, kept),
                ints(inside, kept), ints(subscriber, kept));
    }

    private static long[] longs(long[] values, int[] kept) {
        return java.util.Arrays.stream(kept).mapToLong(i -> values[i]).toArray();
    }

    private static int[] ints(int[] values, int[] kept) {
        return java.util.Arrays.stream(kept).map(i -> values[i]).toArray();
    }
}
