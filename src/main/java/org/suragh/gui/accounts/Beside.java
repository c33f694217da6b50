package org.suragh.gui.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.gui.widget.RecordWords;
import org.suragh.gui.widget.RecordWords.Value;

/// Every normal value of a record beside the text it was made of, and after them every field of the row that nothing was
/// made of: no column of a file is out of reach.
///
/// Which field a value came from is found by what they say, as the case keeps the bytes of a row and not a table of its
/// columns: a field stands beside a value only when both say the same.
record Beside(List<Line> lines, List<Line> others) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(":mm", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(":mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// From here on a field says the value and nothing else.
    private static final int WHOLE = 6;

    /// One line.
    ///
    /// @param name what it is
    /// @param normal the normal value; empty for a field nothing was made of
    /// @param field the file's own name of the field; empty where no field says it
    /// @param raw the text as written
    record Line(String name, String normal, String field, String raw) {}

    /// A record beside its row.
    ///
    /// @param fields the row's fields by the file's names
    /// @param local zone of the local time beside UTC, null for none
    static Beside of(EvidenceRecord record, Map<String, String> fields, @Nullable ZoneId local) {
        List<Line> lines = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Value value : RecordWords.values(record, local)) {
            String field = field(value, fields, used);
            if (field == null) {
                lines.add(new Line(value.name(), value.words(), "", ""));
            } else {
                used.add(field);
                lines.add(new Line(value.name(), value.words(), field, fields.getOrDefault(field, "")));
            }
        }
        List<Line> others = new ArrayList<>();
        fields.forEach((field, raw) -> {
            if (!used.contains(field))
                others.add(new Line("", "", field, raw));
        });
        return new Beside(List.copyOf(lines), List.copyOf(others));
    }

    private static @Nullable String field(Value value, Map<String, String> fields, Set<String> used) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            int fit = fit(value, field.getKey(), field.getValue().strip());
            if (fit > most && (fit < WHOLE || !used.contains(field.getKey()))) {
                most = fit;
                best = field.getKey();
            }
        }
        return best;
    }

    /// 0 when the field does not say the value; more the surer it is.
    private static int fit(Value value, String name, String raw) {
        if (raw.isEmpty())
            return 0;
        int named = named(value, name) ? 1 : 0;
        Instant at = value.at();
        if (at != null)
            return says(at, raw) ? 2 + named : 0;
        String wanted = value.plain();
        if (raw.equals(wanted))
            return WHOLE + 2 + named;
        if (bare(raw).equals(bare(wanted)))
            return WHOLE + named;
        // an address and its port written together, a name inside a longer text
        return !wanted.isEmpty() && stands(wanted, raw) ? 2 + named : 0;
    }

    /// Whether one text stands inside another with no letter or digit beside it.
    private static boolean stands(String wanted, String raw) {
        for (int at = raw.indexOf(wanted); at >= 0; at = raw.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if ((at == 0 || !Character.isLetterOrDigit(raw.charAt(at - 1)))
                    && (end == raw.length() || !Character.isLetterOrDigit(raw.charAt(end))))
                return true;
        }
        return false;
    }

    private static boolean named(Value value, String field) {
        String last = bare(field.substring(field.lastIndexOf('.') + 1));
        return value.hints().stream().anyMatch(last::contains);
    }

    private static String bare(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(c -> {
            int digit = Character.digit(c, 10);
            out.appendCodePoint(digit >= 0 ? '0' + digit : Character.toLowerCase(c));
        });
        return out.toString();
    }

    /// Whether a written time can be this instant in some zone: the same minute and second, or the same count of time.
    private static boolean says(Instant at, String raw) {
        StringBuilder ascii = new StringBuilder();
        raw.codePoints().forEach(c -> ascii.appendCodePoint(Character.digit(c, 10) >= 0
                ? '0' + Character.digit(c, 10)
                : c));
        String text = ascii.toString();
        if (text.equals(Long.toString(at.getEpochSecond())) || text.equals(Long.toString(at.toEpochMilli())))
            return true;
        if (text.contains(SECOND.format(at)))
            return true;
        // zones that lie half an hour or three quarters beside the full hour, and times to the minute
        for (int minutes : new int[]{0, 30, 45, 15}) {
            Instant moved = at.plusSeconds(minutes * 60L);
            if (text.contains(SECOND.format(moved)))
                return true;
            if (at.getEpochSecond() % 60 == 0 && text.matches(".*\\d" + MINUTE.format(moved) + "(\\D.*|$)"))
                return true;
        }
        return at.getEpochSecond() % 86_400 == 0 && text.matches(".*\\d{4}-\\d{2}-\\d{2}.*");
    }

    /// All of it as text with tabulators, to paste into a note or a table.
    String asText() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines)
            text.append(line.name()).append('\t').append(line.normal()).append('\t').append(line.field()).append('\t')
                    .append(line.raw()).append('\n');
        for (Line line : others)
            text.append(Text.of("gui.rows.kept")).append("\t\t").append(line.field()).append('\t').append(line.raw())
                    .append('\n');
        return text.toString();
    }
}
