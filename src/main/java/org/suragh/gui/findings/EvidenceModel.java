package org.suragh.gui.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.finding.Reading;
import org.suragh.gui.bench.Workbench;

/// All that speaks for and against one operation behind the chosen network, ready to be laid out.
public final class EvidenceModel {
    private static final String NOT_ASSESSABLE = "finding.reason.not-assessable";

    private final Workbench workbench;
    private final FindingsModel findings;
    private final ReadOnlyObjectWrapper<@Nullable Finding> shown = new ReadOnlyObjectWrapper<>();

    /// The network held against one innocent explanation.
    ///
    /// @param index log10 of the ratio
    /// @param smallest whether it is the one that is displayed for the network
    public record Against(Alternative alternative, double index, boolean smallest) {}

    /// What one kind of evidence adds to the index.
    ///
    /// @param share median over the members that it was weighed for, log10
    /// @param members how many members it was weighed for
    public record Share(EvidenceKind kind, double share, int members) {}

    /// How the members stand on the axis of control.
    public record Standing(int supported, int open, int none, int notAssessable) {}

    /// A model over the workbench and the list of networks.
    public EvidenceModel(Workbench workbench, FindingsModel findings) {
        this.workbench = workbench;
        this.findings = findings;
        workbench.selection().addListener((_, _, now) -> shown.set(now.finding()));
        shown.set(workbench.selection().get().finding());
    }

    /// The chosen network, null when none is.
    public ReadOnlyObjectProperty<@Nullable Finding> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Name and version of the calibration of the run; `none` without one.
    public String calibration() {
        return findings.calibration();
    }

    /// The index against each innocent explanation, smallest first; empty where no calibration was used.
    static List<Against> against(Finding finding, String calibration) {
        Optional<Map.Entry<Alternative, Double>> best = Reading.best(finding, calibration);
        if (best.isEmpty())
            return List.of();
        List<Against> all = new ArrayList<>();
        finding.odds().forEach((alternative, index) -> all
                .add(new Against(alternative, index, alternative == best.get().getKey())));
        all.sort(java.util.Comparator.comparingDouble(Against::index).thenComparing(Against::alternative));
        return List.copyOf(all);
    }

    /// What each kind of evidence adds, in order of kind; empty where nothing was weighed.
    static List<Share> shares(Finding finding) {
        Map<EvidenceKind, List<Double>> byKind = new TreeMap<>();
        for (Member member : finding.members())
            member.weights().forEach((kind, weight) -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(weight));
        List<Share> shares = new ArrayList<>();
        byKind.forEach((kind, weights) -> {
            weights.sort(Double::compare);
            int middle = weights.size() / 2;
            double median = weights.size() % 2 == 1
                    ? weights.get(middle)
                    : (weights.get(middle - 1) + weights.get(middle)) / 2;
            shares.add(new Share(kind, median, weights.size()));
        });
        return List.copyOf(shares);
    }

    /// How many members stand where.
    static Standing standing(Finding finding) {
        int[] counts = new int[Control.values().length];
        int few = 0;
        for (Member member : finding.members()) {
            if (member.reasons().contains(NOT_ASSESSABLE))
                few++;
            else
                counts[member.control().ordinal()]++;
        }
        return new Standing(counts[Control.SUPPORTED.ordinal()], counts[Control.OPEN.ordinal()],
                counts[Control.NONE.ordinal()], few);
    }

    /// For every group by addresses, how many of its members are in each group by acts, and last how many in none.
    static int[][] overlap(List<Finding.Part> byAddress, List<Finding.Part> byActs) {
        int[][] common = new int[byAddress.size()][byActs.size() + 1];
        for (int i = 0; i < byAddress.size(); i++)
            for (AccountId account : byAddress.get(i).members()) {
                boolean any = false;
                for (int j = 0; j < byActs.size(); j++)
                    if (byActs.get(j).members().contains(account)) {
                        common[i][j]++;
                        any = true;
                    }
                if (!any)
                    common[i][byActs.size()]++;
            }
        return common;
    }

    /// Opens the rows behind a statement.
    void openRows(Finding finding, Ground ground) {
        findings.openRows(finding, ground);
    }

    /// Chooses accounts of the network for all views.
    void choose(Collection<AccountId> accounts) {
        workbench.select(workbench.selection().get().withAccounts(accounts));
    }

    /// Chooses the members that stand somewhere on the axis of control and shows them in the table of accounts.
    void choose(Finding finding, Control control) {
        choose(finding.members().stream().filter(m -> m.control() == control && !m.reasons().contains(NOT_ASSESSABLE))
                .map(Member::account).toList());
        workbench.tab().set("accounts");
    }

    /// Chooses the members of whom there are too few records.
    void chooseNotAssessable(Finding finding) {
        choose(finding.members().stream().filter(m -> m.reasons().contains(NOT_ASSESSABLE)).map(Member::account)
                .toList());
        workbench.tab().set("accounts");
    }
}
