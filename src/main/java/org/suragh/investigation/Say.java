package org.suragh.investigation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.suragh.base.Chance;
import org.suragh.base.Said;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.HiddenSigns;
import org.suragh.finding.Ground;

/// Numbers, days and names as the sentences of the cards write them.
final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Say() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /// At most three digits: `0.4`, `13`, `under 0.01`; a dash where not computed.
    static String figure(double number) {
        if (Double.isNaN(number))
            return "–";
        double size = Math.abs(number);
        if (number > 0 && size < .01)
            return Chance.tiny();
        String text = String.format(Locale.ROOT, size < 1 ? "%.2f" : size < 100 ? "%.1f" : "%,.0f", number);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    static String length(Duration length) {
        if (length.toDays() >= 2)
            return Text.of("explain.days", count(length.toDays()));
        if (length.toHours() >= 2)
            return Text.of("explain.hours", count(length.toHours()));
        return length.toMinutes() >= 2
                ? Text.of("explain.minutes", count(length.toMinutes()))
                : Text.of("explain.seconds", count(length.toSeconds()));
    }

    static String addressClass(AddressClass addressClass) {
        return Text.of("explain.class." + addressClass.id());
    }

    /// The sentence of a ground; its key where this version has no words for a key of an older run.
    static String ground(Ground ground) {
        return Text.has(ground.key())
                ? Text.of(ground.key(), Said.of(ground.args()))
                : ground.key() + " (" + String.join(", ", ground.args()) + ")";
    }

    static String layer(String id) {
        return Text.has("explain.layer." + id) ? Text.of("explain.layer." + id) : id;
    }

    /// `1, 2 and 3`.
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : Text.of("explain.and", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
    }

    /// Text from evidence inside our sentence: hidden signs are written out as `[U+202E]`, and a text with letters
    /// from right to left is held together in the direction of its first letter, so that it cannot reorder what stands
    /// around it (R-SE-20).
    static String evidence(String text) {
        String shown = HiddenSigns.shown(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
        if (shown.codePoints().noneMatch(Say::right))
            return shown;
        int first = shown.codePoints().filter(c -> right(c)
                || Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT).findFirst().orElse(0);
        return "\u200e" + (right(first) ? '\u202b' : '\u202a') + shown + "\u202c\u200e";
    }

    private static boolean right(int c) {
        byte way = Character.getDirectionality(c);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
