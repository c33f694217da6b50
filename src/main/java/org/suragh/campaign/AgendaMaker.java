package org.suragh.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.suragh.evidence.AccountColumns;
import org.suragh.finding.Finding;
import org.suragh.signal.Subjects;

/// Finds which campaigns a network serves and which of its members serve which.
///
/// A network serves a campaign when three of its members posted it, five times together, and more often than dealing the
/// campaign's posts over all posts explains (hypergeometric tail, 0.001 over the number of campaigns). Served campaigns
/// are taken by number of posts: one whose posts lie by half or more with the members of a side, the posts of a member
/// counted up to as many as it has on that side, joins that side (the one with most), else it founds a side. Where that gives one side only, the campaign with most posts is put aside and the rest
/// looked at again, three times at most: what nearly all of them say tells no sides apart. A member belongs to the side that has two
/// thirds of its posts on all sides; a side of fewer than three members is none, and sides count only where they hold two
/// thirds of the members who serve any of their campaigns. Greedy in a fixed order, so
/// deterministic. O(posts of members + campaigns times sides times members).
///
/// Source: science note 1.1.6, family A4; the grouping is our own greedy one.
public final class AgendaMaker {
    private static final int MEMBERS = 3;
    private static final int POSTS = 5;
    private static final int MOST = 200;
    private static final int ASIDE = 3;
    private static final double ALPHA = .001;
    private static final long DAY = 86_400_000L;

    private final Subjects subjects;
    private final AccountColumns accounts;
    private final Access access;
    private final Campaign[] campaigns;
    private final int[] start;
    private final int[] rows;
    private final int[] postsOf;

    /// Over the campaigns of a case.
    ///
    /// @param found the campaigns counted from `subjects`
    public AgendaMaker(Subjects subjects, AccountColumns accounts, List<Campaign> found, Access access) {
        this.subjects = subjects;
        this.accounts = accounts;
        this.access = access;
        Map<Subjects.Subject, Campaign> byValue = new HashMap<>();
        for (Campaign c : found)
            byValue.put(new Subjects.Subject(c.kind(), c.value()), c);
        this.campaigns = subjects.subjects().stream().map(byValue::get).toArray(Campaign[]::new);
        this.postsOf = new int[accounts.size()];
        for (int a : subjects.posts().account())
            postsOf[a]++;
        this.start = new int[accounts.size() + 1];
        for (int row : subjects.row())
            start[subjects.posts().account()[row] + 1]++;
        for (int a = 0; a < accounts.size(); a++)
            start[a + 1] += start[a];
        this.rows = new int[subjects.row().length];
        int[] next = start.clone();
        for (int i = 0; i < rows.length; i++)
            rows[next[subjects.posts().account()[subjects.row()[i]]]++] = i;
    }

    /// Posts of members in one campaign.
    private record Served(int subject, int[] posts, List<Integer> places, double p) {
        int total() {
            return places.size();
        }

        int members() {
            return (int) Arrays.stream(posts).filter(x -> x > 0).count();
        }
    }

    /// What a network serves.
    public Agendas of(Finding finding) {
        int[] members = finding.members().stream().mapToInt(m -> accounts.rank(m.account())).filter(a -> a >= 0)
                .sorted().toArray();
        List<Served> served = served(members);
        int[] side = sides(served, members.length);
        List<Agendas.Side> sides = new ArrayList<>();
        List<int[]> of = new ArrayList<>();
        int[] number = new int[served.size() + 1];
        for (int s : order(served, side)) {
            int[] belong = belonging(served, side, s, members.length);
            if (belong.length < MEMBERS)
                continue;
            number[s] = sides.size() + 1;
            int[] ranks = IntStream.of(belong).map(k -> members[k]).toArray();
            of.add(ranks);
            sides.add(side(number[s], ranks, IntStream.range(0, served.size()).filter(i -> side[i] == s)
                    .mapToObj(served::get).toList()));
        }
        List<Agendas.Push> pushes = new ArrayList<>();
        for (int i = 0; i < served.size(); i++)
            pushes.add(push(served.get(i), number[side[i]]));
        return new Agendas(finding.id(), List.copyOf(pushes), List.copyOf(sides), overlaps(sides, of, served, side,
                number));
    }

    private List<Served> served(int[] members) {
        TreeMap<Integer, List<Integer>> places = new TreeMap<>();
        TreeMap<Integer, int[]> counts = new TreeMap<>();
        long posts = 0;
        for (int k = 0; k < members.length; k++) {
            posts += postsOf[members[k]];
            for (int i = start[members[k]]; i < start[members[k] + 1]; i++) {
                int subject = subject(rows[i]);
                places.computeIfAbsent(subject, _ -> new ArrayList<>()).add(subjects.row()[rows[i]]);
                counts.computeIfAbsent(subject, _ -> new int[members.length])[k]++;
            }
        }
        List<Served> served = new ArrayList<>();
        for (var entry : places.entrySet()) {
            Served one = new Served(entry.getKey(), counts.getOrDefault(entry.getKey(), new int[0]),
                    entry.getValue(), 1);
            if (one.total() < POSTS || one.members() < MEMBERS)
                continue;
            double p = Chances.atLeast(one.total(), subjects.posts().size(), posts,
                    campaigns[one.subject].volume().posts());
            if (p * campaigns.length <= ALPHA)
                served.add(new Served(one.subject, one.posts, one.places, p));
        }
        served.sort(Comparator.comparingInt(Served::total).reversed().thenComparingInt(Served::subject));
        return served.subList(0, Math.min(MOST, served.size()));
    }

    private int subject(int row) {
        int found = Arrays.binarySearch(subjects.start(), row);
        if (found < 0)
            return -found - 2;
        while (subjects.start()[found + 1] == row)
            found++;
        return found;
    }

    /// Campaign to its side from 1, or 0.
    private static int[] sides(List<Served> served, int members) {
        int[] all = grouped(served, 0);
        for (int aside = 0; aside <= ASIDE && aside < served.size(); aside++) {
            int[] side = aside == 0 ? all : grouped(served, aside);
            if (several(served, side, members))
                return side;
        }
        return all;
    }

    /// Whether there are two sides or more, and two thirds of the members who serve any belong to one.
    private static boolean several(List<Served> served, int[] side, int members) {
        int sides = 0;
        int belong = 0;
        for (int s : order(served, side)) {
            int size = belonging(served, side, s, members).length;
            sides += size >= MEMBERS ? 1 : 0;
            belong += size >= MEMBERS ? size : 0;
        }
        long any = IntStream.range(0, members).filter(k -> IntStream.range(0, side.length)
                .anyMatch(i -> side[i] > 0 && served.get(i).posts[k] > 0)).count();
        return sides > 1 && 3L * belong >= 2 * any;
    }

    private static int[] grouped(List<Served> served, int aside) {
        int[] side = new int[served.size()];
        List<int[]> profiles = new ArrayList<>();
        for (int i = aside; i < side.length; i++) {
            int[] posts = served.get(i).posts;
            int best = 0;
            int most = 0;
            for (int s = 0; s < profiles.size(); s++) {
                int common = 0;
                for (int k = 0; k < posts.length; k++)
                    common += Math.min(posts[k], profiles.get(s)[k]);
                if (common > most) {
                    most = common;
                    best = s + 1;
                }
            }
            if (2 * most < served.get(i).total()) {
                profiles.add(new int[posts.length]);
                best = profiles.size();
            }
            side[i] = best;
            for (int k = 0; k < posts.length; k++)
                profiles.get(best - 1)[k] += posts[k];
        }
        return side;
    }

    /// Sides by posts, most first.
    private static int[] order(List<Served> served, int[] side) {
        int n = Arrays.stream(side).max().orElse(0);
        int[] posts = new int[n + 1];
        for (int i = 0; i < side.length; i++)
            posts[side[i]] += served.get(i).total();
        return IntStream.rangeClosed(1, n).boxed()
                .sorted(Comparator.comparingInt((Integer s) -> posts[s]).reversed().thenComparing(s -> s))
                .mapToInt(s -> s).toArray();
    }

    private static int[] belonging(List<Served> served, int[] side, int wanted, int members) {
        return IntStream.range(0, members).filter(k -> {
            int here = 0;
            int all = 0;
            for (int i = 0; i < side.length; i++) {
                int posts = served.get(i).posts[k];
                here += side[i] == wanted ? posts : 0;
                all += side[i] > 0 ? posts : 0;
            }
            return here > 0 && 3 * here >= 2 * all;
        }).toArray();
    }

    private Agendas.Side side(int number, int[] ranks, List<Served> served) {
        int[] posts = posts(ranks, served);
        return new Agendas.Side(number, IntStream.of(ranks).mapToObj(a -> accounts.ids()[a]).toList(),
                served.stream().map(s -> campaigns[s.subject].id()).toList(), posts.length, days(posts).length,
                access.union(ranks).length);
    }

    private int[] posts(int[] ranks, List<Served> served) {
        return served.stream().flatMap(s -> s.places.stream())
                .filter(post -> Arrays.binarySearch(ranks, subjects.posts().account()[post]) >= 0).mapToInt(x -> x)
                .sorted().distinct().toArray();
    }

    private int[] days(int[] posts) {
        return IntStream.of(posts).map(post -> (int) Math.floorDiv(subjects.posts().at()[post], DAY)).sorted()
                .distinct().toArray();
    }

    private Agendas.Push push(Served one, int side) {
        int[] posts = one.places.stream().mapToInt(x -> x).toArray();
        long first = IntStream.of(posts).mapToLong(p -> subjects.posts().at()[p]).min().orElseThrow();
        long last = IntStream.of(posts).mapToLong(p -> subjects.posts().at()[p]).max().orElseThrow();
        Campaign c = campaigns[one.subject];
        return new Agendas.Push(c.id(), c.kind(), c.value(), one.members(), one.total(), c.volume().posts(),
                days(posts).length, Instant.ofEpochMilli(first), Instant.ofEpochMilli(last), one.p, side);
    }

    private List<Agendas.Overlap> overlaps(List<Agendas.Side> sides, List<int[]> of, List<Served> served, int[] side,
            int[] number) {
        List<Agendas.Overlap> overlaps = new ArrayList<>();
        List<int[]> days = new ArrayList<>();
        for (int s = 0; s < sides.size(); s++) {
            int wanted = s + 1;
            days.add(days(posts(of.get(s), IntStream.range(0, served.size())
                    .filter(i -> number[side[i]] == wanted).mapToObj(served::get).toList())));
        }
        for (int a = 0; a < sides.size(); a++)
            for (int b = a + 1; b < sides.size(); b++) {
                int[] x = access.union(of.get(a));
                int[] y = access.union(of.get(b));
                int common = Access.common(x, y);
                double expected = access.addresses() == 0 ? 0 : (double) x.length * y.length / access.addresses();
                overlaps.add(new Agendas.Overlap(a + 1, b + 1, common, expected,
                        Chances.atLeast(common, access.addresses(), x.length, y.length),
                        Access.common(days.get(a), days.get(b))));
            }
        return List.copyOf(overlaps);
    }
}
