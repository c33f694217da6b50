package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suragh.signal.Settings;

/// The index and the rule taken word by word on random groups, by random reference models and by the one that ships; and
/// what holds whatever the model says.
class SlowJudgementTest {
    private static final List<EvidenceKind> KINDS = List.of(EvidenceKind.ADDRESSES, EvidenceKind.CONTENT,
            EvidenceKind.REGISTRATION, EvidenceKind.FOLLOW);
    private static final int OPEN = 1;
    private static final double SUPPORTED = 2.5;

    /// One step of a curve, as a line of the file says it.
    private record Step(String curve, double from, double ratio) {
        String line() {
            return String.format(Locale.ROOT, "%s %.4f %.4f", curve, from, ratio);
        }
    }

    /// A small reference model: never falling curves of a few steps, some of them missing.
    private static List<Step> model(Random random) {
        List<Step> steps = new ArrayList<>();
        for (Alternative alternative : Alternative.values()) {
            for (EvidenceKind kind : KINDS)
                if (random.nextInt(9) > 0)
                    curve(random, "step " + kind.id() + " " + alternative.id(), 0, 2, steps);
            if (random.nextInt(6) > 0)
                curve(random, "total " + alternative.id(), -3, 4, steps);
        }
        return steps;
    }

    private static void curve(Random random, String name, double least, double bound, List<Step> steps) {
        double from = least;
        double ratio = -bound * random.nextDouble();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            steps.add(new Step(name, rounded(from), rounded(ratio)));
            from += .01 + random.nextDouble() * 1.2;
            ratio = Math.min(bound, ratio + random.nextDouble() * bound);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static Calibration read(String text) throws IOException {
        return Calibration.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Calibration read(List<Step> steps) throws IOException {
        return read("# made up\nversion t\nmade nobody\n\n" + String.join("\n", steps.stream().map(Step::line).toList())
                + "\ncases team 3 4\nrate sensitivity 0.75\nrate specificity 0.5\n");
    }

    private static List<Step> shipped() throws IOException {
        try (var in = Calibration.class.getResourceAsStream("/org/suragh/finding/calibration.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" "))
                    .filter(words -> words[0].equals("step") || words[0].equals("total"))
                    .map(words -> new Step(String.join(" ", Arrays.copyOf(words, words.length - 2)),
                            Double.parseDouble(words[words.length - 2]), Double.parseDouble(words[words.length - 1])))
                    .toList();
        }
    }

    /// A count that is often 0 and at times large.
    private static int[] counts(Random random, int n, int most) {
        return random.ints(n, 0, most + 1).map(x -> random.nextInt(3) == 0 ? 0 : x).toArray();
    }

    private static double[] parts(Random random, double[] of) {
        return Arrays.stream(of).map(x -> switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> x;
            default -> x * random.nextDouble();
        }).toArray();
    }

    static Group group(Random random) {
        int n = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 5 + random.nextInt(20);
        double[] cwt = random.doubles(n).map(x -> random.nextInt(6) == 0 ? 0 : random.nextInt(6) == 0 ? 1 : x)
                .toArray();
        AddressFigures addresses = new AddressFigures(cwt, cwt, cwt, cwt, parts(random, cwt), parts(random, cwt),
                parts(random, cwt), counts(random, n, 9), counts(random, n, 9), counts(random, n, 90), new int[0],
                new double[0], random.nextInt(4) == 0 ? 0 : 1 + random.nextDouble() * 14, counts(random, n, 12),
                random.nextInt(5) == 0 ? Double.NaN : random.nextDouble(), 3 + 3 * random.nextInt(4));
        double[] cohort = random.doubles(n, 0, 5).map(x -> random.nextInt(4) == 0 ? Double.NaN : x).toArray();
        double[] chance = random.doubles(n).map(x -> random.nextInt(4) == 0 ? 0 : Math.pow(x, 12)).toArray();
        FollowFigures.Figures follows = random.nextInt(3) == 0
                ? null
                : new FollowFigures.Figures(counts(random, n, 40), counts(random, n, 12), new double[n], 0, 0, 0);
        int[] members = new int[n];
        Arrays.setAll(members, k -> 2 * k);
        return new Group(members, addresses, counts(random, n, 60), counts(random, n, 4), chance,
                counts(random, n, 20), counts(random, n, 20), counts(random, n, 3), cohort, new double[n], follows,
                counts(random, n, 30), random.nextInt(2) == 0 ? random.nextInt(3 * n) : 2 * n);
    }

    /// Scores of the kinds against an explanation, NaN where nothing can be seen.
    private static double score(EvidenceKind kind, Alternative against, Group group, int k) {
        AddressFigures a = group.addresses();
        FollowFigures.Figures follows = group.follows();
        return switch (kind) {
            case ADDRESSES -> {
                if (a.logins()[k] < 3)
                    yield Double.NaN;
                double all = a.cwt()[k] * Math.log(1 + a.met()[k]);
                double homes = a.home()[k] * Math.log(1 + a.met()[k]);
                boolean capped = a.effective() >= 2 && a.dayRatio() < .5;
                double cap = capped && a.typical() <= 8 ? 1 : .5;
                yield switch (against) {
                    case PREMISES, TEAM -> Math.max(homes, all * cap * Math.min(1, Math.log(1 + a.effective())
                            / Math.log(9)));
                    case VPN_OR_CARRIER -> capped ? all : all / 2;
                    default -> all;
                };
            }
            case CONTENT -> {
                if (group.posts()[k] < 10 && group.actLayers()[k] == 0)
                    yield Double.NaN;
                double copies = group.copiedTexts()[k] < 2
                        ? 0
                        : Math.min(12, -Math.log10(Math.max(group.copyChance()[k], 1e-300)));
                yield Math.min(Math.log(41),
                        Stream.of(Math.min(3, copies) / 3 * Math.log(1 + group.copied()[k]), Math.log(1
                                + group.timed()[k]), Math.log(1 + group.acted()[k])).max(Double::compare)
                                .orElseThrow());
            }
            case REGISTRATION -> group.cohort()[k];
            default -> follows == null || follows.follows()[k] == 0
                    ? Double.NaN
                    : Math.log(1 + follows.partners()[k]);
        };
    }

    private static double at(List<Step> steps, String curve, double score, double otherwise) {
        double ratio = otherwise;
        boolean first = true;
        for (Step step : steps)
            if (step.curve.equals(curve)) {
                if (first || step.from <= rounded(score))
                    ratio = step.ratio;
                first = false;
            }
        return ratio;
    }

    private static double ratio(List<Step> steps, EvidenceKind kind, Alternative against, Group group, int k) {
        double score = score(kind, against, group, k);
        return Double.isNaN(score) ? 0 : at(steps, "step " + kind.id() + " " + against.id(), score, 0);
    }

    private static Map<Alternative, Double> odds(List<Step> steps, Group group, int k, boolean listed) {
        Map<Alternative, Double> odds = new EnumMap<>(Alternative.class);
        for (Alternative against : Alternative.values()) {
            double sum = 0;
            for (EvidenceKind kind : KINDS)
                sum += ratio(steps, kind, against, group, k);
            odds.put(against, Math.clamp(at(steps, "total " + against.id(), sum, sum), -4, listed ? 4 : 3));
        }
        return odds;
    }

    /// The word, and the most that the index may say beside it.
    private record Word(Control control, double most) {}

    private static Word word(Group group, int k, double index, TreeSet<EvidenceKind> weighty) {
        TreeSet<EvidenceKind> speak = index < OPEN ? new TreeSet<>() : weighty;
        AddressFigures a = group.addresses();
        boolean shared = speak.contains(EvidenceKind.ADDRESSES);
        boolean mostlyWide = a.wide()[k] > a.cwt()[k] / 2;
        boolean mostlyHome = a.home()[k] >= a.cwt()[k] / 2;
        boolean capped = a.effective() >= 2 && a.dayRatio() < .5;
        long together = Arrays.stream(group.cohort()).filter(c -> c >= 2).count();
        boolean usual = group.outside() >= 2 * group.size() || 2 * together >= group.size();
        if ((mostlyWide || !usual) && weighty.size() < 2)
            return new Word(Control.NONE, OPEN - .1);
        if (index < OPEN)
            return new Word(Control.NONE, 4);
        boolean seen = a.logins()[k] >= 3 || group.posts()[k] >= 10;
        boolean kinds = speak.size() >= 2 && (shared || speak.contains(EvidenceKind.FOLLOW));
        boolean others = speak.contains(EvidenceKind.FOLLOW) && speak.size() > (shared ? 2 : 1);
        boolean days = !shared || others || a.days()[k] >= 3;
        boolean sold = capped && a.typical() <= 8;
        boolean room = (speak.contains(EvidenceKind.REGISTRATION) || !sold)
                && (a.effective() < 8 || a.addresses()[k] < 8);
        boolean third = !shared || speak.size() >= 3 || !mostlyWide && (mostlyHome || capped) && !room;
        if (!(seen && usual && kinds && days && third && group.size() >= 5))
            return new Word(Control.OPEN, 1.9);
        return new Word(index >= SUPPORTED ? Control.SUPPORTED : Control.OPEN, 4);
    }

    @Test
    void indexAndControlAreThoseOfTheRuleTakenWordByWord() throws Exception {
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            List<Step> steps = seed % 3 == 0 ? shipped() : model(random);
            boolean listed = random.nextBoolean();
            Group group = group(random);
            List<Judge.Verdict> verdicts = new Judge(Settings.defaults(), read(steps), listed).of(group);
            List<Control> alone = new ArrayList<>();
            List<Double> addresses = new ArrayList<>();
            for (int k = 0; k < group.size(); k++) {
                Judge.Verdict verdict = verdicts.get(k);
                Map<Alternative, Double> odds = odds(steps, group, k, listed);
                Alternative least = Alternative.UNRELATED;
                for (Alternative against : Alternative.values())
                    least = odds.getOrDefault(against, 0.0) < odds.getOrDefault(least, 0.0) ? against : least;
                assertEquals(least, verdict.alternative());
                double index = Math.max(-2, odds.getOrDefault(least, 0.0));
                TreeSet<EvidenceKind> speak = new TreeSet<>();
                for (EvidenceKind kind : KINDS) {
                    boolean visible = !Double.isNaN(score(kind, least, group, k));
                    assertEquals(visible, verdict.weights().containsKey(kind), "seed " + seed);
                    if (visible)
                        assertEquals(ratio(steps, kind, least, group, k), verdict.weights().get(kind), 1e-9);
                    if (ratio(steps, kind, least, group, k) >= .3)
                        speak.add(kind);
                }
                Word word = word(group, k, index, speak);
                alone.add(word.control());
                assertEquals(Math.min(index, word.most()), verdict.index(), 1e-9);
                for (Alternative against : Alternative.values())
                    assertEquals(index > word.most() ? word.most() : odds.getOrDefault(against, 9.0),
                            verdict.odds().get(against), 1e-9, "seed " + seed);
                addresses.add(ratio(steps, EvidenceKind.ADDRESSES, least, group, k));
                if (verdict.control() != Control.NONE)
                    assertEquals(speak, verdict.kinds());
            }
            boolean beside = alone.stream().filter(c -> c == Control.SUPPORTED).count() >= 5;
            for (int k = 0; k < group.size(); k++) {
                boolean raised = beside && alone.get(k) == Control.NONE && addresses.get(k) >= 1;
                Control control = raised ? Control.OPEN : alone.get(k);
                assertEquals(control, verdicts.get(k).control(), "seed " + seed + ": " + verdicts.get(k));
                assertEquals(raised, verdicts.get(k).reasons().contains("finding.reason.same-addresses"));
                seen.merge(control + (raised ? " beside" : ""), 1, Integer::sum);
            }
        }
        assertTrue(seen.size() == 4 && seen.values().stream().allMatch(n -> n > 10), seen.toString());
    }

    /// The same group with more of one thing for member k.
    private static Group more(Random random, Group g, int k) {
        AddressFigures a = g.addresses();
        double[] cwt = a.cwt().clone();
        double[] home = a.home().clone();
        int[] met = a.met().clone();
        int[] copied = g.copied().clone();
        int[] texts = g.copiedTexts().clone();
        double[] chance = g.copyChance().clone();
        int[] timed = g.timed().clone();
        int[] acted = g.acted().clone();
        double[] cohort = g.cohort().clone();
        FollowFigures.Figures follows = g.follows();
        double effective = a.effective();
        switch (random.nextInt(10)) {
            case 0 -> cwt[k] = Math.min(1, cwt[k] + random.nextDouble());
            case 1 -> met[k] += 1 + random.nextInt(30);
            case 2 -> effective += random.nextDouble() * 8;
            case 3 -> home[k] = cwt[k];
            case 4 -> copied[k] += 1 + random.nextInt(9);
            case 5 -> texts[k] += 2;
            case 6 -> chance[k] *= random.nextDouble();
            case 7 -> timed[k] += 1 + random.nextInt(9);
            case 8 -> acted[k] += 1 + random.nextInt(9);
            default -> cohort[k] += random.nextDouble() * 3;
        }
        return new Group(g.members(), new AddressFigures(cwt, a.cwtLong(), a.closure(), a.exclusivity(),
                a.withoutStrongest(), home, a.wide(), a.days(), a.addresses(), met, a.pool(), a.strength(), effective,
                a.logins(), a.dayRatio(), a.typical()), copied, texts, chance, timed, acted, g.actLayers(), cohort,
                g.cohortOthers(), follows, g.posts(), g.outside());
    }

    @Test
    void moreOfOneThingNeverLowersTheIndexAgainstAnyExplanation() throws Exception {
        int raised = 0;
        Calibration shipped = Calibration.shipped();
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            Judge judge = new Judge(Settings.defaults(), seed % 2 == 0 ? shipped : read(model(random)), true);
            Group before = group(random);
            int k = random.nextInt(before.size());
            Group after = more(random, before, k);
            Judge.Verdict one = judge.of(before).get(k);
            Judge.Verdict other = judge.of(after).get(k);
            // but to the bound, where all explanations show the bound
            double most = other.odds().values().stream().mapToDouble(x -> x).max().orElse(0);
            for (Alternative against : Alternative.values())
                assertTrue(other.odds().getOrDefault(against, 0.0) >= Math.min(most,
                        one.odds().getOrDefault(against, 0.0)), "seed " + seed + ": " + one + " then " + other);
            assertTrue(other.index() >= one.index(), "seed " + seed + ": " + one + " then " + other);
            // a word falls only where addresses begin to speak beside follow lists, which had sufficed: then they must hold
            if (other.control().compareTo(one.control()) < 0)
                assertTrue(one.kinds().contains(EvidenceKind.FOLLOW) && !one.kinds().contains(EvidenceKind.ADDRESSES)
                        && other.kinds().contains(EvidenceKind.ADDRESSES), "seed " + seed + ": " + one + other);
            raised += other.index() > one.index() ? 1 : 0;
        }
        assertTrue(raised > 150, raised + " raised");
    }

    /// Whatever one kind shows, it is never enough: addresses, acts, registration or follow lists alone.
    @Test
    void oneKindAloneIsNeverSupported() throws Exception {
        Judge judge = new Judge(Settings.defaults(), Calibration.shipped(), true);
        int open = 0;
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            Group g = group(random);
            EvidenceKind only = KINDS.get(seed % 4);
            int n = g.size();
            int[] none = new int[n];
            double[] nothing = new double[n];
            AddressFigures a = g.addresses();
            AddressFigures addresses = only == EvidenceKind.ADDRESSES
                    ? a
                    : new AddressFigures(nothing, nothing, nothing, nothing, nothing, nothing, nothing, none, none,
                            none, new int[0], new double[0], 0, a.logins(), Double.NaN, 0);
            boolean acts = only == EvidenceKind.CONTENT;
            double[] cohort = only == EvidenceKind.REGISTRATION ? g.cohort() : nothing;
            double[] certain = new double[n];
            Arrays.fill(certain, 1);
            Group alone = new Group(g.members(), addresses, acts ? g.copied() : none, acts ? g.copiedTexts() : none,
                    acts ? g.copyChance() : certain, acts ? g.timed() : none, acts ? g.acted() : none,
                    acts ? g.actLayers() : none, cohort, nothing, only == EvidenceKind.FOLLOW ? g.follows() : null,
                    g.posts(), 10 * n);
            for (Judge.Verdict verdict : judge.of(alone)) {
                assertFalse(verdict.control() == Control.SUPPORTED, only + " alone: " + verdict);
                assertTrue(verdict.index() < SUPPORTED, only + " alone: " + verdict);
                open += verdict.control() == Control.OPEN ? 1 : 0;
            }
        }
        assertTrue(open > 20, open + " open");
    }

    @Test
    void aReferenceModelThatDoesNotReadIsRefused() throws Exception {
        assertEquals(.75, read(List.of()).sensitivity());
        assertEquals(.5, read(List.of()).specificity());
        assertTrue(Double.isNaN(read("version 1").sensitivity()));
        for (String wrong : List.of("stop team 1 2", "step addresses team 1", "step teeth team 1 2", "total nobody 1 2",
                "step addresses team one 2", "rate sensitivity"))
            assertThrows(IOException.class, () -> read(wrong), wrong);
        assertThrows(Exception.class, () -> read("total team 1 1\ntotal team 2 0"));
    }
}
