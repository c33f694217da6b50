package org.suragh.gui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class IsolateTest {
    private static final String URDU = "کراچی_آواز";

    @Test
    void latinTextIsLeftAlone() {
        assertSame("nida_awan", Isolate.of("nida_awan"));
    }

    @Test
    void whatFollowsAnUrduHandleStaysInItsPlace() {
        String sentence = "Records of " + Isolate.handle(URDU, "1") + " (12.5%), 3 days";
        Bidi bidi = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);
        int after = sentence.indexOf("(12.5%)");
        for (int i = after; i < sentence.length(); i++)
            assertEquals(0, bidi.getLevelAt(i) % 2, "place " + i);
        assertEquals(1, bidi.getLevelAt(sentence.indexOf('آ')) % 2);
    }

    @Test
    void aSentenceWithIsolatesLosesThemAndNothingElse() {
        String shown = Isolate.shown("a \u2068" + URDU + "\u2069 b \u2068c\u2069 d");
        assertFalse(shown.contains("\u2068") || shown.contains("\u2069"));
        assertEquals("a " + URDU + " b c d", shown.replaceAll("[\u200e\u202a-\u202c]", ""));
        assertEquals("open \u2068 end", Isolate.shown("open \u2068 end"));
    }

    @Test
    void charactersThatSteerOrHideAreWrittenOut() {
        assertEquals("abc[U+202E]def", Isolate.visible("abc\u202edef"));
        assertEquals("a[U+200B]b", Isolate.visible("a\u200bb"));
        assertEquals("a[U+200D]b", Isolate.visible("a\u200db"));
        assertEquals("می\u200cخواهم", Isolate.visible("می\u200cخواهم"));
        assertEquals("one two", Isolate.visible("one\ntwo"));
    }

    @Test
    void numbersAreWrittenForReading() {
        assertEquals("154,277", Numbers.count(154_277));
        assertEquals("0.4", Numbers.figure(.4));
        assertEquals("13", Numbers.figure(13));
        assertEquals("–", Numbers.figure(Double.NaN));
        assertEquals("under 0.01", Numbers.figure(1e-6));
        assertEquals("9f31…c20a", Numbers.shortHash("9f31" + "0".repeat(56) + "c20a"));
        assertEquals("3.4 MB", Numbers.bytes(3_400_000));
        assertEquals("2018-05-01 14:00:07", Numbers.time(java.time.Instant.parse("2018-05-01T14:00:07Z")));
    }
}
