package org.suragh.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// All text a person reads, by key, from `messages.properties`.
///
/// Whole sentences with `{0}` placeholders in the manner of [MessageFormat]; numbers are given as text or as numbers.
public final class Text {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.suragh.messages", Locale.ROOT);

    private Text() {}

    /// The sentence of a key; a key that does not exist is a programming error.
    public static String of(String key, Object... args) {
        String pattern = BUNDLE.getString(key);
        return args.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, Locale.ROOT).format(args);
    }

    /// Whether the bundle has the key; for lists that read their texts by id.
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
