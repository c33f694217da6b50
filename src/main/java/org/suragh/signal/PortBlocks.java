package org.suragh.signal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.LoginColumns;

/// Whether source ports tell the users of a crowded address apart, and the block of a port.
///
/// Carriers that share an address among subscribers often give each a block of ports for a while (RFC 7422; RFC 6302
/// asks servers to log the port). How large the blocks of a carrier are is never guessed: ports are cut into blocks of
/// `shared-ip.port-block` (512; 0: never). Whether they mean anything is asked of the case itself: at an address with
/// carrier NAT, of a mobile carrier, or of more than `shared-ip.widely-shared` accounts, an account that comes back
/// within `shared-ip.short-window` comes back in the same block, or not. With s the share of returns in the same block
/// and e the share expected from how common the blocks are (sum of squares), ports tell when the agreement
/// (s - e)/(1 - e) (Cohen 1960) reaches one half over at least 20 returns at the address, or else at all such addresses
/// of the same class and provider. O(log-ins). One thread.
///
/// Deterministic: counts only.
final class PortBlocks {
    private static final int LEAST = 20;
    private static final double AGREEMENT = .5;
    private static final int PORTS = 65_536;

    private final int size;
    private final int widely;
    private final long window;
    private final LoginColumns logins;
    private final int[] lastAddress;
    private final int[] lastBlock;
    private final long[] lastAt;
    private final int[] uses;
    private final Map<Integer, Returns> byAddress = new HashMap<>();
    private final Map<String, Returns> byProvider = new HashMap<>();

    /// Returns of accounts, those in the same block, and those expected there.
    private record Returns(long all, long same, double expected) {
        Returns plus(Returns other) {
            return new Returns(all + other.all, same + other.same, expected + other.expected);
        }

        boolean tell() {
            double free = all - expected;
            return all >= LEAST && free > 0 && same - expected >= AGREEMENT * free;
        }
    }

    PortBlocks(LoginColumns logins, int accounts, Settings settings) {
        this.logins = logins;
        this.size = settings.count("shared-ip.port-block");
        this.widely = settings.count("shared-ip.widely-shared");
        this.window = settings.millis("shared-ip.short-window");
        int n = size == 0 ? 0 : accounts;
        this.lastAddress = new int[n];
        this.lastBlock = new int[n];
        this.lastAt = new long[n];
        this.uses = new int[size == 0 ? 0 : PORTS / size + 1];
        Arrays.fill(lastAddress, -1);
    }

    /// The block of a row, -1 where no port is stated.
    int of(int row) {
        int port = logins.port()[row];
        return port <= 0 || port >= PORTS ? -1 : port / size;
    }

    /// Whether ports could matter at an address.
    boolean matter(AddressClass kind, int accounts) {
        if (size == 0 || kind == AddressClass.RESERVED)
            return false;
        return kind == AddressClass.CARRIER_NAT || kind == AddressClass.MOBILE || accounts > widely;
    }

    /// Looks at the log-ins of one address, which are in order of time.
    ///
    /// @param number number of the address
    /// @param provider class and provider
    void look(int number, String provider, int from, int to) {
        Arrays.fill(uses, 0);
        long all = 0;
        long same = 0;
        long stated = 0;
        for (int i = from; i < to; i++) {
            int block = of(i);
            if (block < 0)
                continue;
            stated++;
            uses[block]++;
            int account = logins.account()[i];
            if (lastAddress[account] == number && logins.at()[i] - lastAt[account] <= window) {
                all++;
                if (lastBlock[account] == block)
                    same++;
            }
            lastAddress[account] = number;
            lastBlock[account] = block;
            lastAt[account] = logins.at()[i];
        }
        double chance = 0;
        for (int count : uses)
            chance += (double) count / Math.max(1, stated) * count / Math.max(1, stated);
        Returns returns = new Returns(all, same, all * chance);
        byAddress.put(number, returns);
        byProvider.merge(provider, returns, Returns::plus);
    }

    /// Whether ports tell users apart at an address; to be asked when all were looked at.
    boolean tell(int number, String provider) {
        Returns own = byAddress.get(number);
        if (own == null)
            return false;
        Returns all = own.all >= LEAST ? own : byProvider.get(provider);
        return all != null && all.tell();
    }
}
