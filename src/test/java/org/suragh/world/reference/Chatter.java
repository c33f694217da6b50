package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suragh.world.Dice;

/// What accounts post by themselves: 35 % repeats of others, 5 % headlines of share buttons, 15 % talk about one of five
/// events, the rest new texts. Accounts of operations do the same beside their work.
final class Chatter {
    private static final int OUTLETS = 6;
    private static final int HEADLINES_A_DAY = 14;
    private static final List<String> EVENTS = List.of("KiteFestival", "MetroOpening", "BigMatch", "MangoWeek",
            "TwoClocks");
    private static final int[] EVENT_WEIGHT = {30, 25, 20, 15, 10};

    private final Country country;
    private final List<String> general;
    private final List<List<String>> headlines = new ArrayList<>();
    private final long[] eventStart = new long[EVENTS.size()];
    private final List<long[]> wishes = new ArrayList<>();

    Chatter(Country country) {
        this.country = country;
        this.general = tags(country);
        Dice d = country.dice.fork("headlines");
        for (int day = 0; day < country.days; day++) {
            List<String> today = new ArrayList<>();
            for (int k = 0; k < HEADLINES_A_DAY; k++)
                today.add("https://news" + d.below(OUTLETS) + ".example/a/" + d.between(100_000, 999_999));
            headlines.add(today);
        }
        for (int e = 0; e < eventStart.length; e++)
            eventStart[e] = country.day((int) ((e + .3 + .5 * d.unit()) * country.days / EVENTS.size()))
                    + d.between(8, 20) * 3_600;
    }

    /// The tags of everyday: the words of the resource, or as many as the knobs say, each with a number.
    private static List<String> tags(Country country) {
        List<String> words = country.words.list("tags");
        List<String> all = new ArrayList<>();
        for (int k = 0; k < country.knobs.size().tags(); k++)
            all.add(words.get(k % words.size()) + (k < words.size() ? "" : k / words.size()));
        return List.copyOf(all);
    }

    /// A tag of everyday; of many, few are used often.
    private String everyday(Dice d) {
        double u = d.unit();
        return general.get((int) (general.size() <= 20 ? general.size() * u : StrictMath.pow(general.size(), u) - .5));
    }

    /// The own posts of an account over the period.
    void talk(Account a) {
        Dice d = country.dice.fork("talk", a.number);
        for (int day = 0; day < country.days; day++)
            for (int n = d.poisson(a.posts); n > 0; n--)
                one(a, day, country.day(day) + Country.second(a.late, d), d);
    }

    private void one(Account a, int day, long at, Dice d) {
        double kind = d.unit();
        if (kind < .35) {
            wishes.add(new long[]{a.number, at});
        } else if (kind < .40) {
            headline(a, day, at, d);
        } else if (kind < .55) {
            event(a, d);
        } else if (kind < .61) {
            wishes.add(new long[]{a.number, at, 1});
        } else {
            String tag = d.chance(.15) ? everyday(d) : "";
            write(a, at, tag, d);
        }
    }

    private void headline(Account a, int day, long at, Dice d) {
        int k = (int) (HEADLINES_A_DAY * d.unit() * d.unit());
        String url = headlines.get(Math.max(0, day - (d.chance(.2) ? 1 : 0))).get(k);
        String end = " " + url;
        Dice one = country.dice.fork("headline", url.hashCode());
        country.post(new Post(a.number, at, country.words.text(one.below(3), end, one), "", url, null, null, "",
                Devices.client(a.phone, d)));
    }

    private void event(Account a, Dice d) {
        int e = d.weighted(EVENT_WEIGHT);
        long at = 0;
        for (int tries = 0; tries < 6; tries++) {
            at = eventStart[e] + (long) (d.gamma(30) * 3_600);
            if (Country.awake(at, d))
                break;
        }
        write(a, at, d.chance(.2) ? EVENTS.get(e) + " " + everyday(d) : EVENTS.get(e), d);
    }

    /// A new text with some tags.
    void write(Account a, long at, String tags, Dice d) {
        country.post(new Post(a.number, at, country.words.text(a.language, end(tags), d), tags, "", null, null, "",
                Devices.client(a.phone, d)));
    }

    /// Tags as a text ends with them.
    static String end(String tags) {
        return tags.isEmpty() ? "" : " #" + tags.replace(" ", " #");
    }

    /// The repeats and answers, when all originals are there: authors after Zipf's law, most of them of the last days,
    /// a quarter at once after the original with a heavy-tailed delay.
    void repeats() {
        Dice d = country.dice.fork("repeats");
        List<List<Post>> byAuthor = new ArrayList<>();
        for (int i = 0; i < country.accounts.size(); i++)
            byAuthor.add(new ArrayList<>());
        for (Post post : country.posts)
            if (post.repeats() == null)
                byAuthor.get(post.account()).add(post);
        byAuthor.forEach(mine -> mine.sort(Comparator.comparingLong(Post::at).thenComparing(Post::text)));
        List<List<Post>> authors = country.fame().stream().map(a -> byAuthor.get(a.number))
                .filter(mine -> !mine.isEmpty()).toList();
        Popular popular = new Popular(authors.size());
        Set<Long> done = new HashSet<>();
        for (long[] wish : wishes)
            wish(wish, authors.get(popular.one(d)), done, d);
    }

    private void wish(long[] wish, List<Post> mine, Set<Long> done, Dice d) {
        Account a = country.accounts.get((int) wish[0]);
        boolean answer = wish.length > 2;
        Post original;
        long at = wish[1];
        if (d.chance(.25)) {
            original = d.pick(mine);
            at = original.at() + (long) Math.min(9e6, d.pareto(8, .45));
        } else {
            int before = before(mine, at);
            original = mine.get(Math.max(0, before - 1 - (int) Math.min(1e6, d.exponential(3))));
            if (original.at() >= at)
                at = original.at() + (long) Math.min(9e6, d.pareto(30, .45));
        }
        long pair = (long) a.number << 32 ^ original.at() * 31 ^ original.account() * 0x9E3779B1L;
        if (original.account() == a.number || !done.add(pair))
            return;
        if (answer)
            country.post(new Post(a.number, at, country.words.text(a.language, "", d), "", "", null, original,
                    country.handle(original.account()), Devices.client(a.phone, d)));
        else
            repeat(a, at, original, d);
    }

    /// A repeat of a post.
    void repeat(Account a, long at, Post original, Dice d) {
        country.post(new Post(a.number, at, original.text(), original.tags(), original.url(), original, null, "",
                Devices.client(a.phone, d)));
    }

    private static int before(List<Post> mine, long at) {
        int low = 0;
        int high = mine.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (mine.get(middle).at() < at)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// Ranks after Zipf's law.
    private static final class Popular {
        private final double[] up;

        Popular(int n) {
            up = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += 1 / (i + 3.0);
                up[i] = sum;
            }
        }

        int one(Dice d) {
            int found = java.util.Arrays.binarySearch(up, d.unit() * up[up.length - 1]);
            return Math.min(up.length - 1, found < 0 ? -found - 1 : found);
        }
    }
}
