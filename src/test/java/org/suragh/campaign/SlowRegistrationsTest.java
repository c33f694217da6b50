package org.suragh.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;

/// Waves of registration and registrations around an event, against counting account by account on random cases.
class SlowRegistrationsTest {
    private static final long DAY = 86_400_000L;
    private static final long FIRST = LocalDate.of(2015, 3, 1).toEpochDay();

    /// Everybody within `days` days, a part on a few of them; one in nine is not stated.
    private static AccountColumns accounts(Random random, int days) {
        int n = random.nextInt(5) == 0 ? random.nextInt(3) : random.nextInt(200);
        long rush = random.nextInt(days);
        long[] created = new long[n];
        for (int a = 0; a < n; a++) {
            long day = random.nextInt(4) == 0
                    ? Math.min(days - 1, rush + random.nextInt(3))
                    : (long) (days * Math.pow(random.nextDouble(), .7));
            created[a] = random.nextInt(9) == 0 ? AccountColumns.UNKNOWN : (FIRST + day) * DAY + random.nextLong(DAY);
        }
        return new AccountColumns(IntStream.range(0, n).mapToObj(a -> new AccountId("x", "%04d".formatted(a)))
                .toArray(AccountId[]::new), new String[n], created);
    }

    private static long day(AccountColumns accounts, int a) {
        return accounts.createdAt()[a] == AccountColumns.UNKNOWN
                ? Long.MIN_VALUE
                : Math.floorDiv(accounts.createdAt()[a], DAY);
    }

    /// How many of some accounts were registered on each day from the first to the last registration of the case.
    private static int[] perDay(AccountColumns accounts, boolean[] some) {
        long[] known = IntStream.range(0, accounts.size()).mapToLong(a -> day(accounts, a))
                .filter(d -> d != Long.MIN_VALUE).sorted().toArray();
        if (known.length == 0)
            return new int[0];
        int[] days = new int[(int) (known[known.length - 1] - known[0]) + 1];
        for (int a = 0; a < some.length; a++)
            if (some[a] && day(accounts, a) != Long.MIN_VALUE)
                days[(int) (day(accounts, a) - known[0])]++;
        return days;
    }

    @Test
    void wavesAreTheCheapestStretchesAndEveryFigureIsACount() {
        int found = 0;
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            AccountColumns accounts = accounts(random, 1 + random.nextInt(seed % 2 == 0 ? 60 : 400));
            boolean[] linked = new boolean[accounts.size()];
            boolean[] everybody = new boolean[accounts.size()];
            Arrays.fill(everybody, true);
            for (int a = 0; a < linked.length; a++)
                linked[a] = random.nextInt(3) == 0;
            int[] all = perDay(accounts, everybody);
            int[] some = perDay(accounts, linked);
            int[] around = new int[all.length];
            double[] usual = new double[all.length];
            for (int t = 0; t < all.length; t++) {
                int from = t - 45;
                int to = t + 45;
                while (from > 0 && to >= all.length) {
                    from--;
                    to--;
                }
                while (from < 0 && to < all.length - 1) {
                    from++;
                    to++;
                }
                for (int u = Math.max(0, from); u <= Math.min(all.length - 1, to); u++)
                    around[t] += all[u];
                usual[t] = around[t] / Math.min(91.0, all.length);
            }
            List<RegistrationWaves.Wave> waves = RegistrationWaves.all(accounts, linked);
            checked(waves, all, around, usual, accounts, linked);
            found += waves.size();
            double share = Arrays.stream(some).sum() / (double) Math.max(1, Arrays.stream(all).sum());
            waves = RegistrationWaves.linked(accounts, linked);
            checked(waves, some, all, Arrays.stream(all).mapToDouble(n -> n * share).toArray(), accounts, linked);
            found += waves.size();
        }
        assertTrue(found > 60, found + " waves");
    }

    private static void checked(List<RegistrationWaves.Wave> waves, int[] hits, int[] of, double[] usual,
            AccountColumns accounts, boolean[] linked) {
        long first = IntStream.range(0, accounts.size()).mapToLong(a -> day(accounts, a))
                .filter(d -> d != Long.MIN_VALUE).min().orElse(0);
        List<int[]> stretches = new ArrayList<>();
        for (RegistrationWaves.Wave wave : waves) {
            long from = wave.from().toEpochDay();
            long to = wave.to().toEpochDay();
            stretches.add(new int[]{(int) (from - first), (int) (to - first)});
            assertEquals(IntStream.range(0, linked.length).filter(a -> day(accounts, a) >= from
                    && day(accounts, a) <= to).count(), wave.accounts());
            assertEquals(IntStream.range(0, linked.length).filter(a -> linked[a] && day(accounts, a) >= from
                    && day(accounts, a) <= to).count(), wave.linked());
            assertEquals(Arrays.stream(usual, (int) (from - first), (int) (to - first) + 1).sum(), wave.expected(),
                    1e-9);
        }
        if (Arrays.stream(hits).sum() > 0 && Arrays.stream(hits).sum() < Arrays.stream(of).sum())
            assertEquals(SlowCampaignsTest.cheapest(hits, of), SlowCampaignsTest.worth(hits, of, stretches), 1e-9);
        else
            assertEquals(List.of(), waves);
    }

    @Test
    void registrationsAroundAnEventAreCounted() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            AccountColumns accounts = accounts(random, 1 + random.nextInt(80));
            int[] some = IntStream.range(0, accounts.size()).filter(_ -> random.nextInt(3) == 0).toArray();
            PinnedEvent event = new PinnedEvent("e", LocalDate.ofEpochDay(FIRST + random.nextInt(100) - 10));
            int days = random.nextInt(9);
            Campaign.Births births = new Registrations(accounts, 9, 1).around(event, days, some);
            long known = IntStream.of(some).filter(a -> day(accounts, a) != Long.MIN_VALUE).count();
            long near = IntStream.of(some).filter(a -> near(accounts, a, event, days)).count();
            long all = IntStream.range(0, accounts.size()).filter(a -> day(accounts, a) != Long.MIN_VALUE).count();
            long inCase = IntStream.range(0, accounts.size()).filter(a -> near(accounts, a, event, days)).count();
            assertEquals(List.of((int) near, (int) known), List.of(births.accounts(), births.known()));
            assertEquals(all == 0 ? 0 : known * inCase / (double) all, births.expected(), 1e-9);
            assertEquals(SlowAgendasTest.tail(near, all, inCase, known), births.p(), 1e-9, "seed " + seed);
            assertEquals(event.day().minusDays(days), births.from());
            assertEquals(event.day().plusDays(days), births.to());
        }
    }

    private static boolean near(AccountColumns accounts, int a, PinnedEvent event, int days) {
        return day(accounts, a) != Long.MIN_VALUE && Math.abs(day(accounts, a) - event.day().toEpochDay()) <= days;
    }

    /// The densest window, then the densest of what is left, as long as five stand out.
    @Test
    void wavesOfACampaignAreTheDensestWindowsOneByOne() {
        int found = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            AccountColumns accounts = accounts(random, 1 + random.nextInt(120));
            long rush = FIRST + random.nextInt(100);
            int[] some = IntStream.range(0, accounts.size()).filter(a -> random.nextInt(6) == 0
                    || day(accounts, a) >= rush && day(accounts, a) < rush + 4).toArray();
            boolean[] in = new boolean[accounts.size()];
            boolean[] everybody = new boolean[accounts.size()];
            Arrays.fill(everybody, true);
            IntStream.of(some).forEach(a -> in[a] = true);
            int[] all = perDay(accounts, everybody);
            int[] left = perDay(accounts, in);
            int marks = Arrays.stream(left).sum();
            int total = Arrays.stream(all).sum();
            List<Campaign.Wave> slow = new ArrayList<>();
            if (marks >= 5) {
                double[] greatest = new Scan(all, 32).deals(marks, 49, Scan.mixed(3 ^ marks));
                long first = IntStream.range(0, accounts.size()).mapToLong(a -> day(accounts, a))
                        .filter(d -> d != Long.MIN_VALUE).min().orElseThrow();
                for (int round = 0; round < 5; round++) {
                    int[] best = {0, 0};
                    double most = 0;
                    for (int t = 0; t < all.length; t++)
                        for (int length : new int[]{1, 2, 3, 4, 6, 8, 12, 16, 24, 32}) {
                            if (t + length > all.length || left[t] == 0)
                                continue;
                            double c = Arrays.stream(left, t, t + length).sum();
                            double e = (double) marks * Arrays.stream(all, t, t + length).sum() / total;
                            double score = c > e ? c * StrictMath.log(c / e) - (c - e) : 0;
                            if (score > most) {
                                most = score;
                                best = new int[]{t, t + length};
                            }
                        }
                    int here = Arrays.stream(left, best[0], best[1]).sum();
                    double p = Scan.tail(most, greatest);
                    if (here < 5 || p > .01)
                        break;
                    slow.add(new Campaign.Wave(LocalDate.ofEpochDay(first + best[0]), LocalDate.ofEpochDay(first
                            + best[1] - 1), here, (double) marks * Arrays.stream(all, best[0], best[1]).sum() / total,
                            p));
                    Arrays.fill(left, best[0], best[1], 0);
                }
            }
            slow.sort(Comparator.comparing(Campaign.Wave::from));
            assertEquals(slow, new Registrations(accounts, 49, 3).waves(some), "seed " + seed);
            found += slow.size();
        }
        assertTrue(found > 20, found + " waves");
    }
}
