package org.suragh.world.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.world.Dice;

/// Texts about nothing in three languages, so many that nobody repeats another by chance, and all of one law of lengths
/// whoever writes them: a length must not tell who wrote a text. Words come from a resource.
final class Words {
    private static final List<String> LANGUAGES = List.of("english", "roman", "urdu");
    private static final List<String> ENDS = List.of(".", ".", "!", "", "...", " 🙂");
    private static final List<String> TAILS = List.of(" ❤", " 👍", "!", " ...", " please", " aaj hi", " ضرور", " 🙏");
    private static final int LEAST = 100;
    private static final int MOST = 190;

    private static final String PARTS = "svoptj";

    private final Map<String, List<String>> lists = new TreeMap<>();
    private final List<List<List<String>>> parts;

    Words() {
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> lists
                    .put(line.substring(0, line.indexOf('=')),
                            List.of(line.substring(line.indexOf('=') + 1).split("\\|"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        parts = LANGUAGES.stream()
                .map(language -> PARTS.chars().mapToObj(part -> lists.get(language + '.' + (char) part)).toList())
                .toList();
    }

    List<String> list(String name) {
        return lists.get(name);
    }

    /// A length as the lengths of posts go; `u` from 0 to 1 chooses the quantile. Even on both sides of its mean, so that
    /// the mean of many posts lies neither above nor below that of few.
    static int length(double u) {
        return (int) (LEAST + (MOST - LEAST) * u);
    }

    /// A new text with an end (tags, an address) that its length includes.
    String text(int language, String end, Dice d) {
        return text(language, end, length(d.unit()), d);
    }

    /// A new text of about a length.
    String text(int language, String end, int length, Dice d) {
        var out = new StringBuilder(length + 40);
        clause(out, language, d);
        int left = length - out.length() - end.length();
        while (left > 0) {
            int before = out.length();
            out.append(d.pick(of(language, "j")).stripTrailing()).append(' ');
            clause(out, language, d);
            int added = out.length() - before;
            // the last clause stays so often that the mean is the length asked for, whatever the end
            if (added > left && d.unit() * added > left)
                out.setLength(before);
            left -= added;
        }
        out.append(d.pick(ENDS));
        return (language == 2 ? out : capital(out)).append(end).toString();
    }

    private static StringBuilder capital(StringBuilder out) {
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out;
    }

    private void clause(StringBuilder out, int language, Dice d) {
        if (language == 0) {
            out.append(d.pick(of(0, "s"))).append(' ').append(d.pick(of(0, "v"))).append(' ')
                    .append(d.pick(of(0, "o")));
            if (d.chance(.5))
                out.append(' ').append(d.pick(of(0, "p")));
            if (d.chance(.4))
                out.append(' ').append(d.pick(of(0, "t")));
            return;
        }
        if (d.chance(.4))
            out.append(d.pick(of(language, "t"))).append(' ');
        out.append(d.pick(of(language, "s"))).append(' ');
        if (d.chance(.5))
            out.append(d.pick(of(language, "p"))).append(' ');
        out.append(d.pick(of(language, "o"))).append(' ').append(d.pick(of(language, "v")));
    }

    private List<String> of(int language, String part) {
        return parts.get(language).get(PARTS.indexOf(part.charAt(0)));
    }

    /// Some ready texts with one end; their lengths go through the law of lengths evenly.
    List<String> bank(int size, String end, Dice d) {
        List<String> texts = new java.util.ArrayList<>();
        for (int k = 0; k < size; k++)
            texts.add(text(k % LANGUAGES.size(), end, length((k + .5) / size), d));
        d.shuffle(texts);
        return List.copyOf(texts);
    }

    /// A ready text without its first word, with something small added; its length stays about the same.
    String changed(String text, Dice d) {
        return text.substring(text.indexOf(' ') + 1) + d.pick(TAILS);
    }
}
