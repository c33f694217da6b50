package org.suragh.gui.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suragh.finding.Finding;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.WholeCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.NetworkCard;

/// How firmly networks stand: tried when somebody asks, since the case is read as a whole for it, and kept.
public final class FirmnessModel {
    private static final int KEPT = 16;

    private final Workbench workbench;
    private final WholeCase whole;
    private final Map<String, NetworkCard> kept = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<String> running = new ReadOnlyObjectWrapper<>("");

    /// A model over the workbench.
    public FirmnessModel(Workbench workbench, WholeCase whole) {
        this.workbench = workbench;
        this.whole = whole;
        workbench.openCase().addListener((_, before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path()))
                kept.clear();
        });
    }

    /// Key of the network that is being tried; empty when none is. Changes when a trial begins and when it ends.
    ReadOnlyObjectProperty<String> running() {
        return running.getReadOnlyProperty();
    }

    /// What was found, null before it was tried.
    @Nullable
    NetworkCard of(Finding finding) {
        return kept.get(key(finding));
    }

    /// Whether this network is being tried.
    boolean runs(Finding finding) {
        return running.get().equals(key(finding));
    }

    /// Tries a network without its strongest address, text and day, at seven resolutions and over days drawn anew.
    void run(Finding finding) {
        Analysis run = workbench.analysis().get();
        if (run == null || !running.get().isEmpty())
            return;
        String key = key(finding);
        running.set(key);
        whole.withLayers("gui.firmness.running", (file, of, material, progress) -> NetworkCard.of(file, of, finding,
                material, progress), new Jobs.Ending<>(card -> {
                    if (kept.size() == KEPT)
                        kept.remove(kept.keySet().iterator().next());
                    kept.put(key, card);
                    running.set("");
                }, () -> running.set(""), problem -> {
                    running.set("");
                    workbench.jobs().problem(problem);
                }));
    }

    private String key(Finding finding) {
        Analysis run = workbench.analysis().get();
        return run == null ? "" : run.digest() + finding.id();
    }
}
