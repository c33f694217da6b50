package org.suragh.world.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suragh.world.Dice;

/// Ids, screen names, names and lines about oneself. Shapes of names are shared by all; a vendor's accounts have one shape
/// more often than others.
final class Names {
    private final Dice dice;
    private final Words words;
    private final Set<String> taken = new HashSet<>();

    Names(Dice dice, Words words) {
        this.dice = dice.fork("names");
        this.words = words;
    }

    /// A new id that says nothing: 13 digits.
    String id() {
        while (true) {
            String id = Long.toString(1_000_000_000_000L + (dice.next() >>> 1) % 9_000_000_000_000L);
            if (taken.add(id))
                return id;
        }
    }

    /// A new screen name.
    ///
    /// @param shape 0 to 5, or -1 for any
    String handle(int shape) {
        while (true) {
            String first = dice.pick(words.list("names"));
            String last = dice.pick(words.list("surnames"));
            String handle = switch (shape < 0 ? dice.below(6) : shape) {
                case 0 -> first + "_" + last + dice.between(1, 999);
                case 1 -> upper(first) + upper(last) + dice.between(10, 99);
                case 2 -> upper(first) + dice.between(1_000, 99_999_999);
                case 3 -> first + last.charAt(0) + dice.between(1960, 2012);
                case 4 -> "the_" + first + "_" + last + dice.between(1, 99);
                default -> last + "." + first + "_" + letters(dice);
            };
            if (taken.add(handle))
                return handle;
        }
    }

    private static String letters(Dice d) {
        return "" + (char) ('a' + d.below(26)) + (char) ('a' + d.below(26)) + d.between(1, 99);
    }

    /// A name as shown.
    String name(String badge) {
        return upper(dice.pick(words.list("names"))) + " " + upper(dice.pick(words.list("surnames")))
                + (badge.isEmpty() ? "" : " " + badge);
    }

    /// A line about oneself; three in ten have none.
    String bio(String badge) {
        if (dice.chance(.3))
            return "";
        List<String> lines = words.list("bios");
        String bio = dice.pick(lines) + ". " + dice.pick(lines) + ". " + upper(dice.pick(words.list("names"))) + " "
                + dice.between(1, 99);
        return badge.isEmpty() ? bio : bio + " #" + badge;
    }

    private static String upper(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
