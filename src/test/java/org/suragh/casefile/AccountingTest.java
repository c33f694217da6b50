package org.suragh.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.LoginColumns;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;

/// Random rows against a slow oracle of Java sets.
class AccountingTest {
    private static final Instant START = Instant.parse("1969-12-31T23:00:00Z");

    @TempDir
    Path folder;

    /// What makes a log-in the same log-in.
    private record Key(AccountId account, long at, IpAddress address, int port, String agent) {}

    @Test
    void countsColumnsAndLookupsAgreeWithSetsOverSeveralImports() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Set<Key> all = new HashSet<>();
            Map<AccountId, Integer> perAccount = new HashMap<>();
            try (CaseFile file = CaseFile.create(folder.resolve("c" + seed), CaseInfo.titled("C", true), "p")) {
                for (int exhibit = 1; exhibit <= 3; exhibit++)
                    logins(file, file.beginImport("p"), exhibit, random, all, perAccount);
                LoginColumns columns = file.loginColumns(file.accountColumns(), Progress.NONE);
                assertEquals(all.size(), columns.size(), "seed " + seed);
                inOrder(columns);
                for (AccountId id : new TreeSet<>(perAccount.keySet()).headSet(new AccountId("x", "12")))
                    assertEquals(perAccount.get(id), file.loginsOf(id).size(), id.toString());
                assertEquals(List.of(), file.faults(Progress.NONE));
                file.exhibits().forEach(e -> assertEquals(e.counts(), recount(file, e)));
            }
        }
    }

    private static Exhibit.Counts recount(CaseFile file, Exhibit exhibit) {
        try {
            return file.recount().get(exhibit.number());
        } catch (SuraghException problem) {
            throw new AssertionError(problem);
        }
    }

    /// Blocks of 700 rows: most repeats stand in another block than what they repeat.
    @Test
    void repeatsAreFoundAcrossBlocksToo() throws Exception {
        Random random = new Random(17);
        Set<Key> all = new HashSet<>();
        Map<AccountId, Integer> perAccount = new HashMap<>();
        Path place = folder.resolve("blocks");
        CaseFile.create(place, CaseInfo.titled("B", true), "p").close();
        Database raw = Database.open(place, false);
        try (CaseFile file = CaseFile.over(raw)) {
            for (int exhibit = 1; exhibit <= 2; exhibit++) {
                raw.run(() -> {
                    raw.begin();
                    return true;
                });
                EvidenceWriter writer = raw.run(() -> new EvidenceWriter(raw, file.journal(), "p", 700));
                logins(file, writer, exhibit, random, all, perAccount);
            }
            LoginColumns columns = file.loginColumns(file.accountColumns(), Progress.NONE);
            assertEquals(all.size(), columns.size());
            inOrder(columns);
            for (AccountId id : perAccount.keySet())
                assertEquals(perAccount.get(id), file.loginsOf(id).size(), id.toString());
            assertEquals(List.of(), file.faults(Progress.NONE));
            assertTrue(file.sample(500).size() > 400);
            for (Exhibit exhibit : file.exhibits()) {
                assertEquals(exhibit.counts(), recount(file, exhibit));
                Set<Long> lines = new HashSet<>();
                file.forEachDuplicate(exhibit.number(), at -> assertTrue(lines.add(at.line())));
                assertEquals(exhibit.counts().duplicates(), lines.size());
            }
            assertEquals(0, raw.number("SELECT count(*) FROM duplicate d WHERE NOT EXISTS"
                    + " (SELECT 1 FROM login l WHERE l.row = d.row AND l.exhibit = d.exhibit)"));
        }
    }

    private static void logins(CaseFile file, EvidenceWriter opened, int exhibit, Random random, Set<Key> all,
            Map<AccountId, Integer> perAccount) throws SuraghException {
        Set<Key> here = new HashSet<>();
        int rows = 12_000;
        try (EvidenceWriter writer = opened) {
            writer.addExhibit(0, "f" + exhibit, "/f", "login-csv", START);
            for (int line = 1; line <= rows; line++) {
                Key key = new Key(new AccountId("x", "" + random.nextInt(40)), 500L * random.nextInt(9_000),
                        new IpAddress(random.nextInt(3) == 0 ? Long.MIN_VALUE + 5 : 0, random.nextInt(9) - 4),
                        random.nextInt(2) - 1, random.nextInt(9) == 0 ? null : "a" + random.nextInt(2));
                writer.accept(new Login(key.account, START.plusMillis(key.at), key.address, key.port, key.agent,
                        Login.Outcome.SUCCESS, new Provenance(exhibit, "", line, line, 1)));
                if (here.add(key))
                    perAccount.merge(key.account, 1, Integer::sum);
            }
            Exhibit done = writer.finishExhibit(exhibit, 1, "h" + exhibit, true, "");
            assertEquals(new Exhibit.Counts(rows, here.size(), rows - here.size(), 0), done.counts());
            writer.commit();
        }
        all.addAll(here);
    }

    private static void inOrder(LoginColumns c) {
        for (int i = 1; i < c.size(); i++) {
            int order = Integer.compare(c.address()[i - 1], c.address()[i]);
            order = order != 0 ? order : Long.compare(c.at()[i - 1], c.at()[i]);
            order = order != 0 ? order : Integer.compare(c.account()[i - 1], c.account()[i]);
            order = order != 0 ? order : Integer.compare(c.port()[i - 1], c.port()[i]);
            order = order != 0 ? order : Integer.compare(c.agent()[i - 1], c.agent()[i]);
            assertTrue(order < 0, "row " + i);
        }
        for (int rank = 1; rank < c.addresses(); rank++)
            assertTrue(c.address(rank - 1).compareTo(c.address(rank)) < 0);
    }

    @Test
    void aFullDiskLeavesTheCaseAsItWas() throws Exception {
        Path place = folder.resolve("full");
        try (CaseFile file = CaseFile.create(place, CaseInfo.titled("F", true), "p")) {
            posts(file, 1, 100);
        }
        for (int run = 0; run < 5; run++) {
            String head;
            try (Database raw = Database.open(place, false)) {
                int pages = (int) raw.number("PRAGMA page_count") + 40 * (run + 1);
                head = raw.first("SELECT hash FROM journal ORDER BY sequence DESC", r -> r.getString(1)).orElseThrow();
                CaseFile small = CaseFile.over(raw);
                raw.number("PRAGMA max_page_count=" + pages);
                SuraghException full = assertThrows(SuraghException.class, () -> posts(small, 2, 60_000));
                assertEquals("casefile.full", full.key());
                assertTrue(full.userMessage().contains("nothing was stored"));
            }
            try (CaseFile file = CaseFile.open(place)) {
                assertEquals(head, file.journal().head().hash());
                assertEquals(1, file.exhibits().size());
                assertEquals(List.of(), file.faults(Progress.NONE));
            }
        }
        assertTrue(Files.size(place) < 3_000_000);
    }

    private static void posts(CaseFile file, int exhibit, int rows) throws SuraghException {
        List<String> tags = new ArrayList<>(List.of("one"));
        try (EvidenceWriter writer = file.beginImport("p")) {
            writer.addExhibit(0, "p" + exhibit, "/p", "post-csv", START);
            for (int i = 0; i < rows; i++)
                writer.accept(new Post("" + (exhibit * 1_000_000 + i), new AccountId("x", "7"), START.plusSeconds(i),
                        "a text of some length, number " + i, null, null, tags, List.of(), List.of(), "web",
                        new Provenance(exhibit, "", i + 1, 0, 1)));
            writer.finishExhibit(exhibit, 1, "h" + exhibit, true, "");
            writer.commit();
        }
    }
}
