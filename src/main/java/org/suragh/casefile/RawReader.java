package org.suragh.casefile;

import java.io.IOException;
import java.io.InputStream;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Provenance;

/// Reads the raw bytes of many records. Asked in order of exhibit, member and offset, it walks each file once; asked
/// for an earlier place, it starts that file anew. On the thread of its case; close it.
public final class RawReader implements AutoCloseable {
    private final ExhibitBytes bytes;
    private final Database database;
    private InputStream in = InputStream.nullInputStream();
    private int exhibit = -1;
    private String member = "";
    private long at;

    RawReader(Database database) {
        this.database = database;
        this.bytes = new ExhibitBytes(database);
    }

    /// The bytes of a record.
    ///
    /// @throws SuraghException when they are no longer there
    public byte[] read(Provenance place) throws SuraghException {
        return read(place, place.length());
    }

    /// The first bytes of a record, at most so many.
    public byte[] read(Provenance place, int most) throws SuraghException {
        return database.run(() -> {
            try {
                if (place.exhibit() != exhibit || !place.member().equals(member) || place.offset() < at)
                    open(place);
                in.skipNBytes(place.offset() - at);
                byte[] read = in.readNBytes(Math.min(place.length(), most));
                at = place.offset() + read.length;
                if (read.length < Math.min(place.length(), most))
                    throw new SuraghException("casefile.exhibit-short", Integer.toString(place.exhibit()));
                return read;
            } catch (IOException unreadable) {
                throw ExhibitBytes.unreadable(place.exhibit(), unreadable);
            }
        });
    }

    private void open(Provenance place) throws IOException, java.sql.SQLException, SuraghException {
        in.close();
        exhibit = -1;
        in = bytes.open(place.exhibit(), place.member(), place.offset());
        exhibit = place.exhibit();
        member = place.member();
        at = place.offset();
    }

    @Override
    public void close() throws SuraghException {
        try {
            in.close();
        } catch (IOException unclosed) {
            throw ExhibitBytes.unreadable(exhibit, unclosed);
        }
    }
}
