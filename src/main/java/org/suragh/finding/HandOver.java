package org.suragh.finding;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Accounts that follow one another at one address, as when one hand goes from account to account (science note 1.1.3).
///
/// On one address entity, in order of time, a chain is a run of log-ins that are each by an account not yet in the run
/// and at most `gap` after the one before; a log-in that breaks a run begins the next. A chain counts from three
/// accounts on. The statistic T is the number of chains; its chance is that of so many or more when the accounts of the
/// log-ins of one entity and UTC day are dealt anew among them, `(1 + hits) / (1 + rounds)`. Evidence, never a gate:
/// people who come home one after the other make chains as well.
///
/// O(rounds x log-ins); the rounds are 999, fewer only where that would exceed 50 million steps, never under 99.
/// Deterministic: one random stream from a fixed seed, Fisher and Yates's shuffle.
///
/// @param chains T
/// @param expected mean number of chains when dealt anew
/// @param p chance of T or more; 1 where not tested
/// @param rounds how often dealt
/// @param inChain beside the members: whether the account takes part in a chain
/// @param entities entities with chains, those with most chains first
public record HandOver(int chains, double expected, double p, int rounds, boolean[] inChain, int[] entities) {
    private static final int LEAST = 3;
    private static final long DAY = 86_400_000L;
    private static final long SEED = 20_181_104;
    private static final int ROUNDS = 999;
    private static final int FEWEST = 99;
    private static final long STEPS = 50_000_000;

    /// The chains of a group, and how many chance would make.
    ///
    /// @param members number of members
    /// @param gap longest time between two log-ins of a chain, milliseconds
    /// @param counts which address entities are looked at
    static HandOver tested(AccessLog.Visits visits, int members, long gap, IntPredicate counts) {
        Work work = new Work(visits, gap, counts);
        HandOver seen = work.seen(members);
        if (seen.chains == 0)
            return seen;
        int rounds = Math.clamp(STEPS / Math.max(1, work.rows.length), FEWEST, ROUNDS);
        SplittableRandom random = new SplittableRandom(SEED);
        int hits = 0;
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            work.deal(random);
            int chains = work.count(null, null);
            sum += chains;
            if (chains >= seen.chains)
                hits++;
        }
        return new HandOver(seen.chains, (double) sum / rounds, (1.0 + hits) / (1.0 + rounds), rounds, seen.inChain,
                seen.entities);
    }

    /// The chains of a group without the test.
    static HandOver seen(AccessLog.Visits visits, int members, long gap, IntPredicate counts) {
        return new Work(visits, gap, counts).seen(members);
    }

    private static final class Work {
        private final AccessLog.Visits visits;
        private final int[] rows;
        private final int[] member;
        /// Whether a log-in is at the address of the one before it, at most `gap` later.
        private final boolean[] near;
        /// Whether it is the first of its address and day.
        private final boolean[] newDay;

        Work(AccessLog.Visits visits, long gap, IntPredicate counts) {
            this.visits = visits;
            this.rows = IntStream.range(0, visits.size()).filter(i -> counts.test(visits.entity()[i])).toArray();
            this.member = Arrays.stream(rows).map(i -> visits.member()[i]).toArray();
            this.near = new boolean[rows.length];
            this.newDay = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                newDay[i] = i == 0 || !sameDay(i - 1, i);
                near[i] = i > 0 && visits.entity()[rows[i]] == visits.entity()[rows[i - 1]]
                        && visits.at()[rows[i]] - visits.at()[rows[i - 1]] <= gap;
            }
        }

        HandOver seen(int members) {
            boolean[] inChain = new boolean[members];
            int[] chainsAt = new int[IntStream.of(visits.entity()).max().orElse(-1) + 1];
            int chains = count(inChain, chainsAt);
            int[] entities = IntStream.range(0, chainsAt.length).filter(e -> chainsAt[e] > 0).boxed()
                    .sorted((x, y) -> chainsAt[x] != chainsAt[y] ? chainsAt[y] - chainsAt[x] : x - y)
                    .mapToInt(x -> x).toArray();
            return new HandOver(chains, chains, 1, 0, inChain, entities);
        }

        /// Chains in the present deal; notes who and where, unless the arrays are null.
        int count(boolean @Nullable [] inChain,
                int @Nullable [] chainsAt) {
            int chains = 0;
            for (int from = 0; from < rows.length;) {
                int to = from + 1;
                while (to < rows.length && follows(from, to))
                    to++;
                if (to - from >= LEAST) {
                    chains++;
                    if (chainsAt != null)
                        chainsAt[visits.entity()[rows[from]]]++;
                    for (int i = from; inChain != null && i < to; i++)
                        inChain[member[i]] = true;
                }
                from = to;
            }
            return chains;
        }

        private boolean follows(int from, int next) {
            if (!near[next])
                return false;
            for (int i = from; i < next; i++)
                if (member[i] == member[next])
                    return false;
            return true;
        }

        /// Deals the accounts of each entity and day anew among its log-ins.
        void deal(SplittableRandom random) {
            for (int from = 0; from < rows.length;) {
                int to = from + 1;
                while (to < rows.length && !newDay[to])
                    to++;
                for (int i = to - 1; i > from; i--) {
                    int j = from + random.nextInt(i - from + 1);
                    int kept = member[i];
                    member[i] = member[j];
                    member[j] = kept;
                }
                from = to;
            }
        }

        private boolean sameDay(int a, int b) {
            return visits.entity()[rows[a]] == visits.entity()[rows[b]]
                    && Math.floorDiv(visits.at()[rows[a]], DAY) == Math.floorDiv(visits.at()[rows[b]], DAY);
        }
    }
}
