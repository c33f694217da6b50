package org.suragh.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;

/// What the examiner has said about tables of one header, kept for the next file of the same header and carried to
/// other cases as a small JSON file.
///
/// @param header SHA-256 of the header's names, see [Columns]; empty for any header
/// @param columns the header's names in order, for people
/// @param fields column to field, as `--map` takes them
/// @param zone zone of times that carry none, or null
/// @param dateOrder order of day, month and year, or null
/// @param platform platform of the ids
public record Mapping(String header, List<String> columns, SortedMap<String, String> fields, @Nullable ZoneId zone,
        ReadOptions.@Nullable DateOrder dateOrder, String platform) {
    private static final String KIND = "suragh-mapping";
    private static final int MOST_COLUMNS = 4096;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxStringLength(10_000).build())
            .build();

    /// Copies the lists.
    public Mapping {
        columns = List.copyOf(columns);
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /// What was said of a file whose table has this header.
    public static Mapping of(String header, List<String> columns, ReadOptions said) {
        return new Mapping(header, columns, new TreeMap<>(said.mapping()), said.zone(), said.dateOrder(),
                said.platform());
    }

    /// Whether options say anything that is worth keeping.
    public static boolean saysSomething(ReadOptions options) {
        return !options.mapping().isEmpty() || options.zone() != null || options.dateOrder() != null;
    }

    /// The options with this mapping behind them: what they say themselves counts first.
    public ReadOptions under(ReadOptions said) {
        var merged = new TreeMap<>(fields);
        merged.putAll(said.mapping());
        return said.ofTable(said.zone() != null ? said.zone() : zone,
                said.dateOrder() != null ? said.dateOrder() : dateOrder, merged,
                said.platform().equals(ReadOptions.NONE.platform()) ? platform : said.platform());
    }

    /// What it says, in one line.
    public String said() {
        var parts = new ArrayList<String>();
        fields.forEach((column, field) -> parts.add(column + " = " + field));
        if (zone != null)
            parts.add("zone " + zone);
        if (dateOrder != null)
            parts.add("date order " + dateOrder.name().toLowerCase(Locale.ROOT));
        return String.join(", ", parts);
    }

    /// The file's text.
    public String json() {
        var out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("kind", KIND);
            json.writeStringField("header", header);
            json.writeArrayFieldStart("columns");
            for (String column : columns)
                json.writeString(column);
            json.writeEndArray();
            json.writeObjectFieldStart("fields");
            for (var e : fields.entrySet())
                json.writeStringField(e.getKey(), e.getValue());
            json.writeEndObject();
            if (zone != null)
                json.writeStringField("zone", zone.getId());
            if (dateOrder != null)
                json.writeStringField("date-order", dateOrder.name().toLowerCase(Locale.ROOT));
            json.writeStringField("platform", platform);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out + "\n";
    }

    /// The mapping of a file's text.
    ///
    /// @throws SuraghException when the text is no mapping
    public static Mapping read(String name, String text) throws SuraghException {
        var texts = new TreeMap<String, String>();
        var columns = new ArrayList<String>();
        var fields = new TreeMap<String, String>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT)
                throw new SuraghException("ingest.mapping.file", name);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken token = json.nextToken();
                if (token == JsonToken.START_ARRAY && key.equals("columns")) {
                    while (json.nextToken() == JsonToken.VALUE_STRING && columns.size() < MOST_COLUMNS)
                        columns.add(json.getText());
                } else if (token == JsonToken.START_OBJECT && key.equals("fields")) {
                    while (json.nextToken() == JsonToken.FIELD_NAME && fields.size() < MOST_COLUMNS)
                        fields.put(json.currentName(), String.valueOf(json.nextTextValue()));
                } else if (token == JsonToken.VALUE_STRING) {
                    texts.put(key, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            if (!KIND.equals(texts.get("kind")))
                throw new SuraghException("ingest.mapping.file", name);
            String zone = texts.get("zone");
            String order = texts.get("date-order");
            return new Mapping(texts.getOrDefault("header", ""), columns, fields,
                    zone == null ? null : ZoneId.of(zone),
                    order == null ? null : ReadOptions.DateOrder.valueOf(order.toUpperCase(Locale.ROOT)),
                    texts.getOrDefault("platform", ReadOptions.NONE.platform()));
        } catch (IOException | DateTimeException | IllegalArgumentException broken) {
            throw new SuraghException("ingest.mapping.file", broken, name);
        }
    }
}
