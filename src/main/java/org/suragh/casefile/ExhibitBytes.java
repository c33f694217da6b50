package org.suragh.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.container.Budget;
import org.suragh.container.Containers;
import org.suragh.container.Content;
import org.suragh.container.FileContent;
import org.suragh.container.Limits;
import org.suragh.container.OpenContainers;
import org.suragh.container.Seekable;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;

/// The bytes of exhibits and members: from the evidential copy where there is one, otherwise from the original place.
///
/// A member of a container is inflated again, through as many inner containers as its path names. A folder's files and
/// members that were locked have copies of their own. The containers opened last stay open for the next question.
final class ExhibitBytes {
    /// Format of an exhibit that is a folder and has no bytes of its own.
    static final String FOLDER = "folder";

    private final Database database;
    private @Nullable Opened opened;

    ExhibitBytes(Database database) {
        this.database = database;
    }

    /// A file or container whose members were asked for.
    ///
    /// @param sha256 of its bytes: a number alone may be given anew after an import that failed
    private record Opened(int exhibit, String sha256, OpenContainers containers) {}

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
            Content content = content(exhibit);
            if (content instanceof Seekable seekable)
                return seekable.from(from);
            InputStream in = content.open();
            in.skipNBytes(from);
            return in;
        } catch (IOException unreadable) {
            throw unreadable(number, unreadable);
        }
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

    private Content content(Exhibit exhibit) throws SQLException, SuraghException, IOException {
        Content own = own(exhibit);
        if (own != null)
            return own;
        int number = exhibit.parent();
        Exhibit parent = ExhibitTable.one(database, number).orElseThrow(() -> missing(number));
        String name = exhibit.name();
        for (int at = name.lastIndexOf(Containers.INSIDE); at > 0; at = name.lastIndexOf(Containers.INSIDE, at - 1)) {
            Optional<Exhibit> between = ExhibitTable.member(database, number, name.substring(0, at));
            Content content = between.isEmpty() ? null : own(between.get());
            if (content != null)
                return inside(between.get(), content, name.substring(at + Containers.INSIDE.length()));
        }
        Content whole = own(parent);
        if (whole == null)
            throw missing(exhibit.number());
        return inside(parent, whole, name);
    }

    /// The bytes that need no container to be opened, or null.
    private @Nullable Content own(Exhibit exhibit) throws SQLException, SuraghException, IOException {
        if (database.number("SELECT count(*) FROM exhibit_chunk WHERE exhibit = ? AND ordinal = 0",
                exhibit.number()) > 0)
            return new ChunkContent(database, exhibit);
        if (exhibit.parent() == 0)
            return original(exhibit, Path.of(String.valueOf(exhibit.place())));
        Exhibit parent = ExhibitTable.one(database, exhibit.parent()).orElseThrow(() -> missing(exhibit.parent()));
        Path place = Path.of(String.valueOf(parent.place()));
        if (!parent.format().equals(FOLDER) && !Files.isDirectory(place))
            return null;
        Path file = place.resolve(exhibit.name()).normalize();
        return file.startsWith(place.normalize()) && (exhibit.bytes() == 0 || Files.exists(file))
                || !exhibit.name().contains(Containers.INSIDE) ? original(exhibit, file) : null;
    }

    private Content inside(Exhibit from, Content content, String path) throws IOException {
        Opened now = opened;
        if (now == null || now.exhibit != from.number() || !now.sha256.equals(from.sha256())) {
            now = new Opened(from.number(), from.sha256(), new OpenContainers(content,
                    new Budget(Limits.USUAL, from.bytes(), null)));
            opened = now;
        }
        return now.containers.find(path);
    }

    private static Content original(Exhibit exhibit, Path file) throws SuraghException, IOException {
        if (exhibit.bytes() == 0)
            return new Nothing(exhibit.name());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            throw new SuraghException("casefile.exhibit-moved", Integer.toString(exhibit.number()), exhibit.name(),
                    file);
        if (Files.size(file) != exhibit.bytes())
            throw new SuraghException("casefile.exhibit-changed", Integer.toString(exhibit.number()), exhibit.name(),
                    file);
        return FileContent.of(file);
    }

    /// A file without bytes.
    private record Nothing(String name) implements Content {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }

    private static SuraghException missing(int number) {
        return new SuraghException("casefile.exhibit-missing", Integer.toString(number));
    }

    static SuraghException unreadable(int number, IOException cause) {
        return new SuraghException("casefile.exhibit-unreadable", cause, Integer.toString(number));
    }
}
