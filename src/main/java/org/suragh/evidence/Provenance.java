package org.suragh.evidence;

/// Where a record stands.
///
/// @param exhibit number of the exhibit, from 1
/// @param member path inside an archive or folder, or empty
/// @param line 1-based line, or 1-based place in an array
/// @param offset byte offset of the record in the innermost inflated bytes, from 0
/// @param length bytes of the record
public record Provenance(int exhibit, String member, long line, long offset, int length)
        implements
            Comparable<Provenance> {
    /// Exhibit, then member, then line, then offset.
    @Override
    public int compareTo(Provenance other) {
        int c = Integer.compare(exhibit, other.exhibit);
        if (c == 0)
            c = member.compareTo(other.member);
        if (c == 0)
            c = Long.compare(line, other.line);
        return c != 0 ? c : Long.compare(offset, other.offset);
    }
}
