package org.suragh.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Look-ups against a slow oracle that goes through all ranges, and which form of a list speaks at an instant.
class AddressListsTest {
    private static final AddressClass[] CLASSES = {AddressClass.HOSTING, AddressClass.VPN, AddressClass.TOR,
            AddressClass.MOBILE};

    private static ListEntry entry(String list, int exhibit, IpAddress from, IpAddress to, AddressClass c,
            @Nullable String day) {
        return new ListEntry(list, from, to, c, null, day == null ? null : Instant.parse(day + "T00:00:00Z"),
                new Provenance(exhibit, "", 1, 0, 0));
    }

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    private static BigInteger number(IpAddress ip) {
        return new BigInteger(Long.toUnsignedString(ip.hi())).shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(ip.lo())));
    }

    private static IpAddress near(Random random, boolean v4) {
        if (v4)
            return IpAddress.v4(random.nextInt(8) == 0 ? -random.nextInt(3) : 0x08000000 + random.nextInt(300));
        return random.nextInt(8) == 0
                ? new IpAddress(-1, -1 - random.nextInt(3))
                : new IpAddress(0x2a00_0000_0000_0000L + random.nextInt(3), random.nextInt(4) - 2);
    }

    @Test
    void aLookUpAgreesWithGoingThroughAllRangesInBothFamilies() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<ListEntry> entries = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                boolean v4 = random.nextBoolean();
                IpAddress a = near(random, v4);
                IpAddress b = near(random, v4);
                entries.add(entry("list" + random.nextInt(3), 1, a.compareTo(b) <= 0 ? a : b,
                        a.compareTo(b) <= 0 ? b : a, CLASSES[random.nextInt(CLASSES.length)], null));
            }
            AddressLists lists = AddressLists.of(entries);
            Collections.shuffle(entries, random);
            AddressLists again = AddressLists.of(entries);
            for (int i = 0; i < 400; i++) {
                IpAddress at = near(random, random.nextBoolean());
                BigInteger least = entries.stream().filter(e -> e.from().isV4() == at.isV4()
                        && e.from().compareTo(at) <= 0 && at.compareTo(e.to()) <= 0)
                        .map(e -> number(e.to()).subtract(number(e.from()))).min(BigInteger::compareTo).orElse(null);
                AddressLists.Listed found = lists.classed(at, at, 0);
                assertEquals(least, found == null ? null : number(found.to()).subtract(number(found.from())),
                        "seed " + seed + " at " + at);
                assertEquals(String.valueOf(found), String.valueOf(again.classed(at, at, 0)), "seed " + seed);
            }
        }
    }

    @Test
    void aLargeListAgreesWithGoingThroughIt() {
        Random random = new Random(7);
        List<ListEntry> entries = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            int from = random.nextInt();
            int to = from + random.nextInt(1 << random.nextInt(17));
            boolean wraps = Integer.compareUnsigned(from, to) > 0;
            entries.add(entry("large", 1, IpAddress.v4(from), IpAddress.v4(wraps ? from : to), AddressClass.VPN, null));
        }
        AddressLists lists = AddressLists.of(entries);
        for (int i = 0; i < 300; i++) {
            IpAddress at = i % 2 == 0 ? IpAddress.v4(random.nextInt()) : entries.get(random.nextInt(60_000)).to();
            long least = entries.stream().filter(e -> e.from().compareTo(at) <= 0 && at.compareTo(e.to()) <= 0)
                    .mapToLong(e -> e.to().lo() - e.from().lo()).min().orElse(-1);
            AddressLists.Listed found = lists.classed(at, at, 0);
            assertEquals(least, found == null ? -1 : found.to().lo() - found.from().lo(), at.toString());
        }
    }

    @Test
    void aPrefixIsKnownByTheMostSpecificRangeInsideIt() {
        AddressLists lists = AddressLists.of(List.of(
                entry("wide", 1, ip("2a00::"), ip("2a00:ffff::"), AddressClass.HOSTING, null),
                entry("one", 1, ip("2a00:1:2:3::77"), ip("2a00:1:2:3::77"), AddressClass.TOR, null)));
        AddressLists.Listed found = lists.classed(ip("2a00:1:2:3::"), ip("2a00:1:2:3:ffff:ffff:ffff:ffff"), 0);
        assertTrue(found != null && found.source().addressClass() == AddressClass.TOR);
        AddressLists.Listed beside = lists.classed(ip("2a00:1:2:4::"), ip("2a00:1:2:4:ffff:ffff:ffff:ffff"), 0);
        assertTrue(beside != null && beside.source().addressClass() == AddressClass.HOSTING);
    }

    @Test
    void ofSeveralDatedFormsTheOneBeforeTheEventSpeaksElseTheFirstAfterIt() {
        AddressLists lists = AddressLists.of(List.of(
                entry("exits-2018-05-01.txt", 1, ip("8.8.8.8"), ip("8.8.8.8"), AddressClass.TOR, "2018-05-01"),
                entry("exits-2018-06-01.txt", 2, ip("9.9.9.9"), ip("9.9.9.9"), AddressClass.TOR, "2018-06-01"),
                entry("vpn.txt", 3, ip("9.0.0.0"), ip("9.255.255.255"), AddressClass.VPN, "2018-01-01")));
        assertTrue(lists.timed());
        String eight = "8.8.8.8";
        assertEquals("TOR 2018-05-01", known(lists, eight, "2018-04-01"));
        assertEquals("TOR 2018-05-01", known(lists, eight, "2018-05-01"));
        assertEquals("TOR 2018-05-01", known(lists, eight, "2018-05-31"));
        assertNull(known(lists, eight, "2018-06-01"));
        assertEquals("VPN 2018-01-01", known(lists, "9.9.9.9", "2018-05-31"));
        assertEquals("TOR 2018-06-01", known(lists, "9.9.9.9", "2019-05-31"));
        TreeSet<Integer> turns = new TreeSet<>();
        for (String day : List.of("2018-04-01", "2018-05-01", "2018-05-31", "2018-06-01", "2019-01-01"))
            turns.add(lists.turn(Instant.parse(day + "T00:00:00Z").toEpochMilli()));
        assertEquals(3, turns.size());
    }

    private static @Nullable String known(AddressLists lists, String address, String day) {
        AddressLists.Listed found = lists.classed(ip(address), ip(address),
                Instant.parse(day + "T00:00:00Z").toEpochMilli());
        return found == null
                ? null
                : found.source().addressClass() + " " + String.valueOf(found.validOn()).substring(0, 10);
    }

    @Test
    void aProviderOrACountryNeverHidesAClassAndIsToldBesideIt() {
        AddressLists lists = AddressLists.of(List.of(
                entry("vpn.txt", 1, ip("8.0.0.0"), ip("8.255.255.255"), AddressClass.VPN, null),
                entry("asn.csv", 2, ip("8.8.8.0"), ip("8.8.8.255"), AddressClass.UNKNOWN, null),
                entry("country.csv", 3, ip("8.8.0.0"), ip("8.8.255.255"), AddressClass.UNKNOWN, null)));
        assertTrue(String.valueOf(lists.classed(ip("8.8.8.8"), ip("8.8.8.8"), 0)).contains("vpn.txt"));
        assertEquals(List.of("asn.csv", "country.csv"),
                lists.about(ip("8.8.8.8"), ip("8.8.8.8"), 0).stream().map(AddressLists.Listed::list).toList());
    }

    @Test
    void twoListsOfOneNameAndDifferentClassAreTwo() {
        AddressLists lists = AddressLists.of(List.of(
                entry("ipv4.txt", 1, ip("8.0.0.0"), ip("8.255.255.255"), AddressClass.HOSTING, "2018-01-01"),
                entry("ipv4.txt", 2, ip("9.0.0.0"), ip("9.255.255.255"), AddressClass.VPN, "2019-01-01")));
        assertEquals("HOSTING 2018-01-01", known(lists, "8.1.1.1", "2020-01-01"));
        assertEquals("VPN 2019-01-01", known(lists, "9.1.1.1", "2017-01-01"));
    }
}
