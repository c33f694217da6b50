package org.suragh.ingest.format.raw;

/// What is kept of a rejected line beside the reason.
public final class Detail {
    private Detail() {}

    /// At most 200 letters of it.
    public static String cut(String detail) {
        return detail.codePointCount(0, detail.length()) <= 200
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, 200));
    }
}
