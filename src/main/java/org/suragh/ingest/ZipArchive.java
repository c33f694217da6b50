package org.suragh.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.suragh.base.SuraghException;

/// A zip file, read member by member as a stream; nothing is unpacked to disk. Safe for one thread at a time.
final class ZipArchive implements ArchiveSource {
    private final Path place;
    private final ZipFile zip;
    private final SortedMap<String, ZipEntry> entries;
    private final List<String> skipped;
    private final AtomicLong inflated = new AtomicLong();

    private ZipArchive(Path place, ZipFile zip, SortedMap<String, ZipEntry> entries, List<String> skipped) {
        this.place = place;
        this.zip = zip;
        this.entries = entries;
        this.skipped = skipped;
    }

    static ZipArchive of(Path place) throws IOException, SuraghException {
        String name = fileName(place);
        ZipFile zip;
        try {
            zip = new ZipFile(place.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException damaged) {
            throw new SuraghException("ingest.archive.damaged", damaged, name);
        }
        if (zip.size() > Archives.MOST_MEMBERS) {
            zip.close();
            throw new SuraghException("ingest.archive.members", name, Archives.MOST_MEMBERS);
        }
        var entries = new TreeMap<String, ZipEntry>();
        var skipped = new ArrayList<String>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            String path = entry.getName();
            if (!Archives.safe(path) || Archives.leftover(path) || entries.putIfAbsent(path, entry) != null)
                skipped.add(path);
        });
        skipped.sort(null);
        return new ZipArchive(place, zip, entries, List.copyOf(skipped));
    }

    private static String fileName(Path place) {
        Path last = place.getFileName();
        return last == null ? place.toString() : last.toString();
    }

    @Override
    public String name() {
        return fileName(place);
    }

    @Override
    public long size() {
        return place.toFile().length();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(place);
    }

    @Override
    public List<String> members() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public ExhibitSource member(String path) {
        ZipEntry entry = entries.get(path);
        if (entry == null)
            throw new IllegalArgumentException(path);
        return new ExhibitSource() {
            @Override
            public String name() {
                return path;
            }

            @Override
            public long size() {
                return entry.getSize();
            }

            @Override
            public InputStream open() throws IOException {
                return new Limited(path, zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
            }
        };
    }

    @Override
    public List<String> skipped() {
        return skipped;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Stops a member that inflates beyond reason.
    private final class Limited extends FilterInputStream {
        private final String path;
        private final long most;
        private long read;

        Limited(String path, InputStream in, long packed) {
            super(in);
            this.path = path;
            most = Math.max(Archives.FREE_BYTES, packed * Archives.HIGHEST_RATIO);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            if (n > 0) {
                read += n;
                if (read > most || inflated.addAndGet(n) > Archives.MOST_BYTES)
                    throw new InflationLimitException(path);
            }
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 8192)], 0, (int) Math.min(n, 8192)));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
