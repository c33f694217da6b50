package org.suragh.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Prevalence;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.PrevalenceCount;

/// `prevalence`: one row a set of accounts, the case first, then hashtags, then weeks; no estimate without its interval.
final class PrevalenceTable implements Table {
    @Override
    public String name() {
        return "prevalence";
    }

    @Override
    public List<String> columns() {
        return List.of("scope", "value", "accounts", "inside", "networks", "share", "share_low", "share_high",
                "estimate", "estimate_low", "estimate_high", "sensitivity", "specificity", "rates_from", "note");
    }

    @Override
    public void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException, SuraghException {
        Prevalence prevalence = PrevalenceCount.of(readOnly, analysis, Progress.NONE);
        for (Prevalence.Row row : prevalence.rows())
            out.row(cells(prevalence, row));
    }

    /// One row.
    static List<String> cells(Prevalence prevalence, Prevalence.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.scope(), row.value(), CampaignsTable.whole(row.accounts()),
                CampaignsTable.whole(row.inside()), CampaignsTable.whole(row.networks()), Figures.text(row.share()),
                Figures.text(row.interval()[0]), Figures.text(row.interval()[1])));
        cells.addAll(row.estimate().map(e -> List.of(Figures.text(e.value()), Figures.text(e.low()),
                Figures.text(e.high()))).orElse(List.of("", "", "")));
        cells.addAll(List.of(Figures.text(prevalence.rates().sensitivity()),
                Figures.text(prevalence.rates().specificity()), prevalence.rates().source(), prevalence.reason()));
        return cells;
    }
}
