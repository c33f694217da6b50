package org.suragh.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Opens containers, known by their first bytes, never by their names.
public final class Containers {
    /// Between the path of an inner container and the path of a member in it.
    public static final String INSIDE = "!/";

    private static final int HEAD = 512;
    private static final Map<String, String> STARTS = Map.of("PK\3\4", "zip", "PK\5\6", "zip", "\u001f\u008b\u0008",
            "gzip", "7z\u00bc\u00af'\u001c", "7z", "Rar!\u001a\u0007",
            "RAR", "\u00fd7zXZ\0", "xz", "(\u00b5/\u00fd", "zstd", "MSCF\0\0\0\0", "CAB");

    private Containers() {}

    /// Whether the first bytes are those of a container, or of one of a kind that is not read.
    public static boolean packed(byte[] start) {
        return kind(start) != null;
    }

    /// The container that a content is, or null when it is none.
    ///
    /// @throws ContainerProblem when a limit is exceeded, or it is damaged, or of a kind that is not read
    public static @Nullable Container open(Content content, Budget budget) throws IOException {
        String kind;
        try (InputStream in = content.open()) {
            kind = kind(in.readNBytes(HEAD));
        }
        return switch (kind) {
            case null -> null;
            case "zip" -> zip(content, budget);
            case "gzip" -> new PackedContainer(content, true, budget);
            case "bzip2" -> new PackedContainer(content, false, budget);
            case "tar" -> new SequentialContainer(content, true, budget);
            default -> throw new ContainerProblem("container.unsupported", content.name(), content.name(), kind);
        };
    }

    private static @Nullable String kind(byte[] head) {
        String start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> kind : STARTS.entrySet()) {
            if (start.startsWith(kind.getKey()))
                return kind.getValue();
        }
        if (start.matches("(?s)BZh[1-9]1AY&"))
            return "bzip2";
        return tar(head) ? "tar" : null;
    }

    private static Container zip(Content content, Budget budget) throws IOException {
        Seekable seekable = seekable(content, budget);
        return seekable == null
                ? new SequentialContainer(content, false, budget)
                : new ZipContainer(seekable, budget);
    }

    private static @Nullable Seekable seekable(Content content, Budget budget) throws IOException {
        if (content instanceof Seekable already)
            return already;
        byte[] held = budget.hold(content);
        return held == null ? null : new Held(content, held.length, budget);
    }

    /// A tar header carries its own checksum.
    private static boolean tar(byte[] head) {
        if (head.length < HEAD || head[0] == 0)
            return false;
        int sum = 0;
        for (int i = 0; i < HEAD; i++)
            sum += i >= 148 && i < 156 ? ' ' : head[i] & 255;
        String written = new String(head, 148, 8, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
        return written.matches("[0-7]{1,7}") && Integer.parseInt(written, 8) == sum;
    }

    /// An inner container in memory, inflated again when it had to make room.
    private record Held(Content origin, long size, Budget budget) implements Seekable {
        @Override
        public String name() {
            return origin.name();
        }

        @Override
        public int read(byte[] to, int offset, int length, long at) throws IOException {
            if (length == 0)
                return 0;
            if (at >= size)
                return -1;
            byte[] bytes = budget.hold(origin);
            if (bytes == null)
                throw new IOException(origin.name());
            int n = (int) Math.min(length, size - at);
            System.arraycopy(bytes, (int) at, to, offset, n);
            return n;
        }
    }
}
