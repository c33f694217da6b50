package org.suragh.ingest.format.column;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.value.IdCheck;
import org.suragh.ingest.format.value.Ids;

/// What became of the ids of one column, and what is done about each (R-TM-08): a damaged one is mended from the same
/// row, or from another row of the file with the same screen name, and otherwise never used as an id.
///
/// Whether a column is damaged is decided before its first row; a file that turns out damaged only later is refused
/// by its caller, so that no row is read on a wrong decision. Memory: 500,000 screen names at most.
final class IdColumn {
    private static final int MOST_HANDLES = 500_000;
    /// Marks of a column without ids.
    static final IdColumn NONE = new IdColumn(-1, new IdCheck(), false);

    private final int column;
    private final boolean zeroed;
    private final boolean rounded;
    private final boolean touched;
    private List<IdSource> sources = List.of();
    private final Map<String, String> byHandle = new HashMap<>();
    int repaired;
    int left;

    private IdColumn(int column, IdCheck check, boolean rounded) {
        this.column = column;
        this.zeroed = check.zeroed();
        this.rounded = rounded || check.allRounded(IdCheck.FEWEST_ROUNDED) || check.allPrinted();
        this.touched = zeroed || this.rounded || check.anyLost();
    }

    /// The marks of a column by its sample alone, without any repair.
    IdColumn(Layout layout, int column) {
        this(column, check(layout, column), false);
    }

    /// The column of a field.
    ///
    /// @param companion a column of the same file whose ids are all rounded when these are
    static IdColumn of(Layout layout, Field field, @Nullable IdCheck companion, TableSource source, Progress progress)
            throws IOException {
        int at = layout.column(field);
        if (at < 0 || field == Field.ACCOUNT && layout.handleIds())
            return NONE;
        IdCheck check = check(layout, at);
        if (!check.damaged() && check.open())
            check = whole(layout, at, source, progress);
        boolean together = companion != null && companion.allRounded(IdCheck.FEWEST_ROUNDED) && check.allRounded(3);
        var column = new IdColumn(at, check, together);
        if (column.touched) {
            column.sources = IdSource.of(layout, field, column::damaged);
            if (field == Field.ACCOUNT && layout.column(Field.HANDLE) >= 0)
                column.learn(layout, source, progress);
        }
        return column;
    }

    /// The marks of a column over the sample.
    static IdCheck check(Layout layout, int column) {
        var check = new IdCheck();
        layout.sample().data().stream().filter(row -> column >= 0 && column < row.length)
                .map(row -> Ids.bare(row[column])).distinct().filter(id -> !id.isEmpty()).forEach(check::add);
        return check;
    }

    private static IdCheck whole(Layout layout, int column, TableSource source, Progress progress)
            throws IOException {
        var seen = new java.util.HashSet<String>();
        var check = new IdCheck();
        each(layout, source, progress, row -> {
            String id = Ids.bare(row.text(column, layout.sample().encoding()));
            if (!id.isEmpty() && seen.size() < MOST_HANDLES && seen.add(id))
                check.add(id);
        });
        return check;
    }

    private interface Look {
        void at(RowCursor row) throws IOException;
    }

    private static void each(Layout layout, TableSource source, Progress progress, Look look) throws IOException {
        int skip = layout.sample().skip() + layout.sample().header() + 1;
        try (RowCursor row = source.open()) {
            for (long n = 0; row.next(); n++) {
                if (n % 8192 == 0)
                    progress.checkpoint("ingest.stage.ids", row.offset(), Math.max(0, source.size()));
                if (n >= skip && row.damage() == null && row.count() >= layout.names().size())
                    look.at(row);
            }
        }
    }

    /// Remembers the id of every screen name that has one, and only one, somewhere in the file.
    private void learn(Layout layout, TableSource source, Progress progress) throws IOException {
        Encoding letters = layout.sample().encoding();
        int handles = layout.column(Field.HANDLE);
        each(layout, source, progress, row -> {
            String handle = handle(row.text(handles, letters));
            String id = Ids.bare(row.text(column, letters));
            if (handle.isEmpty() || ColumnFacts.nothing(id) || id.equals("0"))
                return;
            String sound = damaged(id) ? mended(row, id, letters) : id;
            if (sound != null && (byHandle.size() < MOST_HANDLES || byHandle.containsKey(handle)))
                byHandle.merge(handle, sound, (a, b) -> a.equals(b) ? a : "");
        });
    }

    /// A screen name as a key.
    static String handle(String raw) {
        String bare = raw.strip();
        String name = bare.startsWith("@") ? bare.substring(1) : bare;
        return ColumnFacts.nothing(name) || name.length() > 200 ? "" : name.toLowerCase(Locale.ROOT);
    }

    /// Whether ids of this column have lost digits.
    boolean touched() {
        return touched;
    }

    /// Whether this value has lost digits.
    boolean damaged(String id) {
        return Ids.lost(id) || zeroed && Ids.zeroed(id) || rounded && Ids.longNumber(id);
    }

    /// The whole id that the same row gives for a damaged one, or null.
    @Nullable
    String mended(RowCursor row, String damaged, Encoding letters) {
        for (IdSource source : sources) {
            String whole = source.column() < row.count() ? source.found(row.text(source.column(), letters)) : null;
            if (whole != null && !Ids.lost(whole) && Ids.couldBe(damaged, whole))
                return whole;
        }
        return null;
    }

    /// The same, or what another row of the file has for the screen name; null when there is neither.
    @Nullable
    String mended(RowCursor row, String damaged, @Nullable String handle, Encoding letters) {
        String whole = mended(row, damaged, letters);
        if (whole != null || handle == null)
            return whole;
        String known = byHandle.getOrDefault(handle(handle), "");
        return known.isEmpty() || !Ids.couldBe(damaged, known) ? null : known;
    }
}
