package org.suragh.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.SuraghException;

/// R-RB-05: a second instance is refused with a sentence that names the first, and a killed one holds nobody up.
class CaseLockTest {
    @TempDir
    Path folder;

    /// A process that opens the case, says so, and stays.
    static final class Holder {
        private Holder() {}

        /// Argument: the case.
        public static void main(String[] args) throws Exception {
            try (CaseFile file = CaseFile.open(Path.of(args[0]))) {
                System.out.write('.');
                System.out.flush();
                System.in.read();
                file.journal().append("holder", "label", new TreeMap<>());
            }
        }
    }

    @Test
    void aSecondInstanceIsRefusedAndOneThatWasKilledHoldsNobodyUp() throws Exception {
        Path place = folder.resolve("case.suragh");
        CaseFile.create(place, CaseInfo.titled("L", true), "p").close();
        Path lock = folder.resolve("case.suragh.lock");
        assertFalse(Files.exists(lock));
        Process holder = holder(place);
        try {
            SuraghException refused = assertThrows(SuraghException.class, () -> CaseFile.open(place));
            assertEquals("casefile.held", refused.key());
            assertTrue(refused.userMessage().contains(System.getProperty("user.name")), refused.userMessage());
            assertTrue(refused.userMessage().matches("(?s).* since \\d{4}-\\d\\d-\\d\\dT.*"), refused.userMessage());
            CaseFile.openReadOnly(place).close();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertTrue(Files.exists(lock), "the killed process could not tidy up");
        try (CaseFile file = CaseFile.open(place)) {
            assertEquals(1, file.journal().entries().size());
            try (CaseFile again = CaseFile.open(place)) { // the same process takes turns
                again.journal().append("p", "label", new TreeMap<>());
            }
        }
        assertFalse(Files.exists(lock));
        Process second = holder(place);
        second.getOutputStream().write('\n');
        second.getOutputStream().close();
        assertEquals(0, second.waitFor());
        assertFalse(Files.exists(lock));
    }

    private static Process holder(Path place) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(), place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals('.', process.getInputStream().read());
        return process;
    }
}
