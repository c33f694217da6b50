package org.suragh.ingest.format.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.ingest.Columns;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.column.Field;
import org.suragh.ingest.format.column.LayoutFinder;
import org.suragh.ingest.format.column.SaidColumns;
import org.suragh.ingest.format.column.Table;
import org.suragh.ingest.format.column.TableSample;

/// Looks at a table's beginning and says what its columns seem to mean.
public final class Headers {
    private static final int SAMPLES = 3;

    private Headers() {}

    /// The columns of a file, or null when it is no table.
    ///
    /// @throws SuraghException when what was said names columns or fields that are not there
    public static @Nullable Columns columns(FormatReader.Head head, ReadOptions said) throws SuraghException {
        TableSample sample = TableReader.sample(head);
        return sample == null ? null : columns(sample, said);
    }

    /// SHA-256 of the header of a file, empty when it is no table or has no header.
    public static String header(FormatReader.Head head) {
        TableSample sample = TableReader.sample(head);
        return sample == null ? "" : header(sample);
    }

    /// Names of all fields a column can have, as `--map` takes them.
    public static List<String> fields() {
        return List.of(Field.all().split(", "));
    }

    private static Columns columns(TableSample sample, ReadOptions said) throws SuraghException {
        LayoutFinder.Suggestion suggestion = LayoutFinder.suggest(sample, said.mapping());
        var columns = new ArrayList<Columns.Column>();
        List<String> names = sample.names();
        for (int c = 0; c < names.size(); c++) {
            Field field = suggestion.fields().get(c);
            Columns.By by = field == null
                    ? Columns.By.NONE
                    : suggestion.said().contains(c) ? Columns.By.SAID : by(sample, names.get(c), field);
            columns.add(new Columns.Column(c + 1, sample.header() < 0 ? "" : names.get(c),
                    field == null ? "" : field.id(), by,
                    samples(sample, c)));
        }
        Table table = suggestion.table();
        return new Columns(table == null ? "" : table.id(), header(sample), List.copyOf(columns));
    }

    private static Columns.By by(TableSample sample, String name, Field field) {
        if (sample.header() < 0)
            return Columns.By.CONTENT;
        for (Table table : Table.values()) {
            for (Map.Entry<Field, List<String>> words : table.words().entrySet()) {
                if (words.getKey() == field && (words.getValue().contains(Field.word(name))
                        || words.getValue().contains(Field.bareWord(Field.word(name)))))
                    return Columns.By.WORD;
            }
        }
        return Columns.By.CONTENT;
    }

    private static List<String> samples(TableSample sample, int column) {
        Set<String> values = new LinkedHashSet<>();
        for (String[] row : sample.data()) {
            if (values.size() < SAMPLES && column < row.length && !row[column].isBlank())
                values.add(SaidColumns.shortened(row[column].strip()));
        }
        return List.copyOf(values);
    }

    private static String header(TableSample sample) {
        if (sample.header() < 0)
            return "";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(
                    digest.digest(String.join("\n", sample.names()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
