package org.suragh.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Makes text fit for paper: nothing invisible, nothing that the typeface lacks, no run that cannot be broken.
///
/// Bidirectional controls, zero-width, tag and variation characters, control characters and characters without a
/// glyph are printed as their code in brackets, `[U+202E]` (R-RP-30, R-SE-20). What a table cell or a sentence quotes
/// from evidence is isolated with U+2068 and U+2069, so that it cannot reorder its neighbours.
final class Printable {
    private static final Pattern QUOTED = Pattern.compile("\u200e[\u202a\u202b](.*?)\u202c\u200e");
    private static final int LONG_WORD = 20;
    private static final int LONG_VALUE = 8;
    private final CmapLookup glyphs;

    /// Reads the character table of the typeface.
    Printable() {
        try (InputStream in = Objects.requireNonNull(
                Printable.class.getResourceAsStream("/org/suragh/fonts/Vazirmatn-Regular.ttf"));
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new IllegalStateException("the typeface of the program cannot be read", broken);
        }
    }

    /// A value from evidence: visible, isolated, and breakable every few characters so that it fits any column.
    String quoted(String value) {
        return value.isEmpty() ? "" : '\u2068' + visible(value, LONG_VALUE) + '\u2069';
    }

    /// A running text from evidence: visible and isolated; only very long words can be broken.
    String quotedText(String text) {
        return text.isEmpty() ? "" : '\u2068' + visible(text) + '\u2069';
    }

    /// An `@handle` as the report writes it, or an empty text.
    String handle(String handle) {
        return handle.isEmpty() ? "" : quoted("@" + handle);
    }

    /// The text with every character that paper would lose shown as its code.
    String visible(String text) {
        return visible(text, LONG_WORD);
    }

    /// A sentence of ours in which evidence stands between marks of direction, its own hidden characters written out
    /// before: what stands between them is isolated as all else that is quoted.
    String sentence(String text) {
        Matcher quoted = QUOTED.matcher(text);
        StringBuilder out = new StringBuilder(text.length() + 16);
        int done = 0;
        while (quoted.find()) {
            out.append(visible(text.substring(done, quoted.start()))).append(quotedText(quoted.group(1)));
            done = quoted.end();
        }
        return out.append(visible(text.substring(done))).toString();
    }

    private String visible(String text, int longest) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int unbroken = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || c == '\u00a0') {
                out.append(' ');
                unbroken = 0;
            } else if (c == '\n' || c == '\r' || c == '\t') {
                out.append(" ");
                unbroken = 0;
            } else if (hidden(c) || glyphs.getGlyphId(c) == 0) {
                out.append(String.format(Locale.ROOT, "[U+%04X]", c));
                unbroken += 8;
            } else {
                out.appendCodePoint(c);
                unbroken++;
            }
            if (unbroken >= longest && breakable(text, i)) {
                out.append('\u200b');
                unbroken = 0;
            }
        }
        return out.toString();
    }

    private static boolean breakable(String text, int next) {
        return next < text.length() && !joins(text.codePointBefore(next)) && !joins(text.codePointAt(next));
    }

    private static boolean joins(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE
                || type == Character.UNASSIGNED || type == Character.PRIVATE_USE || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF || c == 0x2028 || c == 0x2029;
    }
}
