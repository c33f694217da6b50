package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.RecordKind;
import org.suragh.ingest.ReadOptions;

/// R-EV-15: a later export against an earlier one, through the real import.
class ComparisonTest {
    @TempDir
    Path folder;

    @Test
    void logInsAreNewGoneOrChangedAndBothPlacesAreNamed() throws Exception {
        List<Comparison.Difference> found = compare("csv", """
                account_id,ip,timestamp_utc,port,user_agent
                12,9.9.9.1,2024-01-01T10:00:00Z,,a
                12,9.9.9.1,2024-01-02T10:00:00Z,4000,a
                7,9.9.9.2,2024-01-03T10:00:00Z,4001,b
                7,9.9.9.2,2024-01-03T10:00:00Z,4002,b
                """, """
                account_id,ip,timestamp_utc,port,user_agent
                7,9.9.9.2,2024-01-03T10:00:00Z,4002,b
                7,9.9.9.3,2024-01-04T10:00:00Z,4002,b
                12,9.9.9.1,2024-01-01T10:00:00Z,443,a
                12,9.9.9.1,2024-01-02T10:00:00Z,4000,a
                """);
        assertEquals(List.of("changed login 12 2>4", "gone login 7 4>", "new login 7 >3"), lines(found));
    }

    @Test
    void postsAccountsAndFactsOfALaterArchive() throws Exception {
        String account = "[ {\"account\":{\"accountId\":\"12\",\"username\":\"%s\",\"createdAt\":\"2018-01-01T00:00:00.000Z\"}} ]";
        Path one = archive("one", account.formatted("ann"), "5", "one text", "70", "71");
        Path two = archive("two", account.formatted("anna"), "6", "one text, corrected", "71", "72");
        List<Comparison.Difference> found = compare(one, two);
        assertEquals(List.of("changed account 12", "new post 12", "changed post 12", "gone post 12", "new fact 12",
                "gone fact 12", "changed fact 12"),
                lines(found).stream().map(line -> line.replaceAll(" \\d*>\\d*$", "")).toList());
        for (Comparison.Difference one1 : found) {
            EvidenceRecord later = one1.later();
            if (later != null)
                assertTrue(later.provenance().member().endsWith(".js"));
        }
    }

    @Test
    void theSameRecordsInAnotherOrderAreNoDifference() throws Exception {
        assertEquals(List.of(), compare("csv", """
                account_id,ip,timestamp_utc
                1,9.9.9.1,2024-01-01T10:00:00Z
                2,9.9.9.2,2024-01-02T10:00:00Z
                """, """
                account_id,ip,timestamp_utc
                2,9.9.9.2,2024-01-02T10:00:00Z
                1,9.9.9.1,2024-01-01T10:00:00Z
                """));
    }

    @Test
    void anExportOfOtherAccountsHasNoEarlierOne() throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("c"), CaseInfo.titled("t", true), "p")) {
            imported(file, Files.writeString(folder.resolve("a.csv"),
                    "account_id,ip,timestamp_utc\n1,9.9.9.1,2024-01-01T10:00:00Z\n"));
            imported(file, Files.writeString(folder.resolve("b.csv"),
                    "account_id,ip,timestamp_utc\n2,9.9.9.1,2024-01-01T10:00:00Z\n"));
            assertEquals(Optional.empty(), Comparison.earlierOf(file, file.exhibits().get(1)));
        }
    }

    private List<Comparison.Difference> compare(String ending, String earlier, String later) throws Exception {
        return compare(Files.writeString(folder.resolve("earlier." + ending), earlier),
                Files.writeString(folder.resolve("later." + ending), later));
    }

    private List<Comparison.Difference> compare(Path earlier, Path later) throws Exception {
        try (CaseFile file = CaseFile.create(folder.resolve("c"), CaseInfo.titled("t", true), "p")) {
            imported(file, earlier);
            Importer.Outcome second = imported(file, later);
            Exhibit now = second.exhibits().getFirst();
            assertTrue(second.notes().stream().anyMatch(note -> note.contains("suragh differences")));
            Exhibit was = Comparison.earlierOf(file, now).orElseThrow();
            assertEquals(1, was.number());
            List<Comparison.Difference> found = new ArrayList<>();
            Comparison.Outcome outcome = Comparison.of(file, was, now, found::add, Progress.NONE);
            assertEquals(found.size(), outcome.totals().stream().mapToLong(t -> t.added() + t.gone() + t.changed())
                    .sum());
            for (Comparison.Difference one : found) {
                for (EvidenceRecord record : new EvidenceRecord[]{one.earlier(), one.later()}) {
                    if (record != null)
                        assertTrue(file.raw(record.provenance()).length > 0);
                }
            }
            return found;
        }
    }

    private static Importer.Outcome imported(CaseFile file, Path path) throws SuraghException {
        return Importer.importFile(file, path, null, ReadOptions.NONE, true, "p", Runnable::run, Progress.NONE);
    }

    private static List<String> lines(List<Comparison.Difference> found) {
        return found.stream().map(d -> d.change().id() + " " + d.kind().id() + " " + account(d) + " "
                + line(d.earlier()) + ">" + line(d.later())).toList();
    }

    private static String line(@org.jspecify.annotations.Nullable EvidenceRecord record) {
        return record == null ? "" : Long.toString(record.provenance().line());
    }

    private static String account(Comparison.Difference one) {
        EvidenceRecord any = one.later() != null ? one.later() : one.earlier();
        return switch (any) {
            case org.suragh.evidence.Login l -> l.account().value();
            case org.suragh.evidence.Post p -> p.author().value();
            case org.suragh.evidence.Account a -> a.id().value();
            case org.suragh.evidence.Fact f -> f.account().value();
            case null, default -> throw new AssertionError(RecordKind.of(any));
        };
    }

    /// An archive of one account with two posts and two followed accounts.
    private Path archive(String name, String account, String second, String text, String... followed)
            throws Exception {
        Path data = Files.createDirectories(folder.resolve(name).resolve("data"));
        write(data, "account.js", "window.YTD.account.part0 = " + account);
        write(data, "manifest.js", "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"12\",\"userName\":\"ann\"}}");
        write(data, "tweets.js",
                "window.YTD.tweets.part0 = [ " + tweet("4", text) + ", " + tweet(second, "other") + " ]");
        write(data, "following.js", "window.YTD.following.part0 = [ {\"following\":{\"accountId\":\"" + followed[0]
                + "\"}}, {\"following\":{\"accountId\":\"" + followed[1] + "\"}} ]");
        return folder.resolve(name);
    }

    private static String tweet(String id, String text) {
        return "{\"tweet\":{\"id_str\":\"" + id
                + "\",\"created_at\":\"Tue May 01 12:00:00 +0000 2018\",\"full_text\":\""
                + text + "\"}}";
    }

    private static void write(Path data, String name, String text) throws Exception {
        Files.write(data.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
