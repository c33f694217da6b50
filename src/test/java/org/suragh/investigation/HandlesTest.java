package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.AccountId;
import org.suragh.ingest.ReadOptions;

/// Names that look alike, that passed on, that changed: listed, never merged.
class HandlesTest {
    private static final String ACCOUNTS = """
            User ID,Screen Name,Display Name
            1,amberfinch_ex,Amber
            2,\u0430mberfinch_ex,Amber
            3,amber\u200bfinch_ex,Amber
            4,Plain_ex,P
            5,plain_ex,P
            1,newname_ex,Amber
            6,zebra_ex,Z
            """;
    @TempDir
    Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void makeCase() throws Exception {
        file = folder.resolve("case.suragh");
        Path csv = folder.resolve("accounts.csv");
        Files.writeString(csv, ACCOUNTS, StandardCharsets.UTF_8);
        CaseInfo info = CaseInfo.titled("t", true);
        try (CaseFile made = CaseFile.create(file, info, "A"); var workers = Executors.newFixedThreadPool(2)) {
            Importer.importFile(made, csv, null, ReadOptions.NONE, true, "A", workers, Progress.NONE);
        }
    }

    private static List<String> shown(List<Handles.Group> groups) {
        return groups.stream().map(g -> String.join(" ", g.accounts().stream().map(AccountId::value).toList()))
                .toList();
    }

    @Test
    void groupsAreFoundAndAccountsStayApart() throws SuraghException {
        try (CaseFile readOnly = CaseFile.openReadOnly(file)) {
            Handles handles = new Handles(readOnly);
            assertEquals(List.of("1 2 3"), shown(handles.lookAlikes()));
            assertEquals(List.of("4 5"), shown(handles.shared()));
            assertEquals(List.of("1"), shown(handles.renamed()));
            assertEquals(6, readOnly.accountSummaries().size());
            assertEquals(List.of("2", "3"), handles.lookAlikesOf(new AccountId("x", "1")).stream()
                    .map(use -> use.account().value()).toList());
            assertEquals(List.of(), handles.lookAlikesOf(new AccountId("x", "6")));
            assertEquals(List.of(), handles.lookAlikesOf(new AccountId("x", "4")));
        }
    }

    @Test
    void theCardOfAnAccountNamesThem() throws SuraghException {
        try (CaseFile readOnly = CaseFile.openReadOnly(file)) {
            List<String> first = HandleSentences.of(readOnly, new AccountId("x", "1"));
            assertEquals(2, first.size());
            assertTrue(first.getFirst().contains("@amberfinch_ex and @newname_ex"), first.getFirst());
            assertTrue(first.getLast().contains("@amber[U+200B]finch_ex on x:3"), first.getLast());
            assertEquals(2, HandleSentences.of(readOnly, new AccountId("x", "3")).size());
            assertTrue(HandleSentences.of(readOnly, new AccountId("x", "4")).getFirst().contains("@plain_ex on 5"));
            assertEquals(List.of(), HandleSentences.of(readOnly, new AccountId("x", "6")));
        }
    }
}
