package org.suragh.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The form in which texts are compared, and their table.
class NormalTextTest {
    private final NormalText normal = new NormalText();

    @Test
    void whatDoesNotTellTextsApartIsGone() {
        assertEquals("water for the town now", normal.of("  Water for the TOWN\nnow https://t.example/x @Nida"));
        assertEquals(5, normal.tokens());
        assertEquals(normal.of("كراچي"), normal.of("کراچی"));
        assertEquals(normal.of("پا\u200cکستان"), normal.of("پاکستان"));
        assertEquals(normal.of("شـهر"), normal.of("شہر"));
        assertEquals(normal.of("ﬁne ①"), normal.of("fine 1"));
        assertEquals(normal.of("۱۲۳"), normal.of("123"));
    }

    @Test
    void whatTellsTextsApartStays() {
        assertNotEquals(normal.of("#one more tree"), normal.of("#two more tree"));
        assertNotEquals(normal.of("یہ"), normal.of("وہ"));
        assertEquals("#onemoretree mail@home", normal.of("#OneMoreTree mail@home"));
    }

    @Test
    void theOrderOfReadingChangesNoRow() {
        record Row(int author, long at, String id, String text, boolean retweet) {}
        List<Row> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 500; i++)
            rows.add(new Row(random.nextInt(20), random.nextInt(50),
                    i % 7 == 0 ? "id-" + i : Integer.toString(1_000 + i),
                    "the same long sentence number " + random.nextInt(80), random.nextInt(6) == 0));
        List<PostTable> tables = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(rows, new Random(seed));
            PostTable.Builder builder = new PostTable.Builder(20, Settings.defaults());
            rows.forEach(r -> builder.add(r.author(), r.at(), r.id(), r.text(), r.retweet()));
            tables.add(builder.build());
        }
        for (PostTable table : tables) {
            assertArrayEquals(tables.getFirst().item(), table.item());
            assertArrayEquals(tables.getFirst().itemHash(), table.itemHash());
            for (int i = 0; i < table.size(); i++)
                assertEquals(tables.getFirst().id(i), table.id(i));
        }
    }
}
