package org.suragh.container;

import java.util.Arrays;

/// The password of a locked zip file, as the examiner typed it. It is never written anywhere: not into the case, the
/// journal, a log or a sentence.
public final class Password {
    private final char[] characters;

    /// Takes a copy.
    public Password(char[] characters) {
        this.characters = characters.clone();
    }

    /// A copy of the characters.
    char[] characters() {
        return characters.clone();
    }

    /// Overwrites it.
    public void forget() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "password";
    }
}
