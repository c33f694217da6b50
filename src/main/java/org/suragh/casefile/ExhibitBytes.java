package org.suragh.casefile;

import com.github.luben.zstd.Zstd;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;

/// The bytes of exhibits and members: from the evidential copy where there is one, otherwise from the original place.
/// A member of a zip file is inflated again as a stream; a folder's members have copies of their own.
final class ExhibitBytes {
    /// Format of an exhibit that is a folder and has no bytes of its own.
    static final String FOLDER = "folder";
    private static final String CHUNK = "SELECT inflated, data FROM exhibit_chunk WHERE exhibit = ? AND ordinal = ?";

    private final Database database;

    ExhibitBytes(Database database) {
        this.database = database;
    }

    /// The bytes of one record.
    byte[] raw(Provenance place) throws SQLException, SuraghException {
        try (InputStream in = open(place.exhibit(), place.member(), place.offset())) {
            byte[] bytes = in.readNBytes(place.length());
            if (bytes.length < place.length())
                throw new SuraghException("casefile.exhibit-short", Integer.toString(place.exhibit()));
            return bytes;
        } catch (IOException unreadable) {
            throw unreadable(place.exhibit(), unreadable);
        }
    }

    /// The innermost inflated bytes from an offset on.
    InputStream open(int number, String member, long from) throws SQLException, SuraghException {
        Exhibit exhibit = ExhibitTable.one(database, number).orElseThrow(() -> missing(number));
        if (exhibit.parent() == 0 && !member.isEmpty())
            exhibit = ExhibitTable.member(database, number, member).orElseThrow(() -> missing(number));
        exhibit = first(exhibit);
        try {
            InputStream in = open(exhibit, from);
            return in;
        } catch (IOException unreadable) {
            throw unreadable(number, unreadable);
        }
    }

    private InputStream open(Exhibit exhibit, long from) throws SQLException, SuraghException, IOException {
        if (hasChunks(exhibit.number()))
            return new Chunks(exhibit.number(), from);
        if (exhibit.parent() == 0)
            return original(exhibit, exhibit.place(), from);
        int number = exhibit.parent();
        Exhibit parent = ExhibitTable.one(database, number).orElseThrow(() -> missing(number));
        if (parent.format().equals(FOLDER) || Files.isDirectory(Path.of(String.valueOf(parent.place()))))
            return exhibit.bytes() == 0
                    ? InputStream.nullInputStream()
                    : original(exhibit, parent.place() + "/" + exhibit.name(), from);
        InputStream member = inflated(open(parent, 0), exhibit);
        member.skipNBytes(from);
        return member;
    }

    /// The exhibit that holds the bytes: for a later reading of rejected rows the one that was read first.
    private Exhibit first(Exhibit exhibit) throws SQLException, SuraghException {
        int top = exhibit.parent() == 0 ? exhibit.number() : exhibit.parent();
        int before = Readings.before(database, top);
        if (before == 0)
            return exhibit;
        Exhibit earlier = (exhibit.parent() == 0
                ? ExhibitTable.one(database, before)
                : ExhibitTable.member(database, before, exhibit.name())).orElseThrow(() -> missing(before));
        return first(earlier);
    }

    private boolean hasChunks(int exhibit) throws SQLException {
        return database.number("SELECT count(*) FROM exhibit_chunk WHERE exhibit = ? AND ordinal = 0", exhibit) > 0;
    }

    private static InputStream original(Exhibit exhibit, @Nullable String place, long from)
            throws SuraghException, IOException {
        if (exhibit.bytes() == 0)
            return InputStream.nullInputStream();
        Path file = Path.of(String.valueOf(place));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file))
            throw new SuraghException("casefile.exhibit-moved", Integer.toString(exhibit.number()), exhibit.name(),
                    file);
        if (Files.size(file) != exhibit.bytes())
            throw new SuraghException("casefile.exhibit-changed", Integer.toString(exhibit.number()), exhibit.name(),
                    file);
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(from);
        return new BufferedInputStream(in, 1 << 16);
    }

    private static InputStream inflated(InputStream zip, Exhibit member) throws IOException, SuraghException {
        ZipInputStream entries = new ZipInputStream(new BufferedInputStream(zip, 1 << 16));
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().equals(member.name()))
                return entries;
        }
        entries.close();
        throw missing(member.number());
    }

    private static SuraghException missing(int number) {
        return new SuraghException("casefile.exhibit-missing", Integer.toString(number));
    }

    static SuraghException unreadable(int number, IOException cause) {
        return new SuraghException("casefile.exhibit-unreadable", cause, Integer.toString(number));
    }

    /// A stream over the stored chunks of an exhibit.
    private final class Chunks extends InputStream {
        private final int exhibit;
        private int ordinal;
        private byte[] data = new byte[0];
        private int at;

        Chunks(int exhibit, long from) throws SQLException, IOException {
            this.exhibit = exhibit;
            int size = (int) database.number(CHUNK, exhibit, 0);
            ordinal = size == 0 ? 0 : Math.toIntExact(from / size);
            if (load())
                at = (int) Math.min(from - (long) ordinal * size, data.length);
            ordinal++;
        }

        private boolean load() throws IOException {
            try {
                byte[] next = database.first(CHUNK, row -> Zstd.decompress(row.getBytes(2), row.getInt(1)), exhibit,
                        ordinal).orElse(null);
                data = next == null ? new byte[0] : next;
                at = 0;
                return next != null;
            } catch (SQLException | com.github.luben.zstd.ZstdException broken) {
                throw new IOException(broken);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0)
                return 0;
            if (at == data.length) {
                if (!load())
                    return -1;
                ordinal++;
            }
            int n = Math.min(length, data.length - at);
            System.arraycopy(data, at, to, offset, n);
            at += n;
            return n;
        }
    }
}
