package org.suragh.investigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Material;
import org.suragh.finding.Member;
import org.suragh.finding.PairCounts;
import org.suragh.finding.Robustness;
import org.suragh.linkage.Link;

/// All that is said of one network, for the command line and the window: sentences, figures and the way to the records.
///
/// @param finding the network as the run has it
/// @param reading the sentences on the two axes, the innocent explanations with their values, what persons decided
/// @param inFavour statements in favour with records
/// @param against statements against with records
/// @param layers links of every layer inside the network
/// @param sensitivity pairs at five widths, empty where the case was not read as a whole
/// @param robustness how firmly it stands, null where the case was not read as a whole
/// @param firmness the same in sentences: what holds, what would dissolve it, who stays at which resolution
public record NetworkCard(Finding finding, List<String> reading, List<Statement> inFavour, List<Statement> against,
        List<Layer> layers, List<PairCounts> sensitivity, @Nullable Robustness robustness, List<String> firmness) {
    private static final int RECORDS = 5;

    /// One statement.
    ///
    /// @param records the first records behind it, oldest first; [Explainer#rows] gives all
    public record Statement(Ground ground, String sentence, List<EvidenceRecord> records) {}

    /// Links of one layer among the members.
    ///
    /// @param links validated links
    /// @param pairs pairs that the network has
    /// @param expected links that chance explains over the whole case at the same threshold: the chance line
    /// @param accounts members with a link
    public record Layer(String layer, int links, long pairs, double expected, int accounts) {}

    /// The card of a network.
    ///
    /// Called on the thread of the case. Cost: the members' records; with `material` also [Robustness].
    ///
    /// @param material the layers of the case ([Analyst#material] with the settings of the run), or null to leave out what
    ///     needs the case as a whole: knock-outs, profile, intervals, counts at five widths
    public static NetworkCard of(CaseFile readOnly, Analysis analysis, Finding finding, @Nullable Material material,
            Progress progress) throws SuraghException {
        MemberRecords records = new MemberRecords(readOnly);
        List<Statement> inFavour = new ArrayList<>();
        List<Statement> against = new ArrayList<>();
        for (Ground ground : finding.grounds())
            (ground.inFavour() ? inFavour : against)
                    .add(new Statement(ground, Say.ground(ground), Explainer.rows(records,
                            finding, ground, RECORDS)));
        List<Layer> layers = layers(analysis, finding);
        List<AccountId> members = finding.members().stream().map(Member::account).toList();
        Robustness robustness = material == null ? null : Robustness.of(material, members, progress);
        List<PairCounts> sensitivity = material == null ? List.of() : PairCounts.of(material, members);
        NetworkStatements words = new NetworkStatements(records, analysis, finding);
        return new NetworkCard(finding, words.reading(layers, sensitivity), List.copyOf(inFavour), List.copyOf(against),
                layers, sensitivity, robustness, robustness == null ? List.of() : words.firmness(robustness, members));
    }

    /// The sentences of [#firmness] alone, for who has the rest. Called on the thread of the case; cost: [Robustness].
    ///
    /// @param material the layers of the case, with the settings of the run
    public static List<String> firmness(CaseFile readOnly, Analysis analysis, Finding finding, Material material,
            Progress progress) throws SuraghException {
        List<AccountId> members = finding.members().stream().map(Member::account).toList();
        return new NetworkStatements(new MemberRecords(readOnly), analysis, finding)
                .firmness(Robustness.of(material, members, progress), members);
    }

    private static List<Layer> layers(Analysis analysis, Finding finding) {
        Set<AccountId> members = new HashSet<>();
        finding.members().forEach(member -> members.add(member.account()));
        Map<String, List<Link>> byLayer = new TreeMap<>();
        for (Link link : analysis.links())
            if (members.contains(link.a()) && members.contains(link.b()))
                byLayer.computeIfAbsent(link.layer(), _ -> new ArrayList<>()).add(link);
        long pairs = members.size() * (members.size() - 1L) / 2;
        List<Layer> layers = new ArrayList<>();
        byLayer.forEach((layer, links) -> {
            Set<AccountId> accounts = new HashSet<>();
            links.forEach(link -> accounts.addAll(List.of(link.a(), link.b())));
            layers.add(new Layer(layer, links.size(), pairs, analysis.chance().getOrDefault(layer, Double.NaN),
                    accounts.size()));
        });
        return List.copyOf(layers);
    }

    /// Member to the number of the seven resolutions at which it stays with most of the others, in text order; empty where
    /// that was not tried or no address is shared.
    public Map<AccountId, Integer> stays() {
        Map<AccountId, Integer> stays = new TreeMap<>();
        Robustness tried = robustness;
        if (tried == null || tried.times().length == 0)
            return stays;
        List<AccountId> sorted = finding.members().stream().map(Member::account).sorted(Comparator.naturalOrder())
                .toList();
        int[] times = tried.times();
        for (int k = 0; k < Math.min(times.length, sorted.size()); k++)
            stays.put(sorted.get(k), times[k]);
        return stays;
    }

    /// Member to the share of its weight by addresses that is with other members, in text order; empty where that was not
    /// tried.
    public Map<AccountId, Double> strength() {
        Map<AccountId, Double> strength = new TreeMap<>();
        Robustness tried = robustness;
        List<AccountId> sorted = finding.members().stream().map(Member::account).sorted(Comparator.naturalOrder())
                .toList();
        for (int k = 0; tried != null && k < Math.min(tried.strength().size(), sorted.size()); k++)
            strength.put(sorted.get(k), tried.strength().get(k));
        return strength;
    }

    /// All records named on the card, once each, oldest first.
    public List<EvidenceRecord> records() {
        Map<EvidenceRecord, Boolean> all = new HashMap<>();
        for (List<Statement> side : List.of(inFavour, against))
            for (Statement statement : side)
                statement.records().forEach(record -> all.put(record, true));
        return all.keySet().stream().sorted(Explainer.OLDEST_FIRST).toList();
    }
}
