package org.suragh.ingest.format.column;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.SnowflakeClock;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// Finds the columns of a table of posts without words for them, by what only posts have: the time inside an X post id
/// agrees with the time of the row, or the link of the post names its id and its author.
record PostEvidence(TableSample sample, List<ColumnFacts> facts, IntPredicate free) {
    private static final Pattern LINK = Pattern.compile("(?:twitter|x)\\.com/([a-z0-9_]{1,20})/status(?:es)?/(\\d+)");
    private static final int ROWS = 200;
    private static final double NEARLY_ALL = .9;

    /// Adds what it finds; what fits more than one column stays open.
    void find(Map<Field, Integer> columns) {
        boolean posts = linked(columns);
        if (!columns.containsKey(Field.POST))
            dated(columns);
        posts |= columns.containsKey(Field.POST) && agrees(columns, columns.get(Field.POST));
        if (!posts)
            return;
        if (!columns.containsKey(Field.TEXT))
            only(columns, Field.TEXT, c -> facts.get(c).prose() >= .8);
        if (!columns.containsKey(Field.ADDRESS))
            only(columns, Field.ADDRESS, c -> facts.get(c).addresses() >= NEARLY_ALL);
        if (!columns.containsKey(Field.ACCOUNT))
            only(columns, Field.ACCOUNT, c -> account(columns, c));
        if (!columns.containsKey(Field.HANDLE))
            only(columns, Field.HANDLE, c -> facts.get(c).handles() >= NEARLY_ALL && facts.get(c).distinct() > 3
                    && facts.get(c).times() < .1 && facts.get(c).addresses() < .1);
    }

    /// Whether a column numbers the accounts: filled in every row, and always the same beside the same screen name.
    private boolean account(Map<Field, Integer> columns, int column) {
        List<String[]> rows = sample.data();
        ColumnFacts f = facts.get(column);
        if (f.ids() < NEARLY_ALL || f.length() < 5.5 || rows.size() < 5 || f.filled() < rows.size())
            return false;
        Integer handles = columns.get(Field.HANDLE);
        var known = new HashMap<String, String>();
        return handles == null || rows.stream().allMatch(row -> handles < row.length
                && row[column].equals(known.computeIfAbsent(row[handles], _ -> row[column])));
    }

    /// A column of links whose author and id stand in two other columns of the same rows.
    private boolean linked(Map<Field, Integer> columns) {
        for (int link = 0; link < facts.size(); link++) {
            if (!free.test(link) || facts.get(link).filled() == 0)
                continue;
            int id = same(link, 2, columns.get(Field.POST));
            int handle = same(link, 1, columns.get(Field.HANDLE));
            if (id >= 0 && handle >= 0) {
                columns.putIfAbsent(Field.POST, id);
                columns.putIfAbsent(Field.HANDLE, handle);
                return true;
            }
        }
        return false;
    }

    /// The one column that repeats a group of the links in every row, or -1.
    private int same(int link, int group, @org.jspecify.annotations.Nullable Integer known) {
        int found = -1;
        for (int c = 0; c < facts.size(); c++) {
            if (c == link || known != null && known != c || known == null && !free.test(c) || !repeats(link, group, c))
                continue;
            if (found >= 0)
                return -1;
            found = c;
        }
        return found;
    }

    private boolean repeats(int link, int group, int column) {
        int n = 0;
        for (String[] row : sample.data().subList(0, Math.min(ROWS, sample.data().size()))) {
            if (link >= row.length || column >= row.length || row[link].length() > 300)
                return false;
            Matcher matcher = LINK.matcher(row[link].toLowerCase(Locale.ROOT));
            if (!matcher.find() || !matcher.group(group).equals(row[column].strip().toLowerCase(Locale.ROOT)))
                return false;
            n++;
        }
        return n > 0;
    }

    /// The one column of numbers whose inner time is that of the row.
    private void dated(Map<Field, Integer> columns) {
        only(columns, Field.POST, c -> facts.get(c).ids() >= NEARLY_ALL && agrees(columns, c));
    }

    private boolean agrees(Map<Field, Integer> columns, int ids) {
        Integer times = columns.get(Field.TIME);
        if (times == null)
            return false;
        var clock = new SnowflakeClock();
        for (String[] row : sample.data().subList(0, Math.min(ROWS, sample.data().size()))) {
            WrittenTime written = times < row.length && ids < row.length ? TimeText.read(row[times]) : null;
            var at = written == null ? null : new TimePlan(java.time.ZoneOffset.UTC, null).place(written).instant();
            if (at != null)
                clock.add(Ids.bare(row[ids]), at);
        }
        return clock.compared() >= 5 && clock.agrees();
    }

    private void only(Map<Field, Integer> columns, Field field, IntPredicate passes) {
        int found = -1;
        for (int c = 0; c < facts.size(); c++) {
            if (free.test(c) && facts.get(c).filled() > 0 && passes.test(c))
                found = found == -1 ? c : -2;
        }
        if (found >= 0)
            columns.put(field, found);
    }
}
