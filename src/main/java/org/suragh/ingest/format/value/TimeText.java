package org.suragh.ingest.format.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one written time: ISO 8601 with and without zone and fraction, epoch seconds, milli- and microseconds,
/// `Wed Oct 10 20:19:24 +0000 2018`, RFC 2822, numeric dates with `/`, `.` or `-` in any order, 12-hour clocks with AM
/// and PM, zones as offset, UTC, GMT or region; Arabic-Indic, extended Arabic-Indic and full-width digits (R-TM-16).
///
/// Abbreviations such as EST or IST mean several zones: they are told, and leave the zone open. Cost: linear; texts above 64 characters are
/// no times.
public final class TimeText {
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final List<String> LONG_MONTHS = List.of("january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december");
    private static final String DAYS = " mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday"
            + " sunday tues thur thurs ";

    private static final Set<String> ABBREVIATIONS = Set.of("EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
            "AKST", "AKDT", "HST", "AST", "ADT", "NST", "NDT", "BST", "WET", "WEST", "CET", "CEST", "MEZ", "MESZ",
            "EET",
            "EEST", "MSK", "MSD", "TRT", "IRST", "IRDT", "AFT", "GST", "PKT", "PKST", "IST", "NPT", "BDT", "LKT", "UZT",
            "ICT", "WIB", "WITA", "WIT", "SGT", "MYT", "PHT", "HKT", "JST", "KST", "AWST", "ACST", "ACDT", "AEST",
            "AEDT", "NZST", "NZDT", "SAST", "CAT", "EAT", "WAT", "BRT", "ART", "CLT", "COT", "VET", "PET");

    private int[] date = {};
    private WrittenTime.@Nullable Order order;
    private int month;
    private int day = -1;
    private int year = -1;
    private int clock = -1;
    private int nano;
    private boolean seconds;
    private int half = -1;
    private @Nullable ZoneId zone;
    private String abbreviation = "";

    private TimeText() {}

    /// The parts, or null when the text is no time.
    public static @Nullable WrittenTime read(String raw) {
        String text = plain(raw);
        if (text.isEmpty() || text.length() > 64)
            return null;
        if (text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.') && text.length() >= 9) {
            WrittenTime epoch = epoch(text);
            if (epoch != null || text.indexOf('.') < 0 || text.indexOf('.') != 4 && text.indexOf('.') > 2)
                return epoch;
        }
        var reader = new TimeText();
        for (String token : text.split(" ", -1)) {
            if (!token.isEmpty() && !reader.token(token))
                return null;
        }
        return reader.result();
    }

    /// ASCII digits, no direction marks, single blanks; commas and brackets become blanks.
    public static String plain(String raw) {
        if (raw.length() > 200)
            return "";
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int digit = c > 127 ? Character.digit(c, 10) : -1;
            if (digit >= 0)
                out.append((char) ('0' + digit));
            else if (c == ',' || c == '(' || c == ')' || Character.isSpaceChar(c) || c == '\t')
                out.append(' ');
            else if (c == '\u060c' || c == '\u066b')
                out.append(c == '\u060c' ? ' ' : '.');
            else if (Character.getType(c) != Character.FORMAT)
                out.append(c);
        }
        return out.toString().strip();
    }

    private static @Nullable WrittenTime epoch(String text) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        String rest = dot < 0 ? "" : text.substring(dot + 1);
        if (whole.length() < 9 || whole.length() > 16 || rest.indexOf('.') >= 0 || rest.length() > 9)
            return null;
        long n = Long.parseLong(whole);
        long micros = whole.length() <= 10 ? n * 1_000_000 : whole.length() <= 13 ? n * 1000 : n;
        if (whole.length() == 11 || whole.length() == 14 || micros < 631_152_000_000_000L
                || micros > 4_102_444_800_000_000L || dot >= 0 && whole.length() > 10)
            return null;
        long fraction = rest.isEmpty() ? 0 : Long.parseLong((rest + "000000000").substring(0, 9));
        return WrittenTime.of(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000 + fraction));
    }

    private boolean token(String token) {
        char c = token.charAt(0);
        if ((c == '+' || c == '-') && clock >= 0)
            return offset(token, 0);
        if (c >= '0' && c <= '9')
            return token.indexOf(':') > 0 && !dated(token) ? clock(token) : numeric(token);
        String lower = token.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".") && lower.length() <= 5)
            lower = lower.replace(".", "");
        if (DAYS.contains(' ' + lower + ' '))
            return true;
        if (lower.equals("am") || lower.equals("pm"))
            return half(lower);
        int named = monthOf(lower);
        if (named > 0) {
            boolean first = month == 0;
            month = named;
            return first;
        }
        return zoneWord(token);
    }

    private static int monthOf(String lower) {
        int at = MONTHS.indexOf(lower) + 1;
        return at > 0 ? at : lower.equals("sept") ? 9 : LONG_MONTHS.indexOf(lower) + 1;
    }

    /// Whether a token that holds a colon begins with a date: `2024-03-05T09:00`.
    private static boolean dated(String token) {
        int t = token.indexOf('T');
        return t >= 8 && t < token.indexOf(':');
    }

    private boolean half(String lower) {
        boolean first = half < 0;
        half = lower.startsWith("p") ? 1 : 0;
        return first;
    }

    private boolean zoneWord(String token) {
        if (zone != null)
            return false;
        String upper = token.toUpperCase(Locale.ROOT);
        if (upper.equals("Z") || upper.equals("UTC") || upper.equals("GMT")) {
            zone = ZoneOffset.UTC;
            return true;
        }
        if (upper.startsWith("UTC") || upper.startsWith("GMT"))
            return offset(token, 3);
        if (abbreviation.isEmpty() && ABBREVIATIONS.contains(token)) {
            abbreviation = token;
            return true;
        }
        if (token.indexOf('/') <= 0)
            return false;
        try {
            zone = ZoneId.of(token);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /// `+hh`, `+hhmm`, `+hh:mm`; after UTC it may be said once more.
    private boolean offset(String token, int at) {
        if (zone != null && !zone.equals(ZoneOffset.UTC) || token.length() <= at)
            return false;
        char sign = token.charAt(at);
        String digits = token.substring(at + 1).replace(":", "");
        if (sign != '+' && sign != '-' || digits.isEmpty() || digits.length() == 3 || digits.length() > 4
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9'))
            return false;
        int n = Integer.parseInt(digits);
        int minutes = digits.length() <= 2 ? n * 60 : n / 100 * 60 + n % 100;
        if (minutes > 18 * 60 || digits.length() == 4 && n % 100 > 59)
            return false;
        zone = ZoneOffset.ofTotalSeconds((sign == '-' ? -minutes : minutes) * 60);
        return true;
    }

    /// `hh:mm`, `hh:mm:ss`, a fraction, then AM, PM, `Z` or an offset without a blank.
    private boolean clock(String token) {
        int end = 0;
        while (end < token.length() && "0123456789:.".indexOf(token.charAt(end)) >= 0)
            end++;
        String tail = token.substring(end);
        String[] parts = token.substring(0, end).split("[:.]", -1);
        int colons = (int) token.substring(0, end).chars().filter(c -> c == ':').count();
        if (clock >= 0 || colons < 1 || colons > 2 || parts.length > colons + 2
                || parts.length == colons + 2 && colons == 1)
            return false;
        for (int i = 0; i <= colons; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 2 || i > 0 && parts[i].length() != 2)
                return false;
        }
        int h = Integer.parseInt(parts[0]);
        int m = Integer.parseInt(parts[1]);
        int s = colons == 2 ? Integer.parseInt(parts[2]) : 0;
        if (h > 23 || m > 59 || s > 59)
            return false;
        clock = h * 3600 + m * 60 + s;
        seconds = colons == 2;
        if (parts.length == colons + 2) {
            String fraction = parts[colons + 1];
            if (fraction.isEmpty() || fraction.length() > 9)
                return false;
            nano = Integer.parseInt((fraction + "000000000").substring(0, 9));
        }
        return tail.isEmpty() || (tail.charAt(0) == '+' || tail.charAt(0) == '-'
                ? offset(tail, 0)
                : tail.equalsIgnoreCase("am") || tail.equalsIgnoreCase("pm")
                        ? half(tail.toLowerCase(Locale.ROOT))
                        : zoneWord(tail));
    }

    /// A numeric date, perhaps with `T` and a clock; or a lone day or year beside a month's name.
    private boolean numeric(String token) {
        int t = dated(token) ? token.indexOf('T') : -1;
        String part = t < 0 ? token : token.substring(0, t);
        if (t > 0 && !clock(token.substring(t + 1)))
            return false;
        String[] parts = part.split("[-/.]", -1);
        if (parts.length == 1) {
            if (part.length() == 4 && year < 0) {
                year = number(part);
                return year >= 0;
            }
            if (part.length() > 2 || day >= 0)
                return false;
            day = number(part);
            return day >= 0;
        }
        if (parts.length != 3 || date.length > 0)
            return false;
        int named = monthOf(parts[1].toLowerCase(Locale.ROOT));
        int a = number(parts[0]);
        int b = named > 0 ? named : number(parts[1]);
        int c = number(parts[2]);
        if (a < 0 || b < 0 || c < 0 || parts[1].length() > 2 && named == 0)
            return false;
        if (named > 0 && parts[2].length() == 4) {
            day = a;
            month = named;
            year = c;
            return true;
        }
        if (parts[0].length() == 4 && parts[2].length() <= 2)
            order = WrittenTime.Order.YEAR_FIRST;
        else if (parts[0].length() <= 2 && parts[2].length() == 4)
            order = WrittenTime.Order.YEAR_LAST;
        else if (parts[0].length() <= 2 && parts[2].length() == 2 && named == 0)
            order = WrittenTime.Order.SHORT;
        else
            return false;
        date = new int[]{a, b, c};
        return true;
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9'))
            return -1;
        return Integer.parseInt(digits);
    }

    private @Nullable WrittenTime result() {
        if (month > 0 && day >= 0 && year >= 0 && date.length == 0) {
            date = new int[]{year, month, day};
            order = WrittenTime.Order.YEAR_FIRST;
        } else if (month > 0 || day >= 0 || year >= 0) {
            return null;
        }
        if (order == null || date.length == 0)
            return null;
        if (half >= 0) {
            int hour = clock / 3600;
            if (clock < 0 || hour < 1 || hour > 12)
                return null;
            clock = clock % 3600 + (hour % 12 + 12 * half) * 3600;
        }
        return new WrittenTime(date[0], date[1], date[2], order, clock, nano, seconds, half >= 0, zone,
                zone == null ? abbreviation : "",
                null);
    }
}
