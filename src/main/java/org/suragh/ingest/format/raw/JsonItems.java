package org.suragh.ingest.format.raw;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Provenance;

/// Cuts a file into its JSON objects without reading them, and knows the line, offset and length of each: objects one a
/// line, one after another, or as the elements of an array; a `name =` in front is passed over.
///
/// Where every object begins its own line (JSONL) a damaged line spoils only itself. Otherwise an object ends where its
/// braces close, and a damaged end is one last item. An object longer than the window's limit is damaged. Cost: one look
/// at every byte; memory: one object.
///
/// With a name given, the items are the elements (objects or texts) of the list of that name in the one object that the
/// file is, however long it is.
public final class JsonItems implements Closeable {
    private final ByteWindow window;
    private final boolean lines;
    private final @Nullable String inside;
    private boolean over;
    private boolean text;
    private int partAt;
    private long partLine;
    private int partOriginal;
    private int consumed;
    private long line = 1;
    private int breaks;
    private int itemFrom;
    private int itemTo;
    private long itemLine;
    private boolean inArray;
    private boolean begun;
    private @Nullable String damage;
    private long discarded;
    private long index;

    /// @param lines whether every line is one item
    public JsonItems(ByteWindow window, boolean lines) {
        this(window, lines, null);
    }

    /// @param inside name of a list inside the one object that the file is, whose elements are the items; or null
    public JsonItems(ByteWindow window, boolean lines, @Nullable String inside) {
        this.window = window;
        this.lines = lines;
        this.inside = inside;
    }

    /// Moves to the next object; what is neither blank nor part of the surrounding array is a damaged item.
    public boolean next() throws IOException {
        window.advance(consumed);
        line += breaks;
        consumed = 0;
        breaks = 0;
        discarded = 0;
        damage = null;
        text = false;
        partAt = 0;
        partLine = -1;
        return lines ? nextLine() : nextObject();
    }

    private byte at(int p) {
        return window.bytes[window.start + p];
    }

    private boolean nextLine() throws IOException {
        int p = 0;
        while (window.has(p) && at(p) <= ' ' && at(p) >= 0) {
            breaks += at(p) == '\n' ? 1 : 0;
            if (++p == ByteWindow.MOST) {
                begin(p);
                p = 0;
            }
        }
        begin(p);
        if (!window.has(0))
            return false;
        index++;
        p = window.line();
        if (!window.has(p) && window.full()) {
            tooLong();
            return true;
        }
        itemTo = p;
        while (itemTo > itemFrom && at(itemTo - 1) <= ' ' && at(itemTo - 1) >= 0)
            itemTo--;
        if (at(itemTo - 1) == ',')
            itemTo--;
        consumed = p;
        return true;
    }

    /// Makes the byte at `p` the first of the next item.
    private void begin(int p) {
        window.advance(p);
        line += breaks;
        breaks = 0;
        itemFrom = 0;
        itemLine = line;
    }

    private void tooLong() throws IOException {
        damage = "ingest.reject.too-long";
        start = window.offset();
        discarded = Math.max(1, window.discardLine());
        breaks = 1;
        itemFrom = 0;
        itemTo = 0;
        consumed = 0;
    }

    private long start;

    /// Passes over blanks, commas, brackets of the surrounding array and, once, everything up to its beginning.
    private boolean nextObject() throws IOException {
        if (!begun) {
            int passed = inside == null ? JsonStart.name(window) : JsonStart.list(window, inside);
            over = passed < 0;
            line += passed;
            begun = true;
        }
        if (over)
            return false;
        int p = 0;
        for (;; p++) {
            if (!window.has(p)) {
                if (!window.full())
                    return false;
                begin(p);
                p = -1;
                continue;
            }
            byte c = at(p);
            if (c == '{')
                break;
            if (c == '"' && inside != null)
                return text(p);
            if (c == '[' && !inArray) {
                inArray = true;
            } else if (c == ']') {
                inArray = false;
                over = inside != null;
                if (over)
                    return false;
            } else if (c == '\n') {
                breaks++;
            } else if (c != ',' && c != ';' && (c > ' ' || c < 0)) {
                return stray(p);
            }
        }
        begin(p);
        index++;
        return object(0);
    }

    /// Text outside every object: up to the next line is one damaged item.
    private boolean stray(int first) throws IOException {
        begin(first);
        int p = 0;
        index++;
        damage = "ingest.reject.json";
        while (window.has(p) && at(p) != '\n')
            p++;
        if (window.full()) {
            tooLong();
            return true;
        }
        itemTo = p;
        consumed = p;
        return true;
    }

    /// A text that is an element.
    private boolean text(int first) throws IOException {
        begin(first);
        index++;
        text = true;
        int p = 1;
        while (window.has(p) && at(p) != '"')
            p += at(p) == '\\' ? 2 : 1;
        if (!window.has(p)) {
            if (window.full()) {
                tooLong();
                return true;
            }
            damage = "ingest.reject.json";
        }
        itemTo = Math.min(p + 1, window.held());
        consumed = itemTo;
        return true;
    }

    private boolean object(int from) throws IOException {
        int p = from;
        int depth = 0;
        boolean string = false;
        for (;; p++) {
            if (!window.has(p)) {
                if (window.full()) {
                    tooLong();
                    return true;
                }
                damage = "ingest.reject.json";
                break;
            }
            byte c = at(p);
            if (c == '\n')
                breaks++;
            if (string) {
                if (c == '\\')
                    p++;
                else if (c == '"')
                    string = false;
            } else if (c == '"') {
                string = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                p++;
                break;
            }
        }
        itemTo = Math.min(p, window.held());
        consumed = itemTo;
        return true;
    }

    /// Why the item cannot be read, as a text key, or null.
    @Nullable
    public String damage() {
        return damage;
    }

    /// The bytes that `from` and `to` point into; valid until `next`.
    public byte[] bytes() {
        return window.bytes;
    }

    /// Where the item begins in [#bytes].
    public int from() {
        return window.start + itemFrom;
    }

    /// Where it ends.
    public int to() {
        return window.start + itemTo;
    }

    /// Bytes of the exhibit in front of the item.
    public long offset() {
        return window.offset();
    }

    /// Where the item stands.
    ///
    /// @param member path inside an archive, or empty
    public Provenance provenance(String member) {
        if (discarded > 0)
            return new Provenance(0, member, itemLine, start, (int) Math.min(Integer.MAX_VALUE, discarded));
        int before = window.original(itemFrom);
        return new Provenance(0, member, itemLine, window.offset() + before, window.original(itemTo) - before);
    }

    /// Whether the item is a text, not an object.
    public boolean text() {
        return text;
    }

    /// Where a part of the item stands; asked for in the order of the bytes it costs one look at each.
    ///
    /// @param from first byte of the part, counted from the item's first
    /// @param to the byte behind it
    Provenance part(String member, int from, int to) {
        if (partLine < 0 || from < partAt) {
            partAt = 0;
            partLine = itemLine;
            partOriginal = 0;
        }
        int first = window.start + itemFrom;
        for (int i = partAt; i < from; i++)
            partLine += window.bytes[first + i] == '\n' ? 1 : 0;
        partOriginal += window.original(first + partAt, first + from);
        partAt = from;
        return new Provenance(0, member, partLine, window.offset() + partOriginal,
                window.original(first + from, first + to));
    }

    /// How many items there were so far.
    public long index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
