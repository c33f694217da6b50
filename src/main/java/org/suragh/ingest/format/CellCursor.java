package org.suragh.ingest.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a table that is no delimited text: the cells of each are laid out one behind the other in UTF-8.
abstract class CellCursor extends RowCursor {
    private byte[] bytes = new byte[0];
    private int[] ends = new int[1];

    /// Why the row cannot be read, as a text key, or null.
    @Nullable
    String damage;

    /// Lays out so many fields; those without a cell are empty.
    final void lay(List<String> cells, int count) {
        var out = new ByteArrayOutputStream();
        ends = new int[count + 1];
        for (int c = 0; c < count; c++) {
            if (c < cells.size())
                out.writeBytes(cells.get(c).getBytes(StandardCharsets.UTF_8));
            ends[c + 1] = out.size();
        }
        // readers of eight bytes at a time may look past the last field
        bytes = Arrays.copyOf(out.toByteArray(), out.size() + 8);
    }

    @Override
    final @Nullable String damage() {
        return damage;
    }

    @Override
    final int count() {
        return ends.length - 1;
    }

    @Override
    final byte[] bytes() {
        return bytes;
    }

    @Override
    final int from(int field) {
        return ends[field];
    }

    @Override
    final int to(int field) {
        return ends[field + 1];
    }

    @Override
    final boolean escaped(int field) {
        return false;
    }

    @Override
    final int recordFrom() {
        return 0;
    }

    @Override
    final int recordTo() {
        return ends[count()];
    }
}
