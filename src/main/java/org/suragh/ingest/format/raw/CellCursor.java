package org.suragh.ingest.format.raw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a table that is no delimited text: the cells of each are laid out one behind the other in UTF-8.
public abstract class CellCursor extends RowCursor {
    private byte[] bytes = new byte[0];
    private int[] ends = new int[1];

    /// Why the row cannot be read, as a text key, or null.
    @Nullable
    protected String damage;

    /// Lays out so many fields; those without a cell are empty.
    public final void lay(List<String> cells, int count) {
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
    public final @Nullable String damage() {
        return damage;
    }

    @Override
    public final int count() {
        return ends.length - 1;
    }

    @Override
    public final byte[] bytes() {
        return bytes;
    }

    @Override
    public final int from(int field) {
        return ends[field];
    }

    @Override
    public final int to(int field) {
        return ends[field + 1];
    }

    @Override
    public final boolean escaped(int field) {
        return false;
    }

    @Override
    public final int recordFrom() {
        return 0;
    }

    @Override
    public final int recordTo() {
        return ends[count()];
    }
}
