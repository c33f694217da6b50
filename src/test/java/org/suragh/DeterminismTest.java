package org.suragh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same inputs in another order of files and rows, with another number of threads, on a machine of another language,
/// with other digits and in another time zone give the same bytes: the digest, every export, explanations
/// and the words of the report. [#main] walks all of
/// `sample-cases`, or the folders that it is given, through more ways.
class DeterminismTest {
    @TempDir
    Path work;

    @Test
    void theSameInputsGiveTheSameBytes() throws Exception {
        Path sample = Path.of("sample-cases/proxy-vendor");
        SortedMap<String, byte[]> first = Variation.SHORT.getFirst().outputs(sample, work);
        for (String id : List.of("networks-csv", "links-csv", "campaigns-csv", "campaigns-json", "agendas-csv",
                "prevalence-csv", "prevalence-json", "explain", "report"))
            assertTrue(first.get(id).length > 500, id + " says something");
        int reports = 0;
        for (Variation other : Variation.SHORT.subList(1, Variation.SHORT.size())) {
            SortedMap<String, byte[]> there = other.outputs(sample, work);
            reports += there.containsKey("report") ? 1 : 0;
            assertEquals(List.of(), differences(first, there), other.name());
        }
        assertEquals(1, reports);
    }

    private static List<String> differences(SortedMap<String, byte[]> first, SortedMap<String, byte[]> other) {
        List<String> different = new ArrayList<>();
        first.forEach((name, bytes) -> {
            byte[] there = other.getOrDefault(name, name.equals("report") ? bytes : new byte[0]);
            if (!Arrays.equals(bytes, there))
                different.add(name + ": " + firstDifference(bytes, there));
        });
        return different;
    }

    private static String firstDifference(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        int from = Math.max(0, at - 160);
        return "at " + at + ": " + part(one, from, at) + " | " + part(other, from, at);
    }

    private static String part(byte[] bytes, int from, int at) {
        return new String(bytes, from, Math.max(0, Math.min(bytes.length, at + 200) - from), StandardCharsets.UTF_8);
    }

    /// Walks folders through all variations, or the few of the test with `--short` in front, and prints what differs; ends
    /// 1 when anything does.
    public static void main(String[] args) throws Exception {
        boolean few = args.length > 0 && args[0].equals("--short");
        List<Variation> ways = few ? Variation.SHORT : Variation.LONG;
        List<Path> given = Arrays.stream(args).skip(few ? 1 : 0).map(Path::of).toList();
        List<Path> folders = given.isEmpty() ? SampleRun.samples() : given;
        boolean good = true;
        for (Path folder : folders) {
            Path work = java.nio.file.Files.createTempDirectory("determinism");
            SortedMap<String, byte[]> first = ways.getFirst().outputs(folder, work);
            System.out.println(folder + ": " + first.size() + " outputs, digest "
                    + new String(first.get("digest"), StandardCharsets.UTF_8));
            for (Variation other : ways.subList(1, ways.size())) {
                List<String> differences = differences(first, other.outputs(folder, work));
                good &= differences.isEmpty();
                System.out.println("  " + other.name() + ": " + (differences.isEmpty() ? "the same" : differences));
            }
        }
        System.exit(good ? 0 : 1);
    }
}
