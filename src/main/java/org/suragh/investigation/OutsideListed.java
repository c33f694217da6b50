package org.suragh.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;

/// Log-ins from an address outside listed proxy ranges, of an account that mostly comes through listed ones
/// (R-AN-16, R-AN-17). Such an address leads to a line, not to a person; a widely shared one is marked weak.
///
/// Cost: one pass over the log-ins of one account, one look-up for each of its addresses. Deterministic: log-ins are
/// taken in the order of [Held#good()].
final class OutsideListed {
    /// Fewer log-ins than this say nothing about what is usual for an account (as science does not assess them).
    private static final int LEAST_LOGINS = 5;
    /// More sentences than this are counted, not listed.
    private static final int MOST = 5;

    private final CaseFile readOnly;
    private final AddressFacts facts;
    private final Map<IpAddress, Integer> accounts = new TreeMap<>();

    OutsideListed(CaseFile readOnly, AddressFacts facts) {
        this.readOnly = readOnly;
        this.facts = facts;
    }

    /// The sentences; none where half of the log-ins or more come from unlisted addresses.
    List<String> sentences(List<Login> logins) throws SuraghException {
        List<Login> outside = new ArrayList<>();
        Login last = null;
        for (Login login : logins) {
            boolean again = last != null && last.at().equals(login.at()) && last.address().equals(login.address());
            if (!again && !relay(login))
                outside.add(login);
            last = login;
        }
        List<String> out = new ArrayList<>();
        if (logins.size() < LEAST_LOGINS || outside.isEmpty() || outside.size() * 2 >= logins.size())
            return out;
        for (Login login : outside.subList(0, Math.min(MOST, outside.size())))
            out.add(sentence(login, logins));
        if (outside.size() > MOST)
            out.add(Text.of("explain.account.outside.more", Say.count(outside.size() - MOST)));
        return out;
    }

    private boolean relay(Login login) throws SuraghException {
        return known(login).addressClass().relay();
    }

    private AddressFacts.Known known(Login login) throws SuraghException {
        return facts.known(login.address(), List.of(login), accounts(login));
    }

    private int accounts(Login login) throws SuraghException {
        IpAddress entity = login.address().prefix64();
        Integer known = accounts.get(entity);
        if (known == null) {
            known = facts.accounts(readOnly, entity);
            accounts.put(entity, known);
        }
        return known;
    }

    private String sentence(Login login, List<Login> logins) throws SuraghException {
        @Nullable
        Duration before = null;
        @Nullable
        Duration after = null;
        for (Login other : logins) {
            if (!relay(other))
                continue;
            Duration apart = Duration.between(other.at(), login.at());
            if (!apart.isNegative() && (before == null || apart.compareTo(before) < 0))
                before = apart;
            if (apart.isNegative() && (after == null || apart.negated().compareTo(after) < 0))
                after = apart.negated();
        }
        IpAddress entity = login.address().prefix64();
        int accounts = accounts(login);
        var kind = known(login).addressClass();
        Instant at = login.at();
        return Text.of(
                facts.addsNothing(kind, accounts) || facts.manyLines(kind, accounts)
                        ? "explain.account.outside.weak"
                        : "explain.account.outside",
                Say.time(at), AddressFacts.text(entity), Say.addressClass(kind), length(before), length(after),
                Say.count(accounts));
    }

    private static String length(@Nullable Duration apart) {
        return apart == null ? Text.of("explain.account.outside.none") : Say.length(apart);
    }
}
