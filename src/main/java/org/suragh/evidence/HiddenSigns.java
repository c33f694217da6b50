package org.suragh.evidence;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/// Signs that a reader does not see but that change what is seen: direction controls, zero-width signs, tags, variation
/// selectors, control characters, and marks piled on one letter (R-SE-20). Written out as `[U+202E]`.
///
/// What spells a word stays: a joiner between letters of a joining script, joiners and selectors of an emoji.
public final class HiddenSigns {
    /// Marks on one letter that a script may need.
    private static final int MOST_MARKS = 6;

    private HiddenSigns() {}

    /// Whether a text holds any.
    public static boolean in(String text) {
        return !shown(text).equals(text);
    }

    /// The text with its hidden signs written out; the same object when there is none. Line ends and tabs stay.
    public static String shown(String text) {
        StringBuilder out = null;
        int marks = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            marks = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
            boolean write = marks > MOST_MARKS || hidden(c) && !spells(text, i, c);
            if (write && out == null)
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            if (write && marks == MOST_MARKS + 1) {
                int end = i;
                while (end < text.length() && mark(text.charAt(end)))
                    end++;
                end = Math.max(end, i + Character.charCount(c));
                append(out, c, end - i);
                i = end;
                continue;
            }
            if (out != null && write)
                append(out, c, 1);
            else if (out != null)
                out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return out == null ? text : out.toString();
    }

    private static void append(@org.jspecify.annotations.Nullable StringBuilder out, int c, int times) {
        if (out == null)
            return;
        out.append(String.format(Locale.ROOT, times > 1 ? "[U+%04X ×%d]" : "[U+%04X]", c, times));
    }

    private static boolean mark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// Whether a character is one of them wherever it stands.
    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t' || type == Character.FORMAT
                || type == Character.SURROGATE || c == 0x2028 || c == 0x2029 || c == 0x115f || c == 0x1160
                || c == 0x3164 || c == 0xffa0 || c == 0x034f || c == 0x17b4 || c == 0x17b5 || c == 0x2800
                || c >= 0x180b && c <= 0x180f || c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0000 && c <= 0xe0fff;
    }

    private static boolean spells(String text, int at, int c) {
        int next = at + Character.charCount(c);
        int before = at == 0 ? ' ' : text.codePointBefore(at);
        int after = next >= text.length() ? ' ' : text.codePointAt(next);
        if (c == 0xfe0e || c == 0xfe0f)
            return emoji(before) || keycap(before) && after == 0x20e3;
        if (c == 0x200d && (emoji(before) || before == 0xfe0f || before >= 0x1f3fb && before <= 0x1f3ff))
            return emoji(after);
        return (c == 0x200c || c == 0x200d) && joining(before) && joining(after);
    }

    private static boolean emoji(int c) {
        return Character.isEmoji(c) && c > 0xff;
    }

    private static boolean keycap(int c) {
        return c >= '0' && c <= '9' || c == '#' || c == '*';
    }

    /// Scripts whose spelling needs joiners.
    private static boolean joining(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case ARABIC, SYRIAC, MONGOLIAN, DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU, KANNADA,
                    MALAYALAM, SINHALA, KHMER, MYANMAR ->
                true;
            case INHERITED -> Character.getType(c) == Character.NON_SPACING_MARK;
            default -> false;
        };
    }
}
