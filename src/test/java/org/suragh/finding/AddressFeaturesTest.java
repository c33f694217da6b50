package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.IpAddress;

/// The features of addresses against the formulas of science note 1.1.5, taken row by row.
class AddressFeaturesTest {
    private static final long WIDTH = 6 * MadeUpLogins.HOUR;

    /// A bucket: address and window of six hours.
    private record Bucket(IpAddress address, long slot) {}

    @Test
    void featuresAgreeWithTheFormulasRowByRow() throws Exception {
        int checked = 0;
        for (int seed = 0; seed < 25; seed++) {
            MadeUpLogins logins = MadeUpLogins.random(seed, 14, 21, 260, 6);
            logins.changed.put("shared-ip.cap", "6");
            logins.changed.put("shared-ip.widely-shared", "11");
            Material material = logins.material();
            int[] members = new Random(seed).ints(0, 14).distinct().limit(7).sorted().toArray();
            AddressFeatures fast = AddressFeatures.of(members, material,
                    new AccessLog(material.sharedIp().addresses().acts()));
            for (int k = 0; k < members.length; k++) {
                double[] slow = slow(logins, members, members[k]);
                double[] found = {fast.closure()[k], fast.exclusivity()[k], fast.cwt()[k], fast.asneff()[k],
                        fast.dcshare()[k], fast.mobile()[k], fast.occ()[k], fast.buckets()[k]};
                assertArrayEquals(slow, found, 1e-12, "seed " + seed + " member " + k);
                checked += slow[0] > 0 && slow[3] > 0 ? 1 : 0;
            }
            assertEquals(Math.log(7), fast.lsz(), 1e-15);
        }
        assertTrue(checked > 50, checked + " members with several networks");
    }

    private static double[] slow(MadeUpLogins logins, int[] members, int me) {
        Map<Bucket, Set<Integer>> buckets = new HashMap<>();
        Map<IpAddress, Set<Integer>> users = new HashMap<>();
        for (MadeUpLogins.Row row : logins.rows) {
            buckets.computeIfAbsent(new Bucket(row.address(), row.at() / WIDTH), _ -> new HashSet<>())
                    .add(row.account());
            users.computeIfAbsent(row.address(), _ -> new HashSet<>()).add(row.account());
        }
        double all = 0, shared = 0, exclusive = 0, hosted = 0, mobile = 0, others = 0;
        Map<String, Integer> networks = new HashMap<>();
        for (var entry : buckets.entrySet()) {
            if (!entry.getValue().contains(me))
                continue;
            all++;
            int kind = second(entry.getKey().address());
            mobile += kind == 2 || kind == 3 ? 1 : 0;
            int n = entry.getValue().size();
            long s = IntStream.of(members).filter(entry.getValue()::contains).count();
            if (s < 2 || n > 6 || kind == 3 || users.get(entry.getKey().address()).size() > 11)
                continue;
            shared++;
            exclusive += (s - 1.0) / (n - 1);
            others += s - 1;
            hosted += kind == 1 ? 1 : 0;
            networks.merge(kind == 2 ? "Carrier" : "net " + kind, 1, Integer::sum);
        }
        double entropy = 0;
        for (int count : networks.values())
            entropy -= count / shared * Math.log(count / shared);
        return new double[]{shared / all, shared == 0 ? 0 : exclusive / shared, exclusive / all, entropy,
                hosted / all, mobile / all, shared == 0 ? 0 : Math.log(1 + others / shared), all};
    }

    private static int second(IpAddress address) {
        return (int) (address.lo() >>> 16 & 0xff);
    }
}
