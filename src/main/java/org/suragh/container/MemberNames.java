package org.suragh.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives the members of one container their names: text that can be shown and stored, each once. A name that repeats
/// another to the byte gets its place in the container behind it; names that differ only in case or in the composition
/// of letters are different names and stay so.
final class MemberNames {
    private final int longest;
    private final Set<String> given = new HashSet<>();
    private final List<String> changed = new ArrayList<>();

    MemberNames(Limits limits) {
        this.longest = limits.nameLength();
    }

    /// The name of the next member.
    ///
    /// @param place its place in the container, from 1
    String name(String written, int place) {
        String shown = visible(written);
        boolean cut = shown.length() > longest;
        String name = cut ? shown.substring(0, longest - 12) + '~' + place : shown;
        if (name.isEmpty() || !given.add(name)) {
            name = name + '~' + place;
            while (!given.add(name))
                name = name + '~';
        }
        if (!name.equals(written))
            changed.add(name);
        return name;
    }

    /// Names that are not as they were written.
    List<String> changed() {
        return List.copyOf(changed);
    }

    /// Control characters as the signs that stand for them; half characters as the sign of a damaged one.
    private static String visible(String written) {
        StringBuilder out = null;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char shown = c;
            if (c < ' ')
                shown = (char) ('\u2400' + c);
            else if (c == 0x7f)
                shown = '\u2421';
            else if (Character.isSurrogate(c) && !paired(written, i))
                shown = '\ufffd';
            if (shown != c && out == null)
                out = new StringBuilder(written);
            if (out != null)
                out.setCharAt(i, shown);
        }
        return out == null ? written : out.toString();
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /// A name's bytes as text: UTF-8 where they are, else the old code page of zip files.
    static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            Charset old = Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
            return new String(bytes, old);
        }
    }
}
