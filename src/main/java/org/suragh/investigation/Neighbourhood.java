package org.suragh.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.linkage.Link;

/// What the picture of a network shows: its accounts, the addresses they used, and the links between them.
///
/// @param accounts members first, then outside accounts that share a telling address, in text order within each
/// @param addresses in order of number of members that used them, then numeric
/// @param uses account index, address index, log-ins
/// @param links links among the accounts
public record Neighbourhood(List<AccountNode> accounts, List<AddressNode> addresses, List<Use> uses,
        List<Link> links) {
    /// Widely shared and reserved addresses that are shown all the same, hollow.
    private static final int HOLLOW = 3;
    /// An address with more outside accounts than this is not followed outwards.
    private static final int FEW_OUTSIDE = 5;
    private static final int OUTSIDE = 12;

    /// An account of the picture.
    public record AccountNode(AccountId id, @Nullable String handle, boolean member, Control control) {}

    /// An address of the picture (a /64 stands for IPv6).
    ///
    /// @param list name and day of the list that it was on, or null
    /// @param accounts accounts of the whole case that used it
    /// @param addsNothing widely shared or reserved: drawn hollow
    public record AddressNode(IpAddress address, boolean prefix, AddressClass addressClass, @Nullable String list,
            int accounts, boolean addsNothing) {
        /// The address as text; `2001:db8:1:2::/64` for a prefix.
        public String text() {
            return prefix ? address + "/64" : address.toString();
        }
    }

    /// A use of an address by an account.
    public record Use(int account, int address, int logins, Instant first, Instant last) {}

    /// The neighbourhood of a finding.
    ///
    /// Of the addresses that two members or more used the most telling come first, by
    /// members² / accounts of the whole case; up to three that add nothing are kept, for what speaks against. Outside
    /// accounts are those on a telling address with at most five of them, twelve in all, the most shared first.
    /// Failed log-ins do not count. Cost: one walk over all log-ins, or, in a case
    /// large against the network, the log-ins of the members and of the candidate addresses. Deterministic.
    ///
    /// @param maxAddresses addresses used by most members come first; the rest is left out
    public static Neighbourhood of(CaseFile readOnly, Analysis analysis, Finding finding, int maxAddresses)
            throws SuraghException {
        AddressUses uses = AddressUses.of(readOnly, analysis, finding, maxAddresses, 2);
        return over(readOnly, analysis, finding, choose(uses.entities(), maxAddresses, HOLLOW));
    }

    /// The same with all addresses that any member used, shared or not, for a list of them.
    public static Neighbourhood wide(CaseFile readOnly, Analysis analysis, Finding finding, int maxAddresses)
            throws SuraghException {
        AddressUses uses = AddressUses.of(readOnly, analysis, finding, maxAddresses, 1);
        return over(readOnly, analysis, finding, choose(uses.entities(), maxAddresses, maxAddresses / 2));
    }

    private static Neighbourhood over(CaseFile readOnly, Analysis analysis, Finding finding,
            List<AddressUses.Entity> chosen) throws SuraghException {
        Map<AccountId, Integer> index = new HashMap<>();
        List<AccountNode> accounts = new ArrayList<>();
        for (Member member : finding.members()) {
            index.put(member.account(), accounts.size());
            accounts.add(new AccountNode(member.account(), member.handle(), true, member.control()));
        }
        for (AccountId outside : outside(chosen, index.keySet())) {
            index.put(outside, accounts.size());
            accounts.add(new AccountNode(outside, handle(readOnly, outside), false, Control.NONE));
        }
        List<AddressNode> addresses = new ArrayList<>();
        List<Use> drawn = new ArrayList<>();
        for (AddressUses.Entity entity : chosen) {
            entity.byAccount().forEach((account, span) -> {
                Integer at = index.get(account);
                if (at != null)
                    drawn.add(new Use(at, addresses.size(), span.logins(), span.first(), span.last()));
            });
            addresses.add(new AddressNode(entity.address(), !entity.address().isV4(), entity.known().addressClass(),
                    list(entity.known()), entity.accounts(), entity.addsNothing()));
        }
        drawn.sort(Comparator.comparingInt(Use::account).thenComparingInt(Use::address));
        List<Link> links = analysis.links().stream()
                .filter(link -> index.containsKey(link.a()) && index.containsKey(link.b())).toList();
        return new Neighbourhood(List.copyOf(accounts), List.copyOf(addresses), List.copyOf(drawn), links);
    }

    private static @Nullable String list(AddressFacts.Known known) {
        return known.entry() == null ? null : ListWords.list(known.entry());
    }

    private static List<AddressUses.Entity> choose(List<AddressUses.Entity> entities, int most, int mostHollow) {
        List<AddressUses.Entity> hollow = entities.stream().filter(AddressUses.Entity::addsNothing)
                .sorted(Comparator.comparingInt(AddressUses.Entity::members).reversed()
                        .thenComparing(AddressUses.Entity::address))
                .limit(Math.min(mostHollow, most)).toList();
        List<AddressUses.Entity> telling = entities.stream().filter(entity -> !entity.addsNothing())
                .sorted(Comparator.comparingDouble(AddressUses.Entity::telling).reversed()
                        .thenComparing(AddressUses.Entity::address))
                .limit(most - hollow.size()).toList();
        List<AddressUses.Entity> chosen = new ArrayList<>(telling);
        chosen.addAll(hollow);
        chosen.sort(Comparator.comparingInt(AddressUses.Entity::members).reversed()
                .thenComparing(AddressUses.Entity::address));
        return chosen;
    }

    private static List<AccountId> outside(List<AddressUses.Entity> chosen, Set<AccountId> members) {
        Map<AccountId, Integer> shared = new TreeMap<>();
        for (AddressUses.Entity entity : chosen) {
            if (entity.addsNothing() || entity.accounts() - entity.members() > FEW_OUTSIDE)
                continue;
            Set<AccountId> others = new HashSet<>(entity.byAccount().keySet());
            others.removeAll(members);
            others.forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<AccountId, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OUTSIDE).map(Map.Entry::getKey).sorted().toList();
    }

    private static @Nullable String handle(CaseFile readOnly, AccountId id) throws SuraghException {
        String last = null;
        for (Account snapshot : readOnly.snapshots(id)) {
            if (snapshot.handle() != null)
                last = snapshot.handle();
        }
        return last;
    }
}
