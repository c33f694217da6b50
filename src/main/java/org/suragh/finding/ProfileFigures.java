package org.suragh.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.ProfileColumns;
import org.suragh.evidence.Skeletons;
import org.suragh.linkage.SameProfile;
import org.suragh.signal.NameModel;
import org.suragh.signal.NameShape;
import org.suragh.signal.Settings;

/// What names and descriptions show of the members of a group (science note 1.4), all of it measured against the case
/// itself: a shape of names or a description that is common outside of the group says little inside.
///
/// The score of a member is that of [Cohort]: the root of `o ln((o + 0.3)/e) - (o - e)` for o other members with the same
/// shape (or description) where the accounts outside of the group lead one to expect e. Teams add a word or a number
/// to their names on purpose, so that all of this together adds at most 1 to a log10 likelihood ratio ([Figures#odds]).
/// Made once a case in O(letters of all names); a group costs the letters of its names.
///
/// Sources: Thomas et al. 2013 (shapes), UTS #39 (names that look alike), Levenshtein 1966 (one letter apart).
/// Deterministic: members in order.
public final class ProfileFigures {
    /// Longest name that is compared letter by letter.
    private static final int LONGEST = 64;

    private final AccountColumns accounts;
    private final List<List<String>> shapes;
    private final Map<String, Integer> shapeCount = new HashMap<>();
    private final @Nullable String[] bios;
    private final Map<String, Integer> bioCount = new HashMap<>();
    private final NameModel model;
    private int named;
    private int described;

    /// @param profiles descriptions of the same accounts
    public ProfileFigures(AccountColumns accounts, ProfileColumns profiles, Settings settings) {
        this.accounts = accounts;
        this.bios = SameProfile.normal(profiles.bios(), settings);
        this.model = new NameModel(accounts.handles());
        this.shapes = Arrays.stream(accounts.handles()).map(h -> h == null ? List.<String>of() : NameShape.of(h))
                .toList();
        for (List<String> own : shapes) {
            named += own.isEmpty() ? 0 : 1;
            own.forEach(shape -> shapeCount.merge(shape, 1, Integer::sum));
        }
        for (String bio : bios)
            if (bio != null) {
                described++;
                bioCount.merge(bio, 1, Integer::sum);
            }
    }

    /// The figures of one group; arrays are beside the members.
    ///
    /// @param shape the telling shape of each one's name, empty without a name
    /// @param shapeOthers other members with that shape
    /// @param shapeScore its score
    /// @param bioOthers other members with the same description
    /// @param bioScore its score
    /// @param alike other members whose name can be taken for this one (UTS 39) or is one letter apart
    /// @param unusual whether the letters of the name are in the lowest hundredth of the case; never a sign by itself
    public record Figures(String[] shape, int[] shapeOthers, double[] shapeScore, int[] bioOthers, double[] bioScore,
            int[] alike, boolean[] unusual) {
        /// The largest of the scores of a member; look-alike names count where 0.3 of them are expected.
        public double score(int k) {
            return Math.max(Cohort.score(alike[k], 1, 0), Math.max(shapeScore[k], bioScore[k]));
        }

        /// The largest log10 likelihood ratio that names and descriptions may add for a member: from 0 to 1.
        public double odds(int k) {
            return Math.min(1, score(k) * score(k) / Math.log(10));
        }
    }

    /// Accounts of the case with a shape of name.
    int withShape(String shape) {
        return shapeCount.getOrDefault(shape, 0);
    }

    /// The figures of a group.
    ///
    /// @param members account ranks, ascending
    public Figures of(int[] members) {
        int n = members.length;
        Figures out = new Figures(new String[n], new int[n], new double[n], new int[n], new double[n],
                alike(members), new boolean[n]);
        Map<String, Integer> here = new HashMap<>();
        Map<String, Integer> same = new HashMap<>();
        int namedHere = 0;
        int describedHere = 0;
        for (int a : members) {
            namedHere += shapes.get(a).isEmpty() ? 0 : 1;
            shapes.get(a).forEach(shape -> here.merge(shape, 1, Integer::sum));
            String bio = bios[a];
            if (bio != null) {
                describedHere++;
                same.merge(bio, 1, Integer::sum);
            }
        }
        for (int k = 0; k < n; k++) {
            int a = members[k];
            out.unusual()[k] = model.unusual(a);
            out.shape()[k] = shapes.get(a).isEmpty() ? "" : shapes.get(a).getFirst();
            for (String shape : shapes.get(a)) {
                int others = here.getOrDefault(shape, 1) - 1;
                double score = score(others, namedHere, shapeCount.getOrDefault(shape, 0), named);
                if (score > out.shapeScore()[k]) {
                    out.shape()[k] = shape;
                    out.shapeOthers()[k] = others;
                    out.shapeScore()[k] = score;
                }
            }
            String bio = bios[a];
            if (bio == null)
                continue;
            out.bioOthers()[k] = same.getOrDefault(bio, 1) - 1;
            out.bioScore()[k] = score(out.bioOthers()[k], describedHere, bioCount.getOrDefault(bio, 0), described);
        }
        return out;
    }

    /// The score of `others` members beside one of `inside`, where `count` of `all` accounts have the value.
    private static double score(int others, int inside, int count, int all) {
        double outside = (double) (count - others - 1) / Math.max(1, all - inside);
        return Cohort.score(others, inside, outside);
    }

    /// For each member the others whose name has the same skeleton in other letters, or is one letter away. Names share
    /// a bucket when one deletion makes them equal (Mor and Fraenkel 1982), so that only near ones are compared.
    private int[] alike(int[] members) {
        Map<String, Set<Integer>> buckets = new HashMap<>();
        for (int k = 0; k < members.length; k++) {
            String name = accounts.handles()[members[k]];
            if (name == null || name.length() > LONGEST)
                continue;
            for (String skeleton : Skeletons.of(name))
                buckets.computeIfAbsent("s" + skeleton, _ -> new HashSet<>()).add(k);
            String lower = name.toLowerCase(Locale.ROOT);
            buckets.computeIfAbsent("d" + lower, _ -> new HashSet<>()).add(k);
            for (int i = 0; i < lower.length(); i++)
                buckets.computeIfAbsent("d" + lower.substring(0, i) + lower.substring(i + 1), _ -> new HashSet<>())
                        .add(k);
        }
        Map<Integer, Set<Integer>> found = new HashMap<>();
        buckets.forEach((bucket, who) -> {
            if (who.size() < 2 || who.size() > MOST_ALIKE)
                return;
            for (int one : who)
                for (int other : who)
                    if (one < other && alike(bucket, members[one], members[other])) {
                        found.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
                        found.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
                    }
        });
        int[] out = new int[members.length];
        Arrays.setAll(out, k -> found.getOrDefault(k, Set.of()).size());
        return out;
    }

    /// More names than this in one bucket are a numbered list, which its shape shows.
    private static final int MOST_ALIKE = 200;

    private boolean alike(String bucket, int a, int b) {
        String one = String.valueOf(accounts.handles()[a]).toLowerCase(Locale.ROOT);
        String other = String.valueOf(accounts.handles()[b]).toLowerCase(Locale.ROOT);
        return bucket.startsWith("s") ? !one.equals(other) : NameShape.oneApart(one, other);
    }
}
