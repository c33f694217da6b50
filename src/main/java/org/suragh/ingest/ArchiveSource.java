package org.suragh.ingest;

import java.io.Closeable;
import java.util.List;

/// An exhibit that holds others: a zip file, or a folder. Made by [Archives]; close it when the import is over.
///
/// A reader that gets one reads its members and gives every record and rejection a provenance that carries the path of
/// the member; line, offset and length count within the member's inflated bytes. `open` of the archive itself streams
/// the bytes of the zip file; for a folder it is refused, since a folder has no bytes.
public interface ArchiveSource extends ExhibitSource, Closeable {
    /// Paths of the members in text order, `/` between folders. Never a path on disk: nothing is unpacked.
    List<String> members();

    /// One of the members.
    ///
    /// @throws IllegalArgumentException when there is none of that path
    ExhibitSource member(String path);

    /// Names that were left out, since they point outside the archive, are links, or nothing but a system's leftovers.
    List<String> skipped();
}
