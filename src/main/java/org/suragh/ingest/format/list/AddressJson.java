package org.suragh.ingest.format.list;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.format.value.ListRange;

/// One walk through an address list in JSON. A row is an object with a block under a known name, a text in a list of
/// blocks, or an object named by its block. Memory: the single values of the objects that are open, 64 deep at most.
final class AddressJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxNameLength(1000)
                    .maxNumberLength(200).maxStringLength(100_000).build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
    private static final List<String> BLOCKS = List.of("ip_prefix", "ipv6_prefix", "ipv4Prefix", "ipv6Prefix", "cidr");
    private static final List<String> LISTS = List.of("addressPrefixes", "ipv4", "ipv6");
    private static final List<String> DATES = List.of("createDate", "creationTime", "last_updated_timestamp");
    private static final List<String> NOTES = List.of("service", "region", "scope", "name", "asn", "metadata.handle",
            "metadata.description", "metadata.countryCode", "metadata.category", "protocol", "port");
    private static final Map<String, AddressClass> CATEGORIES = Map.of("hosting", AddressClass.HOSTING, "vpn",
            AddressClass.VPN, "education_research", AddressClass.INSTITUTION, "government_admin",
            AddressClass.INSTITUTION, "mobile", AddressClass.MOBILE);
    private static final int MOST_VALUES = 64;

    private final InputStream in;
    private final String name;
    private final IngestSink sink;
    private ListHead head;
    private boolean any;
    private long last;
    private long rows;
    private Progress progress = Progress.NONE;

    AddressJson(InputStream in, String name, IngestSink sink) {
        this.in = in;
        this.name = name;
        this.sink = sink;
        this.head = new ListHead(name, null, false, null, null);
    }

    /// The single values of an object that is open, and those of the objects around it.
    private record Open(@Nullable Open around, Map<String, String> values) {
        @Nullable
        String get(String name) {
            String value = values.get(name);
            return value != null || around == null ? value : around.get(name);
        }
    }

    /// Reads all of it; a damaged end is one rejection.
    void read(ListHead known, Progress steps) throws IOException, SuraghException {
        head = known;
        progress = steps;
        boolean whole = false;
        try (JsonParser parser = FACTORY.createParser(in)) {
            try {
                parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
                for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken())
                    value(parser, t, "", new Open(null, new LinkedHashMap<>()));
                whole = true;
            } catch (JsonProcessingException damaged) {
                rest(parser);
            }
        }
        if (!any)
            throw new SuraghException("ingest.no-list", name);
        head.note(sink, true, false);
        if (!whole)
            sink.note("ingest.note.list-cut");
    }

    /// What follows the last whole row of a damaged file.
    private void rest(JsonParser parser) throws IOException {
        JsonLocation stop = parser.currentLocation();
        long end = stop.getByteOffset() + Math.max(0, parser.releaseBuffered(OutputStream.nullOutputStream()));
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
            end += n;
        int length = Math.clamp(end - last, 0, Integer.MAX_VALUE);
        if (length > 0)
            sink.reject(new Rejection(new Provenance(0, "", Math.max(1, stop.getLineNr()), last, length),
                    "ingest.reject.json", ""));
    }

    private void value(JsonParser parser, JsonToken token, String field, Open open) throws IOException {
        switch (token) {
            case START_OBJECT -> object(parser, field, open);
            case START_ARRAY -> {
                boolean blocks = LISTS.contains(field);
                for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                    if (blocks && t == JsonToken.VALUE_STRING)
                        text(parser, open);
                    else
                        value(parser, t, "", open);
                }
            }
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
                String text = parser.getText();
                if (DATES.contains(field) && text.length() >= 10)
                    head = head.on(ListHead.day(text.substring(0, 10)));
                if (!field.isEmpty() && open.values.size() < MOST_VALUES && text.length() <= 1000)
                    open.values.put(field, text);
            }
            default -> {
                return;
            }
        }
    }

    private void object(JsonParser parser, String field, Open around) throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        var open = new Open(around, new LinkedHashMap<>());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            ListRange block = key.length() < 60 ? ListRange.block(key) : null;
            JsonToken token = parser.nextToken();
            if (block != null && token == JsonToken.START_OBJECT)
                named(parser, block, at);
            else
                value(parser, token, key, open);
        }
        if (!row(parser, start, open) && !field.isEmpty()) {
            open.values.forEach((key, text) -> {
                if (around.values.size() < MOST_VALUES)
                    around.values.put(field + '.' + key, text);
            });
        }
    }

    /// `"192.0.2.0/24": { … }`.
    private void named(JsonParser parser, ListRange block, JsonLocation at) throws IOException {
        var inner = new LinkedHashMap<String, Object>();
        collect(parser, inner);
        ListRange range = inside(block);
        accept(parser, at, ListFacts.of(inner).range(range.from(), range.to()), AddressClass.UNKNOWN);
    }

    /// An IPv4 block that is written as `::1.2.3.0/120`.
    private static ListRange inside(ListRange block) {
        boolean v4 = block.from().hi() == 0 && block.to().hi() == 0 && block.from().lo() > 1
                && block.to().lo() >>> 32 == 0;
        return v4 ? ListRange.of(IpAddress.v4((int) block.from().lo()), IpAddress.v4((int) block.to().lo())) : block;
    }

    private static void collect(JsonParser parser, Map<String, Object> into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                var inner = new LinkedHashMap<String, Object>();
                collect(parser, inner);
                if (into.size() < MOST_VALUES)
                    into.put(key, inner);
            } else if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (into.size() < MOST_VALUES && token != JsonToken.VALUE_NULL) {
                into.put(key, parser.getText());
            }
        }
    }

    private void text(JsonParser parser, Open open) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        ListRange range = ListRange.block(parser.getText());
        String category = open.get("metadata.category");
        AddressClass general = category == null
                ? AddressClass.HOSTING
                : CATEGORIES.getOrDefault(category, AddressClass.UNKNOWN);
        accept(parser, at, range == null ? null : range.noted(note(open, true)),
                open.get("asn") != null && category == null ? AddressClass.UNKNOWN : general);
    }

    /// Takes an object as a row, when it is one.
    private boolean row(JsonParser parser, JsonLocation start, Open open) throws IOException {
        for (String field : BLOCKS) {
            String block = open.values.get(field);
            if (block == null)
                continue;
            ListRange range = ListRange.block(block);
            accept(parser, start, range == null ? null : range.noted(note(open, false)), AddressClass.HOSTING);
            return true;
        }
        String host = open.values.get("host");
        if (host == null || !open.values.containsKey("port"))
            return false;
        ListRange range = ListRange.block(host);
        Provenance at = accept(parser, start, range == null ? null : range.noted(note(open, false)),
                AddressClass.OPEN_PROXY);
        ListRange exit = ListRange.block(open.values.getOrDefault("exit_ip", host));
        if (range != null && exit != null && !exit.equals(range))
            sink.also(head.orElse(AddressClass.OPEN_PROXY).entry(exit.noted("exit of " + host), at));
        return true;
    }

    private static String note(Open open, boolean wide) {
        var note = new StringBuilder();
        for (String field : NOTES) {
            String value = wide ? open.get(field) : open.values.get(field);
            if (value != null && !value.isBlank())
                note.append(note.isEmpty() ? "" : ", ").append(field.equals("asn") ? "AS" : "").append(value);
        }
        return note.toString();
    }

    private Provenance accept(JsonParser parser, JsonLocation start, @Nullable ListRange range, AddressClass general)
            throws IOException {
        if (rows++ % 4096 == 0)
            progress.checkpoint("ingest.stage.read", last, 0);
        long from = start.getByteOffset();
        last = parser.currentLocation().getByteOffset();
        if (from < 0 || last < from)
            throw new IOException(name);
        var at = new Provenance(0, "", Math.max(1, start.getLineNr()), from, (int) (last - from));
        if (range == null) {
            sink.reject(new Rejection(at, ListLines.NO_RANGE, ""));
        } else {
            any = true;
            sink.accept(head.orElse(general).entry(range, at));
        }
        return at;
    }
}
