package org.suragh.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one import has used of its limits, the password it was given, and the inner containers it holds in memory.
/// Safe for several threads.
public final class Budget {
    private final Limits limits;
    private final @Nullable Password password;
    private final long most;
    private final Map<Content, byte[]> held = new LinkedHashMap<>(8, .75f, true);
    private long heldBytes;
    private long inflated;
    private int members;

    /// A fresh budget.
    ///
    /// @param size bytes of the outermost container, or -1 for a folder
    public Budget(Limits limits, long size, @Nullable Password password) {
        this.limits = limits;
        this.password = password;
        long byRatio = size < 0 ? limits.allBytes() : Math.max(limits.allFreeBytes(), size * limits.ratio());
        this.most = Math.min(limits.allBytes(), byRatio);
    }

    Limits limits() {
        return limits;
    }

    @Nullable
    Password password() {
        return password;
    }

    /// Counts a member of a container.
    synchronized void member(String container) throws ContainerProblem {
        if (++members > limits.members())
            throw new ContainerProblem("container.limit.members", container, container, limits.members());
    }

    /// Counts bytes that were inflated for the first time.
    synchronized void inflated(String member, long bytes) throws ContainerProblem {
        inflated += bytes;
        if (inflated > most)
            throw new ContainerProblem("container.limit.all", "", member, most >> 20);
    }

    /// The bytes of a content, held for as long as there is room; null when it is too large.
    synchronized byte @Nullable [] hold(Content content) throws IOException {
        byte[] bytes = held.get(content);
        if (bytes != null || content.size() > limits.heldBytes())
            return bytes;
        try (InputStream in = content.open()) {
            bytes = in.readNBytes(limits.heldBytes() + 1);
        }
        if (bytes.length > limits.heldBytes())
            return null;
        heldBytes += bytes.length;
        held.put(content, bytes);
        Iterator<Map.Entry<Content, byte[]>> oldest = held.entrySet().iterator();
        while (heldBytes > limits.heldBytes() * 2L && held.size() > 1) {
            heldBytes -= oldest.next().getValue().length;
            oldest.remove();
        }
        return bytes;
    }
}
