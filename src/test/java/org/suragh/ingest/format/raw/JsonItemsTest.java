package org.suragh.ingest.format.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonItemsTest {
    private static List<String> items(String text, boolean lines) throws IOException {
        var out = new ArrayList<String>();
        try (var items = new JsonItems(
                ByteWindow.open(new HeadBytes(text.getBytes(StandardCharsets.UTF_8)), Encoding.UTF_8), lines)) {
            while (items.next()) {
                var at = items.provenance("");
                out.add(items.damage() != null
                        ? at.line() + " " + items.damage()
                        : at.line() + " " + text.substring((int) at.offset(), (int) at.offset() + at.length()));
            }
        }
        return out;
    }

    @Test
    void elementsOfAnArrayAndObjectsOneAfterAnotherAreFound() throws IOException {
        assertEquals(List.of("1 {\"a\":1}", "2 {\"b\":\"}]\\\"\"}", "2 {\"c\":[{},[]]}"),
                items("[{\"a\":1},\n{\"b\":\"}]\\\"\"} , {\"c\":[{},[]]}]", false));
        assertEquals(List.of("1 {\n}", "3 {}"), items("{\n}\n{}", false));
        assertEquals(List.of("2 {\"x\":1}"), items("window.YTD.a.part0 = [\n{\"x\":1}\n];", false));
        assertEquals(List.of(), items("var a = []", false));
    }

    @Test
    void aDamagedLineSpoilsOnlyItself() throws IOException {
        assertEquals(List.of("1 {\"a\":1}", "3 {\"b\":", "4 {}"), items("{\"a\":1}\n\n{\"b\":\n{}", true));
        assertEquals(List.of("1 {}", "1 ingest.reject.json", "2 {}"), items("{} garbage\n{}", false));
        assertEquals(List.of("1 ingest.reject.json"), items("{\"a\":[", false));
    }

    @Test
    void aLineOrObjectBeyondTheLimitIsOneRejection() throws IOException {
        String huge = "{\"a\":\"" + "y".repeat(ByteWindow.MOST + 5) + "\"}";
        assertEquals(List.of("1 {}", "2 ingest.reject.too-long", "3 {}"), items("{}\n" + huge + "\n{}", true));
        assertEquals(List.of("1 {}", "2 ingest.reject.too-long", "3 {}"), items("{}\n" + huge + "\n{}", false));
    }

    @Test
    void blanksWithoutEndHideNothing() throws IOException {
        String blanks = "\n" + " ".repeat(ByteWindow.MOST + 100) + "\n".repeat(50);
        assertEquals(List.of("1 {}", "52 {}"), items("{}" + blanks + "{}", true));
        assertEquals(List.of("1 {}", "52 {}"), items("{}" + blanks + "{}", false));
    }
}
