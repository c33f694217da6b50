package org.suragh.signal;

import java.util.Arrays;
import java.util.List;

/// The shape of a screen name: classes of its letters in place of the letters (science note 1.4; Thomas et al. 2013
/// learned such shapes of merchants, Yuan et al. 2019 used classes of letters). Which shapes mean anything is told by the
/// case alone, never by a list.
///
/// Classes: `U` upper and `l` lower case of a Latin letter, `a` a letter of the Arabic script, `o` a letter of another
/// one, `d` a digit; everything else stands for itself. Each name has two shapes: the exact one writes every letter
/// and counts digits (`Ali_Khan8821` is `Ull_Ulll4d`), the coarse one joins lower-case letters (`Ul_Ul4d`), since
/// names and words differ in length. O(length); pure functions.
public final class NameShape {
    private NameShape() {}

    /// The shapes of a name, the exact one first; one where both are the same text.
    public static List<String> of(String name) {
        String exact = shape(name, false);
        String coarse = shape(name, true);
        return exact.equals(coarse) ? List.of(exact) : List.of(exact, coarse);
    }

    private static String shape(String name, boolean coarse) {
        StringBuilder out = new StringBuilder(name.length() + 4);
        int[] letters = name.codePoints().toArray();
        int i = 0;
        while (i < letters.length) {
            int kind = kind(letters[i]);
            int from = i++;
            while (i < letters.length && kind(letters[i]) == kind && (kind == 'd' || coarse && joins(kind)))
                i++;
            if (kind == 'd')
                out.append(i - from);
            out.appendCodePoint(kind);
        }
        return out.toString();
    }

    private static boolean joins(int kind) {
        return kind == 'l' || kind == 'a' || kind == 'o';
    }

    private static int kind(int letter) {
        if (Character.isDigit(letter))
            return 'd';
        if (!Character.isLetter(letter))
            return letter;
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> Character.isUpperCase(letter) ? 'U' : 'l';
            case ARABIC -> 'a';
            default -> 'o';
        };
    }

    /// Whether one insertion, deletion or replacement of a letter makes one name of the other. O(length).
    public static boolean oneApart(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > 1 || Arrays.equals(a, b))
            return false;
        int same = 0;
        while (same < Math.min(a.length, b.length) && a[same] == b[same])
            same++;
        int restA = a.length >= b.length ? same + 1 : same;
        int restB = b.length >= a.length ? same + 1 : same;
        return Arrays.equals(a, restA, a.length, b, restB, b.length);
    }
}
