package org.suragh.ingest.format.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.value.Ids;

/// A column of the same row that still has an id whole which another column has lost: the address of the post or of
/// the profile, or the id written as text beside. Only what fits the damaged number is taken from it.
///
/// @param column where it stands
/// @param pattern what the id is in, its first group; null when the cell is the id itself
record IdSource(int column, @Nullable Pattern pattern) {
    private static final Pattern POST = Pattern.compile("/status(?:es)?/(\\d{1,20})(?!\\d)");
    private static final Pattern USER = Pattern
            .compile("(?:(?:twitter|x)\\.com/|user_id=)(\\d{1,20})(?:[/&?#]|$)");
    private static final int LONGEST = 2000;

    /// The columns of a table that can mend a field, in the order of trust, judged by the rows of the sample.
    ///
    /// @param damaged whether a value has lost digits
    static List<IdSource> of(Layout layout, Field field, java.util.function.Predicate<String> damaged) {
        int target = layout.column(field);
        String word = Field.word(layout.names().get(target));
        var sources = new ArrayList<IdSource>();
        for (int c = 0; c < layout.names().size(); c++) {
            String name = Field.word(layout.names().get(c));
            if (c != target
                    && (name.equals(word + "str") || name.equals(word + "text") || name.equals(word + "string")))
                sources.add(new IdSource(c, null));
        }
        int text = layout.column(Field.TEXT);
        for (int c = 0; c < layout.names().size(); c++) {
            if (c != target && c != text)
                sources.add(new IdSource(c, field == Field.POST ? POST : USER));
        }
        sources.removeIf(source -> !source.trusted(layout.sample().data(), target, damaged));
        return List.copyOf(sources);
    }

    /// Whether what it says fits the damaged numbers nearly always: a link to somebody else's post would not.
    private boolean trusted(List<String[]> rows, int target, java.util.function.Predicate<String> damaged) {
        int says = 0;
        int fits = 0;
        for (String[] row : rows) {
            String lost = target < row.length ? Ids.bare(row[target]) : "";
            String whole = column < row.length && damaged.test(lost) ? found(row[column]) : null;
            if (whole == null)
                continue;
            says++;
            fits += Ids.couldBe(lost, whole) ? 1 : 0;
        }
        return fits > 0 && fits * 20L >= says * 19L;
    }

    /// The id that a cell of this column names, or null.
    @Nullable
    String found(String cell) {
        if (pattern == null) {
            String id = Ids.bare(cell);
            return Ids.digits(id, 0) && id.length() <= 20 ? id : null;
        }
        if (cell.length() > LONGEST || cell.indexOf('/') < 0)
            return null;
        Matcher matcher = pattern.matcher(cell.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group(1) : null;
    }
}
