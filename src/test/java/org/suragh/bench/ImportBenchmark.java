package org.suragh.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.Formats;

/// Reading alone: the bytes of a table in memory to records that nobody keeps. Reported per file of the shipped sample,
/// repeated until it is large enough to be worth a measurement.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ImportBenchmark {
    private static final int BYTES = 32 << 20;

    /// The file of the sample.
    @Param({"logins.csv", "tweets.csv"})
    public String file;

    private byte[] bytes;
    private FormatReader reader;

    /// Repeats the rows of the sample below one header.
    @Setup
    public void repeatSample() throws SuraghException {
        byte[] once;
        try {
            once = Files.readAllBytes(Path.of("sample-cases", "proxy-vendor", file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        int header = 0;
        while (once[header++] != '\n') {
            // the first line
        }
        int body = once.length - header;
        int times = BYTES / body;
        bytes = Arrays.copyOf(once, header + times * body);
        for (int i = 1; i < times; i++)
            System.arraycopy(once, header, bytes, header + i * body, body);
        reader = Formats.recognise(new FormatReader.Head(file, Arrays.copyOf(bytes, 1 << 16)));
    }

    /// Reads all rows.
    @Benchmark
    public long read() throws IOException, SuraghException {
        var sink = new Counter();
        reader.read(new Bytes(file, bytes), ReadOptions.NONE, sink, Progress.NONE);
        return sink.rows;
    }

    private record Bytes(String name, byte[] bytes) implements ExhibitSource {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new java.io.ByteArrayInputStream(bytes);
        }
    }

    private static final class Counter implements IngestSink {
        private long rows;

        @Override
        public void accept(EvidenceRecord evidence) {
            rows++;
        }

        @Override
        public void also(EvidenceRecord evidence) {
            rows += 0;
        }

        @Override
        public void mention(Account account) {
            rows += 0;
        }

        @Override
        public void reject(Rejection rejection) {
            rows++;
        }

        @Override
        public void note(String key, Object... args) {
            // nobody reads it
        }
    }
}
