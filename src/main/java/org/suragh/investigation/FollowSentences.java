package org.suragh.investigation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.FollowColumns;
import org.suragh.finding.Material;
import org.suragh.linkage.FollowOrder;

/// What the follow lists of two accounts show: how many of their last follows they have in common, and in how far these
/// stand in the same order.
final class FollowSentences {
    /// The last so many follows of each are compared.
    private static final int RECENT = 200;
    private static final int FEWEST = 5;

    private static final Map<String, List<String>> FIELDS = new TreeMap<>(Map.of("following", List.of("accountId"),
            "device-token", List.of("token"), "ni-devices", List.of("token", "phoneNumber"), "phone-number",
            List.of("phoneNumber"), "email", List.of("email"), "account", List.of("email")));

    private FollowSentences() {}

    /// The facts of two accounts that state the same value: followed accounts, devices, numbers, e-mail addresses.
    static List<EvidenceRecord> shared(CaseFile readOnly, AccountId a, AccountId b) throws SuraghException {
        List<Fact> one = readOnly.factsOf(a);
        List<Fact> other = readOnly.factsOf(b);
        Set<String> common = values(one);
        common.retainAll(values(other));
        List<EvidenceRecord> found = new ArrayList<>();
        for (List<Fact> facts : List.of(one, other))
            for (Fact fact : facts)
                if (!Collections.disjoint(values(List.of(fact)), common))
                    found.add(fact);
        return found;
    }

    private static Set<String> values(List<Fact> facts) {
        Set<String> values = new TreeSet<>();
        for (Fact fact : facts)
            for (String field : FIELDS.getOrDefault(fact.kind(), List.of())) {
                String value = fact.fields().get(field);
                if (value != null && !value.isBlank())
                    values.add(field + '=' + value.strip());
            }
        return values;
    }

    /// At most one sentence; none where the lists have hardly anything in common.
    static List<String> pair(Material material, AccountId a, AccountId b) {
        FollowColumns follows = material.stated().follows();
        int one = material.accounts().rank(a);
        int other = material.accounts().rank(b);
        if (one < 0 || other < 0)
            return List.of();
        FollowOrder order = FollowOrder.of(follows, one, other, RECENT);
        if (order.common() < FEWEST)
            return List.of();
        return List.of(Text.of("explain.pair.follows", RECENT, Say.count(order.common()), Say.count(order.inOrder()),
                Say.figure(order.expected())));
    }
}
