package org.suragh.signal;

import java.util.Arrays;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.LoginColumns;

/// The log-ins of a case by address entity: an IPv4 address as it is, an IPv6 one by its prefix (/64 by default,
/// science: Li and Freeman, IMC 2020), each with its class, its accounts and its uses; a crowded address apart by its
/// subscribers or its blocks of source ports, where the case tells them apart.
///
/// Rows are sorted by (entity, time, account). O(n) for n log-ins, and O(m log m) for the m of an IPv6 prefix that
/// holds several addresses, or of an address that is taken apart. Immutable; nobody writes to the arrays.
public final class Addresses {
    private final Acts acts;
    private final IpAddress[] address;
    private final AddressClass[] classes;
    private final String[] blocks;
    private final int[] networks;
    private final int[] accountsOf;
    private final int[] whole;
    private final int[] portBlock;
    private final int portSize;
    private final int prefix;
    private final int widely;

    private Addresses(WholeAddresses work, AddressRows rows) {
        this.acts = rows.acts(work.accounts);
        this.prefix = work.prefix;
        this.widely = work.settings.count("shared-ip.widely-shared");
        this.portSize = work.settings.count("shared-ip.port-block");
        this.whole = rows.addresses();
        this.portBlock = rows.blocks();
        int n = acts.values();
        this.address = new IpAddress[n];
        this.classes = new AddressClass[n];
        this.blocks = new String[n];
        this.networks = new int[n];
        this.accountsOf = acts.accountsOfValues();
        int lines = work.settings.count("shared-ip.single-line-accounts");
        for (int e = 0; e < n; e++) {
            int w = whole[e];
            if (portBlock[e] < 0 && e + 1 < n && whole[e + 1] == w && portBlock[e + 1] >= 0)
                accountsOf[e] = work.accountsOf[w];
            address[e] = work.logins.address(work.rank[w]);
            boolean crowd = work.classes[w] == AddressClass.SINGLE_LINE && accountsOf[e] > lines;
            classes[e] = crowd ? AddressClass.UNKNOWN : work.classes[w];
            blocks[e] = work.blocks[w];
            networks[e] = work.networks[w];
        }
    }

    /// Groups the log-ins of a case.
    public static Addresses of(LoginColumns logins, int accounts, AddressClassifier classifier, Settings settings) {
        return of(logins, new int[0], accounts, classifier, settings);
    }

    /// Groups the log-ins of a case, a crowded address apart where its users can be told apart.
    ///
    /// By its subscribers, where providers' answers name several: each of them, and the log-ins of which they say
    /// nothing, is an entity of its own then. Its class stays that of the address, so that an answer only ever takes a
    /// meeting away. Else by blocks of source ports, where the case shows that ports tell its users apart
    /// ([PortBlocks]): see [#portBlock].
    ///
    /// @param holders the one subscriber of every log-in or -1, see [Leases#holders]; empty where there are no answers
    public static Addresses of(LoginColumns logins, int[] holders, int accounts, AddressClassifier classifier,
            Settings settings) {
        WholeAddresses work = new WholeAddresses(logins, accounts, classifier, settings);
        PortBlocks ports = new PortBlocks(logins, accounts, settings);
        for (int w = 0; w < work.size; w++)
            if (ports.matter(work.classes[w], work.accountsOf[w]) && work.address(w).isV4())
                ports.look(w, work.blocks[w], work.from[w], work.from[w + 1]);
        AddressRows rows = new AddressRows(logins);
        for (int w = 0; w < work.size; w++) {
            int from = work.from[w];
            int to = work.from[w + 1];
            if (ports.tell(w, work.blocks[w]) && !named(holders, from, to))
                rows.byPorts(w, from, to, ports);
            else if (holders.length > 0)
                rows.byHolders(w, from, to, work.several(w), holders);
            else
                rows.whole(w, from, to, work.several(w));
        }
        return new Addresses(work, rows);
    }

    private static boolean named(int[] holders, int from, int to) {
        for (int i = from; i < to && holders.length > 0; i++)
            if (holders[i] >= 0)
                return true;
        return false;
    }

    /// The log-ins by entity. Nothing is copied.
    public Acts acts() {
        return acts;
    }

    /// The same where every address is whole: log-ins in blocks of ports stand with the entity of the whole address,
    /// and the entities of the blocks are empty. O(n), or nothing where no address is taken apart by ports.
    public Acts wholes() {
        if (Arrays.stream(portBlock).allMatch(block -> block < 0))
            return acts;
        int[] start = acts.valueStart().clone();
        long[] at = acts.at().clone();
        int[] account = acts.account().clone();
        for (int e = 0; e < size();) {
            int next = e + 1;
            while (next < size() && portBlock[next] >= 0)
                next++;
            if (next > e + 1) {
                Acts.sort(at, account, start[e], start[next]);
                Arrays.fill(start, e + 1, next, start[next]);
            }
            e = next;
        }
        return new Acts(acts.accounts(), start, at, account);
    }

    /// The log-ins in blocks of ports alone; values keep their numbers. O(n).
    public Acts blocks() {
        int[] start = new int[size() + 1];
        for (int e = 0; e < size(); e++)
            start[e + 1] = start[e] + (portBlock[e] < 0 ? 0 : acts.valueStart()[e + 1] - acts.valueStart()[e]);
        long[] at = new long[start[size()]];
        int[] account = new int[at.length];
        for (int e = 0; e < size(); e++) {
            System.arraycopy(acts.at(), acts.valueStart()[e], at, start[e], start[e + 1] - start[e]);
            System.arraycopy(acts.account(), acts.valueStart()[e], account, start[e], start[e + 1] - start[e]);
        }
        return new Acts(acts.accounts(), start, at, account);
    }

    /// Whether an entity is a block of source ports of a crowded address. A carrier gives a block to another subscriber
    /// after hours or a day, so that a block counts within `shared-ip.short-window` only and never as a place where
    /// anybody lives: it makes links of the layer `shared-port-block`, and is not [#telling].
    public boolean portBlock(int entity) {
        return portBlock[entity] >= 0;
    }

    /// Number of the address that an entity is, or is a part of; equal numbers, one address.
    public int whole(int entity) {
        return whole[entity];
    }

    /// Number of entities.
    public int size() {
        return address.length;
    }

    /// Distinct accounts of an entity over the whole case; of the whole address for one that is taken apart by ports.
    public int accounts(int entity) {
        return accountsOf[entity];
    }

    /// Log-ins of an entity over the whole case; of the whole address for one that is taken apart by ports.
    public int uses(int entity) {
        int next = entity + 1;
        while (portBlock[entity] < 0 && next < size() && portBlock[next] >= 0)
            next++;
        return acts.valueStart()[next] - acts.valueStart()[entity];
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
        return portBlock[entity] < 0 && accountsOf[entity] > widely;
    }

    /// Whether it can never link: no line has it, or a carrier shares it among its subscribers.
    public boolean never(int entity) {
        return switch (classes[entity]) {
            case RESERVED -> true;
            case CARRIER_NAT -> portBlock[entity] < 0;
            default -> false;
        };
    }

    /// Whether it may count for control: not widely shared and of no class that strangers share.
    public boolean telling(int entity) {
        return portBlock[entity] < 0 && !widelyShared(entity) && tells(entity);
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
        return WholeAddresses.prefixStart(a, prefix) + "/" + prefix;
    }

    /// The address, and the ports of a block: `203.0.113.7 (ports 1024-1535)`.
    public String label(int entity) {
        int first = portBlock[entity] * portSize;
        return portBlock[entity] < 0
                ? text(entity)
                : Text.of("linkage.port-block", text(entity), Integer.toString(first),
                        Integer.toString(Math.min(65_535, first + portSize - 1)));
    }
}
