package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.linkage.Link;

class ExplainerTest {
    private static final Instant NOON = Instant.parse("2018-05-01T12:00:00Z");
    private static final long DAY = 86_400;
    private static final String POOL = "198.51.100.7";
    private static final String CROWD = "198.51.100.200";

    private static final String JSON = "[{\"id_str\":\"771\",\"user\":{\"id_str\":\"1\",\"x\":[5,{\"y\":true}]},\"n\":1e400}]";

    @TempDir
    Path folder;

    private final StringBuilder csv = new StringBuilder("id,when,\"the, address\",odd\n");
    private final List<EvidenceRecord> records = new ArrayList<>();
    private CaseFile file;

    /// 1 and 2 meet three times at one address; 4 was there three days later; 1 and 3 meet at a carrier's; 260 accounts
    /// crowd one address; 1 and 2 post one text.
    @BeforeEach
    void write() throws Exception {
        for (int day = 0; day < 3; day++) {
            login(1, day * DAY, POOL);
            login(2, day * DAY + 240 * (day + 1), POOL);
        }
        login(4, 5 * DAY + 3600, POOL);
        login(1, 20 * DAY, "100.64.0.1");
        login(3, 20 * DAY + 60, "100.64.0.1");
        login(1, 21 * DAY, "2001:db8:1:2::5");
        login(2, 21 * DAY + 30, "2001:db8:1:2::9");
        for (int i = 0; i < 260; i++)
            login(1_000 + i, i, CROWD);
        login(3, 100, CROWD);
        login(4, 160, CROWD);
        for (int i = 1; i <= 2; i++)
            records.add(new Post("77" + i, id(i), NOON.plusSeconds(600L * i), "one long text that both of them posted",
                    null, null, List.of(), List.of(), List.of(), null, new Provenance(2, "", i, 0, 1)));
        records.add(new Account(id(1), "ann", null, NOON.minusSeconds(DAY), null, null, null,
                new Provenance(2, "", 9, 0, 1)));
        records.add(new Account(id(5), "eve", null, NOON, null, null, null, new Provenance(2, "", 10, 0, 1)));
        file = CaseFile.create(folder.resolve("c.suragh"), CaseInfo.titled("test", true), "Ms Aziz");
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        byte[] json = JSON.getBytes(StandardCharsets.UTF_8);
        try (EvidenceWriter writer = file.beginImport("Ms Aziz")) {
            writer.addExhibit(0, "logins.csv", "/evidence/logins.csv", "login-csv", NOON);
            writer.addChunk(1, 0, Zstd.compress(bytes), bytes.length);
            writer.addExhibit(0, "tweets.json", "/evidence/tweets.json", "x-api-jsonl", NOON);
            writer.addChunk(2, 0, Zstd.compress(json), json.length);
            for (EvidenceRecord each : records)
                writer.accept(each);
            writer.finishExhibit(1, bytes.length, "aa", true, "");
            writer.finishExhibit(2, json.length, "bb", true, "");
            writer.commit();
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static AccountId id(int i) {
        return new AccountId("x", Integer.toString(i));
    }

    private void login(int account, long seconds, String address) {
        Instant at = NOON.plusSeconds(seconds);
        String line = account + "," + at + ",\"" + address + "\",a \"\"b\"\"\n";
        int offset = csv.toString().getBytes(StandardCharsets.UTF_8).length;
        records.add(new Login(id(account), at, IpAddress.parse(address).orElseThrow(), -1, null,
                Login.Outcome.SUCCESS, new Provenance(1, "", records.size() + 2, offset, line.length())));
        csv.append(line);
    }

    private static Analysis analysis(List<Link> links) {
        return new Analysis(1, "ab".repeat(32), new TreeMap<>(), List.of(network()), links, List.of(),
                Exhibit.Counts.NONE, new TreeMap<>());
    }

    private static Finding network() {
        List<Member> members = new ArrayList<>();
        for (int i : new int[]{1, 2, 4})
            members.add(new Member(id(i), i == 1 ? "ann" : null, "core", Control.OPEN, 1, Coordination.LOW, List.of(),
                    new TreeSet<>(List.of(EvidenceKind.ADDRESSES)), 1, Alternative.HOUSEHOLD, List.of()));
        return new Finding(1, "One line, 3 accounts", members, Control.OPEN, 1, Coordination.LOW,
                Alternative.HOUSEHOLD, List.of(), new TreeMap<>());
    }

    private static Link tie() {
        return new Link("shared-ip", id(1), id(2), 2, 4, .25, 1e-6, 1e-4, 1.5, NOON, NOON.plusSeconds(21 * DAY));
    }

    @Test
    void anAccountIsCoveredWithItsGapsItsExhibitsAndItsAddresses() throws Exception {
        var card = Explainer.account(file, analysis(List.of(tie())), id(1));
        String all = String.join("\n", card.statements());
        assertTrue(all.contains("from 1 May 2018 to 22 May 2018"), all);
        assertTrue(all.contains("5 log-ins on 5 days, 1 posts on 1 days"), all);
        assertTrue(all.contains("exhibit 1, logins.csv and exhibit 2, tweets.json"), all);
        assertTrue(all.contains("1 times, longest 3 May 2018 to 21 May 2018"), all);
        assertTrue(all.contains(POOL + ": class unknown; 3 log-ins on 3 days; 3 accounts"), all);
        assertTrue(all.contains("100.64.0.1: carrier-grade NAT; 1 log-ins on 1 days; 2 accounts of the case used it. "
                + "It adds 0."), all);
        assertTrue(all.contains("2001:db8:1:2::/64"), all);
        assertTrue(all.contains("In network N1, One line, 3 accounts: control: open"), all);
        assertTrue(all.contains("Linked with 1 accounts beyond chance: Shared addresses 1."), all);
        assertEquals(7, card.records().size());
        assertTrue(card.records().getFirst() instanceof Account);
    }

    @Test
    void anAccountWithoutLoginsIsSaidToBeSo() throws Exception {
        String all = String.join("\n", Explainer.account(file, analysis(List.of()), id(5)).statements());
        assertTrue(all.contains("No log-ins and no posts"), all);
        assertTrue(Explainer.account(file, analysis(List.of()), id(99)).statements().getFirst()
                .contains("No record of the case names the account 99"));
    }

    @Test
    void namesFromEvidenceCannotReorderASentence() {
        assertEquals("a[U+202E]b", Say.evidence("a\u202eb"));
        assertEquals("\u200e\u202bکراچی\u202c\u200e", Say.evidence("کراچی"));
        assertEquals("\u200e\u202aKarachi کراچی\u202c\u200e", Say.evidence("Karachi کراچی"));
        assertEquals("plain.csv", Say.evidence("plain.csv"));
    }

    /// R-AN-13.
    @Test
    void aPairShowsItsMeetingsAndTheirSensitivity() throws Exception {
        var card = Explainer.pair(file, analysis(List.of(tie())), id(2), id(1));
        String all = String.join("\n", card.statements());
        assertEquals(id(1), card.a());
        assertTrue(all.contains("Shared addresses: 2 shared, 4 coincidences, 0.25 expected by chance"), all);
        assertTrue(all.contains("Within 24 hours of each other both used 2 addresses"), all);
        assertTrue(all.contains("within 1, 5, 10, 30 and 60 minutes of each other 1, 2, 3, 4 and 4 times"), all);
        assertTrue(all.contains("1 texts stand with both accounts, in 2 posts"), all);
        assertTrue(all.contains("Both are in network N1"), all);
        assertFalse(all.contains("Why not"), all);
        List<Instant> times = card.records().stream().map(Explainer::at).toList();
        assertEquals(times.stream().sorted().toList(), times, "oldest first");
        assertEquals(10, card.records().size());
    }

    @Test
    void aPairWithoutALinkSaysWhichRuleExcludedIt() throws Exception {
        assertTrue(why(1, 4).contains("They used 1 common addresses, never within 24 hours of each other; "
                + "nearest 3 days apart"), why(1, 4));
        assertTrue(why(1, 3).contains("100.64.0.1, which adds 0: a carrier shares it"), why(1, 3));
        assertTrue(why(1, 3).contains("All 1 addresses that both used add 0"), why(1, 3));
        assertTrue(why(3, 4).contains(CROWD + ", which adds 0: 262 accounts of the case used it"), why(3, 4));
        assertTrue(why(1, 5).contains("No log-ins of @eve (5) are in the case"), why(1, 5));
        assertTrue(why(2, 3).contains("No address was used by both"), why(2, 3));
        assertTrue(why(1, 4).contains("in network N1, One line, 3 accounts, through other accounts"), why(1, 4));
    }

    private String why(int a, int b) throws Exception {
        return String.join("\n", Explainer.pair(file, analysis(List.of()), id(a), id(b)).statements());
    }

    /// R-AN-25.
    @Test
    void aLinkThatRestsOnOneRecordSaysSo() throws Exception {
        Link thin = new Link("shared-ip", id(3), id(4), 1, 1, .1, .01, .01, 1, NOON, NOON);
        String all = String.join("\n", Explainer.pair(file, analysis(List.of(thin)), id(3), id(4)).statements());
        assertFalse(all.contains("single record"), "a crowd is no meeting: " + all);
        Pair one = new Pair(Held.of(file, id(1)), Held.of(file, id(2)), List.of(tie()),
                List.of(new Pair.Place(IpAddress.parse(POOL).orElseThrow(), List.of(), List.of(),
                        List.of(new Pair.Meeting(file.loginsOf(id(1)).get(0), file.loginsOf(id(2)).get(0)),
                                new Pair.Meeting(file.loginsOf(id(1)).get(0), file.loginsOf(id(2)).get(1))),
                        java.time.Duration.ZERO, 2,
                        new AddressFacts.Known(org.suragh.evidence.AddressClass.UNKNOWN, null, null))),
                List.of(), List.of(), List.of(), 0, AddressFacts.of(file, analysis(List.of())));
        String said = String.join("\n", new PairStatements(analysis(List.of()), one,
                new PairStatements.Beside(List.of(), List.of(), false, List.of(), List.of())).all());
        assertTrue(said.contains("rest on a single record: exhibit 1, line 2."), said);
    }

    @Test
    void theRowsOfAGroundAreThoseOfTheMembers() throws Exception {
        Ground ground = new Ground("finding.ground.shared-addresses", true, EvidenceKind.ADDRESSES, "shared-ip",
                List.of(), new Ground.Rows("login", List.of(POOL, "2001:db8:1:2::/64")));
        assertEquals(9, Explainer.rows(file, network(), ground, 100).size());
        assertEquals(4, Explainer.rows(file, network(), ground, 4).size());
        Ground posts = new Ground("finding.ground.copied-texts", true, EvidenceKind.CONTENT, "co-tweet", List.of(),
                new Ground.Rows("post", List.of("771", "772", "5")));
        assertEquals(2, Explainer.rows(file, network(), posts, 100).size());
        Ground accounts = new Ground("finding.ground.registered-together", true, EvidenceKind.REGISTRATION,
                "creation-cohort", List.of(), new Ground.Rows("account", List.of()));
        assertEquals(1, Explainer.rows(file, network(), accounts, 100).size());
    }

    @Test
    void aRawRowCarriesTheNamesOfItsFile() throws Exception {
        var row = Explainer.raw(file, file.loginsOf(id(2)).getFirst().provenance());
        assertEquals("2,2018-05-01T12:04:00Z,\"" + POOL + "\",a \"\"b\"\"\n", row.raw());
        assertEquals(Map.of("id", "2", "when", "2018-05-01T12:04:00Z", "the, address", POOL, "odd", "a \"\"b\"\""),
                row.fields());
        var object = Explainer.raw(file, new Provenance(2, "", 1, 1, JSON.length() - 2));
        assertEquals(Map.of("id_str", "771", "user.id_str", "1", "user.x.1", "5", "user.x.2.y", "true", "n",
                "1e400"), object.fields());
        assertEquals(Map.of("column 1", "a", "column 2", "b;c"), RawFields.row("a,b;c\r\n", ""));
        assertEquals(Map.of("a", "1", "a (2)", "2"), RawFields.row("1;2", "a;a"));
        assertEquals("1,کراچی", RawFields.text("1,کراچی".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("caf\u00e9", RawFields.text(new byte[]{'c', 'a', 'f', (byte) 0xe9}));
    }

    @Test
    void theNeighbourhoodHoldsTellingAddressesAndOneThatAddsNothing() throws Exception {
        Neighbourhood seen = Neighbourhood.of(file, analysis(List.of(tie())), network(), 60);
        assertEquals(List.of(POOL, "2001:db8:1:2::/64"),
                seen.addresses().stream().map(Neighbourhood.AddressNode::text).toList());
        assertEquals(List.of(3, 2), seen.addresses().stream().map(Neighbourhood.AddressNode::accounts).toList());
        assertEquals(5, seen.uses().size());
        assertEquals(3, seen.uses().getFirst().logins());
        assertEquals(1, seen.links().size());
        assertEquals(seen, Neighbourhood.of(file, analysis(List.of(tie())), network(), 60));
        Neighbourhood wide = Neighbourhood.wide(file, analysis(List.of(tie())), network(), 60);
        assertEquals(List.of(POOL, "2001:db8:1:2::/64", "100.64.0.1", CROWD),
                wide.addresses().stream().map(Neighbourhood.AddressNode::text).toList());
        assertTrue(wide.addresses().get(3).addsNothing());
        assertEquals(262, wide.addresses().get(3).accounts());
    }

    @Test
    void bothWaysOfReadingTheUsesAgree() throws Exception {
        AddressFacts facts = AddressFacts.of(file, analysis(List.of()));
        var members = new TreeSet<>(List.of(id(1), id(2), id(4)));
        assertEquals(AddressUses.byColumns(file, facts, members, 1).stream().map(ExplainerTest::gist).sorted().toList(),
                AddressUses.byAccount(file, facts, members, 100, 1).stream().map(ExplainerTest::gist).sorted()
                        .toList());
    }

    private static String gist(AddressUses.Entity entity) {
        return entity.address() + " " + entity.members() + " " + entity.accounts() + " " + entity.addsNothing() + " "
                + (entity.addsNothing() ? "" : entity.byAccount());
    }
}
