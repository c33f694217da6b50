package org.suragh.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.ReadOptions;

/// The samples under `formats/<id>/`, in memory.
public final class Samples {
    private Samples() {}

    /// One sample.
    ///
    /// @param format id of the reader it belongs to
    /// @param name file or folder
    /// @param options as written behind its name in `expected.txt`
    /// @param expected what a reading comes to
    /// @param files path inside the folder to bytes; one entry with an empty path for a file
    public record Sample(String format, String name, ReadOptions options, String expected,
            SortedMap<String, byte[]> files) {
        public boolean archive() {
            return !files.containsKey("");
        }

        public FormatReader.Head head() {
            return archive()
                    ? new FormatReader.Head(name, new byte[0], List.copyOf(files.keySet()))
                    : new FormatReader.Head(name,
                            Arrays.copyOf(files.get(""), Math.min(files.get("").length, 1 << 16)));
        }

        public ExhibitSource source() {
            return Samples.source(name, files);
        }

        public Sample with(SortedMap<String, byte[]> changed) {
            return new Sample(format, name, options, expected, changed);
        }

        @Override
        public String toString() {
            return format + '/' + name;
        }
    }

    public static ExhibitSource source(String name, SortedMap<String, byte[]> files) {
        byte[] single = files.get("");
        return single != null ? new Memory(name, single) : new MemoryArchive(name, files);
    }

    public record Memory(String name, byte[] content) implements ExhibitSource {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    public record MemoryArchive(String name, SortedMap<String, byte[]> files) implements ArchiveSource {
        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() throws IOException {
            throw new IOException(name);
        }

        @Override
        public List<String> members() {
            return List.copyOf(files.keySet());
        }

        @Override
        public ExhibitSource member(String path) {
            return new Memory(path, files.get(path));
        }

        @Override
        public List<String> skipped() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    public static List<Sample> all() {
        return Formats.ALL.stream().flatMap(reader -> of(reader.id()).stream()).toList();
    }

    public static List<Sample> of(String format) {
        try {
            var at = Samples.class.getResource("/formats/" + format + "/expected.txt");
            if (at == null)
                throw new AssertionError("no sample of " + format);
            Path folder = Path.of(at.toURI()).getParent();
            var samples = new ArrayList<Sample>();
            for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
                int colon = line.indexOf(": ");
                String[] words = line.substring(0, colon).split(" ");
                samples.add(new Sample(format, words[0], options(words), line.substring(colon + 2),
                        files(folder.resolve(words[0]))));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static SortedMap<String, byte[]> files(Path place) throws IOException {
        var files = new TreeMap<String, byte[]>();
        if (Files.isRegularFile(place)) {
            files.put("", Files.readAllBytes(place));
            return files;
        }
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                files.put(place.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return files;
    }

    private static ReadOptions options(String[] words) {
        ReadOptions o = ReadOptions.NONE;
        ZoneId zone = null;
        ReadOptions.DateOrder order = null;
        Map<String, String> mapping = new TreeMap<>();
        String account = null;
        for (int i = 1; i + 1 < words.length; i += 2) {
            switch (words[i]) {
                case "--zone" -> zone = ZoneId.of(words[i + 1]);
                case "--date-order" -> order = ReadOptions.DateOrder.valueOf(words[i + 1].toUpperCase(Locale.ROOT));
                case "--map" -> mapping.put(words[i + 1].split("=")[0], words[i + 1].split("=")[1]);
                case "--account" -> account = words[i + 1];
                default -> throw new AssertionError(words[i]);
            }
        }
        return new ReadOptions(zone, order, mapping, o.platform(), null, null, account);
    }
}
