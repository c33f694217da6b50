package org.suragh.ingest.format.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.ExhibitSource;

/// How the JSON of a file is laid out, seen from its beginning.
///
/// @param encoding how it is written
/// @param lines whether every line is an object of its own
/// @param first the first object within the head, as far as it is seen; or null
/// @param numbers whether ids of 15 digits and more stand there as JSON numbers, which scripts round
public record JsonHead(Encoding encoding, boolean lines, @Nullable Map<String, Object> first, boolean numbers) {
    private static final int LONGEST = 1 << 16;

    /// The layout, or null when the file does not begin as JSON does.
    public static @Nullable JsonHead of(byte[] head) {
        Encoding encoding = Encoding.of(head);
        var source = new HeadBytes(head);
        int c = firstByte(source, encoding);
        if (c != '{' && c != '[')
            return null;
        boolean lines = c == '{' && firstLineIsWhole(source, encoding);
        Map<String, Object> first = null;
        try (var items = new JsonItems(ByteWindow.open(source, encoding), lines)) {
            for (int tries = 0; first == null && tries < 20 && items.next(); tries++)
                first = object(items, head.length >= LONGEST);
        } catch (IOException damaged) {
            first = null;
        }
        return new JsonHead(encoding, lines, first, encoding.wide() || numbers(head));
    }

    /// Whether a name that ends in `id` has a number of 15 digits and more.
    private static boolean numbers(byte[] head) {
        for (int i = 0; i + 3 < head.length; i++) {
            if (head[i] != 'i' || head[i + 1] != 'd' || head[i + 2] != '"')
                continue;
            int p = i + 3;
            while (p < head.length && (head[p] == ' ' || head[p] == ':'))
                p++;
            int digits = p;
            while (p < head.length && head[p] >= '0' && head[p] <= '9')
                p++;
            if (p - digits >= 15)
                return true;
        }
        return false;
    }

    /// The object that an item is; of one that the end of the head cuts off, what is seen of it.
    private static @Nullable Map<String, Object> object(JsonItems items, boolean cut) {
        try {
            if (items.damage() == null)
                return JsonTree.object(items.bytes(), items.from(), items.to());
        } catch (JsonTree.Damaged damaged) {
            if (!cut)
                return null;
        }
        Map<String, Object> seen = cut ? JsonTree.beginning(items.bytes(), items.from(), items.to()) : Map.of();
        return seen.isEmpty() ? null : seen;
    }

    /// The layout of a whole source.
    public static @Nullable JsonHead of(ExhibitSource source) throws IOException {
        try (InputStream in = source.open()) {
            return of(in.readNBytes(LONGEST));
        }
    }

    private static int firstByte(ExhibitSource source, Encoding encoding) {
        try (var window = ByteWindow.open(source, encoding)) {
            int p = 0;
            while (window.has(p) && window.bytes[window.start + p] <= ' ' && window.bytes[window.start + p] >= 0)
                p++;
            return window.has(p) ? window.bytes[window.start + p] : -1;
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /// Whether the first line that is not blank holds a whole object; a first line longer than the head is taken for
    /// one, since nobody prints an object prettily on one line of 64 KiB.
    private static boolean firstLineIsWhole(ExhibitSource source, Encoding encoding) {
        try (var items = new JsonItems(ByteWindow.open(source, encoding), true)) {
            if (!items.next() || items.damage() != null)
                return false;
            int from = items.from();
            int to = items.to();
            return to - from > LONGEST / 2 || items.bytes()[to - 1] == '}' && to - from > 2;
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
