package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.LoginColumns;

/// The log-ins of a case by address entity: an IPv4 address as it is, an IPv6 one by its prefix (/64 by default,
/// science: Li and Freeman, IMC 2020), each with its class, its accounts and its uses.
///
/// Rows are sorted by (entity, time, account). O(n) for n log-ins, and O(m log m) for the m of an IPv6 prefix that
/// holds several addresses. Immutable; nobody writes to the arrays.
public final class Addresses {
    private final Acts acts;
    private final IpAddress[] address;
    private final AddressClass[] classes;
    private final String[] blocks;
    private final int[] networks;
    private final int[] accountsOf;
    private final int prefix;
    private final int widely;

    private Addresses(Acts acts, Settings settings, AddressClassifier classifier, LoginColumns logins,
            int[] firstRank) {
        this.acts = acts;
        this.prefix = settings.count("shared-ip.ipv6-prefix");
        this.widely = settings.count("shared-ip.widely-shared");
        int n = acts.values();
        this.address = new IpAddress[n];
        this.classes = new AddressClass[n];
        this.blocks = new String[n];
        this.networks = new int[n];
        this.accountsOf = acts.accountsOfValues();
        AccessNetworks numbers = new AccessNetworks(classifier.lists());
        int lines = settings.count("shared-ip.single-line-accounts");
        for (int e = 0; e < n; e++) {
            address[e] = logins.address(firstRank[e]);
            AddressClassifier.Known known = classifier.over(prefixStart(address[e]), prefixEnd(address[e]), acts.at(),
                    acts.valueStart()[e], acts.valueStart()[e + 1]);
            boolean crowd = known.addressClass() == AddressClass.SINGLE_LINE && accountsOf[e] > lines;
            classes[e] = crowd ? AddressClass.UNKNOWN : known.addressClass();
            blocks[e] = numbers.block(known);
            int first = acts.valueStart()[e];
            networks[e] = numbers.of(known, prefixStart(address[e]), prefixEnd(address[e]),
                    first < acts.size() ? acts.at()[first] : 0);
        }
    }

    /// Groups the log-ins of a case.
    public static Addresses of(LoginColumns logins, int accounts, AddressClassifier classifier, Settings settings) {
        return of(logins, new int[0], accounts, classifier, settings);
    }

    /// Groups the log-ins of a case, an address apart by its subscribers where providers' answers name several: each
    /// of them, and the log-ins of which they say nothing, is an entity of its own then. Its class stays that of the
    /// address, so that an answer only ever takes a meeting away.
    ///
    /// @param holders the one subscriber of every log-in or -1, see [Leases#holders]; empty where there are no answers
    public static Addresses of(LoginColumns logins, int[] holders, int accounts, AddressClassifier classifier,
            Settings settings) {
        int bits = settings.count("shared-ip.ipv6-prefix");
        int ranks = logins.addresses();
        int[] firstRow = new int[ranks + 1];
        for (int address : logins.address())
            firstRow[address + 1]++;
        for (int r = 0; r < ranks; r++)
            firstRow[r + 1] += firstRow[r];
        var groups = new Groups(logins, holders);
        for (int r = 0; r < ranks;) {
            int next = r + 1;
            while (next < ranks && sameEntity(logins.address(next - 1), logins.address(next), bits))
                next++;
            groups.entity(r, firstRow[r], firstRow[next], next - r > 1);
            r = next;
        }
        return new Addresses(groups.acts(accounts), settings, classifier, logins, groups.ranks.stream()
                .mapToInt(x -> x).toArray());
    }

    /// Rows of the log-ins, entity by entity.
    private static final class Groups {
        private final int[] holders;
        private final long[] at;
        private final int[] account;
        private final List<Integer> ranks = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();

        Groups(LoginColumns logins, int[] holders) {
            this.holders = holders;
            this.at = logins.at().clone();
            this.account = logins.account().clone();
        }

        void entity(int rank, int from, int to, boolean several) {
            int[] who = holders.length == 0
                    ? new int[0]
                    : IntStream.range(from, to).map(i -> holders[i]).filter(h -> h >= 0).distinct().toArray();
            if (who.length < 2) {
                open(rank, from, to, several);
                return;
            }
            int[] rows = IntStream.range(from, to).boxed().sorted(Comparator.comparingInt(i -> holders[i]))
                    .mapToInt(x -> x).toArray();
            long[] times = Arrays.stream(rows).mapToLong(i -> at[i]).toArray();
            int[] accounts = Arrays.stream(rows).map(i -> account[i]).toArray();
            System.arraycopy(times, 0, at, from, times.length);
            System.arraycopy(accounts, 0, account, from, accounts.length);
            for (int k = 0; k < rows.length;) {
                int next = k + 1;
                while (next < rows.length && holders[rows[next]] == holders[rows[k]])
                    next++;
                open(rank, from + k, from + next, true);
                k = next;
            }
        }

        private void open(int rank, int from, int to, boolean sort) {
            ranks.add(rank);
            starts.add(from);
            if (sort)
                Acts.sort(at, account, from, to);
        }

        Acts acts(int accounts) {
            starts.add(at.length);
            return new Acts(accounts, starts.stream().mapToInt(x -> x).toArray(), at, account);
        }
    }

    private static boolean sameEntity(IpAddress a, IpAddress b, int bits) {
        if (a.isV4() || b.isV4() || bits >= 128)
            return false;
        return ((a.hi() ^ b.hi()) & hiMask(bits)) == 0 && ((a.lo() ^ b.lo()) & loMask(bits)) == 0;
    }

    /// The log-ins by entity. Nothing is copied.
    public Acts acts() {
        return acts;
    }

    /// Number of entities.
    public int size() {
        return address.length;
    }

    /// Distinct accounts of an entity over the whole case.
    public int accounts(int entity) {
        return accountsOf[entity];
    }

    /// Log-ins of an entity over the whole case.
    public int uses(int entity) {
        return acts.valueStart()[entity + 1] - acts.valueStart()[entity];
    }

    /// Class of an entity.
    public AddressClass addressClass(int entity) {
        return classes[entity];
    }

    /// What the null model conditions on: class and provider as the lists state them.
    public String block(int entity) {
        return blocks[entity];
    }

    /// Number of the network that runs it, 0 and up, see [AccessNetworks]. Equal numbers, one network.
    public int network(int entity) {
        return networks[entity];
    }

    /// Whether more accounts of the case used it than the setting `shared-ip.widely-shared` allows (R-AN-05).
    public boolean widelyShared(int entity) {
        return accountsOf[entity] > widely;
    }

    /// Whether it can never link: no line has it, or a carrier shares it among its subscribers.
    public boolean never(int entity) {
        return switch (classes[entity]) {
            case RESERVED, CARRIER_NAT -> true;
            default -> false;
        };
    }

    /// Whether it may count for control: not widely shared and of no class that strangers share.
    public boolean telling(int entity) {
        return !widelyShared(entity) && tells(entity);
    }

    /// Whether it would be telling if it were not widely shared.
    public boolean crowded(int entity) {
        return widelyShared(entity) && tells(entity);
    }

    private boolean tells(int entity) {
        return switch (classes[entity]) {
            case RESERVED, CARRIER_NAT, MOBILE, VPN, TOR, INSTITUTION -> false;
            case HOSTING, OPEN_PROXY, SINGLE_LINE, UNKNOWN -> true;
        };
    }

    /// Whether a list calls it a home line, however many accounts of the case use it.
    public boolean home(int entity) {
        return blocks[entity].startsWith(AddressClass.SINGLE_LINE.id());
    }

    /// The address as text, an IPv6 prefix as `2001:db8:1:2::/64`.
    public String text(int entity) {
        IpAddress a = address[entity];
        if (a.isV4() || prefix >= 128)
            return a.toString();
        return prefixStart(a) + "/" + prefix;
    }

    private IpAddress prefixStart(IpAddress a) {
        if (a.isV4() || prefix >= 128)
            return a;
        return new IpAddress(a.hi() & hiMask(prefix), a.lo() & loMask(prefix));
    }

    private IpAddress prefixEnd(IpAddress a) {
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
