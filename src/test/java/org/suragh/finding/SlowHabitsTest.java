package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.IpAddress;

/// The rhythm of log-ins, what is made of it and what it weighs, against their definitions taken log-in by log-in.
class SlowHabitsTest {
    private static final int PEOPLE = 14;
    private static final long GAP = 600_000;

    private static MadeUpLogins logins(int seed) {
        Random random = new Random(seed);
        MadeUpLogins logins = MadeUpLogins.random(seed, PEOPLE, 4 + random.nextInt(20), 150, 12);
        for (int i = 0; i < 40; i++) {
            long at = random.nextLong(12 * MadeUpLogins.DAY);
            int line = random.nextInt(20);
            for (int k = 0; k < 1 + random.nextInt(6); k++)
                logins.add(random.nextInt(PEOPLE), at + k * random.nextLong(GAP), "240." + line % 7 + ".0." + line);
        }
        logins.changed.put("shared-ip.widely-shared", "9");
        return logins;
    }

    /// With lists of addresses, and nothing known of when anybody registered.
    private static Material listed(Material m) {
        long[] created = new long[PEOPLE];
        Arrays.fill(created, AccountColumns.UNKNOWN);
        return new Material(new AccountColumns(m.accounts().ids(), new String[PEOPLE], created), m.sharedIp(),
                m.posts(), m.objects(), m.texts(), m.users(), m.coTweet(),
                m.sync(), m.acts(), m.marks(), true, m.stated(), m.settings());
    }

    private static long kind(IpAddress address) {
        return address.lo() >>> 16 & 0xff;
    }

    private static long users(MadeUpLogins logins, IpAddress address) {
        return logins.rows.stream().filter(r -> r.address().equals(address)).map(MadeUpLogins.Row::account).distinct()
                .count();
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
    }

    private static double[] drawn(double[] shares, double[] counts) {
        double median = median(shares);
        return IntStream.range(0, shares.length).mapToDouble(k -> (counts[k] * shares[k] + 5 * median)
                / (counts[k] + 5)).toArray();
    }

    @Test
    void theRhythmIsThatOfItsDefinitions() throws Exception {
        long chains = 0;
        long rotating = 0;
        for (int seed = 0; seed < 60; seed++) {
            MadeUpLogins logins = logins(seed);
            Material material = listed(logins.material());
            int[] members = new Random(seed).ints(0, PEOPLE).distinct().limit(1 + seed % 11).sorted().toArray();
            Rhythm found = new Rhythm.Maker(material).of(members);
            List<MadeUpLogins.Row> own = logins.rows.stream()
                    .filter(r -> Arrays.binarySearch(members, r.account()) >= 0).toList();
            double[] counts = IntStream.of(members).mapToDouble(a -> own.stream().filter(r -> r.account() == a).count())
                    .toArray();
            double[] beyond = beyond(logins, own, members, counts);
            near(drawn(beyond, counts), found.handOver(), "seed " + seed);
            double[] hours = new double[members.length];
            double[] rotation = new double[members.length];
            for (int k = 0; k < members.length; k++) {
                int a = members[k];
                List<MadeUpLogins.Row> mine = own.stream().filter(r -> r.account() == a).toList();
                double x = mine.stream().mapToDouble(r -> Math.cos(angle(r.at()))).sum();
                double y = mine.stream().mapToDouble(r -> Math.sin(angle(r.at()))).sum();
                hours[k] = mine.isEmpty() ? 0 : Math.hypot(x, y) / mine.size();
                rotation[k] = rotation(logins, material, mine);
            }
            near(drawn(hours, counts), found.hours(), "seed " + seed);
            near(rotation, found.rotation(), "seed " + seed);
            double half = median(rotation);
            near(Arrays.stream(rotation).map(r -> members.length < 5 ? Double.NaN : Math.min(r, half)).toArray(),
                    found.alike(), "seed " + seed);
            chains += Arrays.stream(beyond).filter(b -> b > 0).count();
            rotating += Arrays.stream(rotation).filter(r -> r > .3).count();
            assertTrue(Arrays.stream(new Rhythm.Maker(logins.material()).of(members).rotation())
                    .allMatch(Double::isNaN), "without lists nothing is known of mobile addresses");
        }
        assertTrue(chains > 40 && rotating > 40, chains + " " + rotating);
    }

    private static void near(double[] expected, double[] found, String what) {
        assertEquals(expected.length, found.length);
        for (int k = 0; k < expected.length; k++)
            assertEquals(expected[k], found[k], 1e-9, what + " at " + k);
    }

    private static double angle(long at) {
        return 2 * Math.PI * (at % MadeUpLogins.DAY) / MadeUpLogins.DAY;
    }

    private static boolean links(MadeUpLogins logins, IpAddress address) {
        return kind(address) != 3 && users(logins, address) <= 9;
    }

    /// Share of log-ins in chains beyond what the number of log-ins of each address and day makes by chance.
    private static double[] beyond(MadeUpLogins logins, List<MadeUpLogins.Row> own, int[] members, double[] counts) {
        double[] inside = new double[members.length];
        List<MadeUpLogins.Row> run = new ArrayList<>();
        for (int i = 0; i <= own.size(); i++) {
            MadeUpLogins.Row row = i < own.size() ? own.get(i) : null;
            MadeUpLogins.Row last = run.isEmpty() ? null : run.getLast();
            boolean ends = row == null || last != null && (!last.address().equals(row.address())
                    || row.at() - last.at() > GAP || run.stream().anyMatch(r -> r.account() == row.account()));
            if (ends) {
                if (run.size() >= 3 && links(logins, run.getFirst().address()))
                    run.forEach(r -> inside[Arrays.binarySearch(members, r.account())]++);
                run.clear();
            }
            if (row != null)
                run.add(row);
        }
        double[] chance = new double[members.length];
        for (MadeUpLogins.Row row : own) {
            long many = own.stream().filter(r -> r.address().equals(row.address())
                    && r.at() / MadeUpLogins.DAY == row.at() / MadeUpLogins.DAY).count();
            // a log-in is in a chain unless it stands alone, or has one neighbour with nobody behind it
            double next = 1 - Math.exp(-many * (double) GAP / (8 * MadeUpLogins.HOUR));
            double alone = (1 - next) * (1 - next);
            double pair = 2 * next * (1 - next) * (1 - next);
            if (links(logins, row.address()))
                chance[Arrays.binarySearch(members, row.account())] += 1 - alone - pair;
        }
        return IntStream.range(0, members.length).mapToDouble(k -> {
            double expected = counts[k] == 0 ? 0 : chance[k] / counts[k];
            return counts[k] == 0 ? 0 : Math.max(0, (inside[k] / counts[k] - expected) / (1 - expected + 1e-9));
        }).toArray();
    }

    private static double rotation(MadeUpLogins logins, Material material, List<MadeUpLogins.Row> mine) {
        List<MadeUpLogins.Row> fixed = mine.stream().filter(r -> kind(r.address()) != 2 && kind(r.address()) != 3
                && users(logins, r.address()) < 9).toList();
        TreeMap<Integer, Integer> networks = new TreeMap<>();
        for (MadeUpLogins.Row r : fixed)
            for (int e = 0; e < material.sharedIp().addresses().size(); e++)
                if (material.sharedIp().addresses().text(e).equals(r.address().toString()))
                    networks.merge(material.sharedIp().addresses().network(e), 1, Integer::sum);
        double n = fixed.size();
        double entropy = networks.values().stream().mapToDouble(c -> -c / n * Math.log(c / n)).sum();
        return n == 0 ? 0 : entropy * fixed.stream().map(MadeUpLogins.Row::address).distinct().count() / n;
    }

    /// One step of a curve of the model.
    private record Step(String curve, double from, double ratio) {}

    private static List<Step> model(Random random) {
        List<Step> steps = new ArrayList<>();
        for (Alternative alternative : Alternative.values()) {
            for (Trait trait : Trait.values())
                if (random.nextInt(9) > 0)
                    curve(random, "habit-step " + trait.id() + " " + alternative.id(), 0, 2, steps);
            curve(random, "habit-total " + alternative.id(), -3, 4, steps);
        }
        return steps;
    }

    private static void curve(Random random, String name, double least, double bound, List<Step> steps) {
        double from = least;
        double ratio = -bound * random.nextDouble();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            steps.add(new Step(name, Math.round(from * 1e4) / 1e4, Math.round(ratio * 1e4) / 1e4));
            from += .01 + random.nextDouble();
            ratio = Math.min(bound, ratio + random.nextDouble() * bound);
        }
    }

    private static HabitCalibration read(List<Step> steps) throws Exception {
        StringBuilder text = new StringBuilder("version t\n");
        steps.forEach(s -> text.append(String.format(Locale.ROOT, "%s %.4f %.4f%n", s.curve, s.from, s.ratio)));
        return Calibration.read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))).habits();
    }

    private static double at(List<Step> steps, String curve, double score) {
        double ratio = 0;
        boolean first = true;
        for (Step step : steps)
            if (step.curve.equals(curve)) {
                ratio = first || step.from <= Math.round(score * 1e4) / 1e4 ? step.ratio : ratio;
                first = false;
            }
        return ratio;
    }

    /// Of each member: what counts is the sum of its ratios, habits only where they speak, nothing in common for nothing.
    @Test
    void theIndexIsTheCurveOfTheSum() throws Exception {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Step> steps = model(random);
            HabitCalibration calibration = read(steps);
            assertTrue(calibration.known());
            Map<Trait, double[]> features = new EnumMap<>(Trait.class);
            for (Trait trait : Trait.values())
                features.put(trait, random.nextInt(4) == 0
                        ? new double[0]
                        : trait == Trait.ADDRESSES
                                ? random.doubles(6).toArray()
                                : new double[]{random.nextInt(4) == 0 ? 0 : random.nextDouble() * 4});
            for (Alternative against : Alternative.values()) {
                double sum = 0;
                for (Trait trait : Trait.values()) {
                    double[] f = features.getOrDefault(trait, new double[0]);
                    if (f.length == 0) {
                        assertEquals(0, calibration.ratio(trait, against, features));
                        continue;
                    }
                    double score = trait == Trait.ADDRESSES
                            ? Features.score(EvidenceKind.ADDRESSES, against, f)
                            : f[0];
                    double ratio = at(steps, "habit-step " + trait.id() + " " + against.id(), score);
                    assertEquals(ratio, calibration.ratio(trait, against, features), 1e-12, "seed " + seed);
                    boolean habit = List.of(Trait.HAND_OVER, Trait.ROTATION, Trait.ROTATION_ALIKE).contains(trait);
                    boolean nothing = f[0] == 0 && (trait == Trait.REGISTRATION || trait == Trait.FOLLOW);
                    sum += habit && ratio < 0 || nothing ? 0 : ratio;
                }
                assertEquals(at(steps, "habit-total " + against.id(), sum), calibration.index(against, features),
                        1e-12, "seed " + seed);
            }
        }
        assertFalse(read(List.of(new Step("habit-total team", 0, 1))).known());
    }

    /// What acts say of a member: its own, and of those who live there the middle of what those who post show.
    @Test
    void featuresAreThoseOfTheirDefinitions() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Group group = SlowJudgementTest.group(random);
            int n = group.size();
            double[] share = random.doubles(n).toArray();
            double[] hours = random.doubles(n).toArray();
            double[] rotation = random.doubles(n).map(x -> random.nextInt(5) == 0 ? Double.NaN : x).toArray();
            List<Map<Trait, double[]>> found = HabitFeatures.of(group, HabitFeatures.acts(group),
                    new Rhythm(share, hours, rotation, rotation));
            double[] own = new double[n];
            for (int k = 0; k < n; k++) {
                double copies = group.copiedTexts()[k] < 2
                        ? 0
                        : Math.min(12, -Math.log10(Math.max(group.copyChance()[k], 1e-300)));
                double most = Math.max(Math.min(3, copies) / 3 * Math.log(1 + group.copied()[k]), Math.log(1 + Math.max(
                        group.timed()[k], group.acted()[k])));
                own[k] = group.posts()[k] < 3 && group.actLayers()[k] == 0
                        ? Double.NaN
                        : Math.min(Math.log(41), most);
            }
            double[] posting = Arrays.stream(own).filter(x -> !Double.isNaN(x)).toArray();
            for (int k = 0; k < n; k++) {
                boolean lives = posting.length >= 3 && group.addresses().cwt()[k] >= .5;
                double acts = !lives
                        ? own[k]
                        : Double.isNaN(own[k]) ? median(posting) : Math.max(own[k], median(posting));
                boolean seen = group.addresses().logins()[k] >= 2;
                check(acts, found.get(k), Trait.CONTENT, "seed " + seed);
                check(seen ? share[k] * hours[k] : Double.NaN, found.get(k), Trait.HAND_OVER, "seed " + seed);
                check(seen ? rotation[k] : Double.NaN, found.get(k), Trait.ROTATION, "seed " + seed);
                check(seen ? rotation[k] : Double.NaN, found.get(k), Trait.ROTATION_ALIKE, "seed " + seed);
                check(group.cohort()[k], found.get(k), Trait.REGISTRATION, "seed " + seed);
                assertEquals(seen, found.get(k).getOrDefault(Trait.ADDRESSES, new double[0]).length > 0);
            }
        }
    }

    private static void check(double expected, Map<Trait, double[]> found, Trait trait, String what) {
        double[] values = found.getOrDefault(trait, new double[0]);
        assertEquals(Double.isNaN(expected) ? 0 : 1, values.length, what + " " + trait);
        if (values.length == 1)
            assertEquals(expected, values[0], 1e-9, what + " " + trait);
    }

    /// A model in which habits often show: ratios of 0.6 to 2.
    private static List<Step> eager(Random random) {
        List<Step> steps = new ArrayList<>();
        for (Alternative alternative : Alternative.values()) {
            for (Trait trait : Trait.values()) {
                double ratio = .6 + random.nextDouble() / 2;
                for (int i = 0; i < 3; i++) {
                    steps.add(new Step("habit-step " + trait.id() + " " + alternative.id(), i * .1,
                            Math.round(ratio * 1e4) / 1e4));
                    ratio = Math.min(2, ratio + random.nextDouble() * 1.5);
                }
            }
            curve(random, "habit-total " + alternative.id(), 0, 4, steps);
        }
        return steps;
    }

    private static boolean shows(HabitCalibration model, Trait trait, Map<Trait, double[]> features) {
        return Arrays.stream(Alternative.values()).allMatch(a -> model.ratio(trait, a, features) >= 1);
    }

    @Test
    void theRuleIsThatOfItsConditionsOneByOne() throws Exception {
        int handing = 0;
        int rotating = 0;
        TreeSet<Control> words = new TreeSet<>();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Group group = SlowJudgementTest.group(random);
            MadeUpLogins logins = new MadeUpLogins(60);
            logins.rows.addAll(logins(seed).rows);
            for (int i = 0; i < 200; i++)
                logins.add(random.nextInt(60), random.nextLong(9 * MadeUpLogins.DAY), "240." + i % 7 + ".0." + i % 90);
            for (int i = 0; seed % 2 == 0 && i < 60; i++) {
                int[] walk = random.ints(0, 25).distinct().limit(8).toArray();
                for (int k = 0; k < walk.length; k++)
                    logins.add(2 * walk[k], i * MadeUpLogins.DAY + 10 * MadeUpLogins.HOUR + k * 200_000L,
                            "240.6.9." + i);
            }
            Material m = logins.material();
            Material material = new Material(m.accounts(), m.sharedIp(), m.posts(), m.objects(), m.texts(), m.users(),
                    m.coTweet(), m.sync(), m.acts(), m.marks(), true, m.stated(), m.settings());
            HabitCalibration model = read(eager(random));
            List<Map<Trait, double[]>> features = HabitFeatures.of(group, HabitFeatures.acts(group),
                    new Rhythm.Maker(material)
                            .of(group.members()));
            Map<Integer, Judge.Verdict> found = new HabitRule(model, material).of(group);
            AddressFigures a = group.addresses();
            double[] acts = HabitFeatures.acts(group);
            FollowFigures.Figures follows = group.follows();
            long besides = IntStream.range(0, group.size()).filter(k -> acts[k] > 0 || group.cohort()[k] > 0
                    || follows != null && follows.partners()[k] > 0).count();
            int least = median(Arrays.stream(a.days()).asDoubleStream().toArray()) >= 3 ? 2 : 3;
            TreeSet<Integer> hand = new TreeSet<>();
            TreeSet<Integer> rotate = new TreeSet<>();
            int turning = 0;
            int known = 0;
            List<Alternative> weakest = new ArrayList<>();
            for (int k = 0; k < group.size(); k++) {
                Map<Trait, double[]> here = features.get(k);
                Alternative smallest = Alternative.UNRELATED;
                for (Alternative one : Alternative.values())
                    smallest = model.index(one, here) < model.index(smallest, here) ? one : smallest;
                weakest.add(smallest);
                boolean place = a.wide()[k] <= a.cwt()[k] / 2 && (a.home()[k] >= a.cwt()[k] / 2 || a.capped());
                if (shows(model, Trait.HAND_OVER, here) && place && a.days()[k] >= least
                        && model.ratio(Trait.ADDRESSES, smallest, here) >= .3)
                    hand.add(k);
                if (shows(model, Trait.ROTATION, here))
                    rotate.add(k);
                turning += shows(model, Trait.ROTATION, here) || shows(model, Trait.ROTATION_ALIKE, here) ? 1 : 0;
                known += here.getOrDefault(Trait.ROTATION, new double[0]).length;
            }
            if (hand.size() < 5)
                hand.clear();
            if (turning < 5 || turning < .8 * known)
                rotate.clear();
            for (int k = 0; k < group.size(); k++) {
                TreeSet<EvidenceKind> speak = new TreeSet<>(List.of(EvidenceKind.ADDRESSES));
                for (Trait trait : List.of(Trait.CONTENT, Trait.REGISTRATION, Trait.FOLLOW))
                    if (model.ratio(trait, Alternative.UNRELATED, features.get(k)) >= .3)
                        speak.add(trait.kind());
                double index = Math.clamp(model.index(weakest.get(k), features.get(k)), -4, 4);
                boolean said = group.size() >= 5 && besides >= 5 && (hand.contains(k) || rotate.contains(k))
                        && index >= 1 && speak.size() >= 2;
                Judge.Verdict verdict = found.get(k);
                assertEquals(said, verdict != null, "seed " + seed + " at " + k);
                if (verdict == null)
                    continue;
                assertEquals(index < 2.5 ? Control.OPEN : Control.SUPPORTED, verdict.control());
                assertEquals(index, verdict.index(), 1e-12);
                assertEquals(weakest.get(k), verdict.alternative());
                assertEquals(speak, verdict.kinds());
                assertEquals(hand.contains(k), verdict.reasons().contains("finding.reason.one-after-another"));
                assertEquals(rotate.contains(k), verdict.reasons().contains("finding.reason.rotates"));
                handing += hand.contains(k) ? 1 : 0;
                rotating += rotate.contains(k) ? 1 : 0;
                words.add(verdict.control());
            }
        }
        assertTrue(handing > 8 && rotating > 20 && words.size() == 2, handing + " " + rotating + " " + words);
    }

    /// Whatever log-ins show, a habit alone says nothing: something besides must speak, of five members at least.
    @Test
    void logInsAloneSayNothing() throws Exception {
        TreeSet<Integer> spoken = new TreeSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Material material = listed(logins(seed).material());
            HabitRule rule = new HabitRule(Calibration.shipped().habits(), material);
            Group group = new Group.Maker(material).of(IntStream.range(0, PEOPLE).toArray());
            spoken.addAll(rule.of(group).keySet());
        }
        assertEquals(new TreeSet<>(), spoken);
    }
}
