package org.suragh.ingest.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.FormatReader;

/// Damaged files, made from the samples with a seed: nothing but records, rejections and sentences may come of them.
/// `-Dsuragh.mutations=100000` for a long run.
final class FormatMutationTest {
    private static final String[] DANGEROUS = {"\"", "\n", "\r", ",", "\0", "{", "[", "}", "]", "\\", "\\" + "ud83d",
            "1e999", "-", "::", "=", "99999999999999999999", "\ufeff", "[[[[[[[[[[[[", "\u06f1", "T", "Z", "%", ":"};

    @Test
    void noMutationOfASampleBreaksAReader() throws IOException {
        int each = Math.ceilDiv(Integer.getInteger("suragh.mutations", 10_000), Formats.ALL.size());
        for (FormatReader reader : Formats.ALL) {
            List<Samples.Sample> samples = Samples.of(reader.id());
            for (int n = 0; n < each; n++) {
                var random = new Random(n * 31L + reader.id().hashCode());
                Samples.Sample sample = samples.get(random.nextInt(samples.size()));
                var files = new TreeMap<>(sample.files());
                String path = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
                byte[] bytes = files.get(path);
                for (int times = 1 + random.nextInt(4); times > 0; times--)
                    bytes = mutated(bytes, random);
                files.put(path, bytes);
                once(reader, sample.with(files), "seed " + n);
            }
        }
    }

    private static void once(FormatReader reader, Samples.Sample sample, String seed) throws IOException {
        long start = System.nanoTime();
        var sink = new Sink();
        try {
            Formats.recognise(sample.head());
            reader.read(sample.source(), sample.options(), sink, Progress.NONE);
        } catch (SuraghException sentence) {
            sink.notes.add(sentence.userMessage());
        } catch (RuntimeException bug) {
            throw new AssertionError(sample + " " + seed, bug);
        }
        assertTrue(System.nanoTime() - start < 5_000_000_000L, () -> sample + " is slow with " + seed);
        sink.records.forEach(r -> inside(sample, r.provenance()));
        sink.rejections.forEach(r -> inside(sample, r.at()));
    }

    private static void inside(Samples.Sample sample, org.suragh.evidence.Provenance at) {
        byte[] bytes = sample.files().get(at.member());
        assertTrue(at.offset() >= 0 && at.length() >= 0 && at.offset() + at.length() <= bytes.length && at.line() >= 1,
                () -> sample + " " + at + " of " + bytes.length);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0)
            return bytes;
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] out = bytes.clone();
                out[at] = (byte) random.nextInt(256);
                yield out;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes,
                    Math.min(bytes.length, at + 1 + random.nextInt(40)), bytes.length));
            case 3 -> joined(Arrays.copyOf(bytes, at),
                    DANGEROUS[random.nextInt(DANGEROUS.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    Arrays.copyOfRange(bytes, at, bytes.length));
            case 4 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, Math.max(0, at - random.nextInt(200)),
                    bytes.length));
            default -> {
                byte[] noise = new byte[random.nextInt(64)];
                random.nextBytes(noise);
                yield joined(Arrays.copyOf(bytes, at), noise, Arrays.copyOfRange(bytes, at, bytes.length));
            }
        };
    }

    private static byte[] joined(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts)
            out.writeBytes(part);
        return out.toByteArray();
    }
}
