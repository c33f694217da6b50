package org.suragh.investigation;

import java.util.ArrayList;
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

/// The marks that facts of several accounts state: tokens of installed programs and telephone numbers.
final class Marks {
    /// Kind of fact to the field that holds the mark.
    private static final Map<String, String> FIELDS = new TreeMap<>(
            Map.of("device-token", "token", "phone-number", "phoneNumber"));
    /// Shorter ones are numbers within a list, or blacked out.
    private static final int SHORTEST = 8;

    private Marks() {}

    static List<SharedMark> of(CaseFile readOnly, AccountColumns accounts) throws SuraghException {
        List<SharedMark> marks = new ArrayList<>();
        for (var field : FIELDS.entrySet()) {
            Map<String, TreeSet<Integer>> holders = new TreeMap<>();
            for (Fact fact : readOnly.facts(field.getKey())) {
                String value = fact.fields().getOrDefault(field.getValue(), "").strip();
                int rank = accounts.rank(fact.account());
                if (value.length() >= SHORTEST && rank >= 0 && telling(value))
                    holders.computeIfAbsent(value, _ -> new TreeSet<>()).add(rank);
            }
            holders.forEach((value, ranks) -> {
                if (ranks.size() > 1)
                    marks.add(new SharedMark(field.getKey(), value, ranks.stream().mapToInt(x -> x).toArray()));
            });
        }
        return List.copyOf(marks);
    }

    /// Whether a text is more than one letter again and again, and no word that stands for something taken out.
    private static boolean telling(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return value.chars().distinct().count() > 2 && !lower.contains("redact") && !lower.contains("xxxx")
                && !lower.contains("****");
    }
}
