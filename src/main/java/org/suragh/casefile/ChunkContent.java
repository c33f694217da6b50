package org.suragh.casefile;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.sql.SQLException;
import org.suragh.container.Seekable;
import org.suragh.evidence.Exhibit;

/// The stored chunks of an exhibit, from any place. The chunk last read is kept.
final class ChunkContent implements Seekable {
    private static final String CHUNK = "SELECT inflated, data FROM exhibit_chunk WHERE exhibit = ? AND ordinal = ?";

    private final Database database;
    private final Exhibit exhibit;
    private final long chunk;
    private long ordinal = -1;
    private byte[] data = new byte[0];

    ChunkContent(Database database, Exhibit exhibit) throws SQLException {
        this.database = database;
        this.exhibit = exhibit;
        this.chunk = database.number(CHUNK, exhibit.number(), 0);
    }

    @Override
    public String name() {
        return exhibit.name();
    }

    @Override
    public long size() {
        return exhibit.bytes();
    }

    @Override
    public int read(byte[] to, int offset, int length, long at) throws IOException {
        if (length == 0)
            return 0;
        if (at >= size() || chunk <= 0)
            return -1;
        load(at / chunk);
        int from = (int) (at - ordinal * chunk);
        int n = Math.min(length, data.length - from);
        if (n <= 0)
            return -1;
        System.arraycopy(data, from, to, offset, n);
        return n;
    }

    private void load(long wanted) throws IOException {
        if (wanted == ordinal)
            return;
        try {
            data = database.first(CHUNK, row -> Zstd.decompress(row.getBytes(2), row.getInt(1)), exhibit.number(),
                    wanted).orElse(new byte[0]);
            ordinal = wanted;
        } catch (SQLException | ZstdException broken) {
            throw new IOException(broken);
        }
    }
}
