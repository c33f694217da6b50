package org.suragh.casefile;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds posts that stand more than once: in several exhibits, or in one with contradicting words. One walk over the
/// orders by identity, O(posts log blocks), memory for one chunk a block. The row that came first stands for the
/// others in every count.
final class PostRepeats {
    private static final String INSERT = "INSERT OR IGNORE INTO post_again (row, first) VALUES (?, ?)";
    private static final String EXHIBIT = "SELECT exhibit FROM post WHERE row = ?";

    private final Database database;
    private final SortedMap<Integer, Integer> contradictions = new TreeMap<>();
    private long[] group = new long[8];
    private int size;

    PostRepeats(Database database) {
        this.database = database;
    }

    /// Notes the repeats among the rows of an import; gives, by exhibit, how many contradict an earlier row of it.
    SortedMap<Integer, Integer> find(long firstOfImport) throws SQLException {
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
        return contradictions;
    }

    /// The end of one hash, O(rows): a row stands behind the first that repeats the same, or behind one that does not
    /// say what it repeats.
    private void close(long firstOfImport) throws SQLException {
        Arrays.sort(group, 0, size);
        boolean fresh = size > 1 && group[size - 1] >= firstOfImport;
        Map<PostTable.Identity, Map<String, Long>> firsts = new HashMap<>();
        for (int i = 0; fresh && i < size; i++) {
            PostTable.Identity identity = PostTable.identity(database, group[i]);
            String repeats = identity.id().isEmpty() ? "" : identity.repeats();
            Map<String, Long> same = firsts.computeIfAbsent(identity.bare(), _ -> new LinkedHashMap<>());
            Long first = same.get(repeats);
            if (first == null)
                first = repeats.isEmpty() && !same.isEmpty() ? same.values().iterator().next() : same.get("");
            same.putIfAbsent(repeats, first == null ? group[i] : first);
            if (first != null && group[i] >= firstOfImport)
                note(group[i], first);
        }
        size = 0;
    }

    private void note(long row, long first) throws SQLException {
        database.change(INSERT, row, first);
        int exhibit = (int) database.number(EXHIBIT, row);
        if (exhibit == database.number(EXHIBIT, first))
            contradictions.merge(exhibit, 1, Integer::sum);
    }
}
