package org.suragh.ingest.format.value;

import org.jspecify.annotations.Nullable;

/// The program that a post was written with, as exports state it.
public final class Program {
    private Program() {}

    /// The name inside an HTML link, or the text itself.
    public static @Nullable String name(@Nullable String source) {
        if (source == null || source.isBlank())
            return null;
        int open = source.indexOf('>');
        int close = source.lastIndexOf("</a>");
        return source.startsWith("<a") && open > 0 && close > open ? source.substring(open + 1, close) : source;
    }
}
