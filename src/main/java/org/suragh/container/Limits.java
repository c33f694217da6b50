package org.suragh.container;

/// What a container may not exceed (R-SE-02); the sentence that refuses it names the limit.
///
/// @param members members in all, those of inner containers included
/// @param nameLength characters of a member's name; a longer one is shortened and the shortening said
/// @param depth containers within one another
/// @param freeBytes bytes a member may inflate to whatever its packed size
/// @param ratio times its packed size a member may inflate to beyond that
/// @param allFreeBytes bytes that all of it may inflate to whatever its size
/// @param allBytes bytes that all of it may inflate to at most
/// @param heldBytes bytes of an inner container held in memory; a larger one is read as a stream
public record Limits(int members, int nameLength, int depth, long freeBytes, long ratio, long allFreeBytes,
        long allBytes, int heldBytes) {
    /// The limits of every import.
    public static final Limits USUAL = new Limits(200_000, 1_000, 5, 64L << 20, 300, 512L << 20, 64L << 30, 48 << 20);
}
