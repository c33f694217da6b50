package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountColumns;

/// Whose the repeated posts are and when they were made, so far as the case says: the account and the instant of the post
/// itself where the case holds it under a number, else the instant that a number of X carries and the name after `RT @`.
///
/// Names are looked up among the last known names of the case, in any case of letters; of several accounts of one name
/// the first in text order counts. O(n log n) for n posts, O(log n) a question. Taken in any order, the answers are the
/// same. One thread at a time.
///
/// Source: science note 1.2.1 (fast retweet). Deterministic.
final class Originals {
    private final AccountColumns accounts;
    private final Map<String, Integer> ranks = new TreeMap<>();
    private long[] numbers = new long[256];
    private long[] times = new long[256];
    private int[] authors = new int[256];
    private int size;
    private final List<@Nullable String> named = new ArrayList<>();

    Originals(AccountColumns accounts) {
        this.accounts = accounts;
        for (int rank = 0; rank < accounts.size(); rank++) {
            String handle = accounts.handles()[rank];
            if (handle != null)
                ranks.putIfAbsent(handle.toLowerCase(Locale.ROOT), rank);
        }
    }

    /// Takes a post of the case.
    void post(String id, int who, long when) {
        long number = Snowflake.number(id);
        if (number < 0)
            return;
        if (size == numbers.length) {
            int to = size + (size >> 1);
            numbers = Arrays.copyOf(numbers, to);
            times = Arrays.copyOf(times, to);
            authors = Arrays.copyOf(authors, to);
        }
        numbers[size] = number;
        times[size] = when;
        authors[size++] = who;
    }

    /// Takes the text of a repeat of an object.
    ///
    /// @param object number of the object; numbers come without gaps
    void repeat(int object, String text) {
        while (named.size() <= object)
            named.add(null);
        if (!text.startsWith("RT @"))
            return;
        int end = 4;
        while (end < text.length() && end < 64 && part(text.charAt(end)))
            end++;
        String known = named.get(object);
        if (end == 4 || known != null && known.length() == end - 4 && text.regionMatches(true, 4, known, 0, end - 4))
            return;
        String name = text.substring(4, end).toLowerCase(Locale.ROOT);
        if (known == null || name.compareTo(known) < 0)
            named.set(object, name);
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '@';
    }

    /// The posts sorted by (number, instant, author).
    void sort() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> {
            int c = Long.compare(numbers[x], numbers[y]);
            c = c != 0 ? c : Long.compare(times[x], times[y]);
            return c != 0 ? c : Integer.compare(authors[x], authors[y]);
        });
        numbers = Arrays.stream(order).mapToLong(i -> numbers[i]).toArray();
        times = Arrays.stream(order).mapToLong(i -> times[i]).toArray();
        authors = Arrays.stream(order).mapToInt(i -> authors[i]).toArray();
    }

    private int place(String id) {
        long number = Snowflake.number(id);
        int place = number < 0 ? -1 : Arrays.binarySearch(numbers, number);
        while (place > 0 && numbers[place - 1] == number)
            place--;
        return place;
    }

    /// The account that made a repeated post, by its rank; -1 where the case does not hold the account.
    ///
    /// @param object number of the object
    int author(String id, int object) {
        int place = place(id);
        if (place >= 0)
            return authors[place];
        String name = named.get(object);
        return name == null ? -1 : ranks.getOrDefault(name, -1);
    }

    /// What the account that made a repeated post is called: its id, or `@name` of one outside the case; empty text where
    /// nothing says whose the post is.
    String called(String id, int object) {
        int rank = author(id, object);
        if (rank >= 0)
            return accounts.ids()[rank].toString();
        String name = named.get(object);
        return name == null ? "" : "@" + name;
    }

    /// When a repeated post was made, epoch milliseconds; [Long#MIN_VALUE] where neither the case nor its number says.
    ///
    /// @param repeater rank of who repeated it; a number carries its time on X alone
    long made(String id, int repeater) {
        int place = place(id);
        if (place >= 0)
            return times[place];
        return accounts.ids()[repeater].platform().equals("x")
                ? Snowflake.millis(Snowflake.number(id))
                : Long.MIN_VALUE;
    }
}
