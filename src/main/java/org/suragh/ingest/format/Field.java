package org.suragh.ingest.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a column of a table can mean. The names are those of `--map COLUMN=FIELD`.
enum Field {
    ACCOUNT, HANDLE, NAME, CREATED, BIO, CREATION_ADDRESS, TIME, DATE, CLOCK, TIME_24H, ADDRESS, PORT, AGENT, OUTCOME, POST, TEXT, RETWEET_OF, RETWEET, TWEET_TYPE, REPLY_TO, HASHTAGS, URLS, MENTIONS, CLIENT, SUBSCRIBER, LINE_NUMBER, PROVIDER, OUTSIDE, OUTSIDE_PREFIX, OUTSIDE_PORT, PORT_FROM, PORT_TO, INSIDE, LEASE_START, LEASE_START_DATE, LEASE_END, LEASE_END_DATE, IGNORE;

    private static final Map<String, Field> BY_ID = byId();

    /// The name used with `--map`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Field of(String id) {
        return BY_ID.get(id.strip().toLowerCase(Locale.ROOT));
    }

    /// All names, for a sentence.
    static String all() {
        return String.join(", ", Arrays.stream(values()).map(Field::id).toList());
    }

    private static Map<String, Field> byId() {
        var map = new TreeMap<String, Field>();
        for (Field field : values())
            map.put(field.id(), field);
        return map;
    }

    /// Whether it belongs to an answer of an Internet provider.
    boolean lease() {
        return compareTo(SUBSCRIBER) >= 0 && compareTo(LEASE_END_DATE) <= 0;
    }

    /// A header reduced to its letters and digits in lower case: `Login Timestamp` and `login_timestamp` are one word.
    static String word(String header) {
        var out = new StringBuilder();
        header.codePoints().filter(Character::isLetterOrDigit)
                .forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
        return out.toString();
    }
}
