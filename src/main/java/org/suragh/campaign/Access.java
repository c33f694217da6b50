package org.suragh.campaign;

import java.util.Arrays;
import org.suragh.evidence.LoginColumns;

/// Which addresses each account logged in from, as sorted distinct numbers: an IPv4 address, or the /64 of an IPv6 one.
/// Addresses of more accounts than tell anything are left out, and so do not count among all. O(log-ins). Immutable;
/// nobody writes to the arrays.
///
/// Source: science note 1.1.6 (shared infrastructure between campaigns). Deterministic.
///
/// @param of account rank to its addresses, ascending
/// @param addresses how many different ones are counted
public record Access(int[][] of, int addresses) {
    private static final long V4 = 0xffffL;

    /// Access of all accounts.
    ///
    /// @param accounts accounts of the case
    /// @param widely accounts above which an address tells nothing
    public static Access of(LoginColumns logins, int accounts, int widely) {
        int[] entity = new int[logins.addresses()];
        for (int r = 1; r < entity.length; r++)
            entity[r] = entity[r - 1] + (sameNet(logins, r - 1, r) ? 0 : 1);
        int entities = entity.length == 0 ? 0 : entity[entity.length - 1] + 1;
        long[] pairs = new long[logins.size()];
        for (int i = 0; i < pairs.length; i++)
            pairs[i] = (long) entity[logins.address()[i]] << 32 | logins.account()[i];
        Arrays.parallelSort(pairs);
        int n = 0;
        for (int i = 0; i < pairs.length; i++)
            if (i == 0 || pairs[i] != pairs[i - 1])
                pairs[n++] = pairs[i];
        int[] users = new int[entities];
        for (int i = 0; i < n; i++)
            users[(int) (pairs[i] >>> 32)]++;
        int[] sizes = new int[accounts];
        for (int i = 0; i < n; i++)
            if (users[(int) (pairs[i] >>> 32)] <= widely)
                sizes[(int) pairs[i]]++;
        int[][] of = new int[accounts][];
        for (int a = 0; a < accounts; a++)
            of[a] = new int[sizes[a]];
        Arrays.fill(sizes, 0);
        for (int i = 0; i < n; i++)
            if (users[(int) (pairs[i] >>> 32)] <= widely)
                of[(int) pairs[i]][sizes[(int) pairs[i]]++] = (int) (pairs[i] >>> 32);
        return new Access(of, (int) Arrays.stream(users).filter(u -> u > 0 && u <= widely).count());
    }

    private static boolean sameNet(LoginColumns logins, int a, int b) {
        long hi = logins.addressHi()[a];
        boolean v4 = hi == 0 && logins.addressLo()[a] >>> 32 == V4;
        return !v4 && hi == logins.addressHi()[b];
    }

    /// The addresses of several accounts together, ascending.
    int[] union(int[] accounts) {
        return Arrays.stream(accounts).flatMap(a -> Arrays.stream(of[a])).sorted().distinct().toArray();
    }

    /// How many numbers two ascending lists have in common.
    static int common(int[] x, int[] y) {
        int n = 0;
        for (int i = 0, j = 0; i < x.length && j < y.length;) {
            if (x[i] == y[j]) {
                n++;
                i++;
                j++;
            } else if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return n;
    }
}
