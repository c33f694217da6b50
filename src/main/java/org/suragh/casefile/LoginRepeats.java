package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.RecordKind;

/// Finds log-ins that stand more than once in one exhibit but too far apart for one sorted block: a walk over the
/// blocks of an import, O(rows log blocks), memory for one chunk a block. A repeat becomes a further position of the row
/// that came first and leaves the table and both orders. An import of one block is not walked at all.
final class LoginRepeats {
    private static final String PLACE = "SELECT exhibit, line, offset, length FROM login WHERE row = ?";
    private static final String ASIDE = "SELECT count(*) FROM aside WHERE kind = 'login' AND row = ?";
    private static final String NOT_ASIDE = "DELETE FROM aside WHERE kind = 'login' AND row = ?";
    private static final String NOTED = """
            SELECT rowid, row FROM duplicate WHERE kind IN ('login', 'also-login') AND row >= ?""";
    private static final String DELETE = "DELETE FROM login WHERE row = ?";

    private final Database database;
    private final Remarks remarks;
    private final long firstBlock;
    private final long firstRow;
    private long[] repeats = new long[16];
    private long[] firsts = new long[16];
    private int found;

    /// @param firstBlock first sorted block of the import
    /// @param firstRow first row of the import
    LoginRepeats(Database database, Remarks remarks, long firstBlock, long firstRow) {
        this.database = database;
        this.remarks = remarks;
        this.firstBlock = firstBlock;
        this.firstRow = firstRow;
    }

    /// Learns of a row of an exhibit that was counted as stored and is a duplicate.
    interface Tally {
        void duplicate(int exhibit);
    }

    void settle(Tally tally) throws SQLException {
        RunTable runs = new RunTable(database);
        List<RunCursor> blocks = runs.cursors(RunKind.LOGIN_BY_ADDRESS, 7, firstBlock);
        if (blocks.size() < 2)
            return;
        RunMerge merge = new RunMerge(blocks, 6);
        long[] last = new long[6];
        long[] rows = new long[16];
        int same = 0;
        for (RunCursor at = merge.next(); at != null; at = merge.next()) {
            boolean again = same > 0;
            for (int c = 0; c < last.length; c++) {
                again &= last[c] == at.columns[c][at.row];
                last[c] = at.columns[c][at.row];
            }
            if (!again) {
                close(rows, same);
                same = 0;
            }
            if (same == rows.length)
                rows = Arrays.copyOf(rows, same * 2);
            rows[same++] = at.columns[6][at.row];
        }
        close(rows, same);
        if (found > 0)
            move(runs, tally);
    }

    /// Rows that state the same: the first of each exhibit stays.
    private void close(long[] rows, int same) throws SQLException {
        if (same < 2)
            return;
        Arrays.sort(rows, 0, same);
        int[] exhibits = new int[same];
        for (int i = 0; i < same; i++) {
            exhibits[i] = (int) database.number("SELECT exhibit FROM login WHERE row = ?", rows[i]);
            for (int j = 0; j < i; j++) {
                if (exhibits[j] == exhibits[i]) {
                    add(rows[i], rows[j]);
                    break;
                }
            }
        }
    }

    private void add(long repeat, long first) {
        if (found == repeats.length) {
            repeats = Arrays.copyOf(repeats, found * 2);
            firsts = Arrays.copyOf(firsts, found * 2);
        }
        repeats[found] = repeat;
        firsts[found++] = first;
    }

    private void move(RunTable runs, Tally tally) throws SQLException {
        BitSet gone = new BitSet();
        for (int i = 0; i < found; i++) {
            long row = repeats[i];
            Provenance place = database.first(PLACE, r -> new Provenance(r.getInt(1), "", r.getLong(2), r.getLong(3),
                    r.getInt(4)), row).orElseThrow();
            if (database.number(ASIDE, row) > 0) {
                database.change(NOT_ASIDE, row);
                remarks.asideAgain(RecordKind.LOGIN, firsts[i], place.exhibit(), place);
            } else {
                remarks.duplicate(RecordKind.LOGIN, firsts[i], place.exhibit(), place);
                tally.duplicate(place.exhibit());
            }
            database.change(DELETE, row);
            gone.set(Math.toIntExact(row - firstRow));
        }
        pointToFirsts(gone);
        for (RunKind kind : List.of(RunKind.LOGIN_BY_ADDRESS, RunKind.LOGIN_BY_ACCOUNT))
            runs.without(kind, firstBlock, row -> gone.get((int) (row - firstRow)));
    }

    /// Further positions that were noted for a row which is itself one now.
    private void pointToFirsts(BitSet gone) throws SQLException {
        remarks.flush();
        List<long[]> moved = database.list(NOTED, row -> new long[]{row.getLong(1), row.getLong(2)}, firstRow);
        moved.removeIf(note -> !gone.get((int) (note[1] - firstRow)));
        Map<Long, Long> first = new HashMap<>();
        for (int i = 0; i < found; i++)
            first.put(repeats[i], firsts[i]);
        for (long[] note : moved)
            database.change("UPDATE duplicate SET row = ? WHERE rowid = ?", first.get(note[1]), note[0]);
    }
}
