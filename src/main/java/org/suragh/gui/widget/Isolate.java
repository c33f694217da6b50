package org.suragh.gui.widget;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Text from evidence made safe to stand inside our own sentences (R-SE-20).
///
/// Text with a right-to-left letter is set apart, so that its direction cannot reorder what stands around it; characters
/// that steer direction or are invisible are written out. What is copied comes from the record, not from here.
///
/// The isolates U+2068 and U+2069 would say this best, but JavaFX 25 paints each of them as a blank of another typeface.
/// An embedding in the direction of the first strong letter, between two left-to-right marks, has the same effect inside
/// our left-to-right sentences and takes no room.
public final class Isolate {
    private static final char OPEN = '\u2068';
    private static final char CLOSE = '\u2069';
    private static final char MARK = '\u200e';
    private static final char RIGHT_TO_LEFT = '\u202b';
    private static final char LEFT_TO_RIGHT = '\u202a';
    private static final char END = '\u202c';

    private Isolate() {}

    /// The text with its invisible characters written out, set apart from what stands around it.
    public static String of(String text) {
        return apart(visible(text));
    }

    /// `@handle`, or the account's id where no handle is known.
    public static String handle(@Nullable String handle, String id) {
        return handle == null || handle.isEmpty() ? id : apart("@" + visible(handle));
    }

    /// The text with its invisible characters written out as `[U+202E]`; line ends become blanks.
    public static String visible(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            boolean lineEnd = c == '\n' || c == '\r' || c == '\t';
            if (lineEnd || hidden(c) && !joinsLetters(text, i)) {
                if (out == null)
                    out = new StringBuilder(text.length() + 16).append(text, 0, i);
                out.append(lineEnd ? " " : String.format(Locale.ROOT, "[U+%04X]", c));
            } else if (out != null) {
                out.appendCodePoint(c);
            }
            i += width;
        }
        return out == null ? text : out.toString();
    }

    /// A sentence of ours in which evidence stands between U+2068 and U+2069, as it is shown on the screen.
    public static String shown(String sentence) {
        int open = sentence.indexOf(OPEN);
        if (open < 0)
            return sentence;
        StringBuilder out = new StringBuilder(sentence.length());
        int done = 0;
        while (open >= 0) {
            int close = sentence.indexOf(CLOSE, open);
            if (close < 0)
                break;
            out.append(sentence, done, open).append(apart(sentence.substring(open + 1, close)));
            done = close + 1;
            open = sentence.indexOf(OPEN, done);
        }
        return out.append(sentence, done, sentence.length()).toString();
    }

    private static String apart(String text) {
        byte first = Character.DIRECTIONALITY_UNDEFINED;
        boolean mixed = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            boolean right = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            mixed |= right || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
            if (first == Character.DIRECTIONALITY_UNDEFINED
                    && (right || direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT))
                first = direction;
        }
        if (!mixed)
            return text;
        char open = first == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
        return "" + MARK + open + text + END + MARK;
    }

    private static boolean hidden(int c) {
        return c < 0x20 || c >= 0x7f && c < 0xa0 || c == 0xad || c == 0x61c || c == 0x180e
                || c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2060 && c <= 0x206f
                || c == 0xfeff || c >= 0xfff9 && c <= 0xfffb || c >= 0xe0000 && c <= 0xe007f;
    }

    // a joiner between two letters of a joining script is spelling, not disguise
    private static boolean joinsLetters(String text, int at) {
        char c = text.charAt(at);
        return (c == 0x200c || c == 0x200d) && at > 0 && at + 1 < text.length() && arabic(text.charAt(at - 1))
                && arabic(text.charAt(at + 1));
    }

    private static boolean arabic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }
}
