package org.suragh.ingest.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.FormatReader;

/// What coverage-guided fuzzing runs: the bytes it makes take the place of one file of a sample. The reader is named by
/// the property `suragh.reader`. Nothing but records, rejections and sentences may come of them.
public final class FuzzTarget {
    private static final FormatReader READER = reader();
    private static final List<Samples.Sample> SAMPLES = Samples.of(READER.id());

    private FuzzTarget() {}

    private static FormatReader reader() {
        try {
            return Formats.byId(System.getProperty("suragh.reader", "csv-logins"));
        } catch (SuraghException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /// One input; the name is the one that the fuzzer looks for.
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 2)
            return;
        Samples.Sample sample = SAMPLES.get((input[0] & 255) % SAMPLES.size());
        var files = new TreeMap<>(sample.files());
        String path = List.copyOf(files.keySet()).get((input[1] & 255) % files.size());
        files.put(path, Arrays.copyOfRange(input, 2, input.length));
        try {
            READER.read(Samples.source(sample.name(), files), sample.options(), new Sink(), Progress.NONE);
        } catch (SuraghException sentence) {
            if (sentence.userMessage().length() < 10)
                throw new IllegalStateException(sentence.key());
        }
    }
}
