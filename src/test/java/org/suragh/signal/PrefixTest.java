package org.suragh.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.MadeUpLogins;

/// IPv6 addresses by the prefix of the settings (48, 56, 64 or 128), IPv4 ones as they are: against grouping by text.
class PrefixTest {
    @Test
    void entitiesAreThePrefixesOfTheSetting() throws Exception {
        for (int prefix : new int[]{48, 56, 64, 128})
            for (int seed = 0; seed < 10; seed++) {
                Random random = new Random(seed);
                MadeUpLogins logins = new MadeUpLogins(12);
                logins.changed.put("shared-ip.ipv6-prefix", Integer.toString(prefix));
                TreeMap<String, TreeSet<Integer>> slow = new TreeMap<>();
                for (int i = 0; i < 120; i++) {
                    int who = random.nextInt(12);
                    int net = random.nextInt(3);
                    int sub = random.nextInt(0x300);
                    int host = 1 + random.nextInt(3);
                    boolean v4 = random.nextInt(4) == 0;
                    String text = v4 ? "240.9.0." + host : String.format("2400:db8:%x:%x::%x", net, sub, host);
                    logins.add(who, 1_000L * i, text);
                    String entity = v4 ? text : switch (prefix) {
                        case 48 -> "net " + net;
                        case 56 -> net + " " + (sub >> 8);
                        case 64 -> net + " " + sub;
                        default -> net + " " + sub + " " + host;
                    };
                    slow.computeIfAbsent(entity, _ -> new TreeSet<>()).add(who);
                }
                Addresses addresses = logins.material().sharedIp().addresses();
                TreeMap<String, Integer> expected = new TreeMap<>();
                slow.values().forEach(who -> expected.merge(who.toString(), 1, Integer::sum));
                TreeMap<String, Integer> found = new TreeMap<>();
                for (int e = 0; e < addresses.size(); e++) {
                    TreeSet<Integer> who = new TreeSet<>();
                    for (int i = addresses.acts().valueStart()[e]; i < addresses.acts().valueStart()[e + 1]; i++)
                        who.add(addresses.acts().account()[i]);
                    found.merge(who.toString(), 1, Integer::sum);
                    String text = addresses.text(e);
                    assertEquals(prefix < 128 && !text.startsWith("240."), text.endsWith("/" + prefix), text);
                    IpAddress.parse(text.replaceAll("/.*", "")).orElseThrow();
                }
                assertEquals(expected, found, prefix + " seed " + seed);
            }
    }
}
