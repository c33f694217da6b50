package org.suragh.signal;

import java.util.Arrays;
import org.suragh.evidence.LoginColumns;

/// What accounts did with which value and when, sorted by (value, time, account): the one form that pair counting reads.
///
/// Immutable; nobody writes to the arrays.
///
/// @param accounts number of accounts of the case
/// @param valueStart value to its first row, one longer than the number of values
/// @param at row to epoch milliseconds
/// @param account row to account rank
public record Acts(int accounts, int[] valueStart, long[] at, int[] account) {

    /// Log-ins by exact address, as they are stored; nothing is copied.
    public static Acts ofExactAddresses(LoginColumns logins, int accounts) {
        int[] start = new int[logins.addresses() + 1];
        for (int address : logins.address())
            start[address + 1]++;
        for (int v = 0; v + 1 < start.length; v++)
            start[v + 1] += start[v];
        return new Acts(accounts, start, logins.at(), logins.account());
    }

    /// Original posts by text; a post whose text stands once is left out. O(n log n).
    public static Acts ofTexts(PostTable posts, int accounts) {
        int items = posts.items();
        int[] start = new int[items + 1];
        for (int i = 0; i < posts.size(); i++)
            if (posts.item()[i] >= 0)
                start[posts.item()[i] + 1]++;
        for (int v = 0; v < items; v++)
            start[v + 1] += start[v];
        int[] next = start.clone();
        long[] at = new long[start[items]];
        int[] account = new int[start[items]];
        for (int i = 0; i < posts.size(); i++) {
            int item = posts.item()[i];
            if (item >= 0) {
                at[next[item]] = posts.at()[i];
                account[next[item]++] = posts.account()[i];
            }
        }
        for (int v = 0; v < items; v++)
            sort(at, account, start[v], start[v + 1]);
        return new Acts(accounts, start, at, account);
    }

    /// Acts on numbered values from rows in any order, of which the first `size` count; the arrays are only read.
    /// O(n log n).
    public static Acts of(int accounts, int values, int size, int[] value, long[] when, int[] who) {
        int[] start = new int[values + 1];
        for (int i = 0; i < size; i++)
            start[value[i] + 1]++;
        for (int v = 0; v < values; v++)
            start[v + 1] += start[v];
        int[] next = start.clone();
        long[] at = new long[size];
        int[] account = new int[size];
        for (int i = 0; i < size; i++) {
            at[next[value[i]]] = when[i];
            account[next[value[i]]++] = who[i];
        }
        for (int v = 0; v < values; v++)
            sort(at, account, start[v], start[v + 1]);
        return new Acts(accounts, start, at, account);
    }

    /// The acts of the accounts that take part; values keep their numbers. O(n).
    public Acts only(boolean[] takesPart) {
        boolean[] kept = new boolean[size()];
        for (int i = 0; i < kept.length; i++)
            kept[i] = takesPart[account[i]];
        return rows(kept);
    }

    /// The acts that are kept; values keep their numbers. O(n).
    public Acts rows(boolean[] kept) {
        int size = 0;
        for (boolean one : kept)
            size += one ? 1 : 0;
        int[] start = new int[valueStart.length];
        long[] when = new long[size];
        int[] who = new int[size];
        int n = 0;
        for (int v = 0; v < values(); v++) {
            for (int i = valueStart[v]; i < valueStart[v + 1]; i++)
                if (kept[i]) {
                    when[n] = at[i];
                    who[n++] = account[i];
                }
            start[v + 1] = n;
        }
        return new Acts(accounts, start, when, who);
    }

    /// Sorts the rows `from` to `to` by (time, account).
    static void sort(long[] at, int[] account, int from, int to) {
        int n = to - from;
        if (n < 2)
            return;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        int accounts = 0;
        for (int i = from; i < to; i++) {
            least = Math.min(least, at[i]);
            most = Math.max(most, at[i]);
            accounts |= account[i];
        }
        int bits = 32 - Integer.numberOfLeadingZeros(accounts);
        if (most - least >= 0 && most - least < 1L << 63 - bits) {
            long[] keys = new long[n];
            for (int i = 0; i < n; i++)
                keys[i] = at[from + i] - least << bits | account[from + i];
            Arrays.sort(keys);
            for (int i = 0; i < n; i++) {
                at[from + i] = least + (keys[i] >>> bits);
                account[from + i] = (int) (keys[i] & (1L << bits) - 1);
            }
            return;
        }
        record Row(long at, int account) {}
        Row[] rows = new Row[n];
        for (int i = 0; i < n; i++)
            rows[i] = new Row(at[from + i], account[from + i]);
        Arrays.sort(rows, java.util.Comparator.comparingLong(Row::at).thenComparingInt(Row::account));
        for (int i = 0; i < n; i++) {
            at[from + i] = rows[i].at();
            account[from + i] = rows[i].account();
        }
    }

    /// Number of values.
    public int values() {
        return valueStart.length - 1;
    }

    /// Number of acts.
    public int size() {
        return at.length;
    }

    /// Rows of every account in ascending order, as compressed rows: the first `accounts + 1` places are starts.
    public int[][] byAccount() {
        int[] start = new int[accounts + 1];
        for (int a : account)
            start[a + 1]++;
        for (int a = 0; a < accounts; a++)
            start[a + 1] += start[a];
        int[] next = start.clone();
        int[] rows = new int[account.length];
        for (int i = 0; i < account.length; i++)
            rows[next[account[i]]++] = i;
        return new int[][]{start, rows};
    }

    /// Distinct accounts of every value. O(n).
    public int[] accountsOfValues() {
        int[] counts = new int[values()];
        int[] seen = new int[accounts];
        Arrays.fill(seen, -1);
        for (int v = 0; v < counts.length; v++)
            for (int i = valueStart[v]; i < valueStart[v + 1]; i++)
                if (seen[account[i]] != v) {
                    seen[account[i]] = v;
                    counts[v]++;
                }
        return counts;
    }
}
