package org.suragh.investigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.community.Consensus;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.finding.PairCounts;
import org.suragh.finding.Robustness;
import org.suragh.finding.WhyNot;
import org.suragh.linkage.Sensitivity;

/// The figures of cards as maps, lists, texts and numbers under the names that `suragh explain --json` gives them; maps
/// keep their order.
public final class CardData {
    private CardData() {}

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2)
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        return object;
    }

    /// The figures of a network's card.
    public static Map<String, Object> network(NetworkCard card) {
        Finding finding = card.finding();
        Map<AccountId, Integer> stays = card.stays();
        Map<AccountId, Double> strength = card.strength();
        List<Object> members = new ArrayList<>();
        for (Member member : finding.members())
            members.add(member(member, stays.get(member.account()), strength.get(member.account())));
        Map<String, Object> odds = new LinkedHashMap<>();
        finding.odds().forEach((alternative, index) -> odds.put(alternative.id(), index));
        Map<String, Object> all = object("network", finding.id(), "title", finding.title(), "control",
                finding.control().id(), "control_index", finding.controlIndex(), "coordination", finding.coordination()
                        .id(),
                "alternative", finding.alternative().id(), "odds", odds, "members", members, "for",
                statements(card.inFavour()), "against", statements(card.against()), "layers", card.layers().stream()
                        .map(layer -> object("layer", layer.layer(), "links", layer.links(), "pairs", layer.pairs(),
                                "accounts", layer.accounts(), "expected_in_case", layer.expected()))
                        .toList(),
                "sensitivity", card.sensitivity().stream().map(count -> object("layer", count.layer(), "minutes",
                        PairCounts.MINUTES, "pairs", count.pairs(), "of", count.all())).toList());
        Robustness tried = card.robustness();
        if (tried != null)
            all.put("robustness", robustness(tried));
        return all;
    }

    private static Map<String, Object> member(Member member, @Nullable Integer stays, @Nullable Double strength) {
        Map<String, Object> weights = new LinkedHashMap<>();
        member.weights().forEach((kind, weight) -> weights.put(kind.id(), weight));
        Map<String, Object> object = object("account", member.account().toString(), "role", member.role(),
                "control", member.control().id(), "control_index", member.controlIndex(), "coordination",
                member.coordination().id(), "weights", weights, "reasons", member.reasons());
        if (stays != null)
            object.put("resolutions", stays);
        if (strength != null)
            object.put("membership", strength);
        return object;
    }

    private static List<Object> statements(List<NetworkCard.Statement> side) {
        List<Object> all = new ArrayList<>();
        for (NetworkCard.Statement one : side)
            all.add(object("sentence", one.sentence(), "layer", one.ground().layer(), "kind", one.ground().kind()
                    .id(), "records",
                    one.records().stream().map(record -> Citation.of(record.provenance()).toString())
                            .toList()));
        return all;
    }

    private static Map<String, Object> robustness(Robustness tried) {
        List<Object> knockOuts = tried.knockOuts().stream().map(one -> (Object) object("kind", one.kind(), "what",
                one.what(), "layer", one.layer(), "touched", one.touched(), "together", one.together(), "holds", one
                        .holds()))
                .toList();
        List<Object> profile = new ArrayList<>();
        double[] resolutions = Consensus.resolutions();
        for (int g = 0; g < tried.stays().size(); g++) {
            int in = 0;
            for (boolean stays : tried.stays().get(g))
                in += stays ? 1 : 0;
            profile.add(object("resolution", resolutions[g], "together", in));
        }
        Map<String, Object> all = object("together", tried.together(), "knock_outs", knockOuts, "profile", profile);
        interval(all, "closure_times_exclusivity", tried.closure());
        interval(all, "density", tried.density());
        return all;
    }

    private static void interval(Map<String, Object> all, String name, Robustness.@Nullable Interval interval) {
        if (interval != null)
            all.put(name, object("value", interval.value(), "low", interval.low(), "high", interval.high()));
    }

    /// The figures of a pair's card.
    public static Map<String, Object> pair(Explainer.PairCard card) {
        List<Object> widths = new ArrayList<>();
        for (Sensitivity layer : card.sensitivity())
            widths.add(object("layer", layer.layer(), "steps", layer.steps().stream().map(step -> object(
                    "minutes", step.minutes(), "together", step.together(), "expected", step.expected(), "p", step.p()))
                    .toList()));
        List<Object> why = new ArrayList<>();
        for (WhyNot one : card.whyNot())
            why.add(object("layer", one.layer(), "rule", one.rule().id(), "together", one.together(), "values",
                    one.values(), "expected", one.expected(), "p", one.p(), "bound", one.bound()));
        List<Object> links = card.links().stream().map(link -> (Object) object("layer", link.layer(),
                "shared_values", link.sharedValues(), "co_uses", link.coUses(), "expected", link.expected(), "p_value",
                link.p(), "q_value", link.q())).toList();
        return object("a", card.a().toString(), "b", card.b().toString(), "links", links, "sensitivity", widths,
                "why_not", why);
    }
}
