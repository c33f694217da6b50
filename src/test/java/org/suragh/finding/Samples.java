package org.suragh.finding;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.base.Progress;
import org.suragh.casefile.CaseFile;
import org.suragh.community.Consensus;
import org.suragh.investigation.Analyst;

/// Samples of a case with its truth.
final class Samples {
    private Samples() {}

    /// Who is what: the rows of a world's `truth.csv`.
    ///
    /// @param network planted network or empty
    /// @param family `A1` …, or kind of innocent
    /// @param controlled whether one operation holds its log-ins
    /// @param groups what it shares with others for reasons of its own: `household`, `office`, `hostel`, `vpn`, `team` … to an id
    record Truth(String network, String family, boolean controlled, Map<String, String> groups) {}

    static Map<String, Truth> truth(Path csv) throws IOException {
        Map<String, Truth> all = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        List<String> lines = Files.readAllLines(csv);
        for (String line : lines.subList(1, lines.size())) {
            var t = org.suragh.world.reference.Truth.of(line);
            Map<String, String> groups = new TreeMap<>();
            if (!t.controlled()) {
                put(groups, "household", t.household());
                put(groups, "owner", t.owner());
                put(groups, "organisation", t.organisation());
                put(groups, "hostel", t.hostel());
                put(groups, "vpn", t.vpn());
                put(groups, "team", t.team());
                if (List.of("newsroom", "fan-club", "class").contains(t.kind()))
                    groups.put("team", t.kind());
                if (t.planted())
                    groups.put("team", t.network());
            }
            groups.forEach((kind, id) -> sizes.merge(kind + id, 1, Integer::sum));
            all.put(t.account(), new Truth(t.network(), t.planted() ? t.family() : t.kind(), t.controlled(), groups));
        }
        all.values().forEach(t -> t.groups().entrySet().removeIf(
                group -> sizes.getOrDefault(group.getKey() + group.getValue(), 0) < 2));
        return all;
    }

    private static void put(Map<String, String> groups, String kind, int id) {
        if (id >= 0)
            groups.put(kind, "=" + id);
    }

    /// The samples of a case.
    static List<Sample> of(CaseFile file, Map<String, Truth> truth) throws Exception {
        Material material = Analyst.material(file, new TreeMap<>(), Progress.NONE);
        var settings = material.settings();
        Consensus.Plan plan = new Consensus.Plan(settings.decimal("network.gamma"), 1, 1, .8);
        Group.Maker maker = new Group.Maker(material);
        Judge judge = new Judge(settings, Calibration.read(new java.io.ByteArrayInputStream(new byte[0])),
                material.listed());
        List<Group> groups = new ArrayList<>();
        for (int[] members : AddressGroups.first(material, plan, Progress.NONE)) {
            Group group = Findings.trimmed(maker.of(members), judge, maker);
            if (group.size() >= 2)
                groups.add(group);
        }
        for (int[] members : Regulars.groups(material.sharedIp().addresses(), material.sharedIp().shortBuckets(),
                settings.decimal("shared-ip.regular"), settings.count("control.min-members")))
            groups.add(Findings.trimmed(maker.of(members), judge, maker));
        for (int[] members : Findings.actNetworks(material))
            groups.add(maker.of(members));
        for (int[] members : Findings.followNetworks(material))
            groups.add(maker.of(members));
        List<Sample> samples = new ArrayList<>();
        int[] home = Group.homes(groups,
                java.util.stream.IntStream.range(0, material.accounts().size()).toArray());
        for (int a = 0; a < home.length; a++)
            if (home[a] < 0) {
                home[a] = groups.size();
                groups.add(maker.of(new int[]{a}));
            }
        Rhythm.Maker rhythms = new Rhythm.Maker(material);
        for (int g = 0; g < groups.size(); g++) {
            List<Map<Trait, double[]>> habits = HabitFeatures.of(groups.get(g), HabitFeatures.acts(groups.get(g)),
                    rhythms.of(groups.get(g).members()));
            samples.addAll(samples(new Home(groups.get(g), g, home), habits, material, judge.limits(), truth));
        }
        return samples;
    }

    /// A group, its number and the number of the group in which every account is at home.
    private record Home(Group group, int number, int[] of) {}

    private static List<Sample> samples(Home home, List<Map<Trait, double[]>> habits, Material material,
            Features.Limits limits, Map<String, Truth> truth) {
        Group group = home.group();
        List<Truth> of = new ArrayList<>();
        for (int a : group.members())
            of.add(truth.getOrDefault(material.accounts().ids()[a].value(), new Truth("", "unknown", false, Map.of())));
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < group.size(); k++) {
            Truth t = of.get(k);
            if (home.of()[group.members()[k]] != home.number())
                continue;
            boolean linked = t.controlled();
            TreeSet<Alternative> alternatives = new TreeSet<>();
            if (linked)
                alternatives.addAll(List.of(Alternative.values()));
            else {
                alternatives.add(Alternative.UNRELATED);
                t.groups().keySet().forEach(kind -> alternatives.add(alternative(kind)));
            }
            Map<EvidenceKind, double[]> features = new EnumMap<>(EvidenceKind.class);
            for (EvidenceKind kind : Features.KINDS)
                features.put(kind, Features.of(kind, group, k, limits));
            samples.add(new Sample(linked, alternatives, t.family(), features, habits.get(k)));
        }
        return samples;
    }

    private static Alternative alternative(String kind) {
        return switch (kind) {
            case "household", "owner" -> Alternative.HOUSEHOLD;
            case "vpn" -> Alternative.VPN_OR_CARRIER;
            case "team" -> Alternative.TEAM;
            default -> Alternative.PREMISES;
        };
    }

    static void write(Path file, List<Sample> samples) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Sample sample : samples)
                out.append(sample.line()).append('\n');
        }
    }

    static List<Sample> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(Sample::of).toList();
        }
    }
}
