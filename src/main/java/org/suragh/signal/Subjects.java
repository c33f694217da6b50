package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/// What posts carry that many may carry: hashtags, pages and texts (in normal form, or groups of near ones), repeats of posts included; each with
/// its posts in order of (time, account, kind, id). For counting volumes, not for linking. Immutable; nobody writes to the
/// arrays.
///
/// @param subjects kind and value, those with enough posts only
/// @param start subject to its first row, one longer than `subjects`
/// @param row rows of all subjects: a place in `posts`
/// @param posts all posts of the case
/// @param hours hour since `firstHour` to all posts of the case in it
/// @param firstHour hours since 1970 of the first post
public record Subjects(List<Subject> subjects, int[] start, int[] row, Posts posts, int[] hours, long firstHour) {
    /// One hour in milliseconds.
    public static final long HOUR = 3_600_000L;

    /// What posts may have in common.
    ///
    /// @param kind `hashtag`, `url` or `text`
    /// @param value hashtag without `#` in lower case, page without tracking marks, or text in normal form
    public record Subject(String kind, String value) {}

    /// All posts, in the order in which they were read.
    ///
    /// @param at epoch milliseconds
    /// @param account account rank
    /// @param kind 0 original, 1 repeat of another post, 2 answer to one
    /// @param text a number of its text in normal form, the same text the same number; -1 for a text too short
    /// @param id see [#id(int)]
    /// @param textIds ids that are no plain numbers
    public record Posts(long[] at, int[] account, byte[] kind, int[] text, long[] id, List<String> textIds) {
        /// Number of posts.
        public int size() {
            return at.length;
        }

        /// The platform's id of a post, exactly as stated; empty where none is.
        public String id(int post) {
            return id[post] >= 0 ? Long.toString(id[post]) : textIds.get((int) (-1 - id[post]));
        }

        /// Whether a post repeats another.
        public boolean repeat(int post) {
            return kind[post] == 1;
        }
    }

    /// The hour of a post, counted from `firstHour`.
    public int hour(int post) {
        return (int) Math.min(Math.floorDiv(posts.at[post], HOUR) - firstHour, hours.length - 1L);
    }

    /// Takes posts one by one, in any order, on one thread. Cost: a dictionary of all values; O(n log n) at the end.
    public static final class Builder {
        private static final int MOST_PARTS = 100;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> texts = new HashMap<>();
        private final List<String> values = new ArrayList<>();
        private final NormalText normal = new NormalText();
        private final int minCharacters;
        private final LongUnaryOperator group;
        private final LongPredicate grouped;
        private final long[] hash = new long[2];
        private int[] value = new int[1024];
        private int[] of = new int[1024];
        private int rows;
        private long[] at = new long[1024];
        private int[] account = new int[1024];
        private byte[] kind = new byte[1024];
        private int[] text = new int[1024];
        private long[] id = new long[1024];
        private final List<String> textIds = new ArrayList<>();
        private int size;

        /// A builder that takes texts as one where they are one in normal form; a text counts from
        /// `co-tweet.min-characters`.
        public Builder(Settings settings) {
            this(settings, text -> text, _ -> false);
        }

        /// A builder that takes texts of one group as one, shown as the first of them in text order.
        ///
        /// @param group first 64 bits of the hash of a text in normal form to those that stand for its group
        /// @param grouped whether a text is in a group
        public Builder(Settings settings, LongUnaryOperator group, LongPredicate grouped) {
            this.minCharacters = settings.count("co-tweet.min-characters");
            this.group = group;
            this.grouped = grouped;
        }

        /// Takes a post.
        ///
        /// @param who rank of the author
        /// @param when epoch milliseconds
        /// @param postId the platform's id or empty
        public void add(int who, long when, String postId, ObjectActs.Content content) {
            if (size == at.length)
                grow();
            String words = normal.of(content.text());
            int number = words.length() < minCharacters ? -1 : number(texts, key(words));
            boolean kept = number >= 0 && grouped.test(hash[0]);
            at[size] = when;
            account[size] = who;
            kind[size] = (byte) (content.retweetOf() != null ? 1 : content.replyTo() != null ? 2 : 0);
            text[size] = number;
            id[size] = PostTable.Builder.number(postId);
            if (id[size] < 0) {
                textIds.add(postId);
                id[size] = -textIds.size();
            }
            if (number >= 0)
                row("t" + number, words, kept);
            each(content.tags(), tag -> row("h" + tag, tag, false));
            each(content.urls(), url -> row("u" + PageAddress.of(url), PageAddress.of(url), false));
            size++;
        }

        /// What a text is known by: the hash of its group, or both halves of its own.
        private String key(String words) {
            normal.hash(words, hash);
            long high = group.applyAsLong(hash[0]);
            long low = grouped.test(hash[0]) ? 0 : hash[1];
            return new String(new char[]{(char) (high >>> 48), (char) (high >>> 32), (char) (high >>> 16), (char) high,
                    (char) (low >>> 48), (char) (low >>> 32), (char) (low >>> 16), (char) low});
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

        private void row(String key, String shown, boolean several) {
            if (rows == value.length) {
                value = Arrays.copyOf(value, rows + (rows >> 1));
                of = Arrays.copyOf(of, rows + (rows >> 1));
            }
            int number = number(numbers, key);
            if (number == values.size())
                values.add(several ? shown : "");
            else if (values.get(number).isEmpty() || several && shown.compareTo(values.get(number)) < 0)
                values.set(number, shown);
            value[rows] = number;
            of[rows++] = size;
        }

        private void grow() {
            int to = size + (size >> 1);
            at = Arrays.copyOf(at, to);
            account = Arrays.copyOf(account, to);
            kind = Arrays.copyOf(kind, to);
            text = Arrays.copyOf(text, to);
            id = Arrays.copyOf(id, to);
        }

        /// The subjects with at least so many posts, two or more, by kind and value.
        public Subjects build(int least) {
            int[] count = new int[values.size()];
            for (int i = 0; i < rows; i++)
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
            Posts posts = new Posts(Arrays.copyOf(at, size), Arrays.copyOf(account, size), Arrays.copyOf(kind, size),
                    Arrays.copyOf(text, size), Arrays.copyOf(id, size), List.copyOf(textIds));
            Integer[] order = new Integer[start[start.length - 1]];
            int[] next = start.clone();
            for (int i = 0; i < rows; i++)
                if (place[value[i]] >= 0)
                    order[next[place[value[i]]]++] = of[i];
            for (int k = 0; k + 1 < start.length; k++)
                Arrays.sort(order, start[k], start[k + 1], (x, y) -> {
                    int c = Long.compare(at[x], at[y]);
                    if (c == 0)
                        c = Integer.compare(account[x], account[y]);
                    if (c == 0)
                        c = Byte.compare(kind[x], kind[y]);
                    return c != 0 ? c : posts.id(x).compareTo(posts.id(y));
                });
            long first = size == 0 ? 0 : Math.floorDiv(Arrays.stream(posts.at()).min().orElse(0), HOUR);
            return new Subjects(subjects, start, Arrays.stream(order).mapToInt(x -> x).toArray(), posts, hours(first),
                    first);
        }

        /// Posts an hour, from the first hour on; at most a hundred years of them.
        private int[] hours(long first) {
            if (size == 0)
                return new int[0];
            long last = Math.floorDiv(Arrays.stream(at, 0, size).max().orElse(0), HOUR);
            int[] hours = new int[(int) Math.min(last - first + 1, 1_000_000)];
            for (int i = 0; i < size; i++)
                hours[(int) Math.min(Math.floorDiv(at[i], HOUR) - first, hours.length - 1L)]++;
            return hours;
        }
    }
}
