package org.suragh.ingest.format.returns;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.JsonItems;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.raw.Mojibake;
import org.suragh.ingest.format.raw.Page;

/// Objects of a JSON file as blocks.
final class JsonBlocks {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonBlocks() {}

    /// The objects of a file that is a list of them, their own texts as fields.
    static Blocks flat(ExhibitSource source) {
        return (taker, progress) -> {
            try (var items = new JsonItems(ByteWindow.open(source, Encoding.UTF_8), false)) {
                while (items.next()) {
                    if (items.index() % 1024 == 1)
                        progress.checkpoint("ingest.stage.read", items.offset(), Math.max(0, source.size()));
                    Provenance at = items.provenance("");
                    String damage = items.damage();
                    taker.take(damage != null
                            ? new Block("", Map.of(), at, damage)
                            : block("", items.bytes(), items.from(), items.to(), at));
                }
            }
        };
    }

    private static Block block(String section, byte[] bytes, int from, int to, Provenance at) {
        if (!Encoding.validUtf8(bytes, from, to))
            return new Block(section, Map.of(), at, "ingest.reject.encoding");
        try {
            var fields = new LinkedHashMap<String, String>();
            JsonTree.object(bytes, from, to).forEach((name, value) -> flatten(name, value, fields));
            return new Block(section, fields, at, null);
        } catch (JsonTree.Damaged damaged) {
            return new Block(section, Map.of(), at, String.valueOf(damaged.getMessage()));
        }
    }

    /// Entries of Meta's own downloads hold `value` and `timestamp` under a name in the user's language.
    private static void flatten(String name, Object value, Map<String, String> fields) {
        if (value instanceof String text)
            fields.put(name, text);
        if (name.equals("string_map_data") && value instanceof Map<?, ?> entries)
            entries.forEach((label, entry) -> {
                String text = entry instanceof Map<?, ?> map ? JsonTree.text(map, "value") : null;
                String time = entry instanceof Map<?, ?> map ? JsonTree.text(map, "timestamp") : null;
                boolean timed = time != null && time.length() > 8;
                InstagramLabels.put(Mojibake.repaired(String.valueOf(label)),
                        timed && time != null ? time : text == null ? "" : Mojibake.repaired(text), timed, fields);
            });
    }

    /// The objects of the lists of a page that is one object, each under the name of its list.
    static List<Block> lists(Page page) {
        byte[] bytes = page.bytes();
        var blocks = new ArrayList<Block>();
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                return blocks;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY)
                    list(name, parser, page, bytes, blocks);
                else
                    parser.skipChildren();
            }
        } catch (IOException damaged) {
            int from = blocks.isEmpty() ? 0 : end(blocks.getLast());
            blocks.add(new Block("", Map.of("", text(bytes, from)), page.bytesAt(from, bytes.length),
                    "ingest.reject.json"));
        }
        return blocks;
    }

    private static int end(Block block) {
        return (int) block.at().offset() + block.at().length();
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, Math.min(200, bytes.length - from), StandardCharsets.UTF_8);
    }

    private static void list(String name, JsonParser parser, Page page, byte[] bytes, List<Block> blocks)
            throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null)
                throw new IOException("cut off");
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int to = (int) parser.currentLocation().getByteOffset();
            Provenance at = page.bytesAt(from, to);
            blocks.add(token == JsonToken.START_OBJECT
                    ? block(name, bytes, from, to, at)
                    : new Block(name, Map.of("", text(bytes, from)), at, "ingest.reject.json"));
        }
    }
}
