package org.suragh.ingest.format.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.column.Field;
import org.suragh.ingest.format.raw.Page;

/// Puts labels and their values, in the order of a page, together to blocks: a label that opens blocks, or one that the
/// block already has, begins the next.
final class BlockMaker {
    private final Page page;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private Object group = "";
    private String section = "";
    private @Nullable String opener;
    private int from;
    private int to;

    BlockMaker(Page page) {
        this.page = page;
    }

    /// Takes a label and its value.
    ///
    /// @param inside what they stand in: another one ends the block
    /// @param opens label that begins blocks in here, or null for the first one met
    void add(Object inside, String heading, @Nullable String opens, Label label) {
        String word = Field.word(label.name());
        if (!inside.equals(group) || !heading.equals(section)) {
            end();
            opener = opens;
        }
        if (opener == null)
            opener = word;
        if (!fields.isEmpty() && (word.equals(opener) || fields.containsKey(label.name())))
            end();
        group = inside;
        section = heading;
        from = fields.isEmpty() ? label.from() : Math.min(from, label.from());
        to = fields.isEmpty() ? label.to() : Math.max(to, label.to());
        fields.put(label.name(), label.value());
    }

    /// A label as it stands on a page.
    ///
    /// @param from first letter of the label
    /// @param to behind the last letter of the value
    record Label(String name, String value, int from, int to) {}

    /// Ends the block at hand.
    void end() {
        if (!fields.isEmpty())
            add(section, fields, from, to, null);
        fields.clear();
    }

    /// Takes a whole block.
    void add(String heading, Map<String, String> of, int first, int last, @Nullable String damage) {
        String why = damage == null && page.damaged(first, last) ? "ingest.reject.encoding" : damage;
        blocks.add(new Block(heading, new LinkedHashMap<>(of), page.at(first, last), why));
    }

    /// Takes text that belongs to no label.
    void stray(String heading, int first, int last) {
        end();
        add(heading, Map.of("", page.text().substring(first, Math.min(last, first + 200))), first, last,
                "ingest.reject.page-text");
    }

    /// All blocks.
    List<Block> done() {
        end();
        return blocks;
    }
}
