package org.suragh.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.LoginColumns;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;

/// The addresses that members of a network share, each with everybody who used it.
///
/// @param entities addresses that at least so many members used, IPv6 by /64
record AddressUses(List<Entity> entities) {
    /// Rows of the case for each member up to which one walk over the columns is faster than asking account by account:
    /// a row costs .4 µs in a walk, an account and the addresses it brings some 8 ms.
    private static final long ROWS_EACH = 20_000;
    /// Addresses looked at for each one shown.
    private static final int CANDIDATES = 4;
    /// Log-ins read of one address; an address with more is widely shared long before.
    private static final int MOST_LOGINS = 20_000;

    /// Log-ins of one account from one address.
    record Span(int logins, Instant first, Instant last) {
        LongStream ends() {
            return LongStream.of(first.toEpochMilli(), last.toEpochMilli());
        }

        Span with(Instant at) {
            return new Span(logins + 1, at.isBefore(first) ? at : first, at.isAfter(last) ? at : last);
        }
    }

    /// An address and its users.
    ///
    /// @param byAccount members, and others where they are few enough to be looked at
    /// @param members number of members that used it
    /// @param accounts number of accounts of the whole case that used it
    record Entity(IpAddress address, Map<AccountId, Span> byAccount, int members, int accounts,
            AddressFacts.Known known, boolean addsNothing) {
        /// How much it says: members² / accounts.
        double telling() {
            return (double) members * members / accounts;
        }
    }

    static AddressUses of(CaseFile readOnly, Analysis analysis, Finding finding, int most, int least)
            throws SuraghException {
        AddressFacts facts = AddressFacts.of(readOnly, analysis);
        Set<AccountId> members = new HashSet<>();
        for (Member member : finding.members())
            members.add(member.account());
        long rows = 0;
        for (Exhibit exhibit : readOnly.exhibits())
            rows += exhibit.counts().stored();
        return new AddressUses(rows > ROWS_EACH * members.size()
                ? byAccount(readOnly, facts, members, most * CANDIDATES, least)
                : byColumns(readOnly, facts, members, least));
    }

    static List<Entity> byAccount(CaseFile readOnly, AddressFacts facts, Set<AccountId> members, int most,
            int least) throws SuraghException {
        Map<IpAddress, Map<AccountId, Span>> uses = new TreeMap<>();
        for (AccountId member : members) {
            for (Login login : readOnly.loginsOf(member))
                add(uses.computeIfAbsent(login.address().prefix64(), _ -> new TreeMap<>()), login);
        }
        List<IpAddress> candidates = uses.entrySet().stream().filter(use -> use.getValue().size() >= least)
                .sorted(Comparator.comparingInt((Map.Entry<IpAddress, Map<AccountId, Span>> use) -> -use.getValue()
                        .size()).thenComparing(Map.Entry::getKey))
                .limit(most).map(Map.Entry::getKey).toList();
        List<Entity> entities = new ArrayList<>();
        for (IpAddress address : candidates) {
            Map<AccountId, Span> all = uses.getOrDefault(address, Map.of());
            int inside = all.size();
            int accounts = facts.setAsideAccounts(address);
            if (accounts < 0) {
                Map<AccountId, Span> everybody = new TreeMap<>();
                for (Login login : readOnly.loginsAt(address, !address.isV4(), MOST_LOGINS))
                    add(everybody, login);
                all.forEach(everybody::putIfAbsent);
                accounts = everybody.size();
                all = everybody;
            }
            long[] times = all.values().stream().flatMapToLong(Span::ends).toArray();
            entities.add(entity(facts, address, times, all, inside, accounts));
        }
        return entities;
    }

    private static void add(Map<AccountId, Span> uses, Login login) {
        if (login.outcome() != Login.Outcome.FAILURE)
            uses.merge(login.account(), new Span(1, login.at(), login.at()), (span, _) -> span.with(login.at()));
    }

    private static Entity entity(AddressFacts facts, IpAddress address, long[] times, Map<AccountId, Span> uses,
            int members, int accounts) {
        AddressFacts.Known known = facts.known(address, times, accounts);
        return new Entity(address, uses, members, accounts, known,
                facts.addsNothing(known.addressClass(), accounts));
    }

    static List<Entity> byColumns(CaseFile readOnly, AddressFacts facts, Set<AccountId> members, int least)
            throws SuraghException {
        AccountColumns accounts = readOnly.accountColumns();
        LoginColumns logins = readOnly.loginColumns(accounts, Progress.NONE);
        boolean[] inside = new boolean[accounts.size()];
        for (AccountId member : members) {
            int rank = accounts.rank(member);
            if (rank >= 0)
                inside[rank] = true;
        }
        List<Entity> entities = new ArrayList<>();
        int[] seen = new int[accounts.size()];
        Arrays.fill(seen, -1);
        for (int from = 0; from < logins.size();) {
            IpAddress address = logins.address(logins.address()[from]).prefix64();
            int to = from, used = 0, usedInside = 0;
            for (; to < logins.size() && same(logins, to, address); to++) {
                int account = logins.account()[to];
                if (seen[account] != from) {
                    seen[account] = from;
                    used++;
                    usedInside += inside[account] ? 1 : 0;
                }
            }
            if (usedInside >= least) {
                boolean crowded = used > facts.widely();
                Map<AccountId, Span> uses = new TreeMap<>();
                for (int i = from; i < to; i++) {
                    Instant at = Instant.ofEpochMilli(logins.at()[i]);
                    if (inside[logins.account()[i]] || !crowded)
                        uses.merge(accounts.ids()[logins.account()[i]], new Span(1, at, at),
                                (span, _) -> span.with(at));
                }
                entities.add(entity(facts, address, Arrays.copyOfRange(logins.at(), from, to), uses, usedInside,
                        used));
            }
            from = to;
        }
        return entities;
    }

    private static boolean same(LoginColumns logins, int row, IpAddress address) {
        return logins.address(logins.address()[row]).prefix64().equals(address);
    }
}
