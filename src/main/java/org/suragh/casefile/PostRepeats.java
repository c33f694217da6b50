package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;

/// Finds posts that stand in more than one exhibit: one walk over the orders by identity, O(posts log blocks), memory
/// for one chunk a block. The row that came first stands for the others in every count.
final class PostRepeats {
    private static final String EXHIBITS = "SELECT count(*) FROM (SELECT DISTINCT exhibit FROM post WHERE row >= ?)";
    private static final String INSERT = "INSERT OR IGNORE INTO post_again (row, first) VALUES (?, ?)";

    private final Database database;
    private long[] group = new long[8];
    private int size;

    PostRepeats(Database database) {
        this.database = database;
    }

    void find(long firstOfImport) throws SQLException {
        if (firstOfImport == 1 && database.number(EXHIBITS, firstOfImport) < 2)
            return;
        RunMerge merge = new RunMerge(new RunTable(database).cursors(RunKind.POST_BY_ID, 2), 1);
        long hash = 0;
        for (RunCursor cursor = merge.next(); cursor != null; cursor = merge.next()) {
            if (size > 0 && cursor.columns[0][cursor.row] != hash)
                close(firstOfImport);
            hash = cursor.columns[0][cursor.row];
            if (size == group.length)
                group = Arrays.copyOf(group, size * 2);
            group[size++] = cursor.columns[1][cursor.row];
        }
        close(firstOfImport);
    }

    private void close(long firstOfImport) throws SQLException {
        if (size > 1) {
            Arrays.sort(group, 0, size);
            for (int i = 1; i < size; i++) {
                if (group[i] >= firstOfImport)
                    note(i);
            }
        }
        size = 0;
    }

    private void note(int i) throws SQLException {
        PostTable.Identity identity = PostTable.identity(database, group[i]);
        for (int j = 0; j < i; j++) {
            if (identity.same(PostTable.identity(database, group[j]))) {
                database.change(INSERT, group[i], group[j]);
                return;
            }
        }
    }
}
