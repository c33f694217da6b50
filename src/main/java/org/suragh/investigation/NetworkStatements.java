package org.suragh.investigation;

import java.time.Instant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.community.Consensus;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Post;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.finding.PairCounts;
import org.suragh.finding.Reading;
import org.suragh.finding.Robustness;
import org.suragh.finding.Verdict;

/// The sentences of a network's card.
final class NetworkStatements {
    private static final int CORE = 5;
    private static final int NAMED = 10;
    private final MemberRecords records;
    private final CaseFile readOnly;
    private final Analysis analysis;
    private final Finding finding;
    private final String calibration;

    NetworkStatements(MemberRecords records, Analysis analysis, Finding finding) {
        this.records = records;
        this.readOnly = records.file();
        this.analysis = analysis;
        this.finding = finding;
        this.calibration = analysis.manifest().getOrDefault("calibration", "");
    }

    /// Both axes, the innocent explanations, coverage, layers, widths, persons.
    List<String> reading(List<NetworkCard.Layer> layers, List<PairCounts> sensitivity) throws SuraghException {
        List<String> out = new ArrayList<>();
        long core = finding.members().stream().filter(m -> m.role().equals("core")).count();
        out.add(Text.of("explain.network.title", finding.id(), finding.title(), Say.count(finding.members().size()),
                Say.count(core), Say.count(finding.members().size() - core)));
        out.add(Reading.quadrant(finding.control(), finding.coordination()));
        out.add(Reading.sentence(finding, calibration));
        if (Reading.calibrated(finding, calibration))
            finding.odds().forEach((alternative, index) -> out.add(Text.of("explain.network.odds",
                    Reading.people(alternative), number(index), Reading.ratio(index), Reading.words(index))));
        out.add(Reading.considered(finding, calibration));
        if (Reading.calibrated(finding, calibration))
            out.add(Text.of("explain.network.calibration", calibration));
        coverage(out);
        for (NetworkCard.Layer layer : layers)
            out.add(Text.of("explain.network.layer", Say.layer(layer.layer()), Say.count(layer.links()), Say.count(layer
                    .pairs()), Say.count(layer.accounts()), Say.figure(layer.expected())));
        if (layers.isEmpty())
            out.add(Text.of("explain.network.no-links"));
        for (PairCounts count : sensitivity)
            out.add(Text.of("explain.network.sensitivity", Say.layer(count.layer()),
                    Say.list(PairCounts.MINUTES.stream()
                            .map(minutes -> Integer.toString(minutes)).toList()),
                    Say.list(count.pairs().stream()
                            .map(Say::count).toList()),
                    Say.count(count.all())));
        persons(out);
        return List.copyOf(out);
    }

    private void coverage(List<String> out) throws SuraghException {
        Instant first = null;
        Instant last = null;
        int silent = 0;
        for (Member member : finding.members()) {
            Held.Gap span = Held.of(records, member.account()).span();
            if (span == null) {
                silent++;
                continue;
            }
            first = first == null || span.from().isBefore(first) ? span.from() : first;
            last = last == null || span.until().isAfter(last) ? span.until() : last;
        }
        if (first != null && last != null)
            out.add(Text.of("explain.network.coverage", Say.day(first), Say.day(last)));
        if (silent > 0)
            out.add(Text.of("explain.network.silent", Say.count(silent)));
        long assessed = finding.members().stream()
                .filter(m -> !m.reasons().contains("finding.reason.not-assessable")).count();
        if (assessed < finding.members().size())
            out.add(Text.of("explain.network.not-assessable", Say.count(finding.members().size() - assessed)));
    }

    private void persons(List<String> out) throws SuraghException {
        for (Verdict verdict : Verdicts.standing(readOnly))
            if (verdict.speaksOf(finding))
                out.add(PersonStatements.sentence(verdict));
        PersonLists lists = PersonLists.of(readOnly);
        for (Member member : finding.members())
            lists.sentences(member.account()).forEach(sentence -> out.add(Text.of("explain.network.listed",
                    Say.evidence(member.account().value()), sentence)));
    }

    /// What holds, what would dissolve it, who stays, intervals.
    List<String> firmness(Robustness robustness, List<AccountId> members) throws SuraghException {
        List<String> out = new ArrayList<>();
        if (2 * robustness.together() < finding.members().size())
            out.add(Text.of("explain.network.other-ties", Say.count(robustness.together()), Say.count(finding.members()
                    .size())));
        List<String> dissolving = new ArrayList<>();
        String kind = "";
        for (Robustness.KnockOut one : robustness.knockOuts()) {
            String what = what(one);
            if (!one.kind().equals(kind))
                out.add(Text.of(one.holds() ? "explain.network.holds" : "explain.network.does-not-hold", what,
                        Say.count(one.together()), Say.count(members.size())));
            kind = one.kind();
            if (!one.holds() && 2 * robustness.together() >= finding.members().size())
                dissolving.add(what);
        }
        if (robustness.knockOuts().isEmpty())
            out.add(Text.of("explain.network.nothing-to-take"));
        else
            out.add(dissolving.isEmpty()
                    ? Text.of("explain.network.nothing-dissolves")
                    : Text.of("explain.network.dissolves", String.join("; ", dissolving)));
        profile(out, robustness, members);
        Robustness.Interval closure = robustness.closure();
        if (closure != null && closure.value() > 0)
            out.add(Text.of("explain.network.closure", number(closure.value()), number(closure.low()),
                    number(closure.high())));
        Robustness.Interval density = robustness.density();
        if (density != null && finding.coordination() == Coordination.HIGH | density.value() > 0)
            out.add(Text.of("explain.network.density", number(density.value()), number(density.low()),
                    number(density.high())));
        return List.copyOf(out);
    }

    private String what(Robustness.KnockOut one) throws SuraghException {
        return switch (one.kind()) {
            case "address" -> Text.of("explain.network.strongest-address", one.what(), Say.count(one.touched()));
            case "day" -> Text.of("explain.network.strongest-day", one.what(), Say.count(one.touched()));
            default -> Text.of("explain.network.strongest-text", Say.layer(one.layer()), text(one),
                    Say.count(one.touched()));
        };
    }

    /// The text as one of the members posted it; else what the layer names it.
    private String text(Robustness.KnockOut one) throws SuraghException {
        AccountId by = one.by();
        if (by != null && (one.layer().equals("co-tweet") || one.layer().equals("near-duplicate")))
            for (Post post : readOnly.postsOf(by))
                if (post.at().toEpochMilli() == one.at())
                    return Say.evidence(post.text());
        return Say.evidence(one.what());
    }

    private void profile(List<String> out, Robustness robustness, List<AccountId> members) {
        int[] times = robustness.times();
        if (times.length == 0)
            return;
        List<String> steps = new ArrayList<>();
        double[] resolutions = Consensus.resolutions();
        for (int g = 0; g < resolutions.length; g++) {
            int in = 0;
            for (boolean stays : robustness.stays().get(g))
                in += stays ? 1 : 0;
            steps.add(Text.of("explain.network.step",
                    new BigDecimal(Double.toString(resolutions[g])).stripTrailingZeros().toPlainString(),
                    Say.count(in)));
        }
        List<String> fringe = new ArrayList<>();
        int core = 0;
        List<AccountId> sorted = members.stream().sorted().toList();
        for (int k = 0; k < Math.min(times.length, sorted.size()); k++) {
            if (times[k] >= CORE)
                core++;
            else if (fringe.size() < NAMED)
                fringe.add(Say.evidence(sorted.get(k).value()));
        }
        out.add(Text.of("explain.network.profile", String.join(", ", steps), Say.count(core), Say.count(times.length)));
        if (!fringe.isEmpty())
            out.add(Text.of("explain.network.fringe", String.join(", ", fringe)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
