package org.suragh.gui.widget;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ParagraphTest {
    private static final String URDU = "ہونا لائن حصہ ۵۰ کل بچاؤ۔ عوام کے #ستارہ_میٹرو metro banegi تو ہر سفر آسان ہو گا";
    private static final String LONG = "استعمالات_کا_نظام_ستارہ_میٹرو_لائن_کا_کام_کیوں_رکا_ہوا_ہے";

    @Test
    void piecesAreTheTextAndNoneIsLongUnlessItsLettersJoin() {
        for (String text : List.of(URDU, LONG, "مُحَمَّد " + LONG, "मेट्रो लाइन", "In " + URDU + ", and so on", ""))
            assertEquals(text, String.join("", Paragraph.pieces(text)));
        assertEquals(List.of("plain words stay one"), Paragraph.pieces("plain words stay one"));
        for (String piece : Paragraph.pieces(URDU + " " + LONG)) {
            assertTrue(piece.isBlank() || !piece.contains(" "), piece);
            assertTrue(piece.length() <= 16, piece);
        }
        // a letter and its vowel sign, and letters that join, stay together
        assertFalse(Paragraph.pieces("ببببببببببببببب").size() > 1);
        assertTrue(Paragraph.pieces("دددددددددددَددددد").stream().noneMatch(piece -> piece.startsWith("َ")));
    }

    @Test
    void textOfEveryWidthIsLaidOut() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), () -> {
            double last = Double.MAX_VALUE;
            for (int width = 60; width < 500; width += 20) {
                Paragraph words = new Paragraph(URDU + " " + LONG + " " + URDU);
                StackPane root = new StackPane(words);
                new Scene(root, width, 400);
                assertDoesNotThrow(() -> {
                    root.applyCss();
                    root.layout();
                }, "width " + width);
                assertTrue(words.prefHeight(width) <= last, "width " + width);
                last = words.prefHeight(width);
            }
            Paragraph changed = new Paragraph("one");
            StackPane root = new StackPane(changed);
            new Scene(root, 90, 400);
            root.applyCss();
            double low = changed.prefHeight(90);
            changed.setText(URDU);
            assertTrue(changed.prefHeight(90) > 2 * low);
            TextArea typed = new TextArea("plain");
            Paragraph.wrap(typed);
            assertTrue(typed.isWrapText());
            typed.setText(URDU);
            assertFalse(typed.isWrapText());
        });
    }
}
