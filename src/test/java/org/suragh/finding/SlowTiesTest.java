package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.linkage.LayerLinks;
import org.suragh.linkage.Pairs;
import org.suragh.signal.SharedMark;

/// Small groups and what persons hold apart, against the rules taken account by account on random cases.
class SlowTiesTest {
    private static final int PEOPLE = 26;
    private static final long HOUR = MadeUpLogins.HOUR;

    private record Case(MadeUpLogins logins, Material material) {
        boolean tells(IpAddress address) {
            long kind = address.lo() >>> 16 & 0xff;
            return (kind < 2 || kind > 4) && users(address).size() <= 10;
        }

        TreeSet<Integer> users(IpAddress address) {
            TreeSet<Integer> users = new TreeSet<>();
            logins.rows.stream().filter(r -> r.address().equals(address)).forEach(r -> users.add(r.account()));
            return users;
        }
    }

    private static Case random(int seed) throws Exception {
        Random random = new Random(seed);
        MadeUpLogins logins = MadeUpLogins.random(seed, PEOPLE, 45, 80, 9);
        logins.changed.put("shared-ip.widely-shared", "10");
        for (int i = 0; i < 14; i++) {
            int line = random.nextInt(45);
            int who = random.nextInt(PEOPLE);
            for (int day = 0; day < 2 + random.nextInt(3); day++)
                for (int k = 0; k < 2; k++)
                    logins.add((who + k) % PEOPLE, day * MadeUpLogins.DAY + random.nextLong(MadeUpLogins.DAY),
                            "240." + line % 7 + ".0." + line);
        }
        Material m = logins.material();
        long[] created = random.longs(PEOPLE, 0, 12 * HOUR).map(t -> random.nextInt(6) == 0
                ? AccountColumns.UNKNOWN
                : t).toArray();
        List<SharedMark> marks = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--)
            marks.add(new SharedMark("phone-number", "+92" + i, random.ints(0, PEOPLE).distinct()
                    .limit(2 + random.nextInt(6)).sorted().toArray()));
        return new Case(logins, new Material(new AccountColumns(m.accounts().ids(), new String[PEOPLE], created),
                m.sharedIp(), m.posts(), m.objects(), m.texts(), m.users(), m.coTweet(), m.sync(), List.of(), marks,
                false, m.stated(), m.settings()));
    }

    /// Whether a mark of six or fewer ties two accounts, or a line on three days and registration within an hour.
    private static boolean tied(Case c, int a, int b) {
        for (SharedMark mark : c.material.marks())
            if (mark.accounts().length <= 6 && Arrays.binarySearch(mark.accounts(), a) >= 0
                    && Arrays.binarySearch(mark.accounts(), b) >= 0)
                return true;
        long one = c.material.accounts().createdAt()[a];
        long other = c.material.accounts().createdAt()[b];
        if (one == AccountColumns.UNKNOWN || other == AccountColumns.UNKNOWN || Math.abs(one - other) > HOUR)
            return false;
        return c.logins.rows.stream().map(MadeUpLogins.Row::address).distinct().anyMatch(address -> c.tells(address)
                && c.users(address).size() <= 6 && days(c, a, address) >= 3 && days(c, b, address) >= 3);
    }

    private static long days(Case c, int account, IpAddress address) {
        return c.logins.rows.stream().filter(r -> r.account() == account && r.address().equals(address))
                .map(r -> r.at() / MadeUpLogins.DAY).distinct().count();
    }

    @Test
    void smallGroupsAreThoseOfFollowingEveryTie() throws Exception {
        int groups = 0;
        for (int seed = 0; seed < 80; seed++) {
            Case c = random(seed);
            boolean[][] tied = new boolean[PEOPLE][PEOPLE];
            for (int a = 0; a < PEOPLE; a++)
                for (int b = 0; b < a; b++)
                    tied[a][b] = tied[b][a] = tied(c, a, b);
            TreeSet<Integer> taken = new TreeSet<>();
            for (int i = new Random(seed).nextInt(6); i > 0; i--)
                taken.add(5 * i);
            boolean[] seen = new boolean[PEOPLE];
            List<String> slow = new ArrayList<>();
            for (int from = 0; from < PEOPLE; from++) {
                TreeSet<Integer> group = new TreeSet<>();
                walk(from, tied, seen, group);
                group.removeAll(taken);
                if (group.size() >= 2)
                    slow.add(group.toString());
            }
            slow.sort(null);
            Finding found = new Finding(1, "", taken.stream().map(a -> new Member(c.material.accounts().ids()[a], null,
                    "core", Control.NONE, 0, Coordination.HIGH, List.of(), new TreeSet<>(), 1, Alternative.TEAM,
                    List.of())).toList(), Control.NONE, 0, Coordination.HIGH, Alternative.TEAM, List.of(),
                    new TreeMap<>());
            assertEquals(slow, new Ties(c.material).groups(List.of(found)).stream().map(Arrays::toString).sorted()
                    .toList(), "seed " + seed);
            groups += slow.size();
        }
        assertTrue(groups > 80, groups + " groups");
    }

    private static void walk(int at, boolean[][] tied, boolean[] seen, TreeSet<Integer> group) {
        if (seen[at])
            return;
        seen[at] = true;
        group.add(at);
        for (int b = 0; b < seen.length; b++)
            if (tied[at][b])
                walk(b, tied, seen, group);
    }

    private static Verdict verdict(Case c, Verdict.Value value, int number, int... accounts) {
        return new Verdict(value, IntStream.of(accounts).sorted().distinct()
                .mapToObj(a -> c.material.accounts().ids()[a]).toList(), "a reason of some length", List.of("1:2"), "p",
                Instant.EPOCH, number);
    }

    /// The pairs held apart in order of the accounts; of each, unless one has left already, the less tied one leaves.
    @Test
    void heldApartIsWhoIsTiedLess() throws Exception {
        int left = 0;
        int byWeight = 0;
        for (int seed = 0; seed < 200; seed++) {
            Case c = random(seed % 40);
            Random random = new Random(seed);
            List<Verdict> verdicts = new ArrayList<>();
            TreeSet<Integer> apart = new TreeSet<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                int[] who = random.ints(0, PEOPLE).distinct().limit(random.nextInt(4) == 0 ? 3 + random.nextInt(8) : 2)
                        .sorted().toArray();
                Verdict.Value value = Verdict.Value.values()[random.nextInt(5) < 4 ? 1 : 0];
                verdicts.add(verdict(c, value, i, who));
                if (value == Verdict.Value.NOT_SAME && who.length == 2)
                    apart.add(100 * who[0] + who[1]);
                if (value == Verdict.Value.SAME)
                    apart.removeIf(pair -> Arrays.binarySearch(who, pair / 100) >= 0
                            && Arrays.binarySearch(who, pair % 100) >= 0);
            }
            int[] members = random.ints(0, PEOPLE).distinct().limit(2 + random.nextInt(20)).sorted().toArray();
            TreeSet<Integer> kept = new TreeSet<>(IntStream.of(members).boxed().toList());
            for (int pair : apart) {
                int a = pair / 100;
                int b = pair % 100;
                if (!kept.contains(a) || !kept.contains(b))
                    continue;
                double[] one = tie(c.material, a, b, members);
                double[] other = tie(c.material, b, a, members);
                boolean first = one[0] < other[0] || one[0] == other[0] && one[1] < other[1] - 1e-12;
                byWeight += one[0] == other[0] && Math.abs(one[1] - other[1]) > 1e-12 ? 1 : 0;
                kept.remove(first ? a : b);
            }
            left += members.length - kept.size();
            int[] expected = kept.size() < 2 ? members : kept.stream().mapToInt(x -> x).toArray();
            assertEquals(Arrays.toString(expected), Arrays.toString(new Constraints(verdicts, c.material)
                    .kept(members)), "seed " + seed);
        }
        assertTrue(left > 60 && byWeight > 20, left + " " + byWeight);
    }

    /// Other members that a layer links with an account, and the sum of its weights with them.
    private static double[] tie(Material material, int a, int but, int[] members) {
        TreeSet<Integer> linked = new TreeSet<>();
        List<LayerLinks> layers = new ArrayList<>(material.actLayers());
        layers.add(material.sharedIp().layer());
        for (LayerLinks layer : layers)
            for (int i = 0; i < layer.size(); i++)
                if (layer.a(i) == a || layer.b(i) == a)
                    linked.add(layer.a(i) + layer.b(i) - a);
        double sum = 0;
        Pairs weights = material.sharedIp().weights();
        for (int i = 0; i < weights.size(); i++) {
            int other = weights.a()[i] + weights.b()[i] - a;
            if ((weights.a()[i] == a || weights.b()[i] == a) && other != but
                    && Arrays.binarySearch(members, other) >= 0)
                sum += weights.value()[i];
        }
        return new double[]{IntStream.of(members).filter(m -> m != but && linked.contains(m)).count(), sum};
    }

    /// Which networks a verdict speaks of.
    @Test
    void aVerdictSpeaksOfANetworkThatIsMostlyItsOwn() throws Exception {
        Case c = random(1);
        int spoken = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int[] said = random.ints(0, 12).distinct().limit(2 + random.nextInt(5)).sorted().toArray();
            int[] shown = random.ints(0, 12).distinct().limit(2 + random.nextInt(6)).sorted().toArray();
            Finding finding = new Finding(1, "", IntStream.of(shown).mapToObj(a -> new Member(new AccountId("x",
                    String.format(java.util.Locale.ROOT, "%06d", a)), null, "core", Control.NONE, 0, Coordination.HIGH,
                    List.of(), new TreeSet<>(), 1, Alternative.TEAM, List.of()))
                    .sorted(Comparator.comparing(Member::account)).toList(), Control.NONE, 0, Coordination.HIGH,
                    Alternative.TEAM, List.of(), new TreeMap<>());
            double common = IntStream.of(said).filter(a -> Arrays.binarySearch(shown, a) >= 0).count();
            boolean speaks = common >= 2 && common / shown.length > .5 && common / said.length >= .5;
            assertEquals(speaks, verdict(c, Verdict.Value.NOT_SAME, 1, said).speaksOf(finding), "seed " + seed);
            spoken += speaks ? 1 : 0;
        }
        assertTrue(spoken > 20, spoken + " networks");
    }
}
