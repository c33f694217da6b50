package org.suragh.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;

class PostSearchTest {
    @TempDir
    Path folder;

    @Test
    void variantsOfALetterAreOneAndWhatIsStoredStaysExact() throws Exception {
        String urdu = "یہ کتاب بہت اچھی ہے";
        String arabicKeys = "يه كتاب بهت اچهي هے";
        String marked = "يِہ کِتابـــ خریدیں";
        String joined = "می\u200cخواهم بیایم";
        try (CaseFile file = store(urdu, arabicKeys, marked, joined, "Café au lait", "CAFE noir", "plain", "۱۲۳ گھر")) {
            PostSearch search = file.postSearch();
            assertEquals(List.of(urdu, arabicKeys, marked), texts(search, "كتاب"));
            assertEquals(List.of(urdu, arabicKeys), texts(search, "\"کتاب بہت\""));
            assertEquals(List.of(joined), texts(search, "میخواهم"));
            assertEquals(List.of(joined), texts(search, "می\u200cخواہم"));
            assertEquals(List.of("Café au lait", "CAFE noir"), texts(search, "café"));
            assertEquals(List.of("Café au lait"), texts(search, "lait café"));
            assertEquals(List.of(), texts(search, "\"lait café\""));
            assertEquals(List.of("CAFE noir"), texts(search, "no* caf*"));
            assertEquals(List.of("۱۲۳ گھر"), texts(search, "123"));
            for (String nothing : List.of("", "  ", "\"", "*", "()", "😀", "\"\" NEAR", "absent"))
                assertEquals(List.of(), texts(search, nothing), nothing);
            for (String hostile : List.of("plain OR x", "text : plain", "plain) OR (a", "-plain x", "NOT plain", "^x^",
                    "{a b} : c", "pl\u0000ain"))
                assertTrue(search.count(hostile) >= 0);
            assertEquals(List.of(), file.faults(Progress.NONE));
        }
    }

    @Test
    void pagesHoldEveryMatchOnceAsASearchOfAllTextsFindsIt() throws Exception {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++)
            texts.add("w" + random.nextInt(50) + " w" + random.nextInt(50) + " n" + i);
        try (CaseFile file = store(texts.toArray(String[]::new))) {
            PostSearch search = file.postSearch();
            for (String word : List.of("w7", "w7 w9", "\"w7 w9\"")) {
                List<String> found = new ArrayList<>();
                long after = 0;
                do {
                    PostSearch.Page page = search.page(word, after, 17);
                    page.posts().forEach(post -> found.add(post.text()));
                    after = page.next();
                } while (after > 0);
                List<String> expected = texts.stream().filter(text -> matches(text, word)).toList();
                assertEquals(expected, found);
                assertEquals(expected.size(), search.count(word));
            }
        }
    }

    @Test
    void aCaseOfTheFirstFormIsBroughtUpToDateEvenWhenOpenedToLook() throws Exception {
        Path place = folder.resolve("old");
        try (Database old = Database.open(place, false);
                var script = Schema.class.getResourceAsStream("schema/001.sql")) {
            String tables = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            old.inOneTransaction(() -> {
                old.script("PRAGMA application_id=" + Schema.APPLICATION_ID);
                old.script(tables);
                old.script("PRAGMA user_version=1");
                old.script("""
                        INSERT INTO account VALUES (1, 'x', '7');
                        INSERT INTO exhibit VALUES (1, NULL, 'f', '/f', 1, 'h', 'post-csv', 0, 1, '', 1, 1, 0, 0);
                        INSERT INTO post VALUES (1, 1, 1, 0, 1, 1, 0, '5', 'an old text', NULL, NULL, '', '', '', NULL);
                        """);
                return true;
            });
        }
        try (CaseFile file = CaseFile.openReadOnly(place)) {
            assertEquals(List.of("an old text"), texts(file.postSearch(), "OLD"));
        }
    }

    private static boolean matches(String text, String word) {
        List<String> words = List.of(text.split(" "));
        if (word.startsWith("\""))
            return text.startsWith(word.replace("\"", "") + " ");
        return words.containsAll(List.of(word.split(" ")));
    }

    private static List<String> texts(PostSearch search, String query) throws Exception {
        return search.page(query, 0, 100).posts().stream().map(Post::text).toList();
    }

    private CaseFile store(String... texts) throws Exception {
        CaseFile file = CaseFile.create(folder.resolve("c"), CaseInfo.titled("C", true), "p");
        for (int exhibit = 1; exhibit <= 2; exhibit++) { // the second time each is a further position of the same post
            try (EvidenceWriter writer = file.beginImport("p")) {
                writer.addExhibit(0, "f", "/f", "post-csv", Instant.EPOCH);
                for (int i = 0; i < texts.length; i++)
                    writer.accept(new Post("" + (i + 1), new AccountId("x", "1"), Instant.EPOCH.plusSeconds(i),
                            texts[i], null, null, List.of(), List.of(), List.of(), null,
                            new Provenance(exhibit, "", i + 1, i, 1)));
                writer.finishExhibit(exhibit, 1, "h" + exhibit, true, "");
                writer.commit();
            }
        }
        return file;
    }
}
