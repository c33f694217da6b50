package org.suragh.gui.bench;

/// Where work runs that must not run on the screen thread. Each lane is one thread, started in `SuraghApp`.
public enum Lane {
    /// Everything on the open case: import, queries, judgements. The one writing connection lives here.
    CASE,
    /// The corridor, the report, exports, verification: on a read-only connection of its own, or on plain values.
    ANALYSIS,
    /// Layout and painting of pictures: plain values only, never a case, so that it never waits behind a long run.
    PICTURE,
    /// Filters and searches over plain values: short, so that typing never waits behind a picture.
    ANSWER
}
