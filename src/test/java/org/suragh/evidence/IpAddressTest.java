package org.suragh.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class IpAddressTest {
    private static String normal(String text) {
        return IpAddress.parse(text).map(IpAddress::toString).orElse("none");
    }

    @Test
    void ipv4IsFourDecimalOctetsWithoutLeadingZeros() {
        assertEquals("203.0.113.17", normal("203.0.113.17"));
        assertEquals("0.0.0.0", normal("0.0.0.0"));
        assertEquals("255.255.255.255", normal("255.255.255.255"));
        for (String bad : new String[]{"", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.04", "0x7f.0.0.1",
                "3405803793", "1.2.3.4 ", " 1.2.3.4", "1.2.3.", ".1.2.3.4", "1..2.3", "1.2.3.4:80", "1.2.3.4%1",
                "1.2.3.-4",
                "1.2.3.1000", "١.2.3.4", "1,2,3,4", "::1.2.3", "localhost"})
            assertEquals("none", normal(bad), bad);
    }

    @Test
    void ipv6ComesOutAsRfc5952() {
        String[][] cases = {{"2001:0db8:0000:0000:0001:0000:0000:0001", "2001:db8::1:0:0:1"},
                {"2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"}, {"2001:DB8::ABCD", "2001:db8::abcd"},
                {"2001:0:0:1:0:0:0:1", "2001:0:0:1::1"}, {"::", "::"}, {"::1", "::1"}, {"1::", "1::"},
                {"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"}, {"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"},
                {"::ffff:203.0.113.90", "203.0.113.90"}, {"0:0:0:0:0:FFFF:cb00:715a", "203.0.113.90"},
                {"64:ff9b::192.0.2.33", "64:ff9b::c000:221"}, {"fe80::1%eth0", "fe80::1"}};
        for (String[] c : cases)
            assertEquals(c[1], normal(c[0]), c[0]);
        for (String bad : new String[]{":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "::g",
                "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:", ":1:2:3:4:5:6:7:8", "[::1]", "fe80::1%",
                "fe80::1% x", "::1.2.3.4.5", "::01.2.3.4", "1.2.3.4::", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4",
                "2001:db8::1/64"})
            assertEquals("none", normal(bad), bad);
    }

    @Test
    void anyTextFormOfRandomAddressesReadsBack() {
        var random = new Random(11);
        for (int n = 0; n < 20_000; n++) {
            int[] groups = new int[8];
            for (int g = 0; g < 8; g++)
                groups[g] = random.nextInt(3) == 0 ? random.nextInt(0x10000) : 0;
            long hi = 0;
            long lo = 0;
            for (int g = 0; g < 8; g++) {
                if (g < 4)
                    hi = hi << 16 | groups[g];
                else
                    lo = lo << 16 | groups[g];
            }
            var expected = new IpAddress(hi, lo);
            String spelled = spell(groups, random);
            assertEquals(Optional.of(expected), IpAddress.parse(spelled), spelled);
            assertEquals(Optional.of(expected), IpAddress.parse(expected.toString()), expected.toString());
            byte[] padded = ("xx" + spelled + "9").getBytes(StandardCharsets.US_ASCII);
            assertEquals(expected, IpAddress.parse(padded, 2, padded.length - 3));
        }
    }

    /// Slow spelling: leading zeros, case and the place of `::` at random, the last 32 bits dotted at random.
    private static String spell(int[] groups, Random random) {
        var parts = new java.util.ArrayList<String>();
        boolean dotted = random.nextInt(4) == 0;
        for (int g = 0; g < (dotted ? 6 : 8); g++) {
            String hex = String.format(Locale.ROOT, random.nextBoolean() ? "%04x" : "%x", groups[g]);
            parts.add(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
        }
        if (dotted)
            parts.add((groups[6] >> 8) + "." + (groups[6] & 255) + "." + (groups[7] >> 8) + "." + (groups[7] & 255));
        int wanted = random.nextInt(8);
        int width = dotted ? 6 : 8;
        for (int start = wanted; start < width; start++) {
            int end = start;
            while (end < width && groups[end] == 0 && random.nextInt(8) > 0)
                end++;
            if (end > start) {
                return String.join(":", parts.subList(0, start)) + "::"
                        + String.join(":", parts.subList(end, parts.size()));
            }
        }
        return String.join(":", parts);
    }

    @Test
    void randomTextNeverThrowsAndWhatIsReadHasOneNormalForm() {
        var random = new Random(5);
        byte[] letters = "0123456789abcdefFx:::...%[] ".getBytes(StandardCharsets.US_ASCII);
        for (int n = 0; n < 200_000; n++) {
            byte[] text = new byte[random.nextInt(20)];
            for (int i = 0; i < text.length; i++)
                text[i] = letters[random.nextInt(letters.length)];
            IpAddress read = IpAddress.parse(text, 0, text.length);
            if (read != null)
                assertEquals(Optional.of(read), IpAddress.parse(read.toString()), Arrays.toString(text));
        }
    }

    @Test
    void reservedRangesAreNamed() {
        String[][] cases = {{"10.1.2.3", "private"}, {"172.16.0.1", "private"}, {"172.31.255.255", "private"},
                {"172.32.0.1", ""}, {"192.168.1.1", "private"}, {"100.64.0.1", "carrier-nat"},
                {"100.127.255.255", "carrier-nat"}, {"100.128.0.0", ""}, {"100.63.255.255", ""},
                {"127.0.0.1", "loopback"}, {"169.254.1.1", "link-local"}, {"192.0.2.44", "documentation"},
                {"198.51.100.9", "documentation"}, {"203.0.113.17", "documentation"}, {"203.0.114.1", ""},
                {"224.0.0.1", "multicast"}, {"240.0.0.1", "future-use"}, {"0.1.2.3", "protocol"},
                {"198.19.255.255", "protocol"}, {"198.20.0.0", ""}, {"192.88.99.1", "six-to-four"}, {"8.8.8.8", ""},
                {"::1", "loopback"}, {"::", "protocol"}, {"fe80::1", "link-local"}, {"fd00::1", "private"},
                {"fc00::1", "private"}, {"2001:db8:41:7::1", "documentation"}, {"3fff::1", "documentation"},
                {"3fff:1000::1", ""}, {"ff02::1", "multicast"}, {"2002:c000:221::1", "six-to-four"},
                {"2001:0:4136::1", "teredo"}, {"64:ff9b::c000:221", "nat64"}, {"64:ff9b:1:2::3", "nat64"},
                {"64:ff9b:2::", ""}, {"100::1", "protocol"}, {"2001:20::1", "protocol"}, {"2001:200::1", ""},
                {"2a00:1450:4001::1", ""}};
        for (String[] c : cases)
            assertEquals(c[1], IpAddress.parse(c[0]).orElseThrow().reserved().map(ReservedRange::id).orElse(""), c[0]);
    }

    @Test
    void onlyTheFiveRangesOfMadeUpDataAreFreed() {
        for (String free : new String[]{"240.0.0.0", "255.255.255.255", "192.0.2.1", "198.51.100.255", "203.0.113.0",
                "2001:db8:ffff::"})
            assertTrue(IpAddress.parse(free).orElseThrow().madeUp(), free);
        for (String kept : new String[]{"239.1.1.1", "10.0.0.1", "100.64.0.1", "127.0.0.1", "3fff::1", "2002::1",
                "8.8.8.8",
                "2001::1", "::"})
            assertFalse(IpAddress.parse(kept).orElseThrow().madeUp(), kept);
    }

    @Test
    void ipv6IsGroupedByItsFirst64Bits() {
        IpAddress a = IpAddress.parse("2001:db8:41:7:a1b2:c3d4:e5f6:17").orElseThrow();
        assertEquals("2001:db8:41:7::", a.prefix64().toString());
        IpAddress v4 = IpAddress.parse("203.0.113.17").orElseThrow();
        assertEquals(v4, v4.prefix64());
    }
}
