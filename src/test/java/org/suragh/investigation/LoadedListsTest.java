package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.Provenance;

/// R-AN-21: a list carries its day, and one of more than 90 days from the log-ins it speaks for is warned of.
class LoadedListsTest {
    private static final Instant LOGIN = Instant.parse("2018-05-01T12:00:00Z");

    @TempDir
    Path folder;

    private List<String> warnings(String name, @Nullable Instant date) throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve(name), CaseInfo.titled("t", true), "Ms Aziz")) {
            try (EvidenceWriter writer = file.beginImport("Ms Aziz")) {
                writer.addExhibit(0, "all.csv", "/all.csv", "csv-logins", LOGIN);
                writer.accept(new ListEntry("pool", IpAddress.parse("198.51.100.0").orElseThrow(),
                        IpAddress.parse("198.51.100.255").orElseThrow(), AddressClass.HOSTING, null, date,
                        new Provenance(1, "", 2, 2, 1)));
                writer.accept(new Login(new AccountId("x", "1"), LOGIN, IpAddress.parse("198.51.100.9").orElseThrow(),
                        -1, null, Login.Outcome.SUCCESS, new Provenance(1, "", 3, 3, 1)));
                writer.finishExhibit(1, 1, "aa", false, "");
                writer.commit();
            }
            return LoadedLists.of(file).warnings();
        }
    }

    @Test
    void aListOfMoreThanNinetyDaysAwayIsWarnedOf() throws Exception {
        for (int days : new int[]{-90, 0, 90})
            assertEquals(List.of(), warnings("near" + days, LOGIN.plusSeconds(86_400L * days)));
        for (int days : new int[]{-91, 91, 2_000})
            assertEquals(1, warnings("far" + days, LOGIN.plusSeconds(86_400L * days)).size(), days + " days");
        assertTrue(warnings("old", LOGIN.minusSeconds(86_400L * 400)).getFirst().contains("pool"));
        assertEquals(1, warnings("undated", null).size());
    }
}
