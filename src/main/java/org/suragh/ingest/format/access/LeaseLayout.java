package org.suragh.ingest.format.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.ingest.format.column.ColumnFacts;
import org.suragh.ingest.format.column.Field;

/// Which column of a provider's answer means what.
///
/// @param header place of the header in the rows looked at, from 0
/// @param names header names
/// @param columns field to column
/// @param subscribers columns that may name the subscriber, surest first
public record LeaseLayout(int header, List<String> names, Map<Field, Integer> columns, List<Integer> subscribers) {
    private static final int HEADER_WITHIN = 30;
    private static final double MOSTLY = .8;
    private static final Set<String> SOURCE = Set.of("sourceipaddress", "sourceip", "srcip");

    /// The layout of rows of cells, or null when they are no provider's answer.
    public static @Nullable LeaseLayout find(List<String[]> rows) {
        int header = header(rows);
        return header < 0 || !LeaseWords.certain(words(rows.get(header))) ? null : of(rows, header, Map.of());
    }

    /// Whether the examiner named a meaning that only a provider's answer has.
    public static boolean said(Map<String, String> mapping) {
        return mapping.values().stream().map(Field::of).anyMatch(field -> field != null && field.lease());
    }

    /// The layout with what the examiner said of its columns.
    ///
    /// @throws SuraghException when it has no outside address, no start, or nobody who held it
    static LeaseLayout require(List<String[]> rows, Map<String, String> mapping) throws SuraghException {
        int header = header(rows);
        for (int i = 0; header < 0 && i < Math.min(rows.size(), HEADER_WITHIN); i++) {
            if (rows.get(i).length >= 3)
                header = i;
        }
        Map<Integer, Field> said = header < 0 ? Map.of() : said(rows.get(header), mapping);
        LeaseLayout layout = header < 0 ? null : of(rows, header, said);
        if (layout == null)
            throw new SuraghException("ingest.ask.lease-columns",
                    header < 0 ? "" : String.join(", ", names(rows.get(header))));
        return layout;
    }

    private static Map<Integer, Field> said(String[] header, Map<String, String> mapping) throws SuraghException {
        List<String> names = names(header);
        Map<Integer, Field> said = new java.util.HashMap<>();
        for (var entry : mapping.entrySet()) {
            Field field = Field.of(entry.getValue());
            if (field == null)
                throw new SuraghException("ingest.map.field", entry.getValue(), Field.all());
            int column = names.indexOf(entry.getKey().strip());
            for (int c = 0; column < 0 && c < names.size(); c++) {
                if (!names.get(c).isEmpty() && Field.word(names.get(c)).equals(Field.word(entry.getKey())))
                    column = c;
            }
            if (column < 0)
                throw new SuraghException("ingest.map.column", entry.getKey(), String.join(", ", names));
            said.put(column, field);
        }
        return said;
    }

    private static int header(List<String[]> rows) {
        int best = -1;
        int most = 2;
        for (int i = 0; i < Math.min(rows.size(), HEADER_WITHIN); i++) {
            int known = LeaseWords.known(words(rows.get(i)));
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    private static List<String> words(String[] row) {
        return Stream.of(row).map(LeaseWords::bare).toList();
    }

    private static List<String> names(String[] header) {
        return Stream.of(header).map(String::strip).toList();
    }

    private static @Nullable LeaseLayout of(List<String[]> rows, int header, Map<Integer, Field> said) {
        List<String> names = names(rows.get(header));
        List<String> words = words(rows.get(header));
        List<String[]> data = rows.subList(header + 1, rows.size());
        var columns = new EnumMap<Field, Integer>(Field.class);
        said.forEach((column, field) -> columns.put(field, column));
        List<Integer> ignored = said.entrySet().stream()
                .filter(e -> e.getValue() == Field.IGNORE || e.getValue() == Field.TIME_24H).map(Map.Entry::getKey)
                .toList();
        LeaseWords.words().forEach((field, known) -> {
            if (field != Field.SUBSCRIBER && !columns.containsKey(field))
                byWords(columns, field, known, words, ignored);
        });
        if (!columns.containsKey(Field.OUTSIDE_PORT) && SOURCE.contains(word(words, columns.get(Field.OUTSIDE))))
            byWords(columns, Field.OUTSIDE_PORT, List.of("sourceport", "srcport"), words, ignored);
        if (columns.containsKey(Field.PORT_FROM) != columns.containsKey(Field.PORT_TO))
            return null;
        time(columns, data, Field.LEASE_START, Field.LEASE_START_DATE);
        time(columns, data, Field.LEASE_END, Field.LEASE_END_DATE);
        List<Integer> subscribers = subscribers(columns, words, ignored);
        boolean who = !subscribers.isEmpty() || columns.containsKey(Field.LINE_NUMBER)
                || columns.containsKey(Field.INSIDE);
        boolean where = columns.containsKey(Field.OUTSIDE) || columns.containsKey(Field.OUTSIDE_PREFIX);
        return who && where && columns.containsKey(Field.LEASE_START)
                ? new LeaseLayout(header, names, columns, subscribers)
                : null;
    }

    private static void byWords(Map<Field, Integer> columns, Field field, List<String> known, List<String> words,
            List<Integer> ignored) {
        for (String word : known) {
            int column = words.indexOf(word);
            if (column >= 0 && !columns.containsValue(column) && !ignored.contains(column)) {
                columns.put(field, column);
                return;
            }
        }
    }

    private static String word(List<String> words, @Nullable Integer column) {
        return column == null ? "" : words.get(column);
    }

    /// Whether the rows name no address but the one that a packet came from.
    boolean sourceOnly() {
        Integer column = columns.get(Field.OUTSIDE);
        return column != null && SOURCE.contains(LeaseWords.bare(names.get(column)));
    }

    private static List<Integer> subscribers(Map<Field, Integer> columns, List<String> words, List<Integer> ignored) {
        List<Integer> found = new ArrayList<>();
        Integer said = columns.remove(Field.SUBSCRIBER);
        if (said != null)
            found.add(said);
        for (String word : LeaseWords.words().getOrDefault(Field.SUBSCRIBER, List.of())) {
            int column = words.indexOf(word);
            if (column >= 0 && !columns.containsValue(column) && !found.contains(column) && !ignored.contains(column))
                found.add(column);
        }
        return found;
    }

    /// Joins a clock to its day, and drops a day that a whole time makes needless.
    private static void time(Map<Field, Integer> columns, List<String[]> data, Field clock, Field day) {
        Integer time = columns.get(clock);
        Integer date = columns.get(day);
        if (time == null && date != null && ColumnFacts.of(data, date).times() > MOSTLY) {
            columns.remove(day);
            columns.put(clock, date);
        } else if (time != null && ColumnFacts.of(data, time).clocks() > MOSTLY) {
            if (date == null)
                columns.remove(clock);
        } else {
            columns.remove(day);
        }
    }

    /// Column of a field, or -1.
    int column(Field field) {
        return columns.getOrDefault(field, -1);
    }

    /// The headers that speak of time.
    List<String> timeNames() {
        return Stream.of(Field.LEASE_START, Field.LEASE_START_DATE, Field.LEASE_END, Field.LEASE_END_DATE)
                .filter(columns::containsKey).map(field -> names.get(column(field))).toList();
    }

    /// The written time of a row, its day joined; empty when there is none.
    String time(String[] row, Field clock, Field day) {
        String time = cell(row, clock);
        if (ColumnFacts.nothing(time) || time.equals("\\N"))
            return "";
        return columns.containsKey(day) ? cell(row, day) + ' ' + time : time;
    }

    /// The text of a cell, blanks around left out.
    String cell(String[] row, Field field) {
        int column = column(field);
        return column < 0 || column >= row.length ? "" : row[column].strip();
    }
}
