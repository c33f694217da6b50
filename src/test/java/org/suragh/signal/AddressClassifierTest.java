package org.suragh.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.LoginColumns;
import org.suragh.evidence.Provenance;

/// Classes of addresses from overlapping lists, and the grouping of IPv6 by prefix.
class AddressClassifierTest {
    private static ListEntry entry(String list, String from, String to, AddressClass c) {
        return new ListEntry(list, ip(from), ip(to), c, null, null, new Provenance(1, "", 1, 0, 0));
    }

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    @Test
    void theMostSpecificRangeWinsAcrossLists() {
        var lists = AddressClassifier.of(List.of(entry("a", "8.0.0.0", "8.255.255.255", AddressClass.HOSTING),
                entry("b", "8.8.0.0", "8.8.255.255", AddressClass.VPN),
                entry("c", "8.8.8.8", "8.8.8.8", AddressClass.TOR)), false);
        assertEquals(AddressClass.TOR, lists.of(ip("8.8.8.8"), 0).addressClass());
        assertEquals(AddressClass.VPN, lists.of(ip("8.8.8.9"), 0).addressClass());
        assertEquals(AddressClass.HOSTING, lists.of(ip("8.9.0.0"), 0).addressClass());
        assertEquals(AddressClass.UNKNOWN, lists.of(ip("9.0.0.0"), 0).addressClass());
        assertEquals(AddressClass.UNKNOWN, lists.of(ip("7.255.255.255"), 0).addressClass());
    }

    @Test
    void aLookUpAgreesWithGoingThroughAllRanges() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<ListEntry> entries = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                int from = random.nextInt(200);
                int to = from + random.nextInt(40);
                entries.add(entry("list" + random.nextInt(4), "8.0.0." + from % 256, "8.0.0." + Math.min(255, to),
                        AddressClass.values()[3 + random.nextInt(5)]));
            }
            AddressClassifier one = AddressClassifier.of(entries, false);
            Collections.shuffle(entries, random);
            AddressClassifier two = AddressClassifier.of(entries, false);
            for (int x = 0; x < 256; x++) {
                IpAddress address = ip("8.0.0." + x);
                long least = entries.stream().filter(e -> in(e, address)).mapToLong(AddressClassifierTest::size).min()
                        .orElse(-1);
                var known = one.of(address, 0);
                assertEquals(least, known.entry() == null ? -1 : known.entry().to().lo() - known.entry().from().lo(),
                        "seed " + seed + " at " + x);
                assertEquals(known.addressClass(), two.of(address, 0).addressClass(), "seed " + seed + " at " + x);
            }
        }
    }

    private static boolean in(ListEntry e, IpAddress a) {
        return e.from().compareTo(a) <= 0 && a.compareTo(e.to()) <= 0;
    }

    private static long size(ListEntry e) {
        return e.to().lo() - e.from().lo();
    }

    @Test
    void reservedRangesAreFreedOnlyByTheCaseOptionAndOnlyTheMadeUpOnes() {
        var strict = AddressClassifier.of(List.of(), false);
        var freed = AddressClassifier.of(List.of(), true);
        for (String madeUp : List.of("240.1.2.3", "192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1")) {
            assertEquals(AddressClass.RESERVED, strict.of(ip(madeUp), 0).addressClass(), madeUp);
            assertEquals(AddressClass.UNKNOWN, freed.of(ip(madeUp), 0).addressClass(), madeUp);
        }
        for (String never : List.of("10.0.0.1", "127.0.0.1", "192.168.1.1", "169.254.0.1", "224.0.0.1",
                "::1", "fe80::1", "fc00::1", "2002:808:808::1", "2001:0:1::1", "64:ff9b::808:808"))
            assertEquals(AddressClass.RESERVED, freed.of(ip(never), 0).addressClass(), never);
        assertEquals(AddressClass.CARRIER_NAT, freed.of(ip("100.64.0.1"), 0).addressClass());
        assertEquals(AddressClass.CARRIER_NAT, strict.of(ip("100.127.255.255"), 0).addressClass());
        assertEquals(AddressClass.UNKNOWN, strict.of(ip("100.128.0.0"), 0).addressClass());
        assertEquals(AddressClass.UNKNOWN, strict.of(ip("2a00:1450::1"), 0).addressClass());
    }

    @Test
    void anIpv6LineIsOneAddressAndAHomeLineWithACrowdIsNoSingleLine() {
        IpAddress[] used = {ip("8.8.8.8"), ip("2a00:1:2:3::1"), ip("2a00:1:2:3::2"), ip("2a00:1:2:4::1")};
        int n = 9;
        int[] address = new int[n + 2];
        long[] at = new long[n + 2];
        int[] account = new int[n + 2];
        for (int i = 0; i < 8; i++) {
            at[i] = i;
            account[i] = i;
        }
        int[][] rest = {{1, 50, 1}, {2, 40, 0}, {3, 1, 2}};
        for (int i = 0; i < 3; i++) {
            address[8 + i] = rest[i][0];
            at[8 + i] = rest[i][1];
            account[8 + i] = rest[i][2];
        }
        LoginColumns logins = new LoginColumns(address, at, account, new int[n + 2], new int[n + 2],
                java.util.Arrays.stream(used).mapToLong(IpAddress::hi).toArray(),
                java.util.Arrays.stream(used).mapToLong(IpAddress::lo).toArray());
        var lists = AddressClassifier.of(
                List.of(entry("homes", "8.8.8.0", "8.8.8.255", AddressClass.SINGLE_LINE)), false);
        Addresses addresses = Addresses.of(logins, 8, lists, Settings.defaults());
        assertEquals(3, addresses.size());
        assertEquals(AddressClass.UNKNOWN, addresses.addressClass(0));
        assertEquals("2a00:1:2:3::/64", addresses.text(1));
        assertEquals(2, addresses.accounts(1));
        assertEquals(40, addresses.acts().at()[8]);
        assertEquals(50, addresses.acts().at()[9]);
    }

    @Test
    void unknownSettingsAndValuesAreSaid() throws Exception {
        TreeMap<String, String> wrong = new TreeMap<>();
        wrong.put("shared-ip.kap", "3");
        assertThrows(SuraghException.class, () -> Settings.of(wrong));
        TreeMap<String, String> bad = new TreeMap<>();
        bad.put("co-tweet.window", "soon");
        assertThrows(SuraghException.class, () -> Settings.of(bad));
        TreeMap<String, String> good = new TreeMap<>();
        good.put("co-tweet.window", "90m");
        assertEquals(5_400_000, Settings.of(good).millis("co-tweet.window"));
    }
}
