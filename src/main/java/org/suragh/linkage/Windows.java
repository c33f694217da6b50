package org.suragh.linkage;

import org.suragh.signal.Acts;

/// Plain counts over sliding windows of acts, two pointers a value. Pure; O(acts) unless said otherwise.
///
/// Source: science note 1.2.2. Pure.
final class Windows {
    private Windows() {}

    /// Acts of every account.
    static int[] degrees(Acts acts) {
        int[] count = new int[acts.accounts()];
        for (int account : acts.account())
            count[account]++;
        return count;
    }

    /// Twice the event pairs of one value within the window, those of one account included.
    static double together(Acts acts, int value, long window) {
        double all = 0;
        int from = acts.valueStart()[value];
        for (int i = from; i < acts.valueStart()[value + 1]; i++) {
            while (acts.at()[i] - acts.at()[from] > window)
                from++;
            all += 2.0 * (i - from);
        }
        return all;
    }

    /// Event pairs of one value within the window whose accounts differ; O(event pairs).
    static double different(Acts acts, int value, long window) {
        double pairs = 0;
        int from = acts.valueStart()[value];
        for (int i = from; i < acts.valueStart()[value + 1]; i++) {
            while (acts.at()[i] - acts.at()[from] > window)
                from++;
            for (int j = from; j < i; j++)
                if (acts.account()[j] != acts.account()[i])
                    pairs++;
        }
        return pairs;
    }

    /// Whether one window of the value holds more than `most` acts.
    static boolean crowded(Acts acts, int value, long window, int most) {
        int from = acts.valueStart()[value];
        for (int i = from; i < acts.valueStart()[value + 1]; i++) {
            while (acts.at()[i] - acts.at()[from] > window)
                from++;
            if (i - from >= most)
                return true;
        }
        return false;
    }
}
