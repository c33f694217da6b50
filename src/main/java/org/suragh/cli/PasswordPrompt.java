package org.suragh.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.container.Password;

/// Takes the password of a locked zip file from standard input or from the keyboard; never from an argument, which
/// other programs of the machine can read.
final class PasswordPrompt {
    private static final int LONGEST = 4_096;

    private PasswordPrompt() {}

    /// The first line of a stream.
    static Password line(InputStream in) throws SuraghException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0 && b != '\n' && line.size() < LONGEST; b = in.read()) {
                if (b != '\r')
                    line.write(b);
            }
        } catch (IOException closed) {
            throw new SuraghException("cli.problem.no-password", closed);
        }
        if (line.size() == 0)
            throw new SuraghException("cli.problem.no-password");
        byte[] bytes = line.toByteArray();
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Password password = new Password(Arrays.copyOf(text.array(), text.limit()));
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(text.array(), '\0');
        return password;
    }

    /// What the person types, unseen; null when no person is there to be asked, or nothing was typed.
    static @Nullable Password ask(String sentence) {
        Console console = System.console();
        if (console == null || !console.isTerminal())
            return null;
        char[] typed = console.readPassword("%s%n> ", sentence);
        if (typed == null || typed.length == 0)
            return null;
        Password password = new Password(typed);
        Arrays.fill(typed, '\0');
        return password;
    }
}
