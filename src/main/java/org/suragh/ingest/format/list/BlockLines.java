package org.suragh.ingest.format.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.ingest.format.value.ListRange;

/// CSV of blocks with a header that begins with `network`: countries, network numbers, anonymous addresses. A place is
/// named by its country where the table of places is at hand, else by its number.
final class BlockLines implements ListLines {
    private static final List<String> PLACES = List.of("geoname_id", "registered_country_geoname_id",
            "represented_country_geoname_id");

    private final Map<String, String> countries;
    private @Nullable List<String> header;

    /// @param countries number of a place to its country, may be empty
    BlockLines(Map<String, String> countries) {
        this.countries = countries;
    }

    /// Whether a line is the header of such a table.
    static boolean has(String line) {
        return line.replace("\"", "").startsWith("network,");
    }

    @Override
    public Taken read(String line) {
        if (line.isBlank())
            return Taken.PASSED;
        List<String> cells = RangeLines.cells(line.strip(), ',');
        List<String> names = header;
        if (names == null) {
            header = cells;
            return has(line) ? Taken.PASSED : Taken.refused(NO_RANGE);
        }
        ListRange block = ListRange.block(cells.getFirst());
        if (block == null)
            return Taken.refused(NO_RANGE);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i < Math.min(names.size(), cells.size()); i++) {
            if (!cells.get(i).isEmpty() && !cells.get(i).equals("0") && !PLACES.contains(names.get(i)))
                values.put(names.get(i), cells.get(i));
        }
        place(names, cells, values);
        return Taken.of(ListFacts.of(values).range(block.from(), block.to()));
    }

    private void place(List<String> names, List<String> cells, Map<String, Object> values) {
        for (String name : PLACES) {
            int at = names.indexOf(name);
            String number = at < 0 || at >= cells.size() ? "" : cells.get(at);
            if (number.isEmpty())
                continue;
            String country = countries.get(number);
            if (country == null)
                values.put(name, number);
            else
                values.put("country_code", country);
            return;
        }
    }

    @Override
    public AddressClass standard() {
        return AddressClass.UNKNOWN;
    }
}
