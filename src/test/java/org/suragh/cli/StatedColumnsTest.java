package org.suragh.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.StatedColumns;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.FollowColumns;
import org.suragh.evidence.ProfileColumns;

/// Follow lists and profiles of a case, whatever the order of import.
class StatedColumnsTest {
    private static final List<String> FILES = List.of(
            "follower_id,followed_id,followed_at\n1002,77001,2018-05-03T00:00:00Z\n1002,77003,2018-05-01T00:00:00Z\n"
                    + "1002,77003,2018-05-09T00:00:00Z\n1001,77003,\n1001,77002,2018-05-01T00:00:00Z\n",
            "follower_id,followed_id\n1003,1001\n1003,77009\n1003,1002\n",
            "account_id,screen_name,bio,created_at\n1001,ali,first words,2015-01-01T00:00:00Z\n"
                    + "1001,ali,second words,2015-01-01T00:00:00Z\n1002,sara,,2015-01-02T00:00:00Z\n");

    @TempDir
    Path folder;

    @Test
    void listsAreInTheOrderOfTheirTimesOrOfTheirRows() throws Exception {
        List<String> first = null;
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0))) {
            Path file = folder.resolve("case" + order.getFirst() + ".suragh");
            Line.run("new", file, "--title", "t");
            for (int i : order) {
                Path table = folder.resolve("table" + i + ".csv");
                Files.writeString(table, FILES.get(i));
                assertEquals(0, Line.run("import", file, table, "--quiet").exit());
            }
            try (CaseFile readOnly = CaseFile.openReadOnly(file)) {
                AccountColumns accounts = readOnly.accountColumns();
                FollowColumns follows = StatedColumns.follows(readOnly, accounts);
                List<String> said = said(accounts, follows);
                assertEquals(List.of("1001: 77003 77002", "1002: 77003 77001", "1003: 1001 77009 1002"), said);
                assertEquals(first == null ? said : first, said);
                first = said;
                assertEquals(accounts.rank(new AccountId("x", "1002")),
                        follows.rank()[Arrays.asList(follows.names()).indexOf("1002")]);
                ProfileColumns profiles = StatedColumns.profiles(readOnly, accounts);
                assertArrayEquals(new String[]{"second words", null, null}, profiles.bios());
            }
        }
    }

    private static List<String> said(AccountColumns accounts, FollowColumns follows) {
        List<String> said = new ArrayList<>();
        for (int a = 0; a < accounts.size(); a++) {
            StringBuilder line = new StringBuilder(accounts.ids()[a].value() + ":");
            for (int i = follows.start()[a]; i < follows.start()[a + 1]; i++)
                line.append(' ').append(follows.names()[follows.target()[i]]);
            said.add(line.toString());
        }
        return said;
    }
}
