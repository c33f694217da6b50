package org.suragh.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suragh.signal.Settings;

/// The interim rule for `control` of an account within a group, until calibrated values come.
///
/// Addresses are one kind, however many. They count when closure x exclusivity reaches `control.closure` on at least
/// `control.days` days. `supported` needs a second kind and a shape that premises, a household, a carrier or a VPN
/// does not have:
///
/// - at least `control.min-members` members, of whom the account met `control.met` at the addresses within hours (more
///   than a household holds: its line may change address every day and look like a pool), two addresses, and a group that holds without its strongest address;
/// - on a pool (an effective number of `control.premises-addresses` addresses or more): copied text or synchrony, or
///   registration together with nearly no life elsewhere (`control.premises-closure`); and a case that shows what is
///   usual: twice as many other accounts, or half of the members registered together;
/// - on fewer addresses, as offices and hostels have: nearly no life elsewhere, registration, and copied text or
///   synchrony, all three.
///
/// `open` needs the addresses and a second kind, or a pool that its members hardly ever leave and whose addresses never
/// hold more than a few at a time (the variance of members an address is below half its mean, as a cap makes it; the
/// customers of a VPN or a carrier mix freely). An account with under
/// `control.min-logins` uses or `control.min-posts` posts is not assessable. The index maps the same rule onto
/// -2 to 4: below 1 none, from 1 open, from 2.5 supported.
final class Judge {
    /// Variance over mean of members an address and bucket, below which a cap shows (science note 1.1.6).
    private static final double CAPPED = .5;

    private final double closure;
    private final double strictClosure;
    private final double premises;
    private final double cohortScore;
    private final double copyAlpha;
    private final int days;
    private final int minLogins;
    private final int minMet;
    private final int minPosts;
    private final int minMembers;
    private final int partners;

    Judge(Settings settings) {
        this.closure = settings.decimal("control.closure");
        this.strictClosure = settings.decimal("control.premises-closure");
        this.premises = settings.decimal("control.premises-addresses");
        this.cohortScore = settings.decimal("creation-cohort.score");
        this.days = settings.count("control.days");
        this.minLogins = settings.count("control.min-logins");
        this.minMet = settings.count("control.met");
        this.minPosts = settings.count("control.min-posts");
        this.minMembers = settings.count("control.min-members");
        this.copyAlpha = settings.decimal("control.copy-alpha");
        this.partners = settings.count("control.partners");
    }

    /// What is said of one account within one group.
    ///
    /// @param kinds kinds of evidence that support it
    /// @param reasons text keys
    record Verdict(Control control, double index, SortedSet<EvidenceKind> kinds, List<String> reasons) {
        /// Nothing is said.
        static Verdict nothing(String reason) {
            return new Verdict(Control.NONE, -2, new TreeSet<>(), List.of(reason));
        }
    }

    double closure() {
        return closure;
    }

    double cohortScore() {
        return cohortScore;
    }

    boolean pool(Group group) {
        return group.addresses().effective() >= premises;
    }

    /// Members who are there often enough to be members at all: closure x exclusivity, days, and a second address where
    /// the group has several.
    int[] residents(Group group) {
        AddressFigures figures = group.addresses();
        int places = figures.effective() >= 2 ? 2 : 1;
        return IntStream.range(0, group.size()).filter(k -> figures.cwt()[k] >= closure && figures.days()[k] >= days
                && figures.addresses()[k] >= places && figures.met()[k] >= Math.min(minMet, group.size() - 1))
                .map(k -> group.members()[k]).toArray();
    }

    List<Verdict> of(Group group) {
        boolean pool = pool(group);
        boolean holds = group.holds(closure);
        boolean background = group.outside() >= 2 * group.size() || group.cohortShare(cohortScore) >= .5;
        List<Verdict> verdicts = new ArrayList<>();
        for (int k = 0; k < group.size(); k++)
            verdicts.add(one(group, k, pool, holds, background));
        return List.copyOf(verdicts);
    }

    private Verdict one(Group group, int k, boolean pool, boolean holds, boolean background) {
        AddressFigures figures = group.addresses();
        double cwt = figures.cwt()[k];
        boolean assessable = figures.logins()[k] >= minLogins && group.posts()[k] >= minPosts;
        boolean addresses = cwt >= closure && figures.days()[k] >= days && figures.logins()[k] >= minLogins
                && figures.met()[k] >= Math.min(minMet, group.size() - 1);
        int enough = Math.min(partners, group.size() - 1);
        boolean content = group.copied()[k] >= enough && enough > 0 && group.copiedTexts()[k] >= 2
                && group.copyChance()[k] <= copyAlpha;
        boolean time = group.timed()[k] >= enough && enough > 0;
        boolean registered = group.cohort()[k] >= cohortScore && group.cohortOthers()[k] >= 3;
        boolean leavesNot = figures.cwtLong()[k] >= strictClosure;
        boolean acts = content || time;
        boolean shape = pool
                ? (acts && (registered || figures.dayRatio() < CAPPED) || registered && leavesNot) && background
                : acts && registered && leavesNot;
        boolean supported = addresses && assessable && shape && holds && figures.addresses()[k] >= 2
                && figures.met()[k] >= minMet && group.size() >= minMembers;
        boolean several = figures.effective() >= 2 && figures.addresses()[k] >= 2;
        boolean open = addresses && (acts || registered && several
                || pool && holds && leavesNot && figures.addresses()[k] >= 3 && figures.dayRatio() < CAPPED);
        Control control = supported ? Control.SUPPORTED : open ? Control.OPEN : Control.NONE;
        SortedSet<EvidenceKind> kinds = new TreeSet<>();
        List<String> reasons = new ArrayList<>();
        reason(addresses, "shared-addresses", EvidenceKind.ADDRESSES, kinds, reasons);
        reason(content, "copied-texts", EvidenceKind.CONTENT, kinds, reasons);
        reason(time, "common-minutes", EvidenceKind.TIME, kinds, reasons);
        reason(registered, "registered-together", EvidenceKind.REGISTRATION, kinds, reasons);
        if (!supported)
            against(group, k, new boolean[]{assessable, pool, holds, background, acts || registered}, reasons);
        return new Verdict(control, index(control, cwt, kinds.size()), control == Control.NONE
                ? new TreeSet<>()
                : kinds, List.copyOf(reasons));
    }

    private static void reason(boolean holds, String name, EvidenceKind kind, SortedSet<EvidenceKind> kinds,
            List<String> reasons) {
        if (holds) {
            kinds.add(kind);
            reasons.add("finding.reason." + name);
        }
    }

    private void against(Group group, int k, boolean[] facts, List<String> reasons) {
        AddressFigures figures = group.addresses();
        if (!facts[0])
            reasons.add("finding.reason.not-assessable");
        if (group.size() < minMembers)
            reasons.add("finding.reason.small-network");
        if (figures.cwt()[k] < closure || !facts[1] && figures.cwtLong()[k] < strictClosure)
            reasons.add("finding.reason.used-elsewhere");
        if (figures.met()[k] < minMet)
            reasons.add("finding.reason.few-met");
        if (figures.days()[k] < days)
            reasons.add("finding.reason.few-days");
        if (!facts[2] || figures.addresses()[k] < 2)
            reasons.add("finding.reason.one-address");
        else if (!facts[1])
            reasons.add("finding.reason.few-addresses");
        if (!facts[3])
            reasons.add("finding.reason.small-case");
        if (!facts[4])
            reasons.add("finding.reason.one-kind");
    }

    private double index(Control control, double cwt, int kinds) {
        double beyond = closure >= 1 ? 0 : Math.clamp((cwt - closure) / (1 - closure), 0, 1);
        return switch (control) {
            case NONE -> closure == 0 ? -2 : -2 + 2.9 * Math.clamp(cwt / closure, 0, 1) * (kinds > 1 ? 1 : .7);
            case OPEN -> 1 + 1.4 * beyond;
            case SUPPORTED -> Math.min(4, 2.5 + beyond + .25 * Math.max(0, kinds - 2));
        };
    }
}
