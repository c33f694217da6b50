package org.suragh.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suragh.signal.Settings;

/// What is said about the control of an account within a group: an index against each innocent explanation, and the rule
/// that turns the smallest into a word (science note 2 and 4).
///
/// The index against an explanation is made of log10 likelihood ratios of the kinds of evidence by the [Calibration]; kinds
/// are disjoint in the records they rest on, and within a kind one score is taken. The displayed index is the
/// smallest, bounded to -2 … 4, and to 3 where no address list is loaded (nothing is known of the kinds of addresses then).
/// Below `control.open` nothing is said, from there `open`, from `control.supported` `supported`, and `supported` needs
/// besides
///
/// - two kinds that each speak for it (0.3), one of them addresses or follow lists: neither suffices alone, and no text does;
/// - `control.min-members` members, and use of the group's addresses on `control.days` days, where addresses are one of
///   the two and the others do not suffice; three kinds where most of that use is at widely shared addresses, or at addresses that no list calls homes
///   and at which no cap shows (variance of members an address and day below half the mean), as premises and relays are, or where the addresses are few (below 8, of the account or
///   effectively of the group) and registration is the other kind, since a class signs up where it sits, or no cap that is sold shows, since a
///   large family copies as well; widely shared addresses
///   alone do not even make it `open`;
/// - a case that shows what is usual: twice as many other accounts, or half of the members registered together; one kind
///   alone does not even make it `open` where it does not.
///
/// What falls short stays `open`, and its index below 2: the number never says more than the word. For the same reason the index is below
/// `control.open` where the rule says nothing although the ratios would. So is an account that lives at the addresses of a group in which `control.min-members`
/// others are supported (addresses alone: 1), even where its own index is lower. Where log-ins show a habit the [HabitRule]
/// may say more.
///
/// Cost: five looks at each curve an account. Deterministic: explanations and kinds in a fixed order.
final class Judge {
    /// log10 ratio from which a kind speaks for control: twice as probable.
    static final double SPEAKS = .3;
    /// log10 ratio of addresses alone that counts beside supported members: ten times as probable.
    private static final double BESIDE = 1;
    /// Addresses, of an account or effectively of a group, that premises do not have.
    private static final double POOL = 8;
    /// Where something that `supported` needs besides is missing, support is moderate at most: one word of the verbal scale less.
    private static final double HELD_BACK = 2;
    /// How far below a bound an index is shown that the bound holds back.
    private static final double STEP = .1;
    static final double MOST = 4;
    static final double MOST_UNLISTED = 3;

    private final Calibration calibration;
    private final Features.Limits limits;
    private final @Nullable HabitRule habits;
    private final double open;
    private final double supported;
    private final double cohortScore;
    private final double resident;
    private final int days;
    private final int minMembers;
    private final boolean listed;

    /// The rule for a case.
    Judge(Material material, Calibration calibration) {
        this(material.settings(), calibration, material.listed(),
                new HabitRule(calibration.habits(), material));
    }

    /// The rule without habits.
    Judge(Settings settings, Calibration calibration, boolean listed) {
        this(settings, calibration, listed, null);
    }

    private Judge(Settings settings, Calibration calibration, boolean listed, @Nullable HabitRule habits) {
        this.calibration = calibration;
        this.habits = habits;
        this.listed = listed;
        this.limits = new Features.Limits(settings.count("control.min-logins"), settings.count("control.min-posts"));
        this.open = settings.decimal("control.open");
        this.supported = settings.decimal("control.supported");
        this.cohortScore = settings.decimal("creation-cohort.score");
        this.resident = settings.decimal("control.closure");
        this.days = settings.count("control.days");
        this.minMembers = settings.count("control.min-members");
    }

    /// What is said of one account within one group.
    ///
    /// @param index against `alternative`, the smallest
    /// @param odds index against each explanation
    /// @param weights share of each kind in the index against `alternative`
    /// @param speaking kinds that speak for control
    /// @param reasons text keys
    /// @param byHabits whether it comes from the [HabitRule]
    record Verdict(Control control, double index, Alternative alternative, Map<Alternative, Double> odds,
            SortedMap<EvidenceKind, Double> weights, SortedSet<EvidenceKind> speaking, List<String> reasons,
            boolean byHabits) {
        /// What is said by the rule without habits: the kinds that speak are those of enough weight.
        Verdict(Control control, double index, Alternative alternative, Map<Alternative, Double> odds,
                SortedMap<EvidenceKind, Double> weights, List<String> reasons) {
            this(control, index, alternative, odds, weights, speaking(weights), reasons, false);
        }

        private static SortedSet<EvidenceKind> speaking(SortedMap<EvidenceKind, Double> weights) {
            SortedSet<EvidenceKind> kinds = new TreeSet<>();
            weights.forEach((kind, weight) -> {
                if (weight >= SPEAKS)
                    kinds.add(kind);
            });
            return kinds;
        }

        /// Nothing is said.
        static Verdict nothing(String reason) {
            return new Verdict(Control.NONE, -2, Alternative.UNRELATED, Map.of(), new TreeMap<>(), List.of(reason));
        }

        /// Whether it says more than another: the higher word, then the larger index.
        boolean above(Verdict other) {
            int c = control.compareTo(other.control);
            return c != 0 ? c > 0 : index > other.index;
        }

        /// Kinds that speak for it; none where nothing is said.
        SortedSet<EvidenceKind> kinds() {
            return control == Control.NONE ? new TreeSet<>() : speaking;
        }
    }

    /// Closure x exclusivity from which an account is resident in a group.
    double closure() {
        return resident;
    }

    double cohortScore() {
        return cohortScore;
    }

    Features.Limits limits() {
        return limits;
    }

    /// Whether the group has a pool: an effective number of addresses that premises do not have.
    boolean pool(Group group) {
        return group.addresses().effective() >= POOL;
    }

    /// Members who are at the group's addresses often enough to be members at all.
    int[] residents(Group group) {
        AddressFigures figures = group.addresses();
        return IntStream.range(0, group.size()).filter(k -> figures.cwt()[k] >= resident)
                .map(k -> group.members()[k]).toArray();
    }

    /// Members of whom anything is said, or whose use of the group's addresses says something that nothing else outweighs:
    /// the others pass by.
    int[] settled(Group group, List<Verdict> verdicts) {
        return IntStream.range(0, group.size())
                .filter(k -> verdicts.get(k).control() != Control.NONE || verdicts.get(k).index() >= 0
                        && verdicts.get(k).weights().getOrDefault(EvidenceKind.ADDRESSES, 0.0) >= SPEAKS)
                .map(k -> group.members()[k]).toArray();
    }

    List<Verdict> of(Group group) {
        boolean background = group.outside() >= 2 * group.size() || group.cohortShare(cohortScore) >= .5;
        List<Verdict> verdicts = new ArrayList<>();
        for (int k = 0; k < group.size(); k++)
            verdicts.add(one(group, k, background));
        if (habits != null && background)
            habits.of(group).forEach((k, verdict) -> {
                if (verdict.above(verdicts.get(k)))
                    verdicts.set(k, verdict);
            });
        long supported = verdicts.stream().filter(v -> v.control() == Control.SUPPORTED).count();
        if (supported >= minMembers)
            verdicts.replaceAll(Judge::beside);
        return List.copyOf(verdicts);
    }

    /// An account of which nothing is said by itself, although it lives at the addresses of a group of which others are
    /// supported: its explanation is open.
    private static Verdict beside(Verdict v) {
        if (v.control() != Control.NONE || v.weights().getOrDefault(EvidenceKind.ADDRESSES, 0.0) < BESIDE)
            return v;
        List<String> reasons = new ArrayList<>(v.reasons());
        reasons.add("finding.reason.same-addresses");
        return new Verdict(Control.OPEN, v.index(), v.alternative(), v.odds(), v.weights(), List.copyOf(reasons));
    }

    private Verdict one(Group group, int k, boolean background) {
        Map<EvidenceKind, double[]> features = new EnumMap<>(EvidenceKind.class);
        for (EvidenceKind kind : Features.KINDS)
            features.put(kind, Features.of(kind, group, k, limits));
        Odds odds = Odds.of(alternative -> {
            double sum = 0;
            for (EvidenceKind kind : Features.KINDS)
                sum += calibration.ratio(kind, alternative, features.getOrDefault(kind, new double[0]));
            return Math.clamp(calibration.total(alternative, sum), -MOST, listed ? MOST : MOST_UNLISTED);
        });
        SortedMap<EvidenceKind, Double> weights = new TreeMap<>();
        for (EvidenceKind kind : Features.KINDS)
            if (features.getOrDefault(kind, new double[0]).length > 0)
                weights.put(kind,
                        calibration.ratio(kind, odds.smallest(), features.getOrDefault(kind, new double[0])));
        double index = Math.clamp(odds.least(), -2, MOST);
        boolean lone = (group.addresses().mostlyWide(k) || !background) && Verdict.speaking(weights).size() < 2;
        List<String> against = against(group, k, background,
                index < open ? new TreeSet<>() : Verdict.speaking(weights));
        double bound = lone
                ? open - STEP
                : against.isEmpty() ? MOST : Math.max(open, Math.min(HELD_BACK, supported) - STEP);
        Control control = Math.min(index, bound) < open
                ? Control.NONE
                : index < supported || !against.isEmpty() ? Control.OPEN : Control.SUPPORTED;
        List<String> reasons = new ArrayList<>();
        reasons(group, k, weights, reasons);
        if (control != Control.SUPPORTED)
            reasons.addAll(against);
        Odds shown = index > bound ? odds.bounded(-MOST, bound) : odds;
        return new Verdict(control, Math.min(index, bound), odds.smallest(), shown.against(), weights,
                List.copyOf(reasons));
    }

    private static void reasons(Group group, int k, SortedMap<EvidenceKind, Double> weights, List<String> reasons) {
        weights.forEach((kind, weight) -> {
            if (weight >= SPEAKS)
                reasons.add(reason(kind, group.copied()[k] > 0));
        });
    }

    /// The text key of a kind that speaks.
    static String reason(EvidenceKind kind, boolean copies) {
        return "finding.reason." + switch (kind) {
            case ADDRESSES -> "shared-addresses";
            case REGISTRATION -> "registered-together";
            case FOLLOW -> "same-follows";
            default -> copies ? "copied-texts" : "common-minutes";
        };
    }

    /// What stands against `supported` beside the index.
    private List<String> against(Group group, int k, boolean background, SortedSet<EvidenceKind> kinds) {
        AddressFigures figures = group.addresses();
        List<String> reasons = new ArrayList<>();
        boolean shared = kinds.contains(EvidenceKind.ADDRESSES);
        if (figures.logins()[k] < limits.logins() && group.posts()[k] < limits.posts())
            reasons.add("finding.reason.not-assessable");
        if (group.size() < minMembers)
            reasons.add("finding.reason.small-network");
        if (!shared && !kinds.contains(EvidenceKind.FOLLOW) && !kinds.isEmpty())
            reasons.add("finding.reason.used-elsewhere");
        boolean needed = shared && !(kinds.contains(EvidenceKind.FOLLOW) && kinds.size() > 2);
        if (needed && figures.days()[k] < days)
            reasons.add("finding.reason.few-days");
        if (!background)
            reasons.add("finding.reason.small-case");
        if (kinds.size() < 2)
            reasons.add("finding.reason.one-kind");
        else if (shared && kinds.size() < 3 && figures.mostlyWide(k))
            reasons.add("finding.reason.widely-shared");
        else if (shared && kinds.size() < 3 && !figures.mostlyHome(k) && !figures.capped())
            reasons.add("finding.reason.no-cap");
        else if (shared && kinds.size() < 3 && (kinds.contains(EvidenceKind.REGISTRATION) || !figures.soldCap())
                && Math.min(figures.effective(), figures.addresses()[k]) < POOL)
            reasons.add("finding.reason.one-room");
        return reasons;
    }
}
