package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.LoginColumns;
import org.suragh.finding.MadeUpLogins;
import org.suragh.signal.Acts;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Addresses;
import org.suragh.signal.Settings;

/// One address of very many accounts is one line of the list of what was set aside, never a list of pairs.
class CrowdTest {
    private static final int CROWD = 100_000;

    /// `crowd` accounts at one address within an hour, ports as devices pick them.
    private static LoginColumns crowd(int crowd) {
        Random random = new Random(1);
        long[] at = random.longs(crowd, 0, 3_600_000).sorted().toArray();
        return new LoginColumns(new int[crowd], at, IntStream.range(0, crowd).toArray(),
                random.ints(crowd, 1_024, 65_536).toArray(), new int[crowd], new long[]{0},
                new long[]{0xffff_f000_0001L});
    }

    @Test
    void aHundredThousandAccountsAtOneAddressAreOneLine() {
        Addresses addresses = Addresses.of(crowd(CROWD), CROWD, AddressClassifier.of(List.of(), true),
                Settings.defaults());
        SharedIp layer = SharedIp.of(addresses, Settings.defaults(), Progress.NONE);
        assertEquals(0, layer.weights().size());
        assertEquals(0, layer.layer().size());
        assertEquals(0, layer.ports().size());
        SetAside aside = layer.layer().setAside().getFirst();
        assertEquals(1, layer.layer().setAside().size());
        assertEquals(CROWD, aside.accounts());
        assertEquals("linkage.set-aside.widely-shared", aside.reasonKey());
    }

    @Test
    void twoSharedValuesAreCountedWithoutAList() {
        Acts one = Acts.ofExactAddresses(crowd(10_000), 10_000);
        assertEquals(0, RawPairs.find(one, 86_400_000, 2, 1, Progress.NONE).size());
        assertEquals(10_000, RawPairs.mostAtOnce(one, 86_400_000));
    }

    @Test
    void mostAtOnceAgreesWithEveryWindow() {
        for (int seed = 0; seed < 40; seed++) {
            Acts acts = MeetingsTest.random(new Random(seed), 9, 4, 60, 100);
            int most = 0;
            for (int v = 0; v < acts.values(); v++)
                for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++) {
                    TreeSet<Integer> here = new TreeSet<>();
                    for (int k = i; k < acts.valueStart()[v + 1] && acts.at()[k] <= acts.at()[i] + 20; k++)
                        here.add(acts.account()[k]);
                    most = Math.max(most, here.size());
                }
            assertEquals(most, RawPairs.mostAtOnce(acts, 20), "seed " + seed);
        }
    }

    /// Answers of providers split an address; it is listed once all the same.
    @Test
    void anAddressTakenApartIsListedOnce() throws Exception {
        MadeUpLogins logins = new MadeUpLogins(8);
        logins.list("240.3.0.0", "240.3.0.255", AddressClass.CARRIER_NAT, "");
        for (int i = 0; i < 24; i++)
            logins.add(i % 8, i * 1_000L, "240.3.0.1");
        LoginColumns columns = logins.columns();
        int[] holders = IntStream.range(0, 24).map(i -> i % 4 - 1).toArray();
        Addresses addresses = Addresses.of(columns, holders, 8, AddressClassifier.of(logins.lists, true),
                Settings.of(new TreeMap<>()));
        assertTrue(addresses.size() > 1);
        List<SetAside> aside = SharedIp.of(addresses, Settings.defaults(), Progress.NONE).layer().setAside();
        assertEquals(1, aside.size());
        assertEquals(8, aside.getFirst().accounts());
        assertEquals(24, aside.getFirst().uses());
    }
}
