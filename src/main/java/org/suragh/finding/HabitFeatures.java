package org.suragh.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the records show of every member of a group where the way in which its members log in is weighed as well, trait
/// by trait; empty where nothing can be said.
///
/// Two buckets of log-ins and three posts are enough here, since what few records say is drawn towards the group
/// ([Rhythm]). Of an account that lives mostly at the group's addresses the texts, minutes and acts count as much as the median
/// of those members who post (three at least): an operation has silent accounts too.
///
/// Source: science note 1.1.5 and 2. Cost: O(members). Pure, so deterministic.
final class HabitFeatures {
    private static final Features.Limits FEW = new Features.Limits(2, 3);
    private static final double RESIDENT = .5;
    private static final int POSTING = 3;
    private static final double[] ABSENT = new double[0];

    private HabitFeatures() {}

    /// The score of a trait against an explanation; it grows with the evidence. See [Features#score] for addresses;
    /// hand-over is the share of log-ins in chains times the length of the mean vector of their hours.
    static double score(Trait trait, Alternative alternative, double[] features) {
        return trait == Trait.ADDRESSES
                ? Features.score(EvidenceKind.ADDRESSES, alternative, features)
                : features[0];
    }

    /// The features of every member, beside the members.
    ///
    /// @param acts what [#acts] gives for the group
    static List<Map<Trait, double[]>> of(Group group, double[] acts, Rhythm rhythm) {
        List<Map<Trait, double[]>> all = new ArrayList<>();
        for (int k = 0; k < group.size(); k++) {
            Map<Trait, double[]> of = new EnumMap<>(Trait.class);
            boolean seen = group.addresses().logins()[k] >= FEW.logins();
            of.put(Trait.ADDRESSES, Features.of(EvidenceKind.ADDRESSES, group, k, FEW));
            of.put(Trait.HAND_OVER, seen ? number(rhythm.handOver()[k] * rhythm.hours()[k]) : ABSENT);
            of.put(Trait.ROTATION, seen ? number(rhythm.rotation()[k]) : ABSENT);
            of.put(Trait.ROTATION_ALIKE, seen ? number(rhythm.alike()[k]) : ABSENT);
            of.put(Trait.CONTENT, number(acts[k]));
            of.put(Trait.REGISTRATION, Features.of(EvidenceKind.REGISTRATION, group, k, FEW));
            of.put(Trait.FOLLOW, Features.of(EvidenceKind.FOLLOW, group, k, FEW));
            all.add(of);
        }
        return all;
    }

    private static double[] number(double value) {
        return Double.isNaN(value) ? ABSENT : new double[]{value};
    }

    /// Score of each member's acts; NaN where neither its own nor the group's say anything.
    static double[] acts(Group group) {
        double[] own = IntStream.range(0, group.size()).mapToDouble(k -> {
            double[] of = Features.of(EvidenceKind.CONTENT, group, k, FEW);
            return of.length == 0 ? Double.NaN : Features.score(EvidenceKind.CONTENT, Alternative.UNRELATED, of);
        }).toArray();
        double[] posting = IntStream.range(0, own.length).mapToDouble(k -> own[k]).filter(x -> !Double.isNaN(x))
                .toArray();
        if (posting.length < POSTING)
            return own;
        double common = Group.median(posting);
        for (int k = 0; k < own.length; k++)
            if (group.addresses().cwt()[k] >= RESIDENT)
                own[k] = Double.isNaN(own[k]) ? common : Math.max(own[k], common);
        return own;
    }
}
