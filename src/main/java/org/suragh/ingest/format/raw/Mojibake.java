package org.suragh.ingest.format.raw;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text whose UTF-8 bytes were taken for Latin-1 letters, as Meta's downloads write it (`CafÃ©` for `Café`).
public final class Mojibake {
    private Mojibake() {}

    /// The text as it was meant, when every letter is a byte and the bytes are UTF-8 beyond ASCII; else the text itself.
    public static String repaired(String text) {
        if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xff))
            return text;
        try {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return text;
        }
    }
}
