package org.suragh.gui.widget;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Words for the values of a choice that is made from a list, never typed.
public final class Choices {
    private Choices() {}

    /// A converter that shows values in words.
    public static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("chosen from a list, never typed");
            }
        };
    }
}
