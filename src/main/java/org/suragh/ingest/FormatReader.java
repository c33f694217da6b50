package org.suragh.ingest;

import java.io.IOException;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;

/// One outside format. Stateless: one instance serves all imports. Recognised by content, not by name alone.
public interface FormatReader {
    /// How sure a reader is of a file.
    enum Match {
        /// Not mine.
        NO,
        /// Could be mine; a surer reader goes first.
        POSSIBLE,
        /// Mine.
        CERTAIN
    }

    /// The beginning of a file.
    ///
    /// @param fileName name without folders
    /// @param bytes at most the first 64 KiB, inflated; empty for a folder
    /// @param members paths of an archive's members, see [ArchiveSource]; empty for an ordinary file
    record Head(String fileName, byte[] bytes, List<String> members) {
        /// The head of an ordinary file.
        public Head(String fileName, byte[] bytes) {
            this(fileName, bytes, List.of());
        }
    }

    /// Stable id, written into the case; text key `ingest.format.<id>` names it.
    String id();

    /// Looks at name and first bytes only.
    Match probe(Head head);

    /// Of the members of an archive that this reader recognises whole, those that belong to its export. The others are
    /// read by whoever recognises them, one by one.
    default List<String> claimed(List<String> members) {
        return members;
    }

    /// Streams every row of the source into the sink, as a record or a rejection.
    ///
    /// @throws SuraghException when the whole file cannot be read this way, or a question is open (zone, date order,
    ///     meaning of columns); the message holds samples and the option that answers it; nothing has been stored then
    void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException;
}
