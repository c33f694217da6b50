package org.suragh.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.RawReader;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Importer;

/// R-EV-07 through the real import: the bytes that the case holds, read again, give at the place of every stored record
/// that very record; and the bytes of 1,000 random records are found at their place.
final class StoredRecordsTest {
    @TempDir
    Path folder;

    static Stream<Samples.Sample> samples() {
        return Samples.all().stream().filter(sample -> !sample.expected().startsWith("refused"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyStoredRecordIsReadAgainFromTheStoredBytes(Samples.Sample sample) throws Exception {
        Path place = folder.resolve(sample.name());
        for (var file : sample.files().entrySet()) {
            Path target = file.getKey().isEmpty() ? place : place.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        try (CaseFile file = newCase()) {
            Importer.importFile(file, place, sample.format(), sample.options(), true, "p", Runnable::run,
                    Progress.NONE);
            deleted(place);
            Set<String> again = readAgain(file, sample.options());
            for (EvidenceRecord record : stored(file))
                assertTrue(again.contains(text(record)),
                        () -> sample + ": " + record + "\n" + String.join("\n", again));
        }
    }

    @Test
    void aThousandRandomRecordsOfALargeFileAreReadAgain() throws Exception {
        Path csv = Path.of("sample-cases", "proxy-vendor", "logins.csv");
        Path posts = Path.of("sample-cases", "proxy-vendor", "tweets.csv");
        try (CaseFile file = newCase()) {
            for (Path path : List.of(csv, posts))
                Importer.importFile(file, path, null, ReadOptions.NONE, true, "p", Runnable::run, Progress.NONE);
            Set<String> again = readAgain(file, ReadOptions.NONE);
            List<EvidenceRecord> stored = new ArrayList<>(stored(file));
            Collections.shuffle(stored, new Random(7));
            assertTrue(stored.size() >= 1_000);
            byte[][] whole = {Files.readAllBytes(csv), Files.readAllBytes(posts)};
            try (RawReader raw = file.rawReader()) {
                for (EvidenceRecord record : stored.subList(0, 1_000)) {
                    assertTrue(again.contains(text(record)), record::toString);
                    Provenance at = record.provenance();
                    byte[] bytes = raw.read(at);
                    assertEquals(at.length(), bytes.length);
                    for (int i = 0; i < bytes.length; i++)
                        assertEquals(whole[at.exhibit() - 1][(int) at.offset() + i], bytes[i]);
                }
            }
        }
    }

    private CaseFile newCase() throws SuraghException {
        return CaseFile.create(folder.resolve("case.suragh"), CaseInfo.titled("R", true), "p");
    }

    /// The original is gone: what is read again comes from the copy in the case.
    private static void deleted(Path place) throws IOException {
        try (Stream<Path> inside = Files.walk(place)) {
            for (Path path : inside.sorted(Collections.reverseOrder()).toList())
                Files.delete(path);
        }
    }

    private static Set<EvidenceRecord> stored(CaseFile file) throws SuraghException {
        Set<EvidenceRecord> stored = new HashSet<>(file.listEntries());
        for (long row : file.answers().columns().row())
            stored.add(file.answers().lease(row));
        for (AccountId id : file.accountColumns().ids()) {
            stored.addAll(file.snapshots(id));
            stored.addAll(file.loginsOf(id));
            stored.addAll(file.postsOf(id));
            stored.addAll(file.factsOf(id));
        }
        return stored;
    }

    private static Set<String> readAgain(CaseFile file, ReadOptions options) throws Exception {
        Set<String> records = new HashSet<>();
        List<Exhibit> all = file.exhibits();
        for (Exhibit top : all.stream().filter(e -> e.parent() == 0).toList()) {
            var members = new TreeMap<String, byte[]>();
            for (Exhibit member : all) {
                if (member.parent() == top.number())
                    members.put(member.name(), bytes(file, member.number()));
            }
            if (members.isEmpty())
                members.put("", bytes(file, top.number()));
            var sink = new Sink();
            ExhibitSource source = Samples.source(top.name(), members);
            Formats.byId(top.format()).read(source, options, sink, Progress.NONE);
            Stream.of(sink.records, sink.also, sink.mentions).flatMap(List::stream)
                    .forEach(record -> records.add(text(record)));
        }
        return records;
    }

    private static byte[] bytes(CaseFile file, int exhibit) throws SuraghException, IOException {
        try (InputStream in = file.exhibitBytes(exhibit, "")) {
            return in.readAllBytes();
        }
    }

    /// All values of a record and its place, but for the number that the import gives the exhibit.
    private static String text(EvidenceRecord record) {
        return record.toString().replaceAll("exhibit=\\d+, member", "exhibit, member");
    }
}
