package org.suragh.ingest.format.column;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a column of a table can mean. The names are those of `--map COLUMN=FIELD`.
public enum Field {
    ACCOUNT, HANDLE, NAME, CREATED, BIO, CREATION_ADDRESS, TIME, DATE, CLOCK, TIME_24H, TIME_SERIAL, TIME_SERIAL_1904, ZONE, ADDRESS, PORT, AGENT, OUTCOME, POST, TEXT, RETWEET_OF, RETWEET, TWEET_TYPE, REPLY_TO, HASHTAGS, URLS, MENTIONS, CLIENT, ENTITIES, USER, RETWEET_ACCOUNT, RETWEET_HANDLE, REPLY_ACCOUNT, REPLY_HANDLE, EMAIL, PHONE, FOLLOWED, SUBSCRIBER, LINE_NUMBER, PROVIDER, OUTSIDE, OUTSIDE_PREFIX, OUTSIDE_PORT, PORT_FROM, PORT_TO, INSIDE, LEASE_START, LEASE_START_DATE, LEASE_END, LEASE_END_DATE, IGNORE;

    private static final List<String> UTC = List.of("utc", "gmt", "یوٹیسی", "جیایمٹی");
    private static final Map<String, Field> BY_ID = byId();

    /// The name used with `--map`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The field of an id as `--map` takes it, null when there is none.
    public static @Nullable Field of(String id) {
        return BY_ID.get(id.strip().toLowerCase(Locale.ROOT));
    }

    /// All names, for a sentence.
    public static String all() {
        return String.join(", ", Arrays.stream(values()).map(Field::id).toList());
    }

    private static Map<String, Field> byId() {
        var map = new TreeMap<String, Field>();
        for (Field field : values())
            map.put(field.id(), field);
        return map;
    }

    /// Whether it belongs to an answer of an Internet provider.
    public boolean lease() {
        return compareTo(SUBSCRIBER) >= 0 && compareTo(LEASE_END_DATE) <= 0;
    }

    /// A header reduced to its letters and digits in lower case: `Login Timestamp` and `login_timestamp` are one word.
    /// Letters that Arabic and Urdu keyboards write differently are one.
    public static String word(String header) {
        var out = new StringBuilder();
        Normalizer.normalize(header.length() > 1000 ? header.substring(0, 1000) : header, Normalizer.Form.NFC)
                .replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک').replace('ه', 'ہ').replace('ة', 'ہ')
                .replace('ۃ', 'ہ')
                .codePoints().filter(Character::isLetterOrDigit)
                .forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
        return out.toString();
    }

    /// The same without the name of the zone at its end: `Login Time (UTC)` is `logintime`.
    public static String bareWord(String word) {
        for (String zone : UTC) {
            if (word.endsWith(zone) && word.length() > zone.length())
                return word.substring(0, word.length() - zone.length());
        }
        return word;
    }

    /// Whether a header says that its times are UTC.
    static boolean saysUtc(String header) {
        String word = word(header);
        return UTC.stream().anyMatch(word::contains);
    }
}
