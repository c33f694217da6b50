package org.suragh.ingest.format.column;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.ingest.format.value.Literal;
import org.suragh.ingest.format.value.TimeText;

/// Finds out what the columns of a table mean: first what the examiner said, then the header's words, then the values,
/// and of these only what fits in one way. What stays open is asked, never guessed.
public final class LayoutFinder {
    private static final Set<Field> CLOCKS = Set.of(Field.TIME_24H, Field.TIME_SERIAL, Field.TIME_SERIAL_1904);

    private final TableSample sample;
    private final List<String> names;
    private final List<ColumnFacts> facts = new ArrayList<>();
    private final Map<Integer, Field> said;
    private Map<Field, Integer> tried = Map.of();
    private boolean ambiguous;
    private boolean owned;
    private boolean listed;

    private LayoutFinder(TableSample sample, Map<Integer, Field> said) {
        this.sample = sample;
        this.names = sample.names();
        this.said = said;
        for (int c = 0; c < names.size(); c++)
            facts.add(ColumnFacts.of(sample.data(), c));
    }

    /// The layout of a table without anything said, or null when it is open.
    public static @Nullable Layout find(TableSample sample) {
        var finder = new LayoutFinder(sample, Map.of());
        for (boolean content : new boolean[]{false, true}) {
            for (Table table : Table.values()) {
                Layout layout = finder.fit(table, content);
                if (layout != null)
                    return layout;
            }
        }
        return null;
    }

    /// The layout of posts that name no author, or null.
    public static @Nullable Layout ofOneAccount(TableSample sample) {
        return ofOneAccount(sample, Table.POSTS);
    }

    /// The layout of rows that name no account, since all are of one, or null.
    public static @Nullable Layout ofOneAccount(TableSample sample, Table table) {
        var finder = new LayoutFinder(sample, Map.of());
        finder.owned = true;
        return finder.fit(table, false);
    }

    /// The layout as a given table (null: any), with what the examiner said.
    ///
    /// @throws SuraghException when the meaning of the columns is open; lists them with samples
    public static Layout require(TableSample sample, @Nullable Table wanted, Map<String, String> mapping)
            throws SuraghException {
        var finder = new LayoutFinder(sample, SaidColumns.of(sample.names(), mapping));
        finder.listed = wanted == Table.ACCOUNTS;
        for (boolean content : new boolean[]{false, true}) {
            for (Table table : Table.values()) {
                Layout layout = wanted == null || wanted == table ? finder.fit(table, content) : null;
                if (layout != null)
                    return layout;
            }
        }
        throw new SuraghException("ingest.ask.columns", SaidColumns.described(sample), Field.all());
    }

    /// What the columns of a table seem to mean, whether that is enough for its rows or not.
    ///
    /// @param table what the rows are, or null while that is open
    /// @param fields column to field
    /// @param said columns that the examiner named
    public record Suggestion(@Nullable Table table, Map<Integer, Field> fields, Set<Integer> said) {}

    /// The meanings that can be seen.
    ///
    /// @throws SuraghException when what was said names columns or fields that are not there
    public static Suggestion suggest(TableSample sample, Map<String, String> mapping) throws SuraghException {
        var finder = new LayoutFinder(sample, SaidColumns.of(sample.names(), mapping));
        Map<Field, Integer> best = Map.of();
        Table table = null;
        for (int round = 0; round < 2 && table == null; round++) {
            for (Table candidate : Table.values()) {
                Layout layout = table == null ? finder.fit(candidate, round == 1) : null;
                if (layout != null)
                    table = layout.table();
                if (layout != null || table == null && finder.tried.size() > best.size())
                    best = Map.copyOf(finder.tried);
            }
        }
        var fields = new HashMap<Integer, Field>();
        best.forEach((field, column) -> fields.put(column, field));
        fields.putAll(finder.said);
        return new Suggestion(table, fields, Set.copyOf(finder.said.keySet()));
    }

    /// The layout as one table, or null.
    private @Nullable Layout fit(Table table, boolean content) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        ambiguous = false;
        said.forEach((column, field) -> {
            if (CLOCKS.contains(field))
                columns.put(Field.TIME, column);
            else if (field != Field.IGNORE)
                columns.put(field, column);
        });
        if (sample.header() >= 0)
            table.words().forEach((field, words) -> byWords(columns, field, words));
        accountOrHandle(table, columns);
        splitTime(columns);
        zone(columns);
        if (content)
            byContent(table, columns);
        tried = columns;
        boolean account = owned || columns.containsKey(Field.ACCOUNT) || columns.containsKey(Field.HANDLE)
                || columns.containsKey(Field.USER);
        boolean time = columns.containsKey(Field.TIME)
                || columns.containsKey(Field.DATE) && columns.containsKey(Field.CLOCK);
        for (Field field : table.required()) {
            if (field == Field.TIME ? !time : !columns.containsKey(field) && !(field == Field.TEXT && acts(columns)))
                return null;
        }
        if (!account || ambiguous || table == Table.ACCOUNTS && !describes(columns)
                && !(listed && said.containsValue(Field.ACCOUNT)))
            return null;
        if (table == Table.FOLLOWS && !FollowRows.fits(names, columns, facts))
            return null;
        Integer column = columns.get(Field.ACCOUNT);
        boolean handleIds = !owned && !(column == null && columns.containsKey(Field.USER))
                && (column == null || facts.get(column).ids() < .5 && facts.get(column).handles() > .5);
        boolean small = column != null && facts.get(column).length() < 5;
        Field clock = CLOCKS.stream().filter(said::containsValue).findFirst().orElse(null);
        return new Layout(table, sample, names, columns, handleIds, small, clock);
    }

    /// Whether rows are acts of accounts on things, without words: who repeated what, and when.
    private static boolean acts(Map<Field, Integer> columns) {
        return columns.containsKey(Field.POST) && columns.containsKey(Field.RETWEET_OF)
                && columns.containsKey(Field.ACCOUNT);
    }

    /// Keeps a column of zones only where the times need one and it holds some.
    private void zone(Map<Field, Integer> columns) {
        Integer zone = columns.get(Field.ZONE);
        Integer time = columns.get(Field.TIME);
        if (zone == null || said.containsKey(zone))
            return;
        boolean needed = columns.containsKey(Field.DATE) || time != null && facts.get(time).zoned() < .5;
        boolean zones = sample.data().stream().filter(row -> zone < row.length && !row[zone].isBlank())
                .limit(20).allMatch(row -> TimeText.read("2000-01-01 00:00:00 " + row[zone].strip()) != null);
        if (!needed || !zones)
            columns.remove(Field.ZONE);
    }

    private static boolean describes(Map<Field, Integer> columns) {
        return columns.containsKey(Field.ACCOUNT) && columns.containsKey(Field.HANDLE)
                || columns.containsKey(Field.NAME) || columns.containsKey(Field.CREATED)
                || columns.containsKey(Field.BIO) || columns.containsKey(Field.CREATION_ADDRESS);
    }

    private void byWords(Map<Field, Integer> columns, Field field, List<String> words) {
        if (columns.containsKey(field) || field == Field.TIME && columns.containsKey(Field.DATE))
            return;
        int second = -1;
        for (String word : words) {
            List<Integer> named = new ArrayList<>();
            for (int c = 0; c < names.size(); c++) {
                String name = Field.word(names.get(c));
                if (free(columns, c) && (name.equals(word) || Field.bareWord(name).equals(word)))
                    named.add(c);
            }
            if (named.size() > 1)
                named.removeIf(c -> facts.get(c).filled() == 0);
            if (named.size() > 1)
                named.removeIf(c -> c > named.getFirst() && same(named.getFirst(), c));
            if (named.size() > 1) {
                ambiguous = true;
                return;
            }
            if (named.isEmpty())
                continue;
            int column = named.getFirst();
            if (suits(field, column)) {
                columns.put(field, column);
                return;
            }
            if (second < 0)
                second = column;
        }
        if (second >= 0)
            columns.put(field, second);
    }

    /// Whether two columns hold the same in every row.
    private boolean same(int a, int b) {
        return sample.data().stream().allMatch(row -> a < row.length && b < row.length && row[a].equals(row[b]));
    }

    /// Whether a column is as good as one can be for a field; a poorer one is taken when no better has a known name.
    private boolean suits(Field field, int column) {
        ColumnFacts f = facts.get(column);
        return field != Field.TIME || f.zoned() > .5 || f.filled() == 0;
    }

    private boolean free(Map<Field, Integer> columns, int c) {
        return !columns.containsValue(c) && !said.containsKey(c);
    }

    /// Undoes an account column that holds screen names, or numbers its rows.
    private void accountOrHandle(Table table, Map<Field, Integer> columns) {
        Integer account = columns.get(Field.ACCOUNT);
        if (account == null || said.containsKey(account))
            return;
        ColumnFacts f = facts.get(account);
        boolean rowNumber = table != Table.ACCOUNTS && Field.word(names.get(account)).equals("id") && f.filled() >= 5
                && f.distinct() == f.filled();
        boolean object = f.filled() > 0 && sample.data().stream()
                .filter(row -> account < row.length && !row[account].isBlank()).limit(20)
                .allMatch(row -> Literal.read(row[account]) != null);
        if (object) {
            columns.remove(Field.ACCOUNT);
            columns.put(Field.USER, account);
        } else if (rowNumber) {
            columns.remove(Field.ACCOUNT);
        } else if (f.filled() > 0 && f.ids() < .5 && f.handles() >= .8) {
            columns.remove(Field.ACCOUNT);
            columns.putIfAbsent(Field.HANDLE, account);
            byWords(columns, Field.ACCOUNT, table.words().getOrDefault(Field.ACCOUNT, List.of()).stream()
                    .filter(w -> !w.equals(Field.word(names.get(account)))).toList());
            Integer second = columns.get(Field.ACCOUNT);
            if (second != null && facts.get(second).ids() < .9)
                columns.remove(Field.ACCOUNT);
        }
    }

    /// Joins a column of days and a column of clocks.
    private void splitTime(Map<Field, Integer> columns) {
        Integer time = columns.get(Field.TIME);
        if (time == null || said.containsKey(time) || columns.containsKey(Field.CLOCK))
            return;
        ColumnFacts f = facts.get(time);
        boolean isClock = f.clocks() > .8;
        if (!isClock && f.dates() <= .8)
            return;
        int other = -1;
        for (int c = 0; c < names.size(); c++) {
            ColumnFacts g = facts.get(c);
            if (free(columns, c) && (isClock ? g.dates() : g.clocks()) > .8)
                other = other < 0 ? c : -2;
        }
        if (other < 0)
            return;
        columns.remove(Field.TIME);
        columns.put(Field.DATE, isClock ? other : time);
        columns.put(Field.CLOCK, isClock ? time : other);
    }

    private void byContent(Table table, Map<Field, Integer> columns) {
        if (table == Table.ACCOUNTS || table == Table.FOLLOWS)
            return;
        if (table == Table.LOGINS && !columns.containsKey(Field.ADDRESS))
            only(columns, Field.ADDRESS, c -> facts.get(c).addresses() >= .9);
        if (!columns.containsKey(Field.TIME) && !columns.containsKey(Field.DATE))
            only(columns, Field.TIME, c -> facts.get(c).times() >= .9 && facts.get(c).ids() < .1);
        if (table == Table.POSTS)
            new PostEvidence(sample, facts, c -> free(columns, c)).find(columns);
        if (!columns.containsKey(Field.TIME) && !columns.containsKey(Field.DATE)) {
            only(columns, Field.DATE, c -> facts.get(c).dates() >= .9);
            only(columns, Field.CLOCK, c -> facts.get(c).clocks() >= .9);
        }
        if (table == Table.POSTS && !columns.containsKey(Field.TEXT))
            only(columns, Field.TEXT, c -> facts.get(c).length() >= 25 && facts.get(c).times() < .1
                    && facts.get(c).ids() < .1);
        if (!columns.containsKey(Field.ACCOUNT) && !columns.containsKey(Field.HANDLE))
            only(columns, Field.ACCOUNT, c -> facts.get(c).ids() >= .9 && facts.get(c).length() >= 5.5);
    }

    /// Gives a field the one free column that passes; leaves it open when none or several do.
    private void only(Map<Field, Integer> columns, Field field, java.util.function.IntPredicate passes) {
        int found = -1;
        for (int c = 0; c < names.size(); c++) {
            if (free(columns, c) && facts.get(c).filled() > 0 && passes.test(c))
                found = found == -1 ? c : -2;
        }
        if (found >= 0)
            columns.put(field, found);
    }
}
