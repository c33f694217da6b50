package org.suragh.ingest.format.list;

import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.ingest.format.value.ListRange;

/// How the lines of one kind of address list are written. One object a file; may remember its header.
interface ListLines {
    /// The text key of a line that holds no address.
    String NO_RANGE = "ingest.reject.list-line";

    /// What a line comes to.
    ///
    /// @param range the range it states, or null
    /// @param reason text key of its rejection, or null
    record Taken(@Nullable ListRange range, @Nullable String reason) {
        /// A line that is a remark or a head of others.
        static final Taken PASSED = new Taken(null, null);

        static Taken of(@Nullable ListRange range) {
            return new Taken(range, range == null ? NO_RANGE : null);
        }

        static Taken refused(String reason) {
            return new Taken(null, reason);
        }

        boolean passed() {
            return range == null && reason == null;
        }
    }

    /// Takes one line, without its end.
    Taken read(String line);

    /// The class of ranges where neither the examiner, nor the list's name, nor its remarks say one; null where that is
    /// asked.
    default @Nullable AddressClass standard() {
        return null;
    }

    /// The text key that refuses a file of this kind in which no line states a range.
    default String none() {
        return "ingest.no-list";
    }
}
