package org.suragh.gui.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.Login;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.Workbench;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Preview;

/// The import and its wizard without a stage: what is asked, what an answer changes, what a stop leaves.
class ImportModelTest {
    private static final String GOOD = "user_id,login_time,ip\n11111111,2024-04-15T09:15:00Z,203.0.113.7\n";
    private static final String OPEN = "صارف نمبر,وقت,آئی پی\n11111111,۰۱/۰۵/۲۰۱۸ ۱۹:۰۰:۰۷,203.0.113.7\n"
            + "22222222,۰۲/۰۵/۲۰۱۸ ۱۹:۰۰:۰۷,nowhere\n";

    private final Benches.Said said = new Benches.Said();
    private final Workbench bench = Benches.direct(said);
    private ImportModel model;
    private MapperModel mapper;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        model = new ImportModel(bench, said, Runnable::run);
        mapper = new MapperModel(bench);
        model.open().addListener((_, _, item) -> mapper.look(item));
    }

    @AfterEach
    void close() {
        bench.close();
        assertEquals(List.of(), said.problems);
    }

    @Test
    void aQuestionStopsOneFileNotTheOthers() throws IOException {
        aCase();
        model.add(List.of(file("open.csv", OPEN), file("noise.bin", "\0\1\2\3"), file("good.csv", GOOD)));
        assertEquals(List.of(Item.State.ASKS, Item.State.OUT, Item.State.DONE),
                model.items().stream().map(Item::state).toList());
        assertTrue(model.items().get(2).sentence().contains("Read 1 = 1 stored"), model.items().get(2).sentence());
        assertEquals(1, model.exhibits().size());
        assertNotNull(model.open().get(), "the question is shown once nothing else is to be read");
    }

    @Test
    void theWizardShowsWhatWillBeStoredBeforeAnythingIs() throws IOException {
        aCase();
        model.add(List.of(file("open.csv", OPEN)));
        assertEquals(Step.TIMES, mapper.step().get());
        assertFalse(mapper.ready());
        assertNull(mapper.options().get().zone(), "no zone is taken for granted");
        mapper.order(ReadOptions.DateOrder.DMY);
        mapper.zone(ZoneId.of("Asia/Karachi"));
        assertTrue(mapper.ready(), mapper.open());
        assertEquals(1, mapper.good());
        assertEquals(1, mapper.rejected());
        Preview.Part part = mapper.part();
        assertNotNull(part);
        Login shown = (Login) part.rows().getFirst().record();
        assertEquals(Instant.parse("2018-05-01T14:00:07Z"), shown.at());
        assertTrue(part.rows().getFirst().raw().contains("۱۹:۰۰:۰۷"));
        assertEquals(0, model.exhibits().size());
        model.answer(mapper.format(), mapper.options().get(), "");
        assertEquals(Item.State.DONE, model.items().getFirst().state());
        assertEquals(1, model.exhibits().getFirst().counts().rejected());
        assertEquals(ZoneId.of("Asia/Karachi"), model.lastZone());
    }

    @Test
    void aColumnSaidOtherwiseIsReadOtherwiseAndCarriedInAFile() throws IOException {
        aCase();
        model.lookFirst().set(true);
        model.add(List.of(file("good.csv", GOOD)));
        assertTrue(mapper.ready());
        mapper.column(1, "handle");
        assertTrue(mapper.part().rows().isEmpty()
                || !mapper.part().columns().columns().getFirst().field().equals("account"));
        Path carried = folder.resolve("carried.json");
        said.place = Optional.of(carried);
        MappingFiles files = new MappingFiles(bench, said);
        files.save(mapper);
        assertTrue(Files.readString(carried).contains("\"user_id\" : \"handle\""), Files.readString(carried));
        mapper.say(ReadOptions.NONE);
        said.files = List.of(carried);
        files.use(mapper);
        assertEquals("handle", mapper.options().get().mapping().get("user_id"));
    }

    @Test
    void aLockedFileAsksForItsPasswordAndKeepsItOutOfTheCase() throws IOException {
        aCase();
        Path locked = folder.resolve("locked.zip");
        ZipParameters secret = new ZipParameters();
        secret.setEncryptFiles(true);
        secret.setEncryptionMethod(EncryptionMethod.AES);
        try (ZipFile zip = new ZipFile(locked.toFile(), "open sesame 42".toCharArray())) {
            zip.addFile(file("good.csv", GOOD).toFile(), secret);
        }
        model.add(List.of(locked));
        assertEquals(Step.PASSWORD, mapper.step().get(), mapper.open());
        mapper.password("wrong".toCharArray());
        assertFalse(mapper.ready());
        mapper.password("open sesame 42".toCharArray());
        assertTrue(mapper.ready(), mapper.open());
        assertEquals(1, mapper.good());
        model.answer(mapper.format(), mapper.options().get(), "");
        assertEquals(Item.State.DONE, model.items().getFirst().state(), model.items().getFirst().sentence());
        bench.openCase().get().journal().forEach(
                act -> assertFalse(act.parameters().toString().contains("sesame"), act.parameters().toString()));
    }

    @Test
    void filesDroppedWithoutACaseWaitForOne() throws IOException {
        bench.dropped().add(file("good.csv", GOOD));
        assertEquals(0, model.items().size());
        aCase();
        assertEquals(List.of(Item.State.DONE), model.items().stream().map(Item::state).toList());
        assertEquals(0, bench.dropped().size());
    }

    @Test
    void aFileBroughtTwiceSaysWhereItIs() throws IOException {
        aCase();
        Path good = file("good.csv", GOOD);
        model.add(List.of(good, good));
        assertEquals(List.of(Item.State.DONE, Item.State.ALREADY),
                model.items().stream().map(Item::state).toList());
        assertEquals(1, model.items().get(1).exhibit());
        model.clear();
        assertEquals(0, model.items().size());
    }

    @Test
    void rejectedRowsAreShownExportedAndReadAgain() throws IOException {
        aCase();
        Path bad = file("bad.csv",
                "user_id,login_time,ip\n1111111,2024-04-15T09:15:00Z,203.0.113.7\n2222222,never,203.0.113.8\n");
        model.add(List.of(bad));
        ExhibitModel exhibit = new ExhibitModel(bench, said);
        exhibit.look(model.exhibits().getFirst());
        ExhibitModel.Details shown = exhibit.details().get();
        assertNotNull(shown);
        assertEquals(1, shown.rejected());
        assertTrue(shown.bad().getFirst().raw().startsWith("2222222,never"), shown.bad().getFirst().raw());
        said.place = Optional.of(folder.resolve("rejected.csv"));
        exhibit.export(model.exhibits().getFirst());
        assertTrue(Files.readString(folder.resolve("rejected.csv")).contains("never"));
        model.again(model.exhibits().getFirst());
        assertNotNull(mapper.part());
        assertEquals(1, mapper.rejected());
    }

    @Test
    void aHashThatDiffersStaysOpenUntilSomebodySaysWhy() throws IOException {
        aCase();
        model.add(List.of(file("good.csv", GOOD)));
        ExhibitModel exhibit = new ExhibitModel(bench, said);
        exhibit.look(model.exhibits().getFirst());
        exhibit.compare(model.exhibits().getFirst(), "d41d8cd98f00b204e9800998ecf8427e", "");
        assertEquals(1, exhibit.unexplained().get().size());
        exhibit.compare(model.exhibits().getFirst(), "d41d8cd98f00b204e9800998ecf8427e", "hash of the unpacked file");
        assertEquals(0, exhibit.unexplained().get().size());
        assertEquals(2, exhibit.details().get().sender().size());
        assertTrue(ExhibitModel.isHash(model.exhibits().getFirst().sha256()));
        assertFalse(ExhibitModel.isHash("12"));
    }

    @Test
    void aLaterExportSaysWhatChanged() throws IOException {
        aCase();
        model.add(List.of(file("a.csv", GOOD),
                file("b.csv", GOOD + "11111111,2024-04-16T09:15:00Z,203.0.113.9\n")));
        DifferencesModel differences = new DifferencesModel(bench, said);
        differences.look(model.exhibits().get(1));
        assertEquals(model.exhibits().getFirst(), differences.suggested().get());
        differences.compare(model.exhibits().getFirst());
        DifferencesModel.Answer answer = differences.answer().get();
        assertNotNull(answer);
        assertEquals(1, answer.differences().size());
        assertTrue(DifferencesPane.what(answer.differences().getFirst()).contains("203.0.113.9"));
    }

    private void aCase() {
        bench.create(folder.resolve("case.suragh"), CaseInfo.titled("One", false), () -> {});
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
