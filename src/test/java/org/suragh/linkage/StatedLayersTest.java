package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.signal.NameShape;
import org.suragh.signal.Settings;
import org.suragh.signal.SharedMark;

/// The layers of names, descriptions and marks against slow counting on random input.
class StatedLayersTest {
    private static final long DAY = 86_400_000L;

    /// People with names of many shapes, registered over years, and `batch` accounts of one shape made within two days;
    /// `team` more have the same shape by agreement, with dates of their own.
    private static AccountColumns accounts(Random random, int people, int team, int batch) {
        int n = people + team + batch;
        AccountId[] ids = new AccountId[n];
        String[] handles = new String[n];
        long[] created = new long[n];
        List<String> words = List.of("Ali", "Khan", "sara", "MALIK", "Raza", "bilal", "Noor", "gul");
        for (int a = 0; a < n; a++) {
            ids[a] = new AccountId("x", "%05d".formatted(a));
            StringBuilder name = new StringBuilder();
            if (a < people) {
                for (int i = random.nextInt(3); i >= 0; i--)
                    name.append(words.get(random.nextInt(words.size()))).append(random.nextInt(4) == 0 ? "_" : "");
                for (int i = random.nextInt(5); i > 0; i--)
                    name.append(random.nextInt(10));
            } else {
                name.append(words.get(random.nextInt(2) * 4)).append("_pk").append(1000 + random.nextInt(9000));
            }
            handles[a] = a % 17 == 3 ? null : name.toString();
            created[a] = a >= people + team
                    ? 2_000 * DAY + random.nextLong(2 * DAY)
                    : random.nextInt(20) == 0 ? AccountColumns.UNKNOWN : random.nextLong(3_000 * DAY);
        }
        return new AccountColumns(ids, handles, created);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shapesRegisteredTogetherAreThoseOfSlowCounting(long seed) {
        AccountColumns accounts = accounts(new Random(seed), 300, 30, 12);
        LayerLinks layer = NameTemplates.of(accounts, Settings.defaults());
        assertEquals(slow(accounts, 3 * DAY), text(layer));
        assertTrue(layer.size() > 30, "links of the batch: " + layer.size());
        for (int i = 0; i < layer.size(); i++)
            assertTrue(layer.a(i) >= 300 && layer.b(i) >= 300, "a link of people: " + layer.a(i));
        assertTrue(layer.test().chance() < 1, "chance " + layer.test().chance());
    }

    /// Every step as the definition has it, over all pairs of accounts.
    private static List<String> slow(AccountColumns accounts, long window) {
        TreeMap<String, List<Integer>> shapes = new TreeMap<>();
        for (int a = 0; a < accounts.size(); a++)
            if (accounts.handles()[a] != null)
                for (String shape : NameShape.of(accounts.handles()[a]))
                    shapes.computeIfAbsent(shape, _ -> new ArrayList<>()).add(a);
        shapes.values().removeIf(who -> who.size() < 3 || who.size() > 200);
        List<String> names = List.copyOf(shapes.keySet());
        double[] p = new double[names.size()];
        List<TreeMap<Integer, Double>> own = new ArrayList<>();
        for (int s = 0; s < p.length; s++) {
            TreeMap<Integer, Double> each = new TreeMap<>();
            List<Integer> dated = shapes.get(names.get(s)).stream()
                    .filter(a -> accounts.createdAt()[a] != AccountColumns.UNKNOWN).toList();
            for (int a : dated) {
                long inside = dated.stream().filter(b -> near(accounts, a, b, window)).count() - 1;
                int outside = 0;
                int others = 0;
                for (int b = 0; b < accounts.size(); b++)
                    if (accounts.createdAt()[b] != AccountColumns.UNKNOWN && !dated.contains(b)) {
                        others++;
                        outside += near(accounts, a, b, window) ? 1 : 0;
                    }
                double share = (outside + 1.0) / (others + 1.0);
                each.put(a, inside <= (dated.size() - 1) * share ? 1 : tail((int) inside, dated.size() - 1, share));
            }
            own.add(each);
            p[s] = Math.min(1, dated.size() * each.values().stream().mapToDouble(x -> x).min().orElse(1));
        }
        double[] q = Chance.benjaminiHochberg(p, p.length);
        double cut = 0;
        for (int s = 0; s < p.length; s++)
            if (q[s] <= .01)
                cut = Math.max(cut, p[s]);
        TreeMap<String, Integer> links = new TreeMap<>();
        for (int s = 0; s < p.length; s++)
            for (int a : own.get(s).keySet())
                for (int b : own.get(s).keySet())
                    if (q[s] <= .01 && a < b && near(accounts, a, b, window)
                            && own.get(s).size() * Math.min(own.get(s).get(a), own.get(s).get(b)) <= cut)
                        links.merge("%05d %05d".formatted(a, b), 1, Integer::sum);
        return links.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    }

    private static boolean near(AccountColumns accounts, int a, int b, long window) {
        return Math.abs(accounts.createdAt()[a] - accounts.createdAt()[b]) <= window;
    }

    private static double tail(int k, int n, double s) {
        double below = 1;
        double sum = 0;
        for (int j = n; j >= k; j--) {
            double ways = 1;
            for (int i = 0; i < j; i++)
                ways *= (double) (n - i) / (i + 1);
            sum += ways * Math.pow(s, j) * Math.pow(1 - s, n - j);
        }
        return Math.min(below, sum);
    }

    private static List<String> text(LayerLinks layer) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < layer.size(); i++)
            out.add("%05d %05d %d".formatted(layer.a(i), layer.b(i), layer.details().values()[i]));
        return out;
    }

    @Test
    void aShapeByAgreementOrADayOfManyPeopleLinksNobody() {
        AccountColumns team = accounts(new Random(4), 300, 60, 0);
        assertEquals(List.of(), text(NameTemplates.of(team, Settings.defaults())));
        AccountColumns event = accounts(new Random(4), 300, 60, 12);
        for (int a = 0; a < 300; a += 2)
            event.createdAt()[a] = 2_000 * DAY + a * DAY / 300;
        assertEquals(List.of(), text(NameTemplates.of(event, Settings.defaults())), "half the case joined that day");
    }

    @Test
    void datesDealtAnewLinkNobody() {
        for (long seed = 1; seed <= 20; seed++) {
            AccountColumns accounts = accounts(new Random(seed), 300, 30, 12);
            List<Long> dates = new ArrayList<>(Arrays.stream(accounts.createdAt()).boxed().toList());
            Collections.shuffle(dates, new Random(seed));
            Arrays.setAll(accounts.createdAt(), dates::get);
            assertEquals(List.of(), text(NameTemplates.of(accounts, Settings.defaults())), "seed " + seed);
        }
    }

    @Test
    void marksOfFewLinkAndThoseOfManyAreListed() {
        List<SharedMark> marks = List.of(new SharedMark("device-token", "token-a", new int[]{1, 4, 7}),
                new SharedMark("device-token", "token-b", new int[]{1, 7}),
                new SharedMark("email", "x@example.com", new int[]{2, 3}),
                new SharedMark("phone-number", "+92300000", new int[]{0, 1, 2, 3, 4, 5, 6}));
        LayerLinks device = SharedMarks.of(SharedMarks.DEVICE, marks, 8, Settings.defaults());
        assertEquals(List.of("00001 00004 1", "00001 00007 2", "00004 00007 1"), text(device));
        assertEquals(1.5, device.weight()[1], 1e-12);
        LayerLinks contact = SharedMarks.of(SharedMarks.CONTACT, marks, 8, Settings.defaults());
        assertEquals(List.of("00002 00003 1"), text(contact));
        assertEquals(List.of("+92300000"), contact.setAside().stream().map(SetAside::value).toList());
        AccountColumns accounts = accounts(new Random(1), 8, 0, 0);
        assertFalse(contact.links(accounts).getFirst().dated());
    }

    @Test
    void descriptionsAreComparedInNormalForm() throws Exception {
        Settings settings = Settings.of(new TreeMap<>(Map.of("same-profile.max-accounts", "3")));
        String[] bios = {"Proud teacher and  reader of poems", "proud TEACHER and reader of poems https://t.co/x",
                "short", "short", null, "The same verse stands here", "The same verse stands here",
                "The same verse stands here", "The same verse stands here"};
        LayerLinks layer = SameProfile.of(SameProfile.normal(bios, settings), settings);
        assertEquals(List.of("00000 00001 1"), text(layer));
        assertEquals(-Math.log10(2 / 6.0), layer.weight()[0], 1e-12);
        assertEquals(List.of(4), layer.setAside().stream().map(SetAside::accounts).toList());
    }
}
