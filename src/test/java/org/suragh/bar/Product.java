package org.suragh.bar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suragh.community.Components;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Control;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.Link;
import org.suragh.linkage.NearDuplicate;
import org.suragh.signal.Trace;

/// What an analysis says, as arrays beside the accounts.
final class Product {
    /// Layers of acts: content and time. Addresses, registration, profiles, devices and follows are none.
    private static final Set<String> ACTS = Stream.concat(Arrays.stream(Trace.values()).map(Trace::id),
            Stream.of(CoTweet.ID, NearDuplicate.ID, ActivitySync.ID)).collect(Collectors.toCollection(TreeSet::new));

    private Product() {}

    /// Account to its group of addresses as the findings show it, and who is `supported`.
    static Found control(Analysis analysis, AccountColumns accounts) {
        int[] group = new int[accounts.size()];
        boolean[] flagged = new boolean[group.length];
        int next = 0;
        for (Finding finding : analysis.findings()) {
            List<List<AccountId>> parts = finding.parts().stream().filter(p -> p.kind() == EvidenceKind.ADDRESSES)
                    .map(Finding.Part::members).toList();
            if (finding.parts().isEmpty())
                parts = List.of(finding.members().stream().map(Member::account).toList());
            for (List<AccountId> part : parts) {
                next++;
                for (AccountId id : part)
                    if (group[accounts.rank(id)] == 0)
                        group[accounts.rank(id)] = next;
            }
            for (Member member : finding.members())
                flagged[accounts.rank(member.account())] |= member.control() == Control.SUPPORTED;
        }
        for (int a = 0; a < group.length; a++)
            group[a] = group[a] == 0 ? next + a : group[a] - 1;
        return new Found("suragh", canonical(group), flagged);
    }

    /// Account to finding, of those who are `supported` in it; for counting networks of innocents.
    static Found findings(Analysis analysis, AccountColumns accounts) {
        int[] group = new int[accounts.size()];
        Arrays.setAll(group, a -> analysis.findings().size() + a);
        boolean[] flagged = new boolean[group.length];
        for (Finding finding : analysis.findings())
            for (Member member : finding.members()) {
                int a = accounts.rank(member.account());
                if (member.control() == Control.SUPPORTED && !flagged[a]) {
                    flagged[a] = true;
                    group[a] = finding.number() - 1;
                }
            }
        return new Found("suragh", group, flagged);
    }

    /// Groups by addresses, and each account that has none by its acts: the group of five or more that holds most of the
    /// accounts with which validated acts link it, two at least and half of them all. So do networks: those of acts and of
    /// addresses that share half of the smaller's members are one.
    ///
    /// @param group account to its group by addresses
    static int[] joined(int[] group, Analysis analysis, AccountColumns accounts) {
        int[] size = new int[group.length];
        for (int g : group)
            size[g]++;
        List<SortedSet<Integer>> partners = new ArrayList<>();
        for (int a = 0; a < group.length; a++)
            partners.add(new TreeSet<>());
        for (Link link : analysis.links())
            if (ACTS.contains(link.layer())) {
                partners.get(accounts.rank(link.a())).add(accounts.rank(link.b()));
                partners.get(accounts.rank(link.b())).add(accounts.rank(link.a()));
            }
        int[] joined = group.clone();
        for (int a = 0; a < group.length; a++) {
            if (size[group[a]] > 1)
                continue;
            SortedMap<Integer, Integer> held = new TreeMap<>();
            for (int b : partners.get(a))
                if (size[group[b]] >= 5)
                    held.merge(group[b], 1, Integer::sum);
            int most = held.values().stream().mapToInt(n -> n).max().orElse(0);
            if (most >= 2 && 2 * most >= partners.get(a).size())
                joined[a] = held.entrySet().stream().filter(e -> e.getValue() == most).findFirst().orElseThrow()
                        .getKey();
        }
        return joined;
    }

    private static int[] canonical(int[] group) {
        int[] sorted = Arrays.stream(group).sorted().distinct().toArray();
        return Arrays.stream(group).map(g -> Arrays.binarySearch(sorted, g)).toArray();
    }

    /// The largest index of an account in any network; NaN for accounts of none, of which nothing is said.
    static double[] index(Analysis analysis, AccountColumns accounts) {
        double[] index = new double[accounts.size()];
        Set<Integer> seen = new HashSet<>();
        Arrays.fill(index, Double.NaN);
        for (Finding finding : analysis.findings())
            for (Member member : finding.members()) {
                int a = accounts.rank(member.account());
                index[a] = seen.add(a) ? member.controlIndex() : Math.max(index[a], member.controlIndex());
            }
        return index;
    }

    /// Accounts in components of five or more of the validated links of all layers of acts.
    static Found coordination(Analysis analysis, AccountColumns accounts) {
        return components(analysis, accounts, ACTS);
    }

    /// The same for each layer alone, under its id.
    static List<Found> layers(Analysis analysis, AccountColumns accounts) {
        return ACTS.stream().map(layer -> components(analysis, accounts, Set.of(layer)).named(layer)).toList();
    }

    private static Found components(Analysis analysis, AccountColumns accounts, Set<String> layers) {
        Components components = new Components(accounts.size());
        for (Link link : analysis.links())
            if (layers.contains(link.layer()))
                components.join(accounts.rank(link.a()), accounts.rank(link.b()));
        return Found.ofComponents("suragh", components);
    }
}
