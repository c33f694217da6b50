package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What posts carry that many may carry: hashtags, pages and texts in normal form, repeats of posts included; each with
/// its rows in order of (time, account). For counting volumes, not for linking. Immutable; nobody writes to the arrays.
///
/// @param subjects kind and value, those with enough posts only
/// @param start subject to its first row, one longer than `subjects`
/// @param at row to epoch milliseconds
/// @param account row to account rank
/// @param repeat row to whether the post repeats another
/// @param text row to a number of its text in normal form, the same text the same number; -1 for a text too short
/// @param posts hour since `firstHour` to all posts of the case in it
/// @param firstHour hours since 1970 of the first post
public record Subjects(List<Subject> subjects, int[] start, long[] at, int[] account, boolean[] repeat, int[] text,
        int[] posts, long firstHour) {
    /// One hour in milliseconds.
    public static final long HOUR = 3_600_000L;

    /// What posts may have in common.
    ///
    /// @param kind `hashtag`, `url` or `text`
    /// @param value hashtag without `#` in lower case, page without tracking marks, or text in normal form
    public record Subject(String kind, String value) {}

    /// Takes posts one by one, in any order, on one thread. Cost: a dictionary of all values; O(n log n) at the end.
    public static final class Builder {
        private static final int MOST_PARTS = 100;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> texts = new HashMap<>();
        private final List<String> values = new ArrayList<>();
        private final NormalText normal = new NormalText();
        private final int minCharacters;
        private int[] value = new int[1024];
        private long[] at = new long[1024];
        private int[] account = new int[1024];
        private boolean[] repeat = new boolean[1024];
        private int[] text = new int[1024];
        private long[] times = new long[1024];
        private int size;
        private int posts;

        /// A builder; a text counts from `co-tweet.min-characters`.
        public Builder(Settings settings) {
            this.minCharacters = settings.count("co-tweet.min-characters");
        }

        /// Takes a post.
        ///
        /// @param who rank of the author
        /// @param when epoch milliseconds
        public void add(int who, long when, ObjectActs.Content content) {
            if (posts == times.length)
                times = Arrays.copyOf(times, posts + (posts >> 1));
            times[posts++] = when;
            String words = normal.of(content.text());
            int number = words.length() < minCharacters ? -1 : number(texts, words(words));
            boolean again = content.retweetOf() != null;
            if (number >= 0)
                row("t" + number, words, who, when, again, number);
            each(content.tags(), tag -> row("h" + tag, tag, who, when, again, number));
            each(content.urls(), url -> row("u" + PageAddress.of(url), PageAddress.of(url), who, when, again, number));
        }

        private String words(String words) {
            long[] hash = new long[2];
            normal.hash(words, hash);
            return new String(new char[]{(char) (hash[0] >>> 48), (char) (hash[0] >>> 32), (char) (hash[0] >>> 16),
                    (char) hash[0], (char) (hash[1] >>> 48), (char) (hash[1] >>> 32), (char) (hash[1] >>> 16),
                    (char) hash[1]});
        }

        private static int number(Map<String, Integer> dictionary, String key) {
            Integer next = dictionary.size();
            Integer known = dictionary.putIfAbsent(key, next);
            return known == null ? next : known;
        }

        private static void each(String joined, java.util.function.Consumer<String> part) {
            if (joined.isEmpty())
                return;
            Set<String> seen = new HashSet<>();
            String[] parts = joined.split(" ", MOST_PARTS + 1);
            for (int i = 0; i < Math.min(parts.length, MOST_PARTS); i++)
                if (!parts[i].isEmpty() && seen.add(parts[i]))
                    part.accept(parts[i]);
        }

        private void row(String key, String shown, int who, long when, boolean again, int textNumber) {
            if (size == value.length)
                grow();
            int number = number(numbers, key);
            boolean first = number == values.size();
            if (first)
                values.add("");
            else if (values.get(number).isEmpty())
                values.set(number, shown);
            value[size] = number;
            at[size] = when;
            account[size] = who;
            repeat[size] = again;
            text[size++] = textNumber;
        }

        private void grow() {
            int to = size + (size >> 1);
            value = Arrays.copyOf(value, to);
            at = Arrays.copyOf(at, to);
            account = Arrays.copyOf(account, to);
            repeat = Arrays.copyOf(repeat, to);
            text = Arrays.copyOf(text, to);
        }

        /// The subjects with at least so many posts, two or more, by kind and value.
        public Subjects build(int least) {
            int[] count = new int[values.size()];
            for (int i = 0; i < size; i++)
                count[value[i]]++;
            List<Map.Entry<String, Integer>> kept = new ArrayList<>(numbers.entrySet().stream()
                    .filter(e -> count[e.getValue()] >= Math.max(2, least)).toList());
            kept.sort(Comparator.comparing((Map.Entry<String, Integer> e) -> e.getKey().charAt(0))
                    .thenComparing(e -> values.get(e.getValue())));
            int[] place = new int[values.size()];
            Arrays.fill(place, -1);
            int[] start = new int[kept.size() + 1];
            List<Subject> subjects = new ArrayList<>();
            for (int k = 0; k < kept.size(); k++) {
                int number = kept.get(k).getValue();
                place[number] = k;
                start[k + 1] = start[k] + count[number];
                char kind = kept.get(k).getKey().charAt(0);
                subjects.add(new Subject(kind == 'h' ? "hashtag" : kind == 'u' ? "url" : "text", values.get(number)));
            }
            return filled(List.copyOf(subjects), start, place);
        }

        private Subjects filled(List<Subject> subjects, int[] start, int[] place) {
            int n = start[start.length - 1];
            Integer[] order = new Integer[n];
            int[] next = start.clone();
            for (int i = 0; i < size; i++)
                if (place[value[i]] >= 0)
                    order[next[place[value[i]]]++] = i;
            for (int k = 0; k + 1 < start.length; k++)
                Arrays.sort(order, start[k], start[k + 1], (x, y) -> {
                    int c = Long.compare(at[x], at[y]);
                    if (c == 0)
                        c = Integer.compare(account[x], account[y]);
                    return c != 0 ? c : Boolean.compare(repeat[x], repeat[y]);
                });
            Subjects made = new Subjects(subjects, start, new long[n], new int[n], new boolean[n], new int[n],
                    hours(), posts == 0 ? 0 : Math.floorDiv(Arrays.stream(times, 0, posts).min().orElse(0), HOUR));
            for (int k = 0; k < n; k++) {
                made.at[k] = at[order[k]];
                made.account[k] = account[order[k]];
                made.repeat[k] = repeat[order[k]];
                made.text[k] = text[order[k]];
            }
            return made;
        }

        /// Posts an hour, from the first hour on; at most ten years of them.
        private int[] hours() {
            if (posts == 0)
                return new int[0];
            long first = Math.floorDiv(Arrays.stream(times, 0, posts).min().orElse(0), HOUR);
            long last = Math.floorDiv(Arrays.stream(times, 0, posts).max().orElse(0), HOUR);
            int[] hours = new int[(int) Math.min(last - first + 1, 1_000_000)];
            for (int i = 0; i < posts; i++) {
                long hour = Math.floorDiv(times[i], HOUR) - first;
                if (hour < hours.length)
                    hours[(int) hour]++;
            }
            return hours;
        }
    }
}
