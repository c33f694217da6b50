package org.suragh.export;

import java.util.List;

/// Every export the program writes.
public final class Exports {
    private Exports() {}

    /// All exporters.
    public static final List<Exporter> ALL = List.of();
}
