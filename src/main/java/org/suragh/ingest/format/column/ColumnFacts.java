package org.suragh.ingest.format.column;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suragh.ingest.format.value.Endpoint;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// What the values of one column look like, over the rows of a sample.
///
/// @param filled values that are not empty
/// @param addresses share of them that are an address, with or without a port
/// @param times share that are a time with day and clock
/// @param zoned share that are a time that says its zone
/// @param dates share that are a day without a clock
/// @param clocks share that are a clock without a day
/// @param ids share that are an account's or post's number, a hash or the like
/// @param handles share that look like a screen name
/// @param prose share of texts of several words that are no address of a page, list or program
/// @param length mean length
/// @param distinct different values
public record ColumnFacts(int filled, double addresses, double times, double zoned, double dates, double clocks,
        double ids,
        double handles, double prose, double length, int distinct) {
    private static final Set<String> NOTHING = Set.of("-", "n/a", "na", "null", "none", "nan", "not found", "unknown");

    /// Looks at column `c` of the rows.
    public static ColumnFacts of(List<String[]> rows, int c) {
        int[] n = new int[9];
        long length = 0;
        var distinct = new HashSet<String>();
        for (String[] row : rows) {
            String value = c < row.length ? row[c].strip() : "";
            if (nothing(value))
                continue;
            n[0]++;
            length += value.length();
            distinct.add(value);
            n[1] += address(value) ? 1 : 0;
            WrittenTime time = value.length() > 64 ? null : TimeText.read(value);
            if (time == null)
                n[5] += clockOnly(value) ? 1 : 0;
            else if (time.clock() < 0)
                n[4]++;
            else
                n[2]++;
            n[3] += time != null && time.zone() != null ? 1 : 0;
            n[6] += id(value) ? 1 : 0;
            n[7] += handle(value) ? 1 : 0;
            n[8] += prose(value) ? 1 : 0;
        }
        double all = Math.max(1, n[0]);
        return new ColumnFacts(n[0], n[1] / all, n[2] / all, n[3] / all, n[4] / all, n[5] / all, n[6] / all,
                n[7] / all, n[8] / all, length / all, distinct.size());
    }

    private static boolean prose(String value) {
        if (value.length() < 15 || value.startsWith("http") || value.startsWith("[") || value.startsWith("{")
                || value.startsWith("<") || value.contains("/5.0") || value.contains("/4.0"))
            return false;
        return value.chars().filter(c -> c == ' ').count() >= 2 && TimeText.read(value) == null && !address(value);
    }

    /// Whether a value is one of the usual ways to say that there is none.
    public static boolean nothing(String value) {
        return value.isEmpty() || value.length() < 10 && NOTHING.contains(value.toLowerCase(java.util.Locale.ROOT));
    }

    /// Whether a cell can only be data, not a header.
    static boolean dataLike(String cell) {
        String value = cell.strip();
        if (value.length() > 100)
            return true;
        return address(value) || value.length() >= 5 && id(value) || TimeText.read(value) != null;
    }

    static boolean address(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return Endpoint.read(bytes, 0, bytes.length) != null;
    }

    private static boolean clockOnly(String value) {
        return value.length() <= 32 && value.indexOf(':') > 0 && TimeText.read("2000-01-01 " + value) != null;
    }

    /// Digits (with a sign), or 32 characters and more of hexadecimal or base64, or a DID.
    static boolean id(String value) {
        String bare = Ids.bare(value);
        if (bare.isEmpty() || bare.length() > 128)
            return false;
        if (bare.startsWith("did:"))
            return true;
        int digits = (int) bare.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits == bare.length() || digits == bare.length() - 1 && bare.charAt(0) == '-')
            return true;
        return bare.length() >= 32 && !bare.contains("://") && bare.chars().noneMatch(c -> c <= ' ' || c > 126);
    }

    static boolean handle(String value) {
        String bare = value.startsWith("@") ? value.substring(1) : value;
        return !bare.isEmpty() && bare.length() <= 30 && !bare.chars().allMatch(c -> c >= '0' && c <= '9')
                && bare.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-');
    }
}
