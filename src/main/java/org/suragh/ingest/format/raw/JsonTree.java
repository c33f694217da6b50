package org.suragh.ingest.format.raw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One JSON object of an export as maps, lists and texts. Numbers and booleans are the text they were written as, so
/// that no id passes through a double (R-TM-07); null is left out, and half a surrogate pair becomes U+FFFD, since no
/// file can keep it.
///
/// Limits (R-SE-04): 64 deep, names of 1,000 characters, numbers of 200, texts of 2,000,000. A name that stands twice
/// in one object makes it damaged: which of the two holds is nobody's to say.
public final class JsonTree {
    private static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNameLength(1000)
                    .maxNumberLength(200).maxStringLength(2_000_000).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private JsonTree() {}

    /// Why a text is no object.
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        /// @param reason text key of a rejection
        Damaged(String reason) {
            super(reason);
        }
    }

    /// The object in a slice of UTF-8.
    ///
    /// @throws Damaged when the slice is not one whole object within the limits
    public static Map<String, Object> object(byte[] bytes, int from, int to) throws Damaged {
        return new Reading(bytes, from, to, null).whole();
    }

    /// The same, and where in the slice the objects in its lists stand.
    ///
    /// @param spans takes object to its first byte and the one behind it, counted from `from`; by identity
    public static Map<String, Object> object(byte[] bytes, int from, int to, IdentityHashMap<Object, int[]> spans)
            throws Damaged {
        return new Reading(bytes, from, to, spans).whole();
    }

    /// As much of an object as its beginning shows, for telling what a file holds; empty when it shows nothing.
    static Map<String, Object> beginning(byte[] bytes, int from, int to) {
        var seen = new LinkedHashMap<String, Object>();
        try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
            if (parser.nextToken() == JsonToken.START_OBJECT)
                new Reading(bytes, from, to, null).fill(parser, seen, true);
        } catch (IOException cutOff) {
            return seen;
        }
        return seen;
    }

    /// One reading of one slice.
    private static final class Reading {
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final @Nullable IdentityHashMap<Object, int[]> spans;
        private final boolean halves;
        private long base;

        Reading(byte[] bytes, int from, int to, @Nullable IdentityHashMap<Object, int[]> spans) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            this.spans = spans;
            this.halves = surrogateEscapes(bytes, from, to);
        }

        Map<String, Object> whole() throws Damaged {
            try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
                if (parser.nextToken() != JsonToken.START_OBJECT)
                    throw new Damaged("ingest.reject.json");
                base = parser.currentTokenLocation().getByteOffset();
                var object = new LinkedHashMap<String, Object>();
                fill(parser, object, false);
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

        /// @param early whether an inner object is put in before it is read, so that it stays when the text breaks off
        void fill(JsonParser parser, Map<String, Object> map, boolean early) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (early && token == JsonToken.START_OBJECT) {
                    var inner = new LinkedHashMap<String, Object>();
                    map.put(name, inner);
                    fill(parser, inner, true);
                    continue;
                }
                if (early && token == JsonToken.START_ARRAY) {
                    var list = new ArrayList<Object>();
                    map.put(name, list);
                    early(parser, list);
                    continue;
                }
                Object value = value(parser, token);
                if (value != null && map.put(name, value) != null)
                    throw new Damaged("ingest.reject.json-twice");
            }
        }

        private void early(JsonParser parser, List<Object> list) throws IOException {
            for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                if (t == JsonToken.START_OBJECT) {
                    var inner = new LinkedHashMap<String, Object>();
                    list.add(inner);
                    fill(parser, inner, true);
                } else {
                    Object item = value(parser, t);
                    if (item != null)
                        list.add(item);
                }
            }
        }

        private @Nullable Object value(JsonParser parser, @Nullable JsonToken token) throws IOException {
            if (token == null)
                throw new Damaged("ingest.reject.json");
            return switch (token) {
                case START_OBJECT -> {
                    var map = new LinkedHashMap<String, Object>();
                    fill(parser, map, false);
                    yield map;
                }
                case START_ARRAY -> list(parser);
                case VALUE_NULL -> null;
                default -> halves ? wellFormed(parser.getText()) : parser.getText();
            };
        }

        private List<Object> list(JsonParser parser) throws IOException {
            List<Object> list = new ArrayList<>();
            for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                long start = spans == null ? 0 : parser.currentTokenLocation().getByteOffset();
                Object item = value(parser, t);
                if (item == null)
                    continue;
                list.add(item);
                if (spans != null && item instanceof Map<?, ?>)
                    spans.put(item, new int[]{(int) (start - base),
                            (int) (parser.currentLocation().getByteOffset() - base)});
            }
            return list;
        }
    }

    /// Whether a unicode escape of a surrogate occurs: only then can half a pair.
    private static boolean surrogateEscapes(byte[] b, int from, int to) {
        for (int i = from; i + 3 < to; i++) {
            if (b[i] == '\\' && b[i + 1] == 'u' && (b[i + 2] | 0x20) == 'd' && b[i + 3] >= '8')
                return true;
        }
        return false;
    }

    private static String wellFormed(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c))
                continue;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (out == null)
                out = new StringBuilder(text);
            out.setCharAt(i, '\ufffd');
        }
        return out == null ? text : out.toString();
    }

    /// The text under a name, or null when there is none or it is no text.
    public static @Nullable String text(@Nullable Map<?, ?> object, String name) {
        return object != null && object.get(name) instanceof String text ? text : null;
    }

    /// The first of several names that holds a text that is not empty.
    public static @Nullable String text(@Nullable Map<?, ?> object, String... names) {
        for (String name : names) {
            String text = text(object, name);
            if (text != null && !text.isEmpty())
                return text;
        }
        return null;
    }

    /// The object under a name, or null.
    public static @Nullable Map<?, ?> map(@Nullable Map<?, ?> object, String name) {
        return object != null && object.get(name) instanceof Map<?, ?> map ? map : null;
    }

    /// The list under a name, or an empty one.
    public static List<?> list(@Nullable Map<?, ?> object, String name) {
        return object != null && object.get(name) instanceof List<?> list ? list : List.of();
    }
}
