package org.suragh.signal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.LoginColumns;

/// Every address, or IPv6 prefix, as a whole: its rows, class, provider and accounts, before any is taken apart.
/// O(log-ins). Immutable once made; nobody writes to the arrays.
final class WholeAddresses {
    final LoginColumns logins;
    final Settings settings;
    final int accounts;
    final int prefix;
    final int[] rank;
    final int[] from;
    final int size;
    final AddressClass[] classes;
    final String[] blocks;
    final int[] networks;
    final int[] accountsOf;

    WholeAddresses(LoginColumns logins, int accounts, AddressClassifier classifier, Settings settings) {
        this.logins = logins;
        this.settings = settings;
        this.accounts = accounts;
        this.prefix = settings.count("shared-ip.ipv6-prefix");
        int ranks = logins.addresses();
        int[] firstRow = new int[ranks + 1];
        for (int address : logins.address())
            firstRow[address + 1]++;
        for (int r = 0; r < ranks; r++)
            firstRow[r + 1] += firstRow[r];
        int[] first = new int[ranks + 1];
        int n = 0;
        for (int r = 0; r < ranks; r++)
            if (r == 0 || !sameEntity(logins.address(r - 1), logins.address(r), prefix))
                first[n++] = r;
        first[n] = ranks;
        this.size = n;
        this.rank = Arrays.copyOf(first, n + 1);
        this.from = IntStream.of(rank).map(r -> firstRow[r]).toArray();
        this.accountsOf = new Acts(accounts, from, logins.at(), logins.account()).accountsOfValues();
        this.classes = new AddressClass[n];
        this.blocks = new String[n];
        this.networks = new int[n];
        classify(classifier);
    }

    private void classify(AddressClassifier classifier) {
        AccessNetworks numbers = new AccessNetworks(classifier.lists());
        for (int w = 0; w < size; w++) {
            IpAddress first = prefixStart(address(w), prefix);
            IpAddress last = prefixEnd(address(w), prefix);
            AddressClassifier.Known known = classifier.over(first, last, logins.at(), from[w], from[w + 1]);
            classes[w] = known.addressClass();
            blocks[w] = numbers.block(known);
            networks[w] = numbers.of(known, first, last, from[w] < from[w + 1] ? logins.at()[from[w]] : 0);
        }
    }

    IpAddress address(int w) {
        return logins.address(rank[w]);
    }

    boolean several(int w) {
        return rank[w + 1] - rank[w] > 1;
    }

    private static boolean sameEntity(IpAddress a, IpAddress b, int bits) {
        if (a.isV4() || b.isV4() || bits >= 128)
            return false;
        return ((a.hi() ^ b.hi()) & hiMask(bits)) == 0 && ((a.lo() ^ b.lo()) & loMask(bits)) == 0;
    }

    static IpAddress prefixStart(IpAddress a, int prefix) {
        if (a.isV4() || prefix >= 128)
            return a;
        return new IpAddress(a.hi() & hiMask(prefix), a.lo() & loMask(prefix));
    }

    static IpAddress prefixEnd(IpAddress a, int prefix) {
        if (a.isV4() || prefix >= 128)
            return a;
        return new IpAddress(a.hi() | ~hiMask(prefix), a.lo() | ~loMask(prefix));
    }

    private static long hiMask(int bits) {
        return bits >= 64 ? -1L : bits == 0 ? 0 : -1L << 64 - bits;
    }

    private static long loMask(int bits) {
        return bits <= 64 ? 0 : -1L << 128 - bits;
    }
}
