package org.suragh.gui.timeline;

import java.util.Arrays;
import java.util.Collection;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.LoginColumns;

/// The hour of every post and log-in of a case, by account: four bytes a record, read once. Immutable.
///
/// @param accounts all accounts in text order
/// @param posts hours of posts
/// @param logins hours of log-ins that did not fail
record Activity(AccountId[] accounts, Hours posts, Hours logins) {
    static final Activity NONE = new Activity(new AccountId[0], Hours.NONE, Hours.NONE);
    static final long HOUR_MILLIS = 3_600_000;

    /// Hours since 1970 by account: those of account `a` stand at `start[a]` to `start[a + 1]`.
    record Hours(int[] start, int[] hour) {
        static final Hours NONE = new Hours(new int[1], new int[0]);

        static Hours of(int accounts, int[] account, int[] hourOf, int size) {
            int[] start = new int[accounts + 1];
            for (int i = 0; i < size; i++)
                start[account[i] + 1]++;
            for (int a = 0; a < accounts; a++)
                start[a + 1] += start[a];
            int[] next = Arrays.copyOf(start, accounts);
            int[] hour = new int[size];
            for (int i = 0; i < size; i++)
                hour[next[account[i]]++] = hourOf[i];
            return new Hours(start, hour);
        }

        boolean empty() {
            return hour.length == 0;
        }
    }

    /// Counts by bin.
    ///
    /// @param firstHour hour at which the first bin starts
    /// @param hoursEach hours of a bin
    /// @param everyone bin to records of all accounts
    /// @param chosen bin to records of the chosen accounts
    record Bins(int firstHour, int hoursEach, int[] everyone, int[] chosen) {
        static final Bins NONE = new Bins(0, 1, new int[0], new int[0]);

        int size() {
            return everyone.length;
        }

        long startMillis(int bin) {
            return ((long) firstHour + (long) bin * hoursEach) * HOUR_MILLIS;
        }
    }

    /// Reads the times of a case. Cost: one walk over its log-ins and one over its posts.
    static Activity of(CaseFile file, Progress progress) throws SuraghException {
        AccountColumns accounts = file.accountColumns();
        LoginColumns logins = file.loginColumns(accounts, progress);
        int[] hour = new int[logins.size()];
        for (int i = 0; i < hour.length; i++)
            hour[i] = (int) Math.floorDiv(logins.at()[i], HOUR_MILLIS);
        Hours ofLogins = Hours.of(accounts.size(), logins.account(), hour, hour.length);
        Collector posts = new Collector();
        file.forEachPost(accounts, (account, at, _, _, _, _, _, _, _) -> posts.add(account, at), progress);
        return new Activity(accounts.ids(), ofLogins.empty() && posts.size == 0
                ? Hours.NONE
                : Hours.of(accounts.size(), posts.account, posts.hour, posts.size), ofLogins);
    }

    private static final class Collector {
        private int[] account = new int[1 << 10];
        private int[] hour = new int[1 << 10];
        private int size;

        void add(int who, long at) {
            if (size == account.length) {
                account = Arrays.copyOf(account, size * 2);
                hour = Arrays.copyOf(hour, size * 2);
            }
            account[size] = who;
            hour[size++] = (int) Math.floorDiv(at, HOUR_MILLIS);
        }
    }

    /// The bins of one series, of a length such that there are at most `most` of them.
    Bins bins(Hours hours, Collection<AccountId> chosen, int most) {
        if (hours.empty())
            return Bins.NONE;
        int first = Integer.MAX_VALUE, last = Integer.MIN_VALUE;
        for (int hour : hours.hour()) {
            first = Math.min(first, hour);
            last = Math.max(last, hour);
        }
        int each = hoursEach(first, last, most);
        int start = Math.floorDiv(first, each) * each;
        int count = Math.floorDiv(last - start, each) + 1;
        int[] everyone = new int[count], ofChosen = new int[count];
        for (int hour : hours.hour())
            everyone[(hour - start) / each]++;
        for (AccountId id : chosen) {
            int rank = Arrays.binarySearch(accounts, id);
            if (rank < 0)
                continue;
            for (int i = hours.start()[rank]; i < hours.start()[rank + 1]; i++)
                ofChosen[(hours.hour()[i] - start) / each]++;
        }
        return new Bins(start, each, everyone, ofChosen);
    }

    /// 1, 3, 6 or 12 hours, or 1, 7 or 30 days, or as many days as it takes.
    static int hoursEach(int first, int last, int most) {
        for (int each : new int[]{1, 3, 6, 12, 24, 168, 720}) {
            if (((long) last - first) / each + 2 <= most)
                return each;
        }
        return (int) (((long) last - first) / (24L * Math.max(1, most - 2)) + 1) * 24;
    }
}
