package org.suragh.gui.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A label that wraps, whatever the script.
///
/// On Linux JavaFX (15 to 26) keeps the glyphs of a shaped run, of Urdu or Hindi for example, when it splits the run at
/// the end of a line: what wraps is painted twice over, or the layout of the whole window fails with an index out of
/// bounds. A run that never has to be split is laid out well. So every word is a text of its own here, within one
/// paragraph whose order of reading is that of the whole; long words are split after letters that never join the next.
///
/// Screen thread only. Cost: one text node a word where letters are shaped, one in all where none is.
public final class Paragraph extends Label {
    /// A word up to this length fits every line of ours.
    private static final int SHORT = 10;
    /// Arabic letters that join the letter before them only, or none.
    private static final String ENDS = "ءآأؤإادذرزوٱٲٳٵٶٷڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍےۓەۮۯ_";
    private static final char FIRST_SHAPED = 0x300;
    private static final char LAST_SHAPED = 0x1fff;

    /// A paragraph, as high as its text needs.
    public Paragraph(String words) {
        super(words);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /// Wraps what stands or is typed in a field; text in shaped letters runs on in one line, as a field is laid out by
    /// the toolkit alone.
    public static void wrap(TextArea area) {
        area.wrapTextProperty().bind(area.textProperty().map(text -> !shaped(text)));
    }

    /// Whether a text has letters that are shaped together.
    public static boolean shaped(String text) {
        return text.chars().anyMatch(c -> c >= FIRST_SHAPED && c <= LAST_SHAPED);
    }

    /// The pieces that are laid out whole: words and what parts them, in order; together the text.
    static List<String> pieces(String text) {
        if (!shaped(text))
            return List.of(text);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean edge = i == text.length() || blank(text.charAt(i)) != blank(text.charAt(i - 1));
            if (edge || i - start >= SHORT && ends(text, i)) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        return List.copyOf(pieces);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\n';
    }

    // a vowel sign belongs to the letter before it
    private static boolean ends(String text, int at) {
        return Character.getType(text.charAt(at)) != Character.NON_SPACING_MARK
                && !Character.isLowSurrogate(text.charAt(
                        at))
                && (ENDS.indexOf(text.charAt(at - 1)) >= 0 || text.charAt(at - 1) < FIRST_SHAPED);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Lines(this);
    }

    private static final class Lines extends SkinBase<Paragraph> {
        private final TextFlow flow = new TextFlow();

        Lines(Paragraph label) {
            super(label);
            flow.setMouseTransparent(true);
            flow.lineSpacingProperty().bind(label.lineSpacingProperty());
            flow.textAlignmentProperty().bind(label.textAlignmentProperty());
            getChildren().setAll(flow);
            registerChangeListener(label.textProperty(), _ -> fill());
            registerChangeListener(label.paddingProperty(), _ -> label.requestLayout());
            fill();
        }

        private void fill() {
            Paragraph label = getSkinnable();
            flow.getChildren().clear();
            for (String piece : pieces(label.getText() == null ? "" : label.getText())) {
                Text text = new Text(piece);
                text.setTextOrigin(VPos.TOP);
                text.fontProperty().bind(label.fontProperty());
                text.fillProperty().bind(label.textFillProperty());
                flow.getChildren().add(text);
            }
            label.requestLayout();
        }

        /// What a label leaves above its first line; with it both stand on one line beside each other.
        private double gap() {
            return Math.round(getSkinnable().getFont().getSize() / 5);
        }

        /// As a label lies in its room: the text in the place of its alignment, in the middle of the height as a rule.
        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            Pos place = getSkinnable().getAlignment();
            double across = Math.min(width, Math.ceil(flow.prefWidth(-1)));
            double down = flow.prefHeight(across);
            double spare = height - gap() - down;
            double left = place.getHpos() == HPos.LEFT
                    ? 0
                    : (width - across) / (place.getHpos() == HPos.CENTER ? 2 : 1);
            double top = place.getVpos() == VPos.TOP || spare < 0
                    ? 0
                    : spare / (place.getVpos() == VPos.BOTTOM ? 1 : 2);
            flow.resizeRelocate(x + left, y + gap() + Math.floor(top), across, down);
        }

        @Override
        protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
            return left + right;
        }

        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            return left + Math.ceil(flow.prefWidth(-1)) + right;
        }

        @Override
        protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
            return computePrefHeight(width, top, right, bottom, left);
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            return top + gap() + flow.prefHeight(width < 0 ? -1 : Math.max(0, width - left - right)) + bottom;
        }

        @Override
        protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
            return getSkinnable().prefWidth(height);
        }

        @Override
        protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
            return getSkinnable().prefHeight(width);
        }
    }
}
