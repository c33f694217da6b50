package org.suragh.linkage;

import java.util.Arrays;

/// Which accounts met in which bucket, both ways round, as compressed rows.
///
/// A bucket is one (value, time window); an account counts once in it. Immutable; nobody writes to the arrays.
///
/// @param memberStart bucket to its first place in `member`, one longer than the number of buckets
/// @param member accounts of the buckets, ascending within one
/// @param bucketStart account to its first place in `bucket`
/// @param bucket buckets of the accounts, ascending within one
/// @param value bucket to its value (an address entity, a text, 0 for a time bin)
/// @param slot bucket to its window, `floor(time / width)`
public record Buckets(int[] memberStart, int[] member, int[] bucketStart, int[] bucket, int[] value, long[] slot) {

    /// Number of buckets.
    public int size() {
        return value.length;
    }

    /// Number of accounts, those in no bucket included.
    public int accounts() {
        return bucketStart.length - 1;
    }

    /// Accounts of a bucket.
    public int size(int bucket) {
        return memberStart[bucket + 1] - memberStart[bucket];
    }

    /// Buckets of an account.
    public int degree(int account) {
        return bucketStart[account + 1] - bucketStart[account];
    }

    /// Collects buckets: open one, add accounts in any order and as often as they show up, open the next.
    static final class Builder {
        private final int accounts;
        private final int[] seen;
        private int[] memberStart = new int[1024];
        private int[] member = new int[1024];
        private int[] value = new int[1024];
        private long[] slot = new long[1024];
        private int buckets;
        private int members;

        Builder(int accounts) {
            this.accounts = accounts;
            this.seen = new int[accounts];
            Arrays.fill(seen, -1);
        }

        void open(int ofValue, long inSlot) {
            close();
            if (buckets + 1 >= memberStart.length) {
                int to = memberStart.length + (memberStart.length >> 1);
                memberStart = Arrays.copyOf(memberStart, to);
                value = Arrays.copyOf(value, to);
                slot = Arrays.copyOf(slot, to);
            }
            value[buckets] = ofValue;
            slot[buckets] = inSlot;
            memberStart[buckets++] = members;
        }

        void add(int account) {
            if (seen[account] == buckets)
                return;
            seen[account] = buckets;
            if (members == member.length)
                member = Arrays.copyOf(member, members + (members >> 1));
            member[members++] = account;
        }

        private void close() {
            if (buckets > 0)
                Arrays.sort(member, memberStart[buckets - 1], members);
        }

        Buckets build() {
            close();
            int[] starts = Arrays.copyOf(memberStart, buckets + 1);
            starts[buckets] = members;
            int[] byAccount = new int[accounts + 1];
            for (int i = 0; i < members; i++)
                byAccount[member[i] + 1]++;
            for (int a = 0; a < accounts; a++)
                byAccount[a + 1] += byAccount[a];
            int[] next = byAccount.clone();
            int[] bucket = new int[members];
            for (int b = 0; b < buckets; b++)
                for (int i = starts[b]; i < starts[b + 1]; i++)
                    bucket[next[member[i]]++] = b;
            return new Buckets(starts, Arrays.copyOf(member, members), byAccount, bucket,
                    Arrays.copyOf(value, buckets), Arrays.copyOf(slot, buckets));
        }
    }
}
