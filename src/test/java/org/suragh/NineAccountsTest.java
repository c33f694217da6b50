package org.suragh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.Provenance;
import org.suragh.export.Exporter;
import org.suragh.export.Exports;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.Attributor;
import org.suragh.investigation.Explainer;
import org.suragh.investigation.Importer;

/// A small made-up world with a written solution: nine accounts in exports of seven kinds, two groups of linked accounts,
/// three people who share a carrier's address with them, and what providers answered.
class NineAccountsTest {
    private static final List<String> FIRST = List.of("1720006359778220101", "1720010839294346676",
            "1720018581978792776", "1720030065981430150");
    private static final List<String> SECOND = List.of("1748466750848089754", "1748470680910822690");
    private static final String G1 = "305512871";
    private static final String G2 = "2731904455";
    private static final String G3 = "1096016326951860043";

    @TempDir
    static Path folder;

    private static Path caseFile = Path.of("");
    private static Analysis analysis = none();

    private static Analysis none() {
        return new Analysis(0, "", new TreeMap<>(), List.of(), List.of(), List.of(),
                org.suragh.evidence.Exhibit.Counts.NONE, new TreeMap<>());
    }

    @BeforeAll
    static void walk() throws Exception {
        caseFile = folder.resolve("nine.suragh");
        analysis = made(caseFile, true);
    }

    private static Analysis made(Path place, boolean answers) throws Exception {
        Path world = Path.of(NineAccountsTest.class.getResource("/worlds/nine-accounts/accounts.csv").toURI())
                .getParent();
        List<Path> files = new ArrayList<>(List.of(world.resolve("accounts.csv"), world.resolve("logins.csv"),
                world.resolve("tweets.jsonl")));
        for (String name : answers ? List.of("archives", "lists", "answers") : List.of("archives", "lists")) {
            try (Stream<Path> inside = Files.list(world.resolve(name))) {
                inside.sorted().forEach(files::add);
            }
        }
        try (CaseFile file = CaseFile.create(place, CaseInfo.titled("Nine accounts", true), "A. Examiner")) {
            for (Path path : files) {
                boolean ask = path.endsWith("radius-accounting.csv");
                ReadOptions options = new ReadOptions(ask ? ZoneOffset.UTC : null, null, Map.of(), "x", null, null);
                var counts = Importer.importFile(file, path, null, options, true, "A. Examiner", Runnable::run,
                        Progress.NONE).counts();
                assertEquals(counts.read(), counts.stored() + counts.duplicates() + counts.rejected());
                assertTrue(counts.stored() > 0, path.toString());
            }
        }
        try (CaseFile readOnly = CaseFile.openReadOnly(place)) {
            return Analyst.analyse(readOnly, new TreeMap<>(), Progress.NONE);
        }
    }

    private static Set<String> members(Finding finding) {
        return finding.members().stream().map(m -> m.account().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachGroupIsOneNetworkAndNobodyElseIsInAny() {
        Set<Set<String>> found = analysis.findings().stream().map(NineAccountsTest::members)
                .collect(Collectors.toSet());
        assertEquals(Set.of(new TreeSet<>(FIRST), new TreeSet<>(SECOND)), found);
        for (Finding finding : analysis.findings())
            assertFalse(finding.control() == Control.SUPPORTED, finding.title());
        for (var link : analysis.links())
            assertTrue(FIRST.contains(link.a().value()) == FIRST.contains(link.b().value())
                    && SECOND.contains(link.a().value()) == SECOND.contains(link.b().value()), link.toString());
    }

    @Test
    void everyStatementOfASmallGroupOpensItsRows() throws Exception {
        try (CaseFile readOnly = CaseFile.openReadOnly(caseFile)) {
            for (Finding finding : analysis.findings())
                for (var ground : finding.grounds().stream().filter(g -> g.inFavour()).toList())
                    assertFalse(Explainer.rows(readOnly, finding, ground, 100).isEmpty(), ground.key());
        }
    }

    @Test
    void theSharedAddressResolvesByPortAndInstant() throws Exception {
        assertEquals(Set.of("S-10021"), numbers(FIRST.get(1), "2024-03-21T19:42:11Z", 20_933, 2));
        assertEquals(Set.of("S-10021"), numbers(FIRST.get(3), "2024-03-21T20:03:50Z", 20_981, 2));
        assertEquals(Set.of("S-20544"), numbers(G1, "2024-03-21T17:32:00Z", 33_014, 2));
        assertEquals(Set.of("S-20545"), numbers(G2, "2024-03-21T17:47:00Z", 51_879, 2));
        assertEquals(Set.of("S-30001"), numbers(G1, "2024-03-21T18:54:56Z", 20_933, 2));
        assertEquals(Set.of("S-30001", "S-10021"), numbers(G1, "2024-03-21T18:55:00Z", 20_933, 2));
        assertEquals(Set.of("S-10021"), numbers(G1, "2024-03-21T18:55:00Z", 20_933, 0));
    }

    /// Subscribers that the rows name, as the port table calls them.
    private static Set<String> numbers(String account, String at, int port, int skew) throws Exception {
        try (CaseFile readOnly = CaseFile.openReadOnly(caseFile)) {
            Attributor attributor = Attributor.of(readOnly, Duration.ofSeconds(skew));
            Login login = new Login(new AccountId("x", account), Instant.parse(at),
                    IpAddress.parse("198.51.100.9").orElseThrow(), port, null, Login.Outcome.NOT_STATED,
                    new Provenance(0, "", 0, 0, 0));
            Attributor.Attribution attribution = attributor.of(login);
            Set<String> names = attribution.leases().stream().map(l -> l.subscriber())
                    .filter(name -> name.startsWith("S-")).collect(Collectors.toSet());
            assertEquals(names.size(), attribution.subscribers(), attribution.names().toString());
            return names;
        }
    }

    @Test
    void whoCannotBeNamedSaysWhy() throws Exception {
        var out = new ByteArrayOutputStream();
        try (CaseFile readOnly = CaseFile.openReadOnly(caseFile)) {
            for (Exporter exporter : Exports.ALL)
                if (exporter.id().equals("attributions-csv"))
                    exporter.write(readOnly, analysis, out);
            String pair = String.join("\n", Explainer.pair(readOnly, analysis, id(FIRST.get(1)), id(G1)).statements());
            assertTrue(pair.contains("Against a link at 198.51.100.9") && pair.contains("S-20544"), pair);
            String same = String.join("\n",
                    Explainer.pair(readOnly, analysis, id(FIRST.get(1)), id(FIRST.get(3))).statements());
            assertTrue(same.contains("the same subscriber") && same.contains("S-10021"), same);
            String one = String.join("\n", Explainer.account(readOnly, analysis, id(G1)).statements());
            assertTrue(one.contains("S-20544") && one.contains("outside every row"), one);
        }
        String csv = out.toString(StandardCharsets.UTF_8);
        for (String reason : List.of("No answer of a provider covers the address", "The record states no source port",
                "The instant lies outside every row of the answers. The nearest names S-20544"))
            assertTrue(csv.contains(reason), reason);
    }

    @Test
    void namesChangeAndMappedAddressesAreOrdinary() throws Exception {
        try (CaseFile readOnly = CaseFile.openReadOnly(caseFile)) {
            assertTrue(readOnly.factsOf(id(FIRST.get(2))).stream().anyMatch(f -> f.kind().equals("screen-name-change")
                    && f.fields().containsValue("linvarga_news")));
            assertTrue(readOnly.loginsOf(id(G3)).stream()
                    .anyMatch(l -> l.address().equals(IpAddress.parse("203.0.113.90").orElseThrow())));
        }
    }

    @Test
    void answersOnlyNarrow() throws Exception {
        Analysis without = made(folder.resolve("without.suragh"), false);
        assertEquals(without.findings().stream().map(NineAccountsTest::members).collect(Collectors.toSet()),
                analysis.findings().stream().map(NineAccountsTest::members).collect(Collectors.toSet()));
        assertTrue(without.links().size() >= analysis.links().size());
    }

    private static AccountId id(String value) {
        return new AccountId("x", value);
    }
}
