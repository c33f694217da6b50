package org.suragh.investigation;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Verdict;

/// What persons decided about an account or a pair, in sentences: verdicts that stand, and lists.
final class PersonStatements {
    private PersonStatements() {}

    static List<String> account(CaseFile readOnly, AccountId id) throws SuraghException {
        List<String> out = new ArrayList<>(PersonLists.of(readOnly).sentences(id));
        for (Verdict verdict : Verdicts.naming(id, Verdicts.standing(readOnly)))
            out.add(sentence(verdict));
        return out;
    }

    /// Verdicts that name both, and what is listed of either.
    static List<String> pair(CaseFile readOnly, AccountId a, AccountId b) throws SuraghException {
        PersonLists lists = PersonLists.of(readOnly);
        List<String> out = new ArrayList<>(lists.sentences(a));
        out.addAll(lists.sentences(b));
        for (Verdict verdict : Verdicts.naming(a, Verdicts.standing(readOnly)))
            if (verdict.accounts().contains(b))
                out.add(sentence(verdict));
        return out;
    }

    /// Whether a verdict holds exactly these two apart.
    static boolean heldApart(CaseFile readOnly, AccountId a, AccountId b) throws SuraghException {
        return Verdicts.naming(a, Verdicts.standing(readOnly)).stream()
                .anyMatch(verdict -> verdict.accounts().size() == 2
                        && verdict.accounts().contains(b) && verdict.value() == Verdict.Value.NOT_SAME);
    }

    /// One verdict in a sentence.
    static String sentence(Verdict verdict) {
        return Text.of(switch (verdict.value()) {
            case SAME -> "explain.verdict.same";
            case NOT_SAME -> "explain.verdict.not-same";
            case UNKNOWN, WITHDRAWN -> "explain.verdict.unknown";
        }, Say.count(verdict.accounts().size()), Say.evidence(verdict.person()), Say.day(verdict.at()),
                Say.evidence(verdict.reason()), String.join(", ", verdict.records()));
    }
}
