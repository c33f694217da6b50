package org.suragh.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that deceive the eye: what is hidden is written out, what looks alike has one skeleton.
class LooksTest {
    @ParameterizedTest
    @CsvSource({"ab\u202edc,ab[U+202E]dc", "\u2066open,[U+2066]open", "a\u2069b,a[U+2069]b", "zw\u200dj,zw[U+200D]j",
            "a\u200bb,a[U+200B]b", "tag\udb40\udc61,tag[U+E0061]", "a\ufe0fb,a[U+FE0F]b", "a\u00adb,a[U+00AD]b",
            "a\u3164b,a[U+3164]b", "a\ud800b,a[U+D800]b", "a\u0007b,a[U+0007]b", "a\udb40\uddefb,a[U+E01EF]b"})
    void whatIsNotSeenIsWrittenOut(String name, String shown) {
        assertEquals(shown, HiddenSigns.shown(name));
        assertTrue(HiddenSigns.in(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain_ex", "می\u200cخواهم", "❤\ufe0f", "👩\u200d👩\u200d👧", "👩🏽\u200d💻",
            "1\ufe0f\u20e3",
            "क्\u200dष", "c\u0327a\u0301", "two\nlines\tand", "مُحَمَّد"})
    void whatSpellsAWordStays(String text) {
        assertSame(text, HiddenSigns.shown(text));
        assertFalse(HiddenSigns.in(text));
    }

    @Test
    void marksPiledOnALetterAreCounted() {
        String piled = "a" + "\u0301".repeat(10_000) + "b";
        assertEquals("a" + "\u0301".repeat(6) + "[U+0301 ×9994]b", HiddenSigns.shown(piled));
        assertTrue(Skeletons.of(piled).getFirst().length() <= 400);
    }

    @ParameterizedTest
    @CsvSource({"amberfinch_ex,\u0430mberfinch_ex", "amberfinch_ex,amber\u200bfinch_ex", "modern,rnodern",
            "AMBER,\u0410MBER", "amber,\u0410MBER", "amberfInch,amberflnch", "tag,tag\udb40\udc61\udb40\udc62",
            "open,\u2066open", "amberfinch,\u202ehcnifrebma", "caf\u00e9,cafe\u0301", "کراچی,كراچي", "a0b,aOb"})
    void whatTheEyeTakesForTheSameHasOneSkeleton(String a, String b) {
        assertFalse(Collections.disjoint(Skeletons.of(a), Skeletons.of(b)), Skeletons.of(a) + " " + Skeletons.of(b));
    }

    @ParameterizedTest
    @CsvSource({"amberfinch,amberfinsh", "nida_awan,nida_awam", "a,b", "کراچی,لاہور", "user1,user2"})
    void otherNamesHaveOthers(String a, String b) {
        assertTrue(Collections.disjoint(Skeletons.of(a), Skeletons.of(b)));
    }

    @Test
    void asciiIsReadFromATableAsTheWholeRuleReadsIt() {
        assertEquals(List.of("arnberfinch"), Skeletons.of("amberfinch"));
        for (char c = '!'; c < 0x7f; c++)
            assertEquals(Skeletons.of("x" + c + "\u0430"), Skeletons.of("\u0445" + c + "a"), "" + c);
    }
}
