package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suragh.signal.Settings;

/// What is said of accounts whose log-ins show how they are worked: one after the other in the same hours, or from ever new
/// lines of several providers, as their group does. It adds to the rule of [Judge] and takes nothing away: an operation that logs
/// in like anybody is judged there, and an account is judged here only where
///
/// - a habit is ten times as probable as under every innocent explanation, of five members of the group at least: a
///   single traveller or a busy desk is not a group's way of working;
/// - hand-over happens at addresses where the account lives (0.3), on `control.days` days (one less where half of the group has so many),
///   which are not widely shared and which a list calls homes or at which a cap shows: at premises people come one after the other as well;
/// - rotation is known, which takes a list of mobile addresses and networks, and four in five of the group rotate: who is copied by an operation, and
///   travels, must not pass for one of its accounts;
/// - texts, minutes, acts, registration or follow lists speak besides (0.3 against unrelated people): no log-ins alone;
/// - the case shows what is usual, as in [Judge].
///
/// The index is the smallest of [HabitCalibration#index], `open` and `supported` from the same bounds. Pure and deterministic; cost: the log-ins of groups that show anything besides.
///
/// Source: science note 1.1.3, 2 and 4.
final class HabitRule {
    /// Text keys of the two reasons.
    static final String HANDS_OVER = "finding.reason.one-after-another";
    static final String ROTATES = "finding.reason.rotates";
    private static final double HABIT = 1;
    private static final double NEARLY_ALL = .8;
    private static final double[] ABSENT = new double[0];

    private final HabitCalibration calibration;
    private final Rhythm.Maker rhythms;
    private final double most;
    private final double open;
    private final double supported;
    private final int days;
    private final int minMembers;

    HabitRule(HabitCalibration calibration, Material material) {
        Settings settings = material.settings();
        this.calibration = calibration;
        this.rhythms = new Rhythm.Maker(material);
        this.most = material.listed() ? Judge.MOST : Judge.MOST_UNLISTED;
        this.open = settings.decimal("control.open");
        this.supported = settings.decimal("control.supported");
        this.days = settings.count("control.days");
        this.minMembers = settings.count("control.min-members");
    }

    /// What is said of the members by their habits, place among the members to verdict; nothing of the others.
    SortedMap<Integer, Judge.Verdict> of(Group group) {
        SortedMap<Integer, Judge.Verdict> verdicts = new TreeMap<>();
        if (group.size() < minMembers || !calibration.known())
            return verdicts;
        double[] acts = HabitFeatures.acts(group);
        if (!besides(group, acts))
            return verdicts;
        List<Map<Trait, double[]>> features = HabitFeatures.of(group, acts, rhythms.of(group.members()));
        List<Odds> odds = features.stream().map(of -> Odds.of(against -> calibration.index(against, of))).toList();
        List<Set<Trait>> habits = habits(group, features, odds);
        for (int k = 0; k < group.size(); k++)
            if (!habits.get(k).isEmpty()) {
                Judge.Verdict verdict = verdict(features.get(k), odds.get(k), habits.get(k), group.copied()[k] > 0);
                if (verdict.index() >= open && verdict.speaking().size() >= 2)
                    verdicts.put(k, verdict);
            }
        return verdicts;
    }

    /// Whether so many members as make a network show anything besides log-ins: a look before the log-ins are read.
    private boolean besides(Group group, double[] acts) {
        return IntStream.range(0, group.size()).filter(k -> acts[k] > 0 || group.cohort()[k] > 0
                || group.follows() != null && group.follows().partners()[k] > 0).count() >= minMembers;
    }

    /// The habits of each member that count: those that enough others have as well.
    private List<Set<Trait>> habits(Group group, List<Map<Trait, double[]>> features, List<Odds> odds) {
        double usual = Group.median(Arrays.stream(group.addresses().days()).asDoubleStream().toArray());
        int least = usual >= days ? days - 1 : days;
        List<Set<Trait>> all = new ArrayList<>();
        int handing = 0;
        int rotating = 0;
        int known = 0;
        for (int k = 0; k < group.size(); k++) {
            Map<Trait, double[]> here = features.get(k);
            Set<Trait> of = EnumSet.noneOf(Trait.class);
            if (shows(Trait.HAND_OVER, here) && lives(group.addresses(), k, least)
                    && calibration.ratio(Trait.ADDRESSES, odds.get(k).smallest(), here) >= Judge.SPEAKS)
                of.add(Trait.HAND_OVER);
            if (shows(Trait.ROTATION, here))
                of.add(Trait.ROTATION);
            handing += of.contains(Trait.HAND_OVER) ? 1 : 0;
            rotating += of.contains(Trait.ROTATION) || shows(Trait.ROTATION_ALIKE, here) ? 1 : 0;
            known += here.getOrDefault(Trait.ROTATION, ABSENT).length;
            all.add(of);
        }
        for (Set<Trait> of : all) {
            if (handing < minMembers)
                of.remove(Trait.HAND_OVER);
            if (rotating < minMembers || rotating < NEARLY_ALL * known)
                of.remove(Trait.ROTATION);
        }
        return all;
    }

    /// Ten times as probable as under every explanation.
    private boolean shows(Trait trait, Map<Trait, double[]> features) {
        for (Alternative alternative : Alternative.values())
            if (calibration.ratio(trait, alternative, features) < HABIT)
                return false;
        return true;
    }

    /// Whether the account is often where the log-ins are handed over, and that is no place where people meet.
    private static boolean lives(AddressFigures figures, int k, int least) {
        return !figures.mostlyWide(k) && (figures.mostlyHome(k) || figures.capped()) && figures.days()[k] >= least;
    }

    private Judge.Verdict verdict(Map<Trait, double[]> features, Odds odds, Set<Trait> habits, boolean copies) {
        Alternative smallest = odds.smallest();
        Odds bounded = odds.bounded(-Judge.MOST, most);
        double index = bounded.least();
        SortedSet<EvidenceKind> kinds = new TreeSet<>();
        kinds.add(EvidenceKind.ADDRESSES);
        List<String> reasons = new ArrayList<>();
        if (calibration.ratio(Trait.ADDRESSES, smallest, features) >= Judge.SPEAKS)
            reasons.add("finding.reason.shared-addresses");
        if (habits.contains(Trait.HAND_OVER))
            reasons.add(HANDS_OVER);
        if (habits.contains(Trait.ROTATION))
            reasons.add(ROTATES);
        for (Trait trait : List.of(Trait.CONTENT, Trait.REGISTRATION, Trait.FOLLOW))
            if (calibration.ratio(trait, Alternative.UNRELATED, features) >= Judge.SPEAKS) {
                kinds.add(trait.kind());
                reasons.add(Judge.reason(trait.kind(), copies));
            }
        SortedMap<EvidenceKind, Double> weights = new TreeMap<>();
        for (Trait trait : Trait.values())
            if (features.getOrDefault(trait, ABSENT).length > 0)
                weights.merge(trait.kind(), calibration.counted(trait, smallest, features), Double::sum);
        return new Judge.Verdict(index < supported ? Control.OPEN : Control.SUPPORTED, index, smallest,
                bounded.against(), weights, kinds, List.copyOf(reasons), true);
    }
}
