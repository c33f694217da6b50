package org.suragh.export;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;

/// `accounts`: every account of the case with what the records hold of it, and the networks it is a member of.
final class AccountsTable implements Table {
    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public List<String> columns() {
        return List.of("account_id", "handle", "display_name", "created_at", "logins", "posts", "addresses",
                "first_seen", "last_seen", "networks", "control");
    }

    @Override
    public void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException, SuraghException {
        List<CaseFile.AccountSummary> accounts = new ArrayList<>(readOnly.accountSummaries());
        AccountNames names = AccountNames.of(readOnly);
        accounts.sort(Comparator.comparing(CaseFile.AccountSummary::id, names.order()));
        Map<AccountId, List<String>> networks = new HashMap<>();
        Map<AccountId, List<String>> control = new HashMap<>();
        for (Finding finding : NetworksTable.inOrder(analysis))
            for (Member member : finding.members()) {
                networks.computeIfAbsent(member.account(), _ -> new ArrayList<>()).add(finding.id());
                control.computeIfAbsent(member.account(), _ -> new ArrayList<>()).add(member.control().id());
            }
        for (CaseFile.AccountSummary account : accounts)
            out.row(List.of(names.text(account.id()), Objects.requireNonNullElse(account.handle(), ""),
                    Objects.requireNonNullElse(account.displayName(), ""), instant(account.createdAt()),
                    Integer.toString(account.logins()), Integer.toString(account.posts()),
                    Integer.toString(account.addresses()), instant(account.first()), instant(account.last()),
                    String.join(";", networks.getOrDefault(account.id(), List.of())),
                    String.join(";", control.getOrDefault(account.id(), List.of()))));
    }

    private static String instant(@Nullable Instant at) {
        return at == null ? "" : LinksTable.instant(at);
    }
}
