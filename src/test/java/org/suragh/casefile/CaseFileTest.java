package org.suragh.casefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Fact;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Lease;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.LoginColumns;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;

class CaseFileTest {
    private static final Instant NOON = Instant.parse("2018-05-01T12:00:00Z");
    private static final AccountId ANN = new AccountId("x", "1001");
    private static final AccountId BOB = new AccountId("x", "999");

    @TempDir
    Path folder;

    @Test
    void whatARowStatesBesideItsRecordIsStoredAndNeverCounted() throws Exception {
        Post post = new Post("17", BOB, NOON, "text", null, null, List.of(), List.of(), List.of(), null, at(1));
        Login from = new Login(BOB, NOON, v4(1), -1, null, Login.Outcome.SUCCESS, at(1));
        Fact fact = new Fact(BOB, "device-token", NOON, new TreeMap<>(Map.of("token", "t")), at(1));
        Account account = new Account(ANN, "ann", null, NOON, null, null, null, at(1));
        ListEntry entry = new ListEntry("tor", v4(1), v4(9), AddressClass.TOR, null, NOON, at(1));
        Login again = new Login(BOB, NOON, v4(1), -1, null, Login.Outcome.SUCCESS, at(2));
        try (CaseFile file = newCase()) {
            try (EvidenceWriter writer = file.beginImport("p")) {
                announce(writer, "a.csv");
                writer.accept(post);
                for (var record : List.of(from, fact, account, entry, again))
                    writer.also(1, record);
                writer.accept(new Login(BOB, NOON, v4(1), -1, null, Login.Outcome.SUCCESS, at(3)));
                Exhibit done = writer.finishExhibit(1, 700, "aa", true, "");
                assertEquals(new Exhibit.Counts(2, 1, 1, 0), done.counts());
                writer.commit();
            }
            assertEquals(List.of(from), file.loginsOf(BOB));
            assertEquals(List.of(fact), file.factsOf(BOB));
            assertEquals(List.of(account), file.snapshots(ANN));
            assertEquals(List.of(entry), file.listEntries());
            List<Provenance> further = new ArrayList<>();
            file.forEachDuplicate(1, further::add);
            assertEquals(List.of(at(2), at(3)), further);
            assertEquals(new Exhibit.Counts(2, 1, 1, 0), file.recount().get(1));
            assertEquals(List.of(), file.faults(Progress.NONE));
        }
    }

    @Test
    void theSamePostWithOtherWordsIsKeptAndCountedOnce() throws Exception {
        try (CaseFile file = newCase()) {
            try (EvidenceWriter writer = file.beginImport("p")) {
                announce(writer, "a.csv");
                writer.accept(text("17", "one", null, 1));
                writer.accept(text("17", "one", null, 2));
                writer.accept(text("17", "two", null, 3));
                writer.accept(text("17", "two", null, 4));
                writer.accept(text("18", "", "1", 5));
                writer.accept(text("18", "", "2", 6));
                writer.accept(text("18", "", "1", 7));
                assertEquals(new Exhibit.Counts(7, 4, 3, 0),
                        writer.finishExhibit(1, 700, "aa", true, "").counts());
                assertEquals(List.of(Text.of("casefile.note.contradictions", "1")), writer.commit());
            }
            assertEquals(List.of(Text.of("casefile.note.contradictions", "1")), file.notes().get(1));
            assertEquals(List.of("one", "", ""), file.postsOf(BOB).stream().map(Post::text).toList());
            assertEquals(List.of(), file.faults(Progress.NONE));
        }
    }

    private static Post text(String id, String text, @Nullable String repeats, int line) {
        return new Post(id, BOB, NOON, text, repeats, null, List.of(), List.of(), List.of(), null, at(line));
    }

    @Test
    void everyKindOfRecordComesBackAsItWentIn() throws Exception {
        Account account = new Account(ANN, "ann", "Ann ✨", NOON, "bio\nof two lines", v4(7), NOON.plusSeconds(5),
                at(1));
        Post post = new Post("1700000000000000001", BOB, NOON.plusMillis(250), "متن #a \u0000 end", "17", null,
                List.of("a", "b"), List.of("https://x.example/?q=1"), List.of("ann"), "Web App", at(2));
        Login v4 = new Login(ANN, NOON, v4(1), 4242, "agent, with comma", Login.Outcome.SUCCESS, at(3));
        Login v6 = new Login(BOB, NOON.minusSeconds(60), new IpAddress(0x20010db800000000L, -5), -1, null,
                Login.Outcome.FAILURE, at(4));
        ListEntry entry = new ListEntry("tor", v4(1), v4(9), AddressClass.TOR, null, NOON, at(5));
        Fact fact = new Fact(ANN, "screen-name-change", NOON,
                new TreeMap<>(Map.of("changedFrom", "old\"name", "zzz", "kept")), at(6));
        Lease block = new Lease("Example Net", "S-10021", "15550100101", v4(100 << 24), v4(9), v4(9), 20480, 21503,
                NOON,
                NOON.plusSeconds(900), new TreeMap<>(Map.of("event", "PBA")), at(8));
        Lease line = new Lease(null, "Müller; Werk 2", null, null, new IpAddress(0x20010db800000000L, 0),
                new IpAddress(0x20010db800000000L, -1), -1, -1, NOON, null, new TreeMap<>(), at(9));
        try (CaseFile file = newCase()) {
            try (EvidenceWriter writer = file.beginImport("Ms Aziz")) {
                announce(writer, "a.csv");
                for (var record : List.of(account, post, v4, v6, entry, fact, block, line, block))
                    writer.accept(record);
                writer.reject(new Rejection(at(7), "ingest.reject.time", "yesterday"));
                writer.note(1, "investigation.note.skipped", List.of("1", "../a"));
                writer.finishExhibit(1, 700, "aa", true, "zone=UTC");
                writer.commit();
            }
        }
        try (CaseFile file = CaseFile.openReadOnly(place())) {
            assertEquals(List.of(account), file.snapshots(ANN));
            assertEquals(List.of(post), file.postsOf(BOB));
            assertEquals(List.of(post), file.postsWithIds(List.of("1700000000000000001", "5")));
            assertEquals(List.of(v4), file.loginsOf(ANN));
            assertEquals(List.of(v6), file.loginsOf(BOB));
            assertEquals(List.of(v4), file.loginsAt(v4(1), true, 10));
            assertEquals(List.of(v6), file.loginsAt(new IpAddress(0x20010db800000000L, 1), true, 10));
            assertEquals(List.of(), file.loginsAt(new IpAddress(0x20010db800000000L, 1), false, 10));
            assertEquals(List.of(entry), file.listEntries());
            assertEquals(List.of(fact), file.factsOf(ANN));
            assertEquals(List.of(new Rejection(at(7), "ingest.reject.time", "yesterday")), file.rejections(1));
            assertEquals(Map.of(1, List.of(Text.of("investigation.note.skipped", "1", "../a"))), file.notes());
            assertEquals(new Exhibit.Counts(10, 8, 1, 1), file.exhibits().getFirst().counts());
            assertEquals(file.exhibits().getFirst().counts(), file.recount().get(1));
            assertEquals(List.of(block, line), List.of(file.answers().lease(1), file.answers().lease(2)));
            assertArrayEquals(new int[]{0, 2}, file.answers().columns().subscriber());
        }
    }

    @Test
    void columnsAreInCanonicalOrderAndLeaveFailedLoginsOut() throws Exception {
        try (CaseFile file = newCase()) {
            try (EvidenceWriter writer = file.beginImport("")) {
                announce(writer, "a.csv");
                writer.accept(login(ANN, 60, v4(9), 1, "b", 2));
                writer.accept(login(BOB, 60, v4(9), 1, "b", 3));
                writer.accept(login(ANN, 0, v4(200 << 24), 1, "a", 4));
                writer.accept(new Login(ANN, NOON, v4(3), 1, "a", Login.Outcome.FAILURE, at(5)));
                writer.finishExhibit(1, 1, "aa", true, "");
                announce(writer, "b.csv");
                writer.accept(onExhibit(2, login(BOB, 60, v4(9), 1, "b", 9)));
                writer.accept(onExhibit(2, login(BOB, 61, v4(9), 1, "b", 10)));
                writer.finishExhibit(2, 1, "bb", true, "");
                writer.commit();
            }
            AccountColumns accounts = file.accountColumns();
            LoginColumns logins = file.loginColumns(accounts, Progress.NONE);
            assertArrayEquals(new AccountId[]{ANN, BOB}, accounts.ids());
            assertEquals(2, logins.addresses());
            assertEquals(v4(9), logins.address(0));
            assertArrayEquals(new int[]{0, 0, 0, 1}, logins.address());
            assertArrayEquals(new int[]{0, 1, 1, 0}, logins.account());
            assertArrayEquals(new int[]{1, 1, 1, 0}, logins.agent());
            assertEquals(2, file.loginsOf(ANN).size() - 1);
            assertEquals(3, file.accountSummaries().get(1).logins() + 1);
        }
    }

    @Test
    void aDuplicateIsStoredOnceWithAllItsPlaces() throws Exception {
        try (CaseFile file = newCase()) {
            try (EvidenceWriter writer = file.beginImport("")) {
                announce(writer, "a.csv");
                writer.accept(login(ANN, 0, v4(1), 1, "a", 2));
                writer.accept(login(ANN, 0, v4(1), 1, "a", 3));
                writer.accept(login(ANN, 0, v4(1), 2, "a", 4));
                assertEquals(new Exhibit.Counts(3, 2, 1, 0), writer.finishExhibit(1, 1, "aa", true, "").counts());
                writer.commit();
            }
            List<Provenance> further = new ArrayList<>();
            file.forEachDuplicate(1, further::add);
            assertEquals(List.of(at(3)), further);
        }
    }

    @Test
    void aPostInTwoExhibitsIsSeenOnce() throws Exception {
        try (CaseFile file = newCase()) {
            for (int exhibit = 1; exhibit <= 2; exhibit++) {
                try (EvidenceWriter writer = file.beginImport("")) {
                    announce(writer, "f" + exhibit);
                    writer.accept(post(exhibit, "77", "same"));
                    writer.accept(post(exhibit, "8" + exhibit, "different"));
                    writer.finishExhibit(exhibit, 1, "a" + exhibit, true, "");
                    writer.commit();
                }
            }
            List<String> seen = new ArrayList<>();
            file.forEachPost(file.accountColumns(),
                    (account, at, id, text, retweetOf, replyTo, tags, urls, client) -> seen.add(id), Progress.NONE);
            assertEquals(List.of("77", "81", "82"), seen);
            assertEquals(1, file.postsWithIds(List.of("77")).size());
            assertEquals(3, file.postsOf(BOB).size());
        }
    }

    @Test
    void mentionsAreKeptOnlyWhenTheySaySomethingNew() throws Exception {
        try (CaseFile file = newCase()) {
            try (EvidenceWriter writer = file.beginImport("")) {
                announce(writer, "a");
                for (String handle : List.of("old", "old", "new", "old"))
                    writer.mention(1, new Account(ANN, handle, null, null, null, null, null, at(1)));
                writer.finishExhibit(1, 1, "a", true, "");
                writer.commit();
            }
            assertEquals(3, file.snapshots(ANN).size());
            assertEquals(Exhibit.Counts.NONE, file.exhibits().getFirst().counts());
        }
    }

    @Test
    void anImportThatIsNotCommittedLeavesNothing() throws Exception {
        try (CaseFile file = newCase()) {
            Journal.Head before = file.journal().head();
            try (EvidenceWriter writer = file.beginImport("")) {
                announce(writer, "a");
                writer.accept(login(ANN, 0, v4(1), 1, "a", 2));
            }
            assertEquals(List.of(), file.exhibits());
            assertEquals(0, file.accountColumns().size());
            assertEquals(before, file.journal().head());
        }
    }

    @Test
    void rawBytesComeFromTheCopy() throws Exception {
        byte[] bytes = "account,ip\n1001,0.0.0.1\n".getBytes(StandardCharsets.UTF_8);
        try (CaseFile file = newCase()) {
            try (EvidenceWriter writer = file.beginImport("")) {
                announce(writer, "a");
                writer.addChunk(1, 0, Zstd.compress(bytes, 1), bytes.length);
                writer.finishExhibit(1, bytes.length, "a", true, "");
                writer.commit();
            }
            assertEquals("1001,0.0.0.1",
                    new String(file.raw(new Provenance(1, "", 2, 11, 12)), StandardCharsets.UTF_8));
            assertArrayEquals(bytes, file.exhibitBytes(1, "").readAllBytes());
        }
    }

    @Test
    void runsComeBackAsTheyWere() throws Exception {
        try (CaseFile file = newCase()) {
            var parts = new TreeMap<>(Map.of("networks.json", "[]".getBytes(StandardCharsets.UTF_8)));
            file.runs().save("Ms Aziz", "d1", "{}", parts);
            file.runs().save("Ms Aziz", "d2", "{\"a\":1}", parts);
            Runs.StoredRun run = file.runs().latest().orElseThrow();
            assertEquals("d2", run.digest());
            assertArrayEquals(parts.get("networks.json"), run.parts().get("networks.json"));
            assertEquals(2, file.runs().list().size());
            assertEquals("analyse", file.journal().entries().getLast().act());
            assertNull(file.journal().firstBroken());
        }
    }

    @Test
    void refusesWhatIsNotACase() throws Exception {
        Path text = folder.resolve("text.suragh");
        Files.writeString(text, "no case at all, just words, and enough of them to fill a header of a hundred bytes"
                + " so that the file is looked at");
        assertEquals("casefile.not-a-case", assertThrows(SuraghException.class, () -> CaseFile.open(text)).key());
        assertEquals("casefile.missing",
                assertThrows(SuraghException.class, () -> CaseFile.open(folder.resolve("none"))).key());
        newCase().close();
        assertEquals("casefile.exists", assertThrows(SuraghException.class, this::newCase).key());
        try (Database raw = Database.open(place(), false)) {
            raw.run(() -> {
                raw.script("CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM journal; END");
                return 1;
            });
        }
        assertEquals("casefile.foreign-layout",
                assertThrows(SuraghException.class, () -> CaseFile.open(place())).key());
        try (Database raw = Database.open(place(), false)) {
            raw.run(() -> {
                raw.script("PRAGMA user_version=99");
                return 1;
            });
        }
        SuraghException newer = assertThrows(SuraghException.class, () -> CaseFile.open(place()));
        assertEquals("casefile.newer", newer.key());
        assertTrue(newer.userMessage().contains("99"));
    }

    @Test
    void aReadOnlyCaseCannotBeWritten() throws Exception {
        newCase().close();
        try (CaseFile file = CaseFile.openReadOnly(place())) {
            SuraghException refused = assertThrows(SuraghException.class,
                    () -> file.journal().append("x", "label", new TreeMap<>()));
            assertEquals("casefile.read-only", refused.key());
        }
    }

    private CaseFile newCase() throws SuraghException {
        return CaseFile.create(place(), CaseInfo.titled("Test", true), "Ms Aziz");
    }

    private Path place() {
        return folder.resolve("case.suragh");
    }

    private static int announce(EvidenceWriter writer, String name) throws SuraghException {
        return writer.addExhibit(0, name, "/tmp/" + name, "login-csv", NOON);
    }

    private static IpAddress v4(int bits) {
        return IpAddress.v4(bits);
    }

    private static Provenance at(long line) {
        return new Provenance(1, "", line, line * 100, 99);
    }

    private static Login login(AccountId id, long seconds, IpAddress address, int port, String agent, long line) {
        return new Login(id, NOON.plusSeconds(seconds), address, port, agent, Login.Outcome.SUCCESS, at(line));
    }

    private static Login onExhibit(int exhibit, Login l) {
        return new Login(l.account(), l.at(), l.address(), l.port(), l.userAgent(), l.outcome(),
                new Provenance(exhibit, "", l.provenance().line(), l.provenance().offset(), l.provenance().length()));
    }

    private static Post post(int exhibit, String id, String text) {
        return new Post(id, BOB, NOON, text, null, null, List.of(), List.of(), List.of(), null,
                new Provenance(exhibit, "", 1, 0, 9));
    }
}
