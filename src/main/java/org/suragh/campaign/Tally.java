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
import org.suragh.evidence.FollowColumns;
import org.suragh.signal.Subjects;

/// The posts of one subject, counted. O(posts log posts + hours). Deterministic.
///
/// Sources: science note 1.6; Wilson 1927, Gini 1912. Deterministic: posts in order of (time, account, id).
final class Tally {
    private static final int WEEK = 168;
    private static final int TOP = 10;
    private static final int FIRST = 3;

    private final Campaigns.Input input;
    private final Subjects subjects;
    private final Standing standing;
    private final int[] rows;
    private final int[] accounts;
    private final boolean[] linked;
    private final int[] postsOf;
    private final int[] hours;
    private final int[] without;

    Tally(Campaigns.Input input, Standing standing, int subject) {
        this.input = input;
        this.subjects = input.subjects();
        this.standing = standing;
        this.rows = Arrays.copyOfRange(subjects.row(), subjects.start()[subject], subjects.start()[subject + 1]);
        this.accounts = Arrays.stream(rows).map(this::account).sorted().distinct().toArray();
        this.linked = new boolean[accounts.length];
        this.postsOf = new int[accounts.length];
        this.hours = new int[subjects.hours().length];
        this.without = new int[hours.length];
        long begin = subjects.posts().at()[rows[0]];
        long end = subjects.posts().at()[rows[rows.length - 1]];
        for (int k = 0; k < accounts.length; k++)
            linked[k] = input.linked().reaches(accounts[k], begin, end);
        for (int row : rows) {
            int k = place(account(row));
            postsOf[k]++;
            hours[subjects.hour(row)]++;
            without[subjects.hour(row)] += linked[k] ? 0 : 1;
        }
    }

    private int account(int row) {
        return subjects.posts().account()[row];
    }

    private int place(int account) {
        return Arrays.binarySearch(accounts, account);
    }

    /// Ranks of its accounts, ascending.
    int[] accounts() {
        return accounts;
    }

    boolean linked(int account) {
        return linked[place(account)];
    }

    int size() {
        return rows.length;
    }

    /// Posts an hour of the case.
    int[] hours() {
        return hours;
    }

    Instant first() {
        return Instant.ofEpochMilli(subjects.posts().at()[rows[0]]);
    }

    Instant last() {
        return Instant.ofEpochMilli(subjects.posts().at()[rows[rows.length - 1]]);
    }

    Campaign.Volume volume() {
        boolean[] copies = duplicates();
        int linkedAccounts = 0;
        for (boolean l : linked)
            linkedAccounts += l ? 1 : 0;
        int byLinked = 0;
        int supported = 0;
        int repeats = 0;
        int answers = 0;
        int duplicates = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            byLinked += linked(account(row)) ? 1 : 0;
            supported += standing.supported(account(row)) ? 1 : 0;
            repeats += subjects.posts().repeat(row) ? 1 : 0;
            answers += subjects.posts().kind()[row] == 2 ? 1 : 0;
            duplicates += copies[i] ? 1 : 0;
        }
        int[] ascending = postsOf.clone();
        Arrays.sort(ascending);
        int top = Arrays.stream(ascending, Math.max(0, ascending.length - TOP), ascending.length).sum();
        return new Campaign.Volume(rows.length, accounts.length, linkedAccounts, byLinked, supported, repeats, answers,
                duplicates, top, gini(ascending));
    }

    /// Gini's coefficient of counts in ascending order.
    static double gini(int[] ascending) {
        double weighted = 0;
        double sum = 0;
        int n = ascending.length;
        for (int i = 0; i < n; i++) {
            weighted += (i + 1.0) * ascending[i];
            sum += ascending[i];
        }
        return sum == 0 ? 0 : 2 * weighted / (n * sum) - (n + 1.0) / n;
    }

    private boolean[] duplicates() {
        Map<Integer, Integer> author = new HashMap<>();
        for (int row : rows) {
            int text = subjects.posts().text()[row];
            if (text >= 0 && !subjects.posts().repeat(row))
                author.merge(text, account(row), (x, y) -> x.equals(y) ? x : Integer.valueOf(-1));
        }
        boolean[] copies = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int text = subjects.posts().text()[rows[i]];
            copies[i] = text >= 0 && !subjects.posts().repeat(rows[i]) && author.getOrDefault(text, 0) == -1;
        }
        return copies;
    }

    Campaign.Peak peak() {
        int peak = greatest(hours);
        return new Campaign.Peak(Campaigns.instant(subjects, peak), hours[peak], expected(peak),
                without[greatest(without)]);
    }

    private static int greatest(int[] hours) {
        int peak = 0;
        for (int h = 1; h < hours.length; h++)
            if (hours[h] > hours[peak])
                peak = h;
        return peak;
    }

    /// Median of the same hour in the other weeks that the case covers, NaN with under two of them.
    double expected(int hour) {
        int first = hour % WEEK;
        int weeks = (hours.length - first + WEEK - 1) / WEEK;
        if (weeks < 3)
            return Double.NaN;
        int[] others = IntStream.range(0, weeks).map(w -> first + w * WEEK).filter(h -> h != hour).map(h -> hours[h])
                .sorted().toArray();
        int middle = others.length / 2;
        return others.length % 2 == 1 ? others[middle] : (others[middle - 1] + others[middle]) / 2.0;
    }

    Campaign.Burst burst(int[] stretch, double expected, double p) {
        Instant from = Campaigns.instant(subjects, stretch[0]);
        Instant to = Campaigns.instant(subjects, stretch[1] + 1);
        int posts = 0;
        int byLinked = 0;
        int supported = 0;
        for (int row : rows) {
            int hour = subjects.hour(row);
            if (hour < stretch[0] || hour > stretch[1])
                continue;
            posts++;
            byLinked += input.linked().reaches(account(row), from.toEpochMilli(), to.toEpochMilli() - 1) ? 1 : 0;
            supported += standing.supported(account(row)) ? 1 : 0;
        }
        return new Campaign.Burst(from, to, posts, byLinked, supported, expected, p);
    }

    /// Networks by posts, then id.
    List<String> networks() {
        Map<String, Integer> byNetwork = new TreeMap<>();
        for (int k = 0; k < accounts.length; k++)
            for (String network : standing.networks().get(accounts[k]))
                byNetwork.merge(network, postsOf[k], Integer::sum);
        return byNetwork.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }

    List<Campaign.Starter> starters() {
        List<Campaign.Starter> starters = new ArrayList<>();
        boolean[] seen = new boolean[accounts.length];
        for (int row : rows) {
            int k = place(account(row));
            if (seen[k] || starters.size() == FIRST)
                continue;
            seen[k] = true;
            starters.add(new Campaign.Starter(input.accounts().ids()[accounts[k]], at(row),
                    subjects.posts().id(row), linked[k]));
        }
        return List.copyOf(starters);
    }

    private Instant at(int row) {
        return Instant.ofEpochMilli(subjects.posts().at()[row]);
    }

    Cost cost() {
        int[] counts = new int[3];
        for (int row : rows)
            if (linked(account(row)))
                counts[subjects.posts().kind()[row]]++;
        Cost.Rates rates = input.plan().rates();
        return new Cost(List.of(new Cost.Line("posts", counts[0], rates.posts()),
                new Cost.Line("answers", counts[2], rates.posts()),
                new Cost.Line("retweets", counts[1], rates.retweets()),
                new Cost.Line("follows", follows(), rates.follows())));
    }

    /// Follows of accounts of the campaign by its linked accounts.
    private int follows() {
        FollowColumns follows = input.follows();
        int count = 0;
        for (int k = 0; k < accounts.length; k++)
            for (int i = follows.start()[accounts[k]]; linked[k] && i < follows.start()[accounts[k] + 1]; i++) {
                int followed = follows.rank()[follows.target()[i]];
                count += followed >= 0 && place(followed) >= 0 ? 1 : 0;
            }
        return count;
    }

    /// Every hour from the first post to the last.
    List<CampaignDetail.Hour> timeline() {
        int from = subjects.hour(rows[0]);
        int to = subjects.hour(rows[rows.length - 1]);
        int[] supported = new int[to - from + 1];
        for (int row : rows)
            supported[subjects.hour(row) - from] += standing.supported(account(row)) ? 1 : 0;
        List<CampaignDetail.Hour> timeline = new ArrayList<>();
        for (int h = from; h <= to; h++)
            timeline.add(new CampaignDetail.Hour(Campaigns.instant(subjects, h), hours[h], hours[h] - without[h],
                    supported[h - from], expected(h)));
        return List.copyOf(timeline);
    }

    /// Every post, in order of time.
    List<CampaignDetail.PostRow> posts() {
        boolean[] copies = duplicates();
        List<CampaignDetail.PostRow> posts = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            posts.add(new CampaignDetail.PostRow(at(row), input.accounts().ids()[account(row)],
                    subjects.posts().id(row), subjects.posts().repeat(row), linked(account(row)),
                    standing.supported(account(row)), copies[i]));
        }
        posts.sort(Comparator.comparing(CampaignDetail.PostRow::at));
        return List.copyOf(posts);
    }
}
