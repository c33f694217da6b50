package org.suragh.ingest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;

/// An archive as it was received, with what only the import asks of it. Made by [Archives].
public interface ReceivedArchive extends ArchiveSource {
    /// Id of the kind, which is the format of the exhibit when its members are read one by one: `zip`, `tar`, `gzip`,
    /// `bzip2`, `folder`.
    String kind();

    /// The members in the order in which they are best read one after another; the same archive gives the same order.
    List<String> order();

    /// Names that could not stay as they were written, since they repeat another, are too long or hold control
    /// characters.
    List<String> renamed();

    /// Whether a member is locked with a password.
    boolean locked(String member);

    /// The archive that a member is, or null when it is an ordinary file; it counts against the limits of this one.
    ///
    /// @throws SuraghException when a limit is exceeded, or it is damaged, or of a kind that is not read
    @Nullable
    ReceivedArchive inside(String member) throws IOException, SuraghException;

    /// Refuses what changed while it was read.
    ///
    /// @throws SuraghException when a file is not what it was when first seen
    void checkUnchanged() throws IOException, SuraghException;
}
