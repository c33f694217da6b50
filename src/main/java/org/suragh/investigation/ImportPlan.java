package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.format.Formats;

/// Who reads what of a file, settled before the first row is stored.
///
/// @param path the file or folder
/// @param source its bytes; for a folder none
/// @param archive the same as an archive, or null for an ordinary file
/// @param format id for the exhibit itself: the reader's, else `zip` or `folder`
/// @param whole the reader that gets all of it, or null when members are read one by one
/// @param byMember member path to its reader, where members are read one by one
record ImportPlan(Path path, ExhibitSource source, @Nullable ArchiveSource archive, String format,
        @Nullable FormatReader whole, SortedMap<String, FormatReader> byMember) {
    /// Format id of a folder that is read member by member.
    static final String FOLDER = "folder";
    /// Format id of a zip file that is read member by member.
    static final String ZIP = "zip";
    /// Format id of a member that no reader understands; it is kept and hashed.
    static final String UNREAD = "unread";
    static final int HEAD = 1 << 16;

    static ImportPlan of(Path path, @Nullable ArchiveSource archive, @Nullable String format)
            throws IOException, SuraghException {
        FormatReader named = format == null ? null : Formats.byId(format);
        if (archive == null) {
            ExhibitSource file = new PlainFile(path);
            FormatReader reader = named != null ? named : Formats.recognise(head(file, List.of()));
            return new ImportPlan(path, file, null, reader.id(), reader, new TreeMap<>());
        }
        FormatReader whole = wholeReader(archive, named, Files.isDirectory(path));
        if (whole != null)
            return new ImportPlan(path, archive, archive, whole.id(), whole, new TreeMap<>());
        return new ImportPlan(path, archive, archive, Files.isDirectory(path) ? FOLDER : ZIP, null,
                memberReaders(archive, named));
    }

    private static @Nullable FormatReader wholeReader(ArchiveSource archive, @Nullable FormatReader named,
            boolean folder) throws IOException {
        byte[] start = folder ? new byte[0] : start(archive);
        FormatReader.Head head = new FormatReader.Head(archive.name(), start, archive.members());
        List<FormatReader> candidates = named == null ? Formats.ALL : List.of(named);
        FormatReader possible = null;
        for (FormatReader reader : candidates) {
            switch (reader.probe(head)) {
                case CERTAIN -> {
                    return reader;
                }
                case POSSIBLE -> possible = possible == null ? reader : possible;
                case NO -> {
                    continue;
                }
            }
        }
        return possible;
    }

    private static SortedMap<String, FormatReader> memberReaders(ArchiveSource archive, @Nullable FormatReader named)
            throws IOException, SuraghException {
        SortedMap<String, FormatReader> readers = new TreeMap<>();
        SuraghException last = new SuraghException("investigation.import.empty", archive.name());
        for (String member : archive.members()) {
            try {
                FormatReader.Head head = head(archive.member(member), List.of());
                readers.put(member, named != null ? named : Formats.recognise(head));
            } catch (SuraghException unknown) {
                last = unknown;
            }
        }
        if (readers.isEmpty())
            throw last;
        return readers;
    }

    static FormatReader.Head head(ExhibitSource source, List<String> members) throws IOException {
        String name = source.name();
        return new FormatReader.Head(name.substring(name.lastIndexOf('/') + 1), start(source), members);
    }

    private static byte[] start(ExhibitSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(HEAD);
        }
    }

    /// Whether it is a folder, which has no bytes of its own.
    boolean folder() {
        return Files.isDirectory(path);
    }

    /// Paths of the members, in text order; none for an ordinary file.
    List<String> members() {
        return archive == null ? List.of() : archive.members();
    }

    /// The id stored for a member.
    String memberFormat(String member) {
        if (whole != null)
            return whole.id();
        FormatReader reader = byMember.get(member);
        return reader == null ? UNREAD : reader.id();
    }

    /// Members that nobody reads.
    List<String> unread() {
        List<String> unread = new ArrayList<>(members());
        unread.removeAll(whole != null ? unread : byMember.keySet());
        return unread;
    }

    /// Bytes to go through, for the progress; 0 when not known.
    long totalBytes() {
        long total = Math.max(0, source.size());
        if (archive != null) {
            for (String member : archive.members())
                total += Math.max(0, archive.member(member).size());
        }
        return total;
    }

    /// An ordinary file.
    private record PlainFile(Path path) implements ExhibitSource {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public long size() {
            return path.toFile().length();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
