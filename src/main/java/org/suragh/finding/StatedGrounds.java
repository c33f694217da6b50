package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.evidence.FollowColumns;
import org.suragh.linkage.CoFollow;
import org.suragh.linkage.NameTemplates;
import org.suragh.linkage.SameProfile;
import org.suragh.linkage.SharedMarks;
import org.suragh.signal.SharedMark;

/// What follow lists, names, descriptions and marks show of a network, as statements beside the others; none of them
/// weighs by being listed. A network costs the follows and letters of its members. Deterministic.
///
/// Source: science note 1.4 and 1.5.
final class StatedGrounds {
    private static final int FEWEST = 3;
    private static final int MOST_VALUES = 50;
    private static final double MUTUAL = .1;

    private final Material material;

    StatedGrounds(Material material) {
        this.material = material;
    }

    /// The statements about a network.
    ///
    /// @param members account ranks, ascending
    List<Ground> of(int[] members) {
        List<Ground> grounds = new ArrayList<>();
        follows(members, grounds);
        profiles(members, grounds);
        if (members.length > material.settings().count("small-network.accounts"))
            marks(members, grounds);
        return List.copyOf(grounds);
    }

    private void follows(int[] members, List<Ground> grounds) {
        FollowFigures.Figures figures = material.stated().followFigures().of(members);
        int linked = (int) Arrays.stream(figures.partners()).filter(p -> p > 0).count();
        if (linked >= 2) {
            double[] shares = new double[linked];
            int next = 0;
            for (int k = 0; k < members.length; k++)
                if (figures.partners()[k] > 0)
                    shares[next++] = figures.jaccard()[k];
            grounds.add(ground("co-follow", EvidenceKind.FOLLOW, CoFollow.ID, new Ground.Rows("fact", common(members)),
                    linked, figures.known(), percent(Group.median(shares)), figures.alike()));
        }
        if (figures.mutual() >= MUTUAL && members.length >= FEWEST)
            grounds.add(ground("mutual-follows", EvidenceKind.FOLLOW, CoFollow.ID,
                    new Ground.Rows("fact", Arrays.stream(members).limit(MOST_VALUES)
                            .mapToObj(a -> material.accounts().ids()[a].value()).toList()),
                    percent(figures.mutual())));
    }

    /// The accounts that most of the members follow and few enough others do.
    private List<String> common(int[] members) {
        FollowColumns follows = material.stated().follows();
        int[] all = new int[follows.names().length];
        for (int target : follows.target())
            all[target]++;
        Map<Integer, Integer> here = new TreeMap<>();
        for (int a : members)
            for (int i = follows.start()[a]; i < follows.start()[a + 1]; i++)
                here.merge(follows.target()[i], 1, Integer::sum);
        int most = material.settings().count("co-follow.max-accounts");
        return here.entrySet().stream().filter(e -> e.getValue() >= 2 && all[e.getKey()] <= most)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES).map(e -> follows.names()[e.getKey()]).toList();
    }

    private void profiles(int[] members, List<Ground> grounds) {
        ProfileFigures.Figures figures = material.stated().profileFigures().of(members);
        double least = material.settings().decimal("creation-cohort.score");
        Ground.Rows rows = new Ground.Rows("account", List.of());
        TreeMap<String, Integer> shapes = new TreeMap<>();
        int bios = 0;
        int alike = 0;
        for (int k = 0; k < members.length; k++) {
            if (figures.shapeScore()[k] >= least)
                shapes.merge(figures.shape()[k], 1, Integer::sum);
            bios += figures.bioScore()[k] >= least ? 1 : 0;
            alike += figures.alike()[k] > 0 ? 1 : 0;
        }
        shapes.entrySet().stream().filter(e -> e.getValue() >= FEWEST)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(e -> grounds.add(ground("name-template", EvidenceKind.PROFILE, NameTemplates.ID, rows,
                        e.getValue(), members.length, e.getKey(),
                        Math.max(0, material.stated().profileFigures().withShape(e.getKey()) - e.getValue()))));
        if (bios >= 2)
            grounds.add(ground("same-profile", EvidenceKind.PROFILE, SameProfile.ID, rows, bios, members.length));
        if (alike >= FEWEST && 10 * alike >= members.length)
            grounds.add(ground("names-alike", EvidenceKind.PROFILE, NameTemplates.ID, rows, alike, members.length));
    }

    private void marks(int[] members, List<Ground> grounds) {
        TreeSet<String> values = new TreeSet<>();
        TreeSet<Integer> who = new TreeSet<>();
        for (SharedMark mark : material.marks()) {
            int[] here = Arrays.stream(mark.accounts()).filter(a -> Arrays.binarySearch(members, a) >= 0).toArray();
            if (here.length < 2 || mark.accounts().length > material.settings().count(SharedMarks.DEVICE
                    + ".max-accounts"))
                continue;
            values.add(mark.value());
            for (int a : here)
                who.add(a);
        }
        if (!values.isEmpty())
            grounds.add(ground("marks-inside", EvidenceKind.DEVICE, SharedMarks.DEVICE,
                    new Ground.Rows("fact", values.stream().limit(MOST_VALUES).toList()), who.size(), members.length,
                    values.size()));
    }

    private static Ground ground(String name, EvidenceKind kind, String layer, Ground.Rows rows, Object... args) {
        return new Ground("finding.ground." + name, true, kind, layer,
                Arrays.stream(args).map(Object::toString).toList(), rows);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }
}
