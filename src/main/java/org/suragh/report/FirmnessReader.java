package org.suragh.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.finding.Finding;
import org.suragh.finding.Material;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.NetworkCard;

/// How firmly the strongest networks of a report stand. Tried where it takes seconds: for the first `NETWORKS` of a case of
/// at most `RECORDS` records, and of these for those of at most `MEMBERS` accounts. What is tried depends on the case
/// alone, never on the machine or the clock, so that a report can be made again.
final class FirmnessReader {
    private static final int NETWORKS = 5;
    private static final int MEMBERS = 200;
    private static final long RECORDS = 1_000_000;
    private final CaseFile file;
    private final Analysis analysis;
    private final Progress progress;
    private @Nullable Material material;
    private int tried;

    FirmnessReader(CaseFile file, Analysis analysis, Progress progress) {
        this.file = file;
        this.analysis = analysis;
        this.progress = progress;
    }

    /// What holds and what would dissolve a network, in sentences; null where it is not tried.
    @Nullable
    List<String> of(Finding finding) throws SuraghException {
        if (tried >= NETWORKS || finding.members().size() > MEMBERS || analysis.totals().stored() > RECORDS)
            return null;
        tried++;
        Material layers = material;
        if (layers == null) {
            layers = Analyst.material(file, analysis.settings(), progress);
            material = layers;
        }
        return NetworkCard.firmness(file, analysis, finding, layers, progress);
    }
}
