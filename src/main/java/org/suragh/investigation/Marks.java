package org.suragh.investigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.Fact;
import org.suragh.signal.SharedMark;

/// The marks that facts of several accounts state: tokens of installed programs, telephone numbers, e-mail addresses.
final class Marks {
    /// Where a mark stands.
    ///
    /// @param kind kind of the mark
    /// @param fact kind of the fact
    /// @param field its field
    private record Source(String kind, String fact, String field) {}

    private static final List<Source> SOURCES = List.of(new Source("device-token", "device-token", "token"),
            new Source("device-token", "ni-devices", "token"),
            new Source("email", "account", "email"), new Source("email", "email", "email"),
            new Source("email", "email-change", "changedFrom"), new Source("email", "email-change", "changedTo"),
            new Source("phone-number", "ni-devices", "phoneNumber"),
            new Source("phone-number", "phone-number", "phoneNumber"));
    /// Shorter ones are numbers within a list, or blacked out.
    private static final int SHORTEST = 8;

    private Marks() {}

    static List<SharedMark> of(CaseFile readOnly, AccountColumns accounts) throws SuraghException {
        Map<String, List<Fact>> facts = new HashMap<>();
        Map<String, TreeMap<String, TreeMap<String, TreeSet<Integer>>>> holders = new TreeMap<>();
        for (Source source : SOURCES) {
            if (!facts.containsKey(source.fact()))
                facts.put(source.fact(), readOnly.facts(source.fact()));
            for (Fact fact : facts.getOrDefault(source.fact(), List.of())) {
                String value = fact.fields().getOrDefault(source.field(), "").strip();
                int rank = accounts.rank(fact.account());
                if (value.length() >= SHORTEST && rank >= 0 && telling(value))
                    holders.computeIfAbsent(source.kind(), _ -> new TreeMap<>())
                            .computeIfAbsent(same(source.kind(), value), _ -> new TreeMap<>())
                            .computeIfAbsent(value, _ -> new TreeSet<>()).add(rank);
            }
        }
        List<SharedMark> marks = new ArrayList<>();
        holders.forEach((kind, values) -> values.values().forEach(written -> {
            int[] ranks = written.values().stream().flatMap(TreeSet::stream).mapToInt(x -> x).sorted().distinct()
                    .toArray();
            if (ranks.length > 1)
                marks.add(new SharedMark(kind, written.firstKey(), ranks));
        }));
        return List.copyOf(marks);
    }

    /// What is the same in two ways to write one mark: case in e-mail addresses, blanks and dashes in numbers.
    private static String same(String kind, String value) {
        return switch (kind) {
            case "email" -> value.toLowerCase(Locale.ROOT);
            case "phone-number" -> value.replaceAll("[\\s().-]", "").replaceFirst("^00", "+");
            default -> value;
        };
    }

    /// Whether a text is more than one letter again and again, and no word that stands for something taken out.
    private static boolean telling(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return value.chars().distinct().count() > 2 && !lower.contains("redact") && !lower.contains("xxxx")
                && !lower.contains("**");
    }
}
