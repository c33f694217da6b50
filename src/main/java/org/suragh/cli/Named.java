package org.suragh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;

/// Accounts and networks as a person names them on the line.
final class Named {
    private static final int MANY = 50;
    private static final int LOOK_AT = 10_000;

    private Named() {}

    /// The account that a person names by id, `platform:id` or handle.
    static AccountId account(CaseFile readOnly, String said) throws SuraghException {
        String bare = said.startsWith("@") ? said.substring(1) : said;
        int colon = bare.indexOf(':');
        List<AccountId> byId = new ArrayList<>();
        List<AccountId> byHandle = new ArrayList<>();
        for (CaseFile.AccountSummary summary : readOnly.findAccounts(colon < 0 ? bare : bare.substring(colon + 1),
                LOOK_AT)) {
            AccountId id = summary.id();
            if (id.toString().equals(bare) || id.value().equals(bare))
                byId.add(id);
            else if (bare.equalsIgnoreCase(summary.handle()))
                byHandle.add(id);
        }
        List<AccountId> found = byId.isEmpty() ? byHandle : byId;
        if (found.isEmpty())
            throw new SuraghException("cli.problem.no-account", said);
        if (found.size() > 1)
            throw new SuraghException("cli.problem.accounts", said,
                    String.join(", ", found.stream().limit(MANY).map(AccountId::toString).toList()));
        return found.getFirst();
    }

    /// The accounts of a list.
    static List<AccountId> accounts(CaseFile readOnly, List<String> said) throws SuraghException {
        TreeSet<AccountId> all = new TreeSet<>();
        for (String one : said)
            all.add(account(readOnly, one.strip()));
        return List.copyOf(all);
    }

    /// The network that a person names as `N3`, if the text has that form.
    static Optional<Finding> network(Analysis analysis, String said) throws SuraghException {
        if (!said.toUpperCase(Locale.ROOT).matches("N[0-9]{1,6}"))
            return Optional.empty();
        for (Finding finding : analysis.findings())
            if (finding.id().equalsIgnoreCase(said))
                return Optional.of(finding);
        throw new SuraghException("cli.problem.no-network", said, analysis.findings().size());
    }

    /// The members of a network.
    static List<AccountId> members(Finding finding) {
        return finding.members().stream().map(Member::account).toList();
    }
}
