package org.suragh.investigation;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.campaign.RegistrationWaves;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;

/// Waves of registration in a case, of all accounts and of those that act together, with the sentences that say them.
/// Made on demand; O(accounts).
///
/// @param all waves of all accounts
/// @param linked days on which more of the registered accounts act together than over the whole case
/// @param sentences all of it in words, the caveat first; empty where the case has no waves
public record Waves(List<RegistrationWaves.Wave> all, List<RegistrationWaves.Wave> linked, List<String> sentences) {
    /// The waves of a case and its latest analysis.
    public static Waves of(CaseFile readOnly, Analysis analysis) throws SuraghException {
        AccountColumns accounts = readOnly.accountColumns();
        boolean[] linked = new boolean[accounts.size()];
        for (Finding finding : analysis.findings())
            for (Member member : finding.members()) {
                int rank = accounts.rank(member.account());
                if (rank >= 0 && member.coordination() == Coordination.HIGH)
                    linked[rank] = true;
            }
        List<RegistrationWaves.Wave> all = RegistrationWaves.all(accounts, linked);
        List<RegistrationWaves.Wave> some = RegistrationWaves.linked(accounts, linked);
        List<String> sentences = new ArrayList<>();
        if (!all.isEmpty() || !some.isEmpty())
            sentences.add(Text.of("explain.waves.about"));
        for (RegistrationWaves.Wave wave : all)
            sentences.add(Text.of("explain.waves.all", wave.from().toString(), wave.to().toString(),
                    Say.count(wave.accounts()), Say.figure(wave.expected()), Say.count(wave.linked())));
        for (RegistrationWaves.Wave wave : some)
            sentences.add(Text.of("explain.waves.linked", wave.from().toString(), wave.to().toString(),
                    Say.count(wave.linked()), Say.count(wave.accounts()), Say.figure(wave.expected())));
        return new Waves(all, some, List.copyOf(sentences));
    }
}
