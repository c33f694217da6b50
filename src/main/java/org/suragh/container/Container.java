package org.suragh.container;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A container and its members. Every name is unique within it, and text only: it may well point outside.
public interface Container extends Closeable {
    /// Id of the kind: `zip`, `tar`, `gzip`, `bzip2`.
    String kind();

    /// The members, in the order in which they are best read one after another. The same content gives the same list.
    List<Content> members();

    /// A member by its name, or null when there is none.
    @Nullable
    Content member(String name);

    /// Whether a member is locked with a password.
    boolean locked(String name);

    /// What was left out, since it has no bytes of its own: links and devices.
    List<String> left();

    /// Names that were changed to be unique, short, or visible.
    List<String> renamed();

    @Override
    void close() throws IOException;
}
