package org.suragh.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.ingest.FormatReader;

/// Coverage-guided fuzzing of every reader, each in a process of its own: the profile `hard`. `-Dsuragh.fuzz.readers=a,b`
/// takes some readers only.
@EnabledIfSystemProperty(named = "suragh.fuzz.runs", matches = "[0-9]+")
final class ReaderFuzzTest {
    static Stream<String> readers() {
        String some = System.getProperty("suragh.fuzz.readers", "");
        return some.isEmpty() ? Formats.ALL.stream().map(FormatReader::id) : Stream.of(some.split(","));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void survives(String reader, @TempDir Path folder) throws IOException, InterruptedException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        List<Samples.Sample> samples = Samples.of(reader);
        for (int s = 0; s < samples.size(); s++) {
            int f = 0;
            for (Map.Entry<String, byte[]> file : samples.get(s).files().entrySet()) {
                byte[] bytes = file.getValue();
                byte[] seed = new byte[bytes.length + 2];
                seed[0] = (byte) s;
                seed[1] = (byte) f++;
                System.arraycopy(bytes, 0, seed, 2, bytes.length);
                Files.write(seeds.resolve("s" + s + "-" + f), seed);
            }
        }
        Path said = folder.resolve("said.txt");
        Process fuzzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-Xmx1g", "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true", "--enable-native-access=ALL-UNNAMED", "-Dsuragh.reader=" + reader,
                "com.code_intelligence.jazzer.Jazzer", "--target_class=org.suragh.ingest.format.FuzzTarget",
                "--instrumentation_includes=org.suragh.ingest.**", "--reproducer_path=" + folder,
                "-runs=" + System.getProperty("suragh.fuzz.runs"), "-seed=1", "-timeout=10", "-max_len=65536",
                seeds.toString()).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile())
                .start();
        assertTrue(fuzzer.waitFor(20, TimeUnit.MINUTES), reader + " did not end");
        String output = Files.readString(said, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(0, fuzzer.exitValue(), () -> reader + ":\n" + output);
        assertTrue(output.contains("Done"), output);
    }
}
