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
import org.suragh.evidence.AccountId;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.signal.Subjects;

/// Counts campaigns (science note 1.6). O(rows of subjects). Deterministic.
public final class Campaigns {
    private static final long HOUR = Subjects.HOUR;
    private static final int WEEK = 168;
    private static final int TOP = 10;
    private static final int FIRST = 3;

    private final Subjects subjects;
    private final AccountColumns accounts;
    private final boolean[] linked;
    private final boolean[] supported;
    private final List<List<String>> networks;
    private final double rate;

    private Campaigns(Subjects subjects, AccountColumns accounts, boolean[] linked, List<Finding> findings,
            double rate) {
        this.subjects = subjects;
        this.accounts = accounts;
        this.linked = linked;
        this.rate = rate;
        this.supported = new boolean[accounts.size()];
        this.networks = new ArrayList<>();
        for (int a = 0; a < supported.length; a++)
            networks.add(List.of());
        for (Finding finding : findings)
            for (Member member : finding.members()) {
                int a = accounts.rank(member.account());
                if (a < 0)
                    continue;
                supported[a] |= member.control() == Control.SUPPORTED;
                List<String> of = new ArrayList<>(networks.get(a));
                of.add(finding.id());
                networks.set(a, List.copyOf(of));
            }
    }

    /// The campaigns, those with most posts of linked accounts first.
    ///
    /// @param linked account rank to whether it has a validated link of acts
    /// @param rate price of a hundred posts
    public static List<Campaign> of(Subjects subjects, AccountColumns accounts, boolean[] linked,
            List<Finding> findings, double rate) {
        Campaigns work = new Campaigns(subjects, accounts, linked, findings, rate);
        List<Campaign> found = new ArrayList<>(IntStream.range(0, subjects.subjects().size()).parallel()
                .mapToObj(work::one).toList());
        found.sort(Comparator.comparingInt(Campaign::linked).reversed()
                .thenComparing(Comparator.comparingInt(Campaign::posts).reversed())
                .thenComparing(Campaign::kind).thenComparing(Campaign::value));
        List<Campaign> numbered = new ArrayList<>();
        for (Campaign c : found)
            numbered.add(new Campaign(numbered.size() + 1, c.kind(), c.value(), c.first(), c.last(), c.posts(),
                    c.accounts(), c.linked(), c.supported(), c.peak(), c.peakPosts(), c.expectedPeak(),
                    c.peakWithoutLinked(), c.bursts(), c.networks(), c.firstAccounts(), c.duplicateShare(),
                    c.retweetShare(), c.topTenShare(), c.cost(), c.rate()));
        return List.copyOf(numbered);
    }

    private Campaign one(int subject) {
        int from = subjects.start()[subject];
        int to = subjects.start()[subject + 1];
        Map<Integer, Integer> byAccount = new HashMap<>();
        Map<String, Integer> byNetwork = new TreeMap<>();
        List<AccountId> first = new ArrayList<>();
        int[] hours = new int[subjects.posts().length];
        int[] without = new int[hours.length];
        int byLinked = 0;
        int bySupported = 0;
        int repeats = 0;
        for (int i = from; i < to; i++) {
            int a = subjects.account()[i];
            if (byAccount.merge(a, 1, Integer::sum) == 1 && first.size() < FIRST)
                first.add(accounts.ids()[a]);
            networks.get(a).forEach(network -> byNetwork.merge(network, 1, Integer::sum));
            byLinked += linked[a] ? 1 : 0;
            bySupported += supported[a] ? 1 : 0;
            repeats += subjects.repeat()[i] ? 1 : 0;
            int hour = hour(subjects.at()[i]);
            hours[hour]++;
            without[hour] += linked[a] ? 0 : 1;
        }
        int peak = peak(hours);
        int n = to - from;
        List<String> served = byNetwork.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue()
                .reversed().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
        double top = byAccount.values().stream().sorted(Comparator.reverseOrder()).limit(TOP).mapToInt(x -> x).sum();
        return new Campaign(0, subjects.subjects().get(subject).kind(), subjects.subjects().get(subject).value(),
                Instant.ofEpochMilli(subjects.at()[from]), Instant.ofEpochMilli(subjects.at()[to - 1]), n,
                byAccount.size(), byLinked, bySupported, instant(peak), hours[peak], expected(hours, peak),
                without[peak(without)], bursts(hours), served, List.copyOf(first), duplicates(from, to, n - repeats),
                (double) repeats / n, top / n, byLinked * rate / 100, rate);
    }

    private int hour(long at) {
        return (int) Math.min(Math.floorDiv(at, HOUR) - subjects.firstHour(), subjects.posts().length - 1L);
    }

    private Instant instant(int hour) {
        return Instant.ofEpochMilli((subjects.firstHour() + hour) * HOUR);
    }

    private static int peak(int[] hours) {
        int peak = 0;
        for (int h = 1; h < hours.length; h++)
            if (hours[h] > hours[peak])
                peak = h;
        return peak;
    }

    /// Median of the same hour in the other weeks that the case covers.
    private static double expected(int[] hours, int peak) {
        int[] others = IntStream.range(0, hours.length).filter(h -> h != peak && (h - peak) % WEEK == 0)
                .map(h -> hours[h]).sorted().toArray();
        if (others.length < 2)
            return Double.NaN;
        int middle = others.length / 2;
        return others.length % 2 == 1 ? others[middle] : (others[middle - 1] + others[middle]) / 2.0;
    }

    private List<Campaign.Burst> bursts(int[] hours) {
        return Bursts.of(hours, subjects.posts()).stream().map(stretch -> new Campaign.Burst(instant(stretch[0]),
                instant(stretch[1] + 1), Arrays.stream(hours, stretch[0], stretch[1] + 1).sum())).toList();
    }

    private double duplicates(int from, int to, int originals) {
        Map<Integer, Integer> author = new HashMap<>();
        for (int i = from; i < to; i++) {
            int text = subjects.text()[i];
            if (text >= 0 && !subjects.repeat()[i])
                author.merge(text, subjects.account()[i], (x, y) -> x.equals(y) ? x : Integer.valueOf(-1));
        }
        long copies = IntStream.range(from, to).filter(i -> !subjects.repeat()[i] && subjects.text()[i] >= 0
                && author.getOrDefault(subjects.text()[i], 0) == -1).count();
        return originals == 0 ? 0 : (double) copies / originals;
    }
}
