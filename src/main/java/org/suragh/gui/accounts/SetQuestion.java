package org.suragh.gui.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.VerdictQuestion;

/// What a judgement about two or more chosen accounts can rest on: the chosen rows, and the records behind what ties them.
final class SetQuestion {
    private SetQuestion() {}

    /// The question.
    ///
    /// @param behind records behind what ties the accounts, may be empty
    static VerdictQuestion of(VerdictBook book, Collection<AccountId> accounts, List<EvidenceRecord> behind) {
        List<VerdictQuestion.Source> sources = new ArrayList<>();
        offer(sources, "gui.judgement.chosen-rows", book.chosenRows().get(), Integer.MAX_VALUE);
        offer(sources, "gui.judgement.behind", behind, VerdictBook.CITED);
        return new VerdictQuestion(List.copyOf(accounts), sources, Map.of());
    }

    private static void offer(List<VerdictQuestion.Source> sources, String key, List<EvidenceRecord> rows, int most) {
        if (!rows.isEmpty())
            sources.add(VerdictQuestion.Source.of(Text.of(key, rows.size()),
                    rows.subList(0, Math.min(most, rows.size()))));
    }
}
