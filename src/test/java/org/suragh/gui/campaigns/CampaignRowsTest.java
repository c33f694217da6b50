package org.suragh.gui.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Agendas;
import org.suragh.campaign.Prevalence;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.gui.SampleCase;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.CampaignCount;
import org.suragh.investigation.PrevalenceCount;

class CampaignRowsTest {
    @Test
    void everyFigureOpensTheRecordsItCounts(@TempDir Path folder) throws SuraghException {
        try (CaseFile file = CaseFile.openReadOnly(SampleCase.copyInto(folder))) {
            Analysis run = Analyst.latest(file).orElseThrow();
            Prevalence prevalence = PrevalenceCount.of(file, run, Progress.NONE);
            for (Prevalence.Row row : prevalence.rows()) {
                List<EvidenceRecord> records = PrevalenceRows.of(file, run, row, Progress.NONE);
                assertEquals(row.inside(), accounts(records).size(), row.scope() + " " + row.value());
            }
            int pushes = 0;
            for (Agendas agendas : CampaignCount.count(file, run, List.of(), Progress.NONE).agendas())
                for (Agendas.Push push : agendas.pushes()) {
                    List<EvidenceRecord> records = PushRows.of(file, run, agendas.network(), push, Progress.NONE);
                    assertEquals(push.posts(), records.size(), push.value());
                    assertEquals(push.members(), accounts(records).size(), push.value());
                    pushes++;
                }
            assertTrue(pushes > 2);
        }
    }

    private static TreeSet<AccountId> accounts(List<EvidenceRecord> records) {
        TreeSet<AccountId> accounts = new TreeSet<>();
        for (EvidenceRecord record : records)
            accounts.add(switch (record) {
                case Login login -> login.account();
                case Post post -> post.author();
                case Account account -> account.id();
                default -> throw new AssertionError(record);
            });
        return accounts;
    }
}
