package org.suragh.base;

import java.text.Normalizer;

/// Letters folded for comparing (R-TM-17): lower case, Arabic and Urdu variants of one letter as one, digits as ASCII,
/// vowel marks, tatweel, zero-width and direction marks gone. What is stored is never folded.
public final class Letters {
    /// Below this no letter of Arabic script and no invisible mark but the soft hyphen.
    private static final char ARABIC = 0x0600;

    private Letters() {}

    /// Appends what is left of a character.
    public static void fold(char c, StringBuilder out) {
        if (c >= ARABIC && c <= 0x06ff) {
            arabic(c, out);
            return;
        }
        boolean invisible = c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2060 && c <= 0x2069
                || c == 0xfeff || c == 0xad || c >= 0xfe00 && c <= 0xfe0f;
        if (!invisible)
            out.append(Character.toLowerCase(c));
    }

    private static void arabic(char c, StringBuilder out) {
        boolean mark = c >= 0x0610 && c <= 0x061a || c == 0x061c || c == 0x0640 || c >= 0x064b && c <= 0x065f
                || c == 0x0670 || c >= 0x06d6 && c <= 0x06ed && !Character.isLetter(c);
        if (mark)
            return;
        out.append(switch (c) {
            case 'ي', 'ى' -> 'ی';
            case 'ك', 'ڪ' -> 'ک';
            case 'ة', 'ه', 'ۃ', 'ۀ' -> 'ہ';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ؤ' -> 'و';
            case 'ئ' -> 'ی';
            default -> c >= 0x0660 && c <= 0x0669
                    ? (char) (c - 0x0660 + '0')
                    : c >= 0x06f0 && c <= 0x06f9 ? (char) (c - 0x06f0 + '0') : c;
        });
    }

    /// The form in which texts are searched: NFKC (UAX #15), then folded. The text itself where nothing is to be done
    /// but what every search does: lower case and Latin accents are left as they are.
    public static String searchable(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++)
            plain = text.charAt(i) < ARABIC && text.charAt(i) != 0xad;
        if (plain)
            return text;
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++)
            fold(composed.charAt(i), out);
        return out.toString();
    }
}
