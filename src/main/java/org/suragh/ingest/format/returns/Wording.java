package org.suragh.ingest.format.returns;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.column.ColumnFacts;
import org.suragh.ingest.format.column.Field;

/// How one platform's answers call things, by the letters and digits of each label.
///
/// @param meanings label, reduced as [Field#word] does, to what it means
record Wording(Map<String, Meaning> meanings) {
    /// From lines `MEANING: label, label`.
    static Wording of(String lines) {
        var meanings = new LinkedHashMap<String, Meaning>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            for (String label : line.substring(colon + 1).split(","))
                meanings.put(Field.word(label), Meaning.valueOf(line.substring(0, colon).strip()));
        });
        return new Wording(Map.copyOf(meanings));
    }

    /// What a label means, or null.
    @Nullable
    Meaning meaning(String label) {
        Meaning meaning = meanings.get(Field.word(label));
        return meaning == Meaning.OTHER ? null : meaning;
    }

    /// Whether a line or cell is one of the labels.
    boolean knows(String label) {
        return label.length() <= 80 && meanings.containsKey(Field.word(label));
    }

    /// How many of the cells are labels.
    long known(Iterable<String> cells) {
        long n = 0;
        for (String cell : cells)
            n += knows(cell) ? 1 : 0;
        return n;
    }

    /// The values of a block that say something, by meaning.
    Map<Meaning, Map<String, String>> sorted(Block block) {
        var sorted = new EnumMap<Meaning, Map<String, String>>(Meaning.class);
        block.fields().forEach((label, value) -> {
            Meaning meaning = meaning(label);
            if (meaning != null && !ColumnFacts.nothing(value.strip()))
                sorted.computeIfAbsent(meaning, _ -> new LinkedHashMap<>()).put(label, value.strip());
        });
        return sorted;
    }

    /// The first value of a meaning, or null.
    static @Nullable String first(Map<Meaning, Map<String, String>> said, Meaning meaning) {
        Map<String, String> values = said.get(meaning);
        return values == null ? null : values.values().iterator().next();
    }

    /// The values of some meanings by label.
    static Map<String, String> texts(Map<Meaning, Map<String, String>> said, Meaning... meanings) {
        var texts = new TreeMap<String, String>();
        for (Meaning meaning : meanings)
            texts.putAll(said.getOrDefault(meaning, Map.of()));
        return texts;
    }

    /// The meanings that are times.
    static final Set<Meaning> TIMES = Set.of(Meaning.CREATED, Meaning.TIME, Meaning.TIME_AGAIN, Meaning.PORT_TIME,
            Meaning.SEEN);
}
