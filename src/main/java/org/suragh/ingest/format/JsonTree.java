package org.suragh.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON object of an export as maps, lists and texts. Numbers and booleans are the text they were written as, so
/// that no id passes through a double (R-TM-07); null is left out.
///
/// Limits (R-SE-04): 64 deep, names of 1,000 characters, numbers of 200, texts of 2,000,000.
final class JsonTree {
    private static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNameLength(1000)
                    .maxNumberLength(200).maxStringLength(2_000_000).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private JsonTree() {}

    /// Why a text is no object.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        /// @param reason text key of a rejection
        Damaged(String reason) {
            super(reason);
        }
    }

    /// The object in a slice of UTF-8.
    ///
    /// @throws Damaged when the slice is not one whole object within the limits
    static Map<String, Object> object(byte[] bytes, int from, int to) throws Damaged {
        try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                throw new Damaged("ingest.reject.json");
            Map<String, Object> object = map(parser);
            if (parser.nextToken() != null)
                throw new Damaged("ingest.reject.json");
            return object;
        } catch (StreamConstraintsException beyond) {
            throw new Damaged("ingest.reject.json-limit");
        } catch (Damaged known) {
            throw known;
        } catch (IOException damaged) {
            throw new Damaged("ingest.reject.json");
        }
    }

    private static Map<String, Object> map(JsonParser parser) throws IOException {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Object value = value(parser, parser.nextToken());
            if (value != null)
                map.put(name, value);
        }
        return map;
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null)
            throw new Damaged("ingest.reject.json");
        return switch (token) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                    Object item = value(parser, t);
                    if (item != null)
                        list.add(item);
                }
                yield list;
            }
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    /// The text under a name, or null when there is none or it is no text.
    static @Nullable String text(@Nullable Map<?, ?> object, String name) {
        return object != null && object.get(name) instanceof String text ? text : null;
    }

    /// The first of several names that holds a text that is not empty.
    static @Nullable String text(@Nullable Map<?, ?> object, String... names) {
        for (String name : names) {
            String text = text(object, name);
            if (text != null && !text.isEmpty())
                return text;
        }
        return null;
    }

    /// The object under a name, or null.
    static @Nullable Map<?, ?> map(@Nullable Map<?, ?> object, String name) {
        return object != null && object.get(name) instanceof Map<?, ?> map ? map : null;
    }

    /// The list under a name, or an empty one.
    static List<?> list(@Nullable Map<?, ?> object, String name) {
        return object != null && object.get(name) instanceof List<?> list ? list : List.of();
    }
}
