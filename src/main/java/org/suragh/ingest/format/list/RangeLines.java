package org.suragh.ingest.format.list;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.ListRange;

/// Rows `first, last, …` without a header: country and network tables, with addresses as text or, since the format says
/// so, as whole numbers. A network number of 0 means that nobody routes the range.
final class RangeLines implements ListLines {
    private static final BigInteger V4_END = BigInteger.valueOf(0xffff_ffffL);

    private final char delimiter;

    RangeLines(char delimiter) {
        this.delimiter = delimiter;
    }

    /// Whether most of some lines are such rows with a country or a network number behind the range.
    static @Nullable RangeLines of(List<String> lines) {
        for (char delimiter : new char[]{'\t', ',', ';'}) {
            var rows = new RangeLines(delimiter);
            int fit = 0;
            int ascending = 0;
            IpAddress before = null;
            for (String line : lines) {
                List<String> cells = rows.cells(line);
                ListRange range = rows.range(cells);
                if (range == null || !rows.placed(cells))
                    continue;
                fit++;
                ascending += before == null || before.compareTo(range.from()) < 0 ? 1 : 0;
                before = range.from();
            }
            if (fit > 0 && fit * 10 >= lines.size() * 9 && ascending * 10 >= fit * 8)
                return rows;
        }
        return null;
    }

    /// Whether a country or a network number follows the range.
    private boolean placed(List<String> cells) {
        if (cells.size() < 3)
            return false;
        String third = cells.get(2);
        boolean country = third.length() == 2 && third.chars().allMatch(c -> c >= 'A' && c <= 'Z') || third.equals("-")
                || third.equalsIgnoreCase("none");
        boolean network = third.length() <= 10 && Ids.digits(third, 0);
        boolean number = Ids.digits(cells.getFirst(), 0);
        return country || network && (!number || cells.size() > 3);
    }

    @Override
    public Taken read(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#"))
            return Taken.PASSED;
        List<String> cells = cells(text);
        ListRange range = range(cells);
        if (range == null)
            return Taken.refused(NO_RANGE);
        if (cells.size() > 2 && cells.get(2).equals("0"))
            return Taken.refused("ingest.reject.not-routed");
        var note = new StringBuilder();
        for (int i = 2; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty())
                note.append(note.isEmpty() ? "" : ", ").append(i == 2 && Ids.digits(cell, 0) ? "AS" : "").append(cell);
        }
        return Taken.of(range.noted(note.toString()));
    }

    @Override
    public AddressClass standard() {
        return AddressClass.UNKNOWN;
    }

    private List<String> cells(String line) {
        return cells(line, delimiter);
    }

    /// The cells of a row; quotes hold a delimiter, two of them are one.
    static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private @Nullable ListRange range(List<String> cells) {
        if (cells.size() < 2)
            return null;
        String first = cells.getFirst();
        String last = cells.get(1);
        if (!number(first) || !number(last))
            return ListRange.between(IpAddress.parse(first).orElse(null), IpAddress.parse(last).orElse(null));
        BigInteger from = new BigInteger(first);
        BigInteger to = new BigInteger(last);
        boolean v4 = to.compareTo(V4_END) <= 0;
        return from.bitLength() > 128 || to.bitLength() > 128
                ? null
                : ListRange.between(address(from, v4), address(to, v4));
    }

    private static boolean number(String text) {
        return !text.isEmpty() && text.length() <= 39 && Ids.digits(text, 0);
    }

    private static IpAddress address(BigInteger number, boolean v4) {
        return v4
                ? IpAddress.v4(number.intValue())
                : new IpAddress(number.shiftRight(64).longValue(),
                        number.longValue());
    }
}
