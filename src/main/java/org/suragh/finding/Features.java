package org.suragh.finding;

import java.util.List;

/// What the records show of one member within a group, kind by kind, as numbers of 0 or more that grow with the evidence.
///
/// One score a kind is made of them ([#score]), which the [Calibration] reads. Address figures are multiplied by closure x
/// exclusivity, so that an account which hardly uses the group's addresses has no score however large the group is. What
/// cannot be seen (no posts, too few log-ins, no registration date, no follow lists) is absent, not zero.
///
/// Source: science note 2 and 4. O(1) a score. Pure, so deterministic.
final class Features {
    private static final double MOST = 12;
    /// The logarithm of 1 + 40 others: how many more act together tells how large a team is, not who holds it.
    private static final double MANY = Math.log(41);

    /// Kinds that are weighed, in order; each is evidence of its own.
    static final List<EvidenceKind> KINDS = List.of(EvidenceKind.ADDRESSES, EvidenceKind.CONTENT,
            EvidenceKind.REGISTRATION, EvidenceKind.FOLLOW);

    private Features() {}

    /// The score of a kind against an explanation, from its features; it grows with the evidence.
    ///
    /// Addresses: closure x exclusivity times the logarithm of the others met there, which a household and strangers do not
    /// reach. Premises hold many people too, and a team may meet or live there, so against these it counts only so far as
    /// the group has more addresses than premises have (the logarithm of their effective number over that of 8), half of it for a cap of a few accounts, or a list calls them homes. Customers of
    /// one VPN or carrier mix freely, so against them half of it is for a cap as well. Acts: the strongest trace, of 40 others at most. Registration: the
    /// cohort's score. Follow lists: the logarithm of validated partners.
    static double score(EvidenceKind kind, Alternative alternative, double[] f) {
        return switch (kind) {
            case ADDRESSES -> f[1] * switch (alternative) {
                case PREMISES, TEAM -> f[1] == 0
                        ? 0
                        : Math.max(Math.min(1, f[2] / f[0] / Math.log(9)) * cap(f[5]), f[4] / f[1]);
                case VPN_OR_CARRIER -> cap(f[3]);
                default -> 1;
            };
            case CONTENT -> Math.min(MANY, Math.max(Math.min(1, f[0] / 3) * f[1], Math.max(f[2], f[3])));
            default -> f[0];
        };
    }

    /// Half of what addresses say is for a cap: people at premises, of a team or behind a relay come as they like.
    private static double cap(double capped) {
        return capped > 0 ? 1 : .5;
    }

    /// A member's features of a kind; empty where nothing can be said.
    static double[] of(EvidenceKind kind, Group group, int k, Limits limits) {
        return switch (kind) {
            case ADDRESSES -> addresses(group, k, limits);
            case CONTENT -> acts(group, k, limits);
            case REGISTRATION -> Double.isNaN(group.cohort()[k])
                    ? new double[0]
                    : new double[]{group.cohort()[k]};
            case FOLLOW -> follows(group, k);
            default -> new double[0];
        };
    }

    private static double[] follows(Group group, int k) {
        FollowFigures.Figures figures = group.follows();
        return figures == null || figures.follows()[k] == 0
                ? new double[0]
                : new double[]{Math.log1p(figures.partners()[k])};
    }

    /// Least records of an account.
    ///
    /// @param logins buckets of 6 h with a log-in
    /// @param posts original posts
    record Limits(int logins, int posts) {}

    private static double[] addresses(Group group, int k, Limits limits) {
        AddressFigures figures = group.addresses();
        if (figures.logins()[k] < limits.logins())
            return new double[0];
        double use = figures.cwt()[k];
        double met = Math.log1p(figures.met()[k]);
        return new double[]{use, use * met, use * Math.log1p(figures.effective()), figures.capped() ? use : 0,
                figures.home()[k] * met, figures.soldCap() ? use : 0};
    }

    private static double[] acts(Group group, int k, Limits limits) {
        if (group.posts()[k] < limits.posts() && group.actLayers()[k] == 0)
            return new double[0];
        double copies = Math.clamp(-Math.log10(Math.max(1e-300, group.copyChance()[k])), 0, MOST);
        return new double[]{group.copiedTexts()[k] >= 2 ? copies : 0, Math.log1p(group.copied()[k]),
                Math.log1p(group.timed()[k]), Math.log1p(group.acted()[k])};
    }
}
