package org.suragh.investigation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.Runs;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.linkage.Link;
import org.suragh.linkage.SetAside;

/// A stored run back to the analysis it was, bit for bit. The parts are those of [RunParts].
final class RunReading {
    private final int run;

    private RunReading(int run) {
        this.run = run;
    }

    static Analysis of(Runs.StoredRun stored) throws SuraghException {
        RunReading reading = new RunReading(stored.number());
        SortedMap<String, byte[]> parts = stored.parts();
        SortedMap<String, String> manifest = reading.texts(stored.manifest().getBytes(
                java.nio.charset.StandardCharsets.UTF_8));
        SortedMap<String, Double> chance = new TreeMap<>();
        reading.map(reading.tree(reading.part(parts, "chance.json"))).forEach((k, v) -> chance.put(k, number(v)));
        List<Link> links = new ArrayList<>();
        for (Object row : reading.list(reading.tree(reading.part(parts, "links.json"))))
            links.add(reading.link(reading.list(row)));
        List<SetAside> setAside = new ArrayList<>();
        for (Object row : reading.list(reading.tree(reading.part(parts, "set-aside.json"))))
            setAside.add(reading.setAside(reading.list(row)));
        List<Finding> findings = new ArrayList<>();
        for (Object object : reading.list(reading.tree(reading.part(parts, "networks.json"))))
            findings.add(reading.finding(reading.map(object)));
        return new Analysis(stored.number(), stored.digest(), manifest, List.copyOf(findings), List.copyOf(links),
                List.copyOf(setAside), counts(manifest), chance);
    }

    private byte[] part(SortedMap<String, byte[]> parts, String name) throws SuraghException {
        byte[] part = parts.get(name);
        if (part == null)
            throw damaged(name);
        return part;
    }

    private SuraghException damaged(String what) {
        return new SuraghException("investigation.run.damaged", run, what);
    }

    private static Exhibit.Counts counts(SortedMap<String, String> manifest) {
        return new Exhibit.Counts(count(manifest, "read"), count(manifest, "stored"), count(manifest, "duplicates"),
                count(manifest, "rejected"));
    }

    private static long count(SortedMap<String, String> manifest, String name) {
        return Long.parseLong(manifest.getOrDefault("records." + name, "0"));
    }

    private SortedMap<String, String> texts(byte[] json) throws SuraghException {
        SortedMap<String, String> texts = new TreeMap<>();
        map(tree(json)).forEach((k, v) -> texts.put(k, String.valueOf(v)));
        return texts;
    }

    private Link link(List<Object> row) throws SuraghException {
        return new Link(text(row.get(0)), new AccountId(text(row.get(1)), text(row.get(2))),
                new AccountId(text(row.get(3)), text(row.get(4))), whole(row.get(5)), whole(row.get(6)),
                number(row.get(7)), number(row.get(8)), number(row.get(9)), number(row.get(10)), instant(row.get(11)),
                instant(row.get(12)));
    }

    private SetAside setAside(List<Object> row) throws SuraghException {
        return new SetAside(text(row.get(0)), text(row.get(1)), text(row.get(2)), whole(row.get(3)),
                whole(row.get(4)), text(row.get(5)));
    }

    private Finding finding(Map<String, Object> object) throws SuraghException {
        List<Ground> grounds = new ArrayList<>();
        for (Object ground : list(object.get("grounds")))
            grounds.add(ground(map(ground)));
        List<Member> members = new ArrayList<>();
        for (Object member : list(object.get("members")))
            members.add(member(map(member)));
        SortedMap<String, Double> measures = new TreeMap<>();
        map(object.get("measures")).forEach((k, v) -> measures.put(k, number(v)));
        return new Finding(whole(object.get("number")), text(object.get("title")), List.copyOf(members),
                Control.valueOf(name(object.get("control"))), number(object.get("control_index")),
                Coordination.valueOf(name(object.get("coordination"))),
                Alternative.valueOf(name(object.get("alternative"))), List.copyOf(grounds), measures,
                parts(object.get("parts")));
    }

    private List<Finding.Part> parts(@Nullable Object listed) throws SuraghException {
        List<Finding.Part> parts = new ArrayList<>();
        if (listed == null)
            return List.of();
        for (Object row : list(listed)) {
            List<Object> cells = list(row);
            List<AccountId> members = new ArrayList<>();
            for (int i = 1; i + 1 < cells.size(); i += 2)
                members.add(new AccountId(text(cells.get(i)), text(cells.get(i + 1))));
            parts.add(new Finding.Part(EvidenceKind.valueOf(name(cells.getFirst())), List.copyOf(members)));
        }
        return List.copyOf(parts);
    }

    private Ground ground(Map<String, Object> object) throws SuraghException {
        return new Ground(text(object.get("key")), Boolean.TRUE.equals(object.get("for")),
                EvidenceKind.valueOf(name(object.get("kind"))), text(object.get("layer")), strings(object.get("args")),
                new Ground.Rows(text(object.get("record")), strings(object.get("values"))));
    }

    private Member member(Map<String, Object> object) throws SuraghException {
        TreeSet<EvidenceKind> kinds = new TreeSet<>();
        for (String kind : strings(object.get("kinds")))
            kinds.add(EvidenceKind.valueOf(name(kind)));
        Object handle = object.get("handle");
        return new Member(new AccountId(text(object.get("platform")), text(object.get("id"))),
                handle == null ? null : text(handle), text(object.get("role")),
                Control.valueOf(name(object.get("control"))), number(object.get("control_index")),
                Coordination.valueOf(name(object.get("coordination"))), strings(object.get("layers")), kinds,
                number(object.get("stability")), Alternative.valueOf(name(object.get("alternative"))),
                strings(object.get("reasons")), weights(object.get("weights")));
    }

    private SortedMap<EvidenceKind, Double> weights(@Nullable Object listed) throws SuraghException {
        SortedMap<EvidenceKind, Double> weights = new TreeMap<>();
        if (listed != null)
            for (Map.Entry<String, Object> entry : map(listed).entrySet())
                weights.put(EvidenceKind.valueOf(name(entry.getKey())), number(entry.getValue()));
        return weights;
    }

    private String name(@Nullable Object id) throws SuraghException {
        return text(id).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private List<String> strings(@Nullable Object list) throws SuraghException {
        List<String> strings = new ArrayList<>();
        for (Object value : list(list))
            strings.add(text(value));
        return List.copyOf(strings);
    }

    private String text(@Nullable Object value) throws SuraghException {
        if (value instanceof String text)
            return text;
        throw damaged(String.valueOf(value));
    }

    private int whole(@Nullable Object value) throws SuraghException {
        if (value instanceof Long number)
            return Math.toIntExact(number);
        throw damaged(String.valueOf(value));
    }

    private Instant instant(@Nullable Object value) throws SuraghException {
        if (value instanceof Long number)
            return Instant.ofEpochMilli(number);
        throw damaged(String.valueOf(value));
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private List<Object> list(@Nullable Object value) throws SuraghException {
        if (value instanceof Object[] array)
            return Arrays.asList(array);
        throw damaged(String.valueOf(value));
    }

    private Map<String, Object> map(@Nullable Object value) throws SuraghException {
        Map<String, Object> map = new HashMap<>();
        if (!(value instanceof Map<?, ?> object))
            throw damaged(String.valueOf(value));
        for (Map.Entry<?, ?> entry : object.entrySet())
            if (entry.getKey() instanceof String key && entry.getValue() != null)
                map.put(key, entry.getValue());
        return map;
    }

    private @Nullable Object tree(byte[] json) throws SuraghException {
        try (JsonParser in = new JsonFactory().createParser(json)) {
            in.nextToken();
            return value(in);
        } catch (IOException unreadable) {
            throw new SuraghException("investigation.run.damaged", unreadable, run, "json");
        }
    }

    private static @Nullable Object value(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new HashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                object.put(name, value(in));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> array = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY)
                array.add(value(in));
            return array.toArray();
        }
        if (token == JsonToken.VALUE_NUMBER_INT)
            return in.getLongValue();
        if (token == JsonToken.VALUE_NUMBER_FLOAT)
            return in.getDoubleValue();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE)
            return in.getBooleanValue();
        return token == JsonToken.VALUE_NULL ? null : in.getText();
    }
}
