package org.suragh.base;

import org.jspecify.annotations.Nullable;

/// Something the person at the keyboard can put right: a wrong file, a full disk, a case from a newer version.
///
/// The only checked exception of the program. The key names a sentence in `messages.properties` that says what
/// is wrong and what to do, without technical words.
public final class SuraghException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient Object[] args;

    /// A problem without a deeper cause.
    public SuraghException(String key, Object... args) {
        this(key, (Throwable) null, args);
    }

    /// A problem with a cause that goes to the log, not to the person.
    public SuraghException(String key, @Nullable Throwable cause, Object... args) {
        super(key, cause);
        this.key = key;
        this.args = args.clone();
    }

    /// The key of the sentence.
    public String key() {
        return key;
    }

    /// What the sentence says, for a place that words it in its own way.
    public Object[] args() {
        return args.clone();
    }

    /// The sentence in the language of the program.
    public String userMessage() {
        return Text.of(key, args);
    }

    @Override
    public String getMessage() {
        return userMessage();
    }
}
