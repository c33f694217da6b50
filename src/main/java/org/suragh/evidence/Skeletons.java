package org.suragh.evidence;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Locale;

/// What a screen name looks like to the eye: the skeleton of UTS 39, after direction controls have done their work and
/// without what takes no room. Two names with the same skeleton can be taken for each other (R-SE-21).
///
/// The tables behind it load with the first call (a tenth of a second), never with the program. Cost: ASCII names
/// one table look-up a letter; others some microseconds. Names are looked at up to 200 letters.
public final class Skeletons {
    private static final int LONGEST = 200;

    private Skeletons() {}

    /// The one or two skeletons of a name: as its letters are written, and as they are in lower case. Two names look
    /// alike when they have one in common: `amberfInch` looks like `amberflnch` as written, `АMBER` with a Cyrillic
    /// first letter like `amber` in lower case.
    public static List<String> of(String handle) {
        String name = handle.codePointCount(0, handle.length()) <= LONGEST
                ? handle
                : handle.substring(0, handle.offsetByCodePoints(0, LONGEST));
        String written = skeleton(name).toLowerCase(Locale.ROOT);
        String folded = skeleton(name.toLowerCase(Locale.ROOT));
        return written.equals(folded) ? List.of(written) : List.of(written, folded);
    }

    /// Whether two names are the same screen name, which knows no case.
    public static boolean same(String a, String b) {
        return a.equalsIgnoreCase(b);
    }

    private static String skeleton(String name) {
        var out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80)
                return wide(name);
            out.append(Tables.ASCII[c]);
        }
        return out.toString();
    }

    private static String wide(String name) {
        String looks = Tables.CHECKER.getBidiSkeleton(Bidi.LTR, name);
        var out = new StringBuilder(looks.length());
        looks.codePoints().filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && UCharacter.getType(c) != Character.FORMAT).forEach(out::appendCodePoint);
        return out.toString();
    }

    /// Loaded when first needed.
    private static final class Tables {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
        static final String[] ASCII = ascii();

        private static String[] ascii() {
            var table = new String[0x80];
            for (int c = 0; c < table.length; c++)
                table[c] = c < ' ' || c == 0x7f ? "" : CHECKER.getSkeleton(Character.toString(c));
            return table;
        }
    }
}
