package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The start script, with made-up Java folders whose `java` prints what it was given.
class LauncherTest {
    private static final Path SCRIPT = Path.of("src/main/launcher/bin/suragh");

    @TempDir
    Path folder;

    @BeforeEach
    void unixOnly() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the script is for Unix");
    }

    @Test
    void aJavaHomeOfTheRightLevelIsUsed() throws IOException, InterruptedException {
        Path jdk = java("new", "25.0.3");
        List<String> said = start(Map.of("JAVA_HOME", jdk.toString()), "analyse", "a b.suragh");
        assertEquals("new", said.getFirst(), said.toString());
        assertEquals(List.of("org.suragh.Main", "analyse", "a b.suragh"), said.subList(said.size() - 3, said.size()));
        assertTrue(said.contains("-Dsuragh.terminal=false"), said.toString());
        assertTrue(said.contains("-Dsuragh.home=" + folder.toRealPath().resolve("home")), said.toString());
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws IOException, InterruptedException {
        Path old = java("old", "17.0.15");
        Path young = java("young", "26");
        List<String> said = start(
                Map.of("JAVA_HOME", old.toString(), "PATH", young.resolve("bin") + ":/bin:/usr/bin"), "--version");
        assertEquals("young", said.getFirst(), said.toString());
    }

    @Test
    void theScriptMayBeCalledThroughALink() throws IOException, InterruptedException {
        Path jdk = java("new", "25");
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, install());
        List<String> said = run(List.of(link.toString(), "--version"), Map.of("JAVA_HOME", jdk.toString()));
        assertTrue(said.contains("-Dsuragh.home=" + folder.toRealPath().resolve("home")), said.toString());
    }

    @Test
    void moreOptionsReachTheVirtualMachine() throws IOException, InterruptedException {
        Path jdk = java("new", "25");
        List<String> said = start(Map.of("JAVA_HOME", jdk.toString(), "SURAGH_JAVA_OPTIONS", "-Xmx8g -Da=b"), "x");
        assertTrue(said.containsAll(List.of("-Xmx8g", "-Da=b")), said.toString());
    }

    private Path java(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho " + home.getFileName() + "\nfor a in \"$@\"; do echo \"$a\"; done\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Path install() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("home/bin"));
        Path script = bin.resolve("suragh");
        Files.copy(SCRIPT, script, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }

    private List<String> start(Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(install().toString()));
        line.addAll(List.of(args));
        return run(line, environment);
    }

    private static List<String> run(List<String> line, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().toList();
    }
}
