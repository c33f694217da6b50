package org.suragh.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One imported file, or one member of an imported archive or folder.
///
/// @param number from 1, in order of import; members follow their parent
/// @param parent number of the archive it lies in, or 0
/// @param name file name, or path inside the parent
/// @param place where it was read from; null for a member
/// @param bytes size in bytes
/// @param sha256 lower-case hex over the bytes that were parsed
/// @param format id of the reader
/// @param importedAt when
/// @param kept whether a byte-identical copy lies in the case
/// @param options zone, date order and mapping as given or recognised, one `name=value` a line
/// @param counts the four numbers
public record Exhibit(int number, int parent, String name, @Nullable String place, long bytes, String sha256,
        String format, Instant importedAt, boolean kept, String options, Counts counts) {
    /// Rows read = stored + duplicates + rejected.
    public record Counts(long read, long stored, long duplicates, long rejected) {
        /// Nothing read.
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /// The sum of two.
        public Counts plus(Counts other) {
            return new Counts(read + other.read, stored + other.stored, duplicates + other.duplicates,
                    rejected + other.rejected);
        }
    }
}
