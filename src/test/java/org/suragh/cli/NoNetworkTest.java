package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Import, analysis, report and exports with no socket to be had (R-SE-30, 31): in a process that refuses to make one,
/// resolves no name, and, where the system lets us, lies in a network namespace without any interface.
final class NoNetworkTest {
    @Test
    void aWholeSessionNeedsNoSocket(@TempDir Path folder) throws IOException, InterruptedException {
        StringBuilder logins = new StringBuilder("account,time,ip,user_agent\n");
        for (int i = 0; i < 200; i++)
            logins.append("%d,2024-01-%02dT00:%02d:00Z,192.0.2.%d,http://127.0.0.1:9/%n".formatted(1000 + i % 8,
                    1 + i / 10, i % 60, i / 8));
        Path file = Files.writeString(folder.resolve("logins.csv"), logins);
        Path page = Files.writeString(folder.resolve("page.html"),
                "<!DOCTYPE html SYSTEM \"http://127.0.0.1:9/x.dtd\"><img src=\"http://127.0.0.1:9/x\">");
        Path empty = Files.writeString(folder.resolve("hosts"), "");
        List<String> command = new ArrayList<>(alone() ? List.of("unshare", "-rn") : List.of());
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true", "-Djdk.net.hosts.file=" + empty,
                "-Djava.nio.channels.spi.SelectorProvider=" + SocketsDenied.class.getName(),
                SocketsDenied.class.getName()));
        String said = run(folder, command, List.of("try", file.toString(), "-o", folder.resolve("out").toString()), 0);
        assertTrue(Files.list(folder.resolve("out")).anyMatch(f -> f.toString().endsWith(".pdf")), said);
        Path about = folder.resolve("c.suragh");
        run(folder, command, List.of("new", about.toString(), "--title", "t"), 0);
        run(folder, command, List.of("import", about.toString(), page.toString()), 1);
    }

    private static String run(Path folder, List<String> java, List<String> args, int exit)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(java);
        all.addAll(args);
        Path out = folder.resolve("said.txt");
        Process process = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES));
        String said = Files.readString(out);
        assertFalse(said.contains(SocketsDenied.MARK), said);
        assertEquals(exit, process.exitValue(), said);
        return said;
    }

    private static boolean alone() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rn", "true").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
