package org.suragh.bar;

import java.util.Arrays;

/// Which account used which value, each pair once with how often: the table that every baseline starts from.
///
/// Immutable; nobody writes to the arrays.
///
/// @param accountStart account to the first of its places in `value` and `times`
/// @param value values of an account, ascending
/// @param times how often
/// @param valueStart value to the first of its places in `account`
/// @param account accounts of a value, ascending
record Uses(int[] accountStart, int[] value, int[] times, int[] valueStart, int[] account) {
    /// The table of rows `(who[i], what[i])`.
    static Uses of(int accounts, int values, int[] who, int[] what) {
        long[] keys = new long[who.length];
        for (int i = 0; i < keys.length; i++)
            keys[i] = (long) who[i] << 32 | what[i];
        Arrays.sort(keys);
        int n = 0;
        int[] times = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1])
                keys[n++] = keys[i];
            times[n - 1]++;
        }
        int[] accountStart = new int[accounts + 1];
        int[] valueStart = new int[values + 1];
        int[] value = new int[n];
        for (int i = 0; i < n; i++) {
            accountStart[(int) (keys[i] >>> 32) + 1]++;
            value[i] = (int) keys[i];
            valueStart[value[i] + 1]++;
        }
        for (int a = 0; a < accounts; a++)
            accountStart[a + 1] += accountStart[a];
        for (int v = 0; v < values; v++)
            valueStart[v + 1] += valueStart[v];
        int[] next = valueStart.clone();
        int[] account = new int[n];
        for (int i = 0; i < n; i++)
            account[next[value[i]]++] = (int) (keys[i] >>> 32);
        return new Uses(accountStart, value, Arrays.copyOf(times, n), valueStart, account);
    }

    int accounts() {
        return accountStart.length - 1;
    }

    int values() {
        return valueStart.length - 1;
    }

    /// Number of distinct values of an account.
    int degree(int a) {
        return accountStart[a + 1] - accountStart[a];
    }

    /// Number of distinct accounts of a value.
    int users(int v) {
        return valueStart[v + 1] - valueStart[v];
    }

    /// Sees a pair of accounts.
    interface PairSight {
        /// @param a the smaller
        /// @param b the larger
        /// @param shared distinct values that both used
        void pair(int a, int b, int shared);
    }

    /// Shows every pair with a common value, in order of a; values of more than `most` accounts count for nothing. Costs the
    /// sum of squared users of the values in time, the accounts in memory.
    void forEachPair(int most, PairSight sight) {
        int[] count = new int[accounts()];
        int[] touched = new int[accounts()];
        for (int a = 0; a < accounts(); a++) {
            int n = 0;
            for (int i = accountStart[a]; i < accountStart[a + 1]; i++) {
                int v = value[i];
                if (users(v) > most)
                    continue;
                for (int j = valueStart[v + 1] - 1; j >= valueStart[v] && account[j] > a; j--)
                    if (count[account[j]]++ == 0)
                        touched[n++] = account[j];
            }
            for (int k = 0; k < n; k++) {
                sight.pair(a, touched[k], count[touched[k]]);
                count[touched[k]] = 0;
            }
        }
    }
}
