package org.suragh.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;
import org.suragh.gui.bench.Benches;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Citation;
import org.suragh.investigation.Explainer;

class VerdictBookTest {
    private final Benches.Said said = new Benches.Said();

    @Test
    void aJudgementNeedsARecordAndCanBeTakenBackAndDoneAgain(@TempDir Path folder) {
        try (Workbench bench = Benches.direct(said)) {
            VerdictBook book = new VerdictBook(bench);
            bench.open(SampleCase.copyInto(folder), () -> {});
            Finding finding = bench.analysis().get().findings().getFirst();
            List<AccountId> accounts = finding.members().stream().map(Member::account).toList();
            String reason = "The log-ins of 3 May are eleven hours apart.";
            book.record(Verdict.Value.NOT_SAME, accounts, reason, List.of((_, _) -> List.of()), Map.of());
            assertEquals(1, said.problems.size(), "no record was cited");
            said.problems.clear();
            book.record(Verdict.Value.NOT_SAME, accounts, reason, List.of((file, _) -> Explainer
                    .rows(file, finding, finding.grounds().getFirst(), VerdictBook.CITED).stream()
                    .map(row -> Citation.of(row.provenance())).toList()), Map.of());
            assertEquals(List.of(), said.problems);
            assertEquals(Verdict.Value.NOT_SAME, book.standing(accounts).orElseThrow().value());
            assertEquals(VerdictBook.CITED, book.standing(accounts).orElseThrow().records().size());
            assertTrue(book.newerThanRun());
            assertEquals(Optional.empty(), book.standing(accounts.subList(0, 2)));
            assertEquals(1, book.beside(accounts.subList(0, 2)).size());
            bench.history().undo();
            assertEquals(Optional.empty(), book.standing(accounts));
            assertFalse(book.newerThanRun());
            assertEquals(2, book.history(accounts).size(), "what was taken back stays");
            bench.history().redo();
            assertEquals(reason, book.standing(accounts).orElseThrow().reason());
            assertEquals(List.of(), said.problems);
        }
    }
}
