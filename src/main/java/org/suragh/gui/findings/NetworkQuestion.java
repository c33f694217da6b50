package org.suragh.gui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suragh.base.Text;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.VerdictQuestion;
import org.suragh.gui.widget.Words;
import org.suragh.investigation.Explainer;

/// What a judgement about a network as a whole can rest on: the chosen rows, and every statement with its first records.
final class NetworkQuestion {
    private NetworkQuestion() {}

    /// The question.
    ///
    /// @param digest of the run that found the network
    static VerdictQuestion of(VerdictBook book, Finding finding, String digest) {
        List<VerdictQuestion.Source> sources = new ArrayList<>();
        List<EvidenceRecord> rows = book.chosenRows().get();
        if (!rows.isEmpty())
            sources.add(VerdictQuestion.Source.of(Text.of("gui.judgement.chosen-rows", rows.size()), rows));
        for (Ground ground : finding.grounds())
            sources.add(new VerdictQuestion.Source(
                    Text.of("gui.judgement.ground", Words.kind(ground.kind()), Words.ground(ground)),
                    (file, _) -> VerdictQuestion.cited(Explainer.rows(file, finding, ground, VerdictBook.CITED))));
        return new VerdictQuestion(finding.members().stream().map(Member::account).toList(), sources,
                Map.of("network", finding.id(), "analysis", digest));
    }
}
