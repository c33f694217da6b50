package org.suragh.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;

/// Waves of registration: planted ones are found to the day, growth over years is none, and every figure is a count.
class RegistrationWavesTest {
    private static final long DAY = 86_400_000L;
    private static final long FIRST = LocalDate.of(2012, 1, 1).toEpochDay();

    /// People by a rate that grows over 2,000 days, then `wave` accounts from day 1500 to 1502.
    private static AccountColumns accounts(Random random, int people, int wave) {
        int n = people + wave;
        AccountId[] ids = new AccountId[n];
        long[] created = new long[n];
        for (int a = 0; a < n; a++) {
            ids[a] = new AccountId("x", "%06d".formatted(a));
            long day = a < people ? (long) (2000 * Math.sqrt(random.nextDouble())) : 1500 + random.nextInt(3);
            created[a] = a % 41 == 0 && a < people
                    ? AccountColumns.UNKNOWN
                    : (FIRST + day) * DAY + random.nextLong(DAY);
        }
        return new AccountColumns(ids, new String[n], created);
    }

    @Test
    void aPlantedWaveIsFoundWithItsCounts() {
        AccountColumns accounts = accounts(new Random(1), 4000, 60);
        boolean[] linked = new boolean[accounts.size()];
        for (int a = 4000; a < linked.length; a++)
            linked[a] = true;
        for (int a = 0; a < 200; a++)
            linked[a] = true;
        List<RegistrationWaves.Wave> all = RegistrationWaves.all(accounts, linked);
        assertEquals(1, all.size(), all.toString());
        checked(all.getFirst(), accounts, linked);
        assertTrue(all.getFirst().expected() < 15, "three days of about three accounts: " + all);
        List<RegistrationWaves.Wave> of = RegistrationWaves.linked(accounts, linked);
        assertEquals(1, of.size(), of.toString());
        checked(of.getFirst(), accounts, linked);
        assertEquals(of.getFirst().accounts() * 260.0 / known(accounts), of.getFirst().expected(),
                of.getFirst().expected() * .05);
    }

    private static void checked(RegistrationWaves.Wave wave, AccountColumns accounts, boolean[] linked) {
        assertTrue(!wave.from().isAfter(LocalDate.ofEpochDay(FIRST + 1500)), wave.toString());
        assertTrue(!wave.to().isBefore(LocalDate.ofEpochDay(FIRST + 1502)), wave.toString());
        assertTrue(wave.to().toEpochDay() - wave.from().toEpochDay() <= 8, wave.toString());
        int count = 0;
        int together = 0;
        for (int a = 0; a < accounts.size(); a++) {
            long day = Math.floorDiv(accounts.createdAt()[a], DAY);
            if (accounts.createdAt()[a] != AccountColumns.UNKNOWN && day >= wave.from().toEpochDay()
                    && day <= wave.to().toEpochDay()) {
                count++;
                together += linked[a] ? 1 : 0;
            }
        }
        assertEquals(count, wave.accounts());
        assertEquals(together, wave.linked());
    }

    private static long known(AccountColumns accounts) {
        return java.util.Arrays.stream(accounts.createdAt()).filter(t -> t != AccountColumns.UNKNOWN).count();
    }

    @Test
    void growthOverYearsIsNoWave() {
        for (long seed = 1; seed <= 5; seed++) {
            AccountColumns accounts = accounts(new Random(seed), 4000, 0);
            assertEquals(List.of(), RegistrationWaves.all(accounts, new boolean[accounts.size()]), "seed " + seed);
        }
    }

    @Test
    void noDatesNoWaves() {
        AccountColumns none = new AccountColumns(new AccountId[]{new AccountId("x", "1")}, new String[1],
                new long[]{AccountColumns.UNKNOWN});
        assertEquals(List.of(), RegistrationWaves.all(none, new boolean[1]));
        assertEquals(List.of(), RegistrationWaves.linked(none, new boolean[1]));
    }
}
