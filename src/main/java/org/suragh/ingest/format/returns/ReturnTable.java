package org.suragh.ingest.format.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.format.column.TableSource;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.RowCursor;

/// Delimited answers as blocks, a row each. A header is a row with two known labels or more; without any, columns have
/// the names given. A row of `=====` ends a table; a row of two cells outside a table is a label with its value.
///
/// @param wording the labels
/// @param positions names by place, for answers without a header or with one that may change; empty to go by the header
/// @param delimiter between cells
record ReturnTable(Wording wording, List<String> positions, char delimiter) {
    /// The blocks of a file.
    Blocks blocks(ExhibitSource source, Encoding encoding) {
        return blocks(new TableSource.Delimited(source, encoding, delimiter), encoding);
    }

    /// The blocks of any table.
    Blocks blocks(TableSource source, Encoding encoding) {
        return (taker, progress) -> {
            List<String> names = positions;
            try (RowCursor rows = source.open()) {
                for (long n = 0; rows.next(); n++) {
                    if (n % 4096 == 0)
                        progress.checkpoint("ingest.stage.read", rows.offset(), Math.max(0, source.size()));
                    String damage = rows.damage();
                    if (damage != null) {
                        taker.take(new Block("", Map.of(), rows.provenance(), damage));
                        continue;
                    }
                    List<String> cells = cells(rows, encoding);
                    if (ruler(cells))
                        names = List.of();
                    else if (header(cells))
                        names = positions.isEmpty() ? cells : positions;
                    else
                        taker.take(block(names, cells, rows, encoding));
                }
            }
        };
    }

    private static List<String> cells(RowCursor rows, Encoding encoding) {
        var cells = new java.util.ArrayList<String>(rows.count());
        for (int i = 0; i < rows.count(); i++)
            cells.add(rows.text(i, encoding).strip());
        return cells;
    }

    private static boolean ruler(List<String> cells) {
        String first = cells.getFirst();
        return first.length() > 3 && first.chars().allMatch(c -> c == '=')
                && cells.subList(1, cells.size()).stream().allMatch(String::isEmpty);
    }

    private boolean header(List<String> cells) {
        return cells.size() > 1 && wording.known(cells) > 1
                && cells.stream().noneMatch(cell -> StatedTimes.endpoint(cell) != null);
    }

    private Block block(List<String> names, List<String> cells, RowCursor rows, Encoding encoding) {
        Provenance at = rows.provenance();
        Map<String, String> fields = new LinkedHashMap<>();
        boolean form = names.isEmpty() && cells.size() == 2;
        if (form)
            fields.put(cells.getFirst(), cells.getLast());
        for (int i = 0; i < cells.size() && !form; i++)
            fields.put(i < names.size() && !fields.containsKey(names.get(i)) ? names.get(i) : Integer.toString(i + 1),
                    cells.get(i));
        String damage = encoding.decodable(rows.bytes(), rows.recordFrom(), rows.recordTo())
                ? form || cells.size() == names.size() ? null : "ingest.reject.ragged"
                : "ingest.reject.encoding";
        return new Block("", fields, at, damage);
    }
}
