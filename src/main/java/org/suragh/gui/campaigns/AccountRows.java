package org.suragh.gui.campaigns;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.campaign.RegistrationWaves;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.gui.bench.RowsQuestion;

/// The records of accounts that were registered within a wave.
final class AccountRows {
    private AccountRows() {}

    /// The question for them.
    static RowsQuestion question(RegistrationWaves.Wave wave) {
        return new RowsQuestion(Text.of("gui.waves.rows", wave.from(), wave.to()),
                (file, progress) -> of(file, wave, progress));
    }

    /// The accounts' records, in text order of account; days in UTC.
    static List<EvidenceRecord> of(CaseFile file, RegistrationWaves.Wave wave, Progress progress)
            throws SuraghException {
        List<EvidenceRecord> found = new ArrayList<>();
        List<CaseFile.AccountSummary> all = file.accountSummaries();
        for (int i = 0; i < all.size(); i++) {
            if ((i & 1023) == 0)
                progress.checkpoint("gui.campaigns.reading", i, all.size());
            CaseFile.AccountSummary account = all.get(i);
            if (account.createdAt() == null)
                continue;
            LocalDate day = account.createdAt().atOffset(ZoneOffset.UTC).toLocalDate();
            if (!day.isBefore(wave.from()) && !day.isAfter(wave.to()))
                found.addAll(file.snapshots(account.id()));
        }
        return List.copyOf(found);
    }
}
