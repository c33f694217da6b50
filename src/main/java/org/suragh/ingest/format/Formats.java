package org.suragh.ingest.format;

import java.util.List;
import org.suragh.ingest.FormatReader;

/// Every format the program reads, surest first. To add one: a reader class, a line here, a text key, a sample.
public final class Formats {
    private Formats() {}

    /// All readers.
    public static final List<FormatReader> ALL = List.of();
}
