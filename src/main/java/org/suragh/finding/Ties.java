package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suragh.community.Components;
import org.suragh.evidence.AccountColumns;
import org.suragh.signal.Acts;
import org.suragh.signal.Addresses;
import org.suragh.signal.SharedMark;

/// Small groups that no test over a whole case can see: few accounts, tied closely.
///
/// Two accounts are tied by a mark that both state (the token of one installed program, a telephone number), or by a
/// line: an address, or an IPv6 prefix, that tells something, that no more than `small-network.accounts` accounts of the
/// case used, and that both used on `small-network.days` days or more, when both were registered within
/// `small-network.registration` of each other. A household is both of these at times, so that such a group is never more
/// than `open`, and that only where a mark and a further kind of evidence meet; else nothing is said but what is shared.
/// Cost: the log-ins at addresses of few accounts.
///
/// Source: our own rule for groups that no test over a whole case can see (R-AN-08). Deterministic: in order of the
/// mark or address.
final class Ties {
    private final Material material;
    private final AccountColumns accounts;
    private final Components parts;
    private final Set<Integer> marked = new HashSet<>();
    private final Set<Integer> lined = new HashSet<>();
    private final int most;
    private final int days;
    private final long registration;

    Ties(Material material) {
        this.material = material;
        this.accounts = material.accounts();
        this.parts = new Components(accounts.size());
        this.most = material.settings().count("small-network.accounts");
        this.days = material.settings().count("small-network.days");
        this.registration = material.settings().millis("small-network.registration");
        marks();
        lines();
    }

    private void marks() {
        for (SharedMark mark : material.marks()) {
            if (mark.accounts().length > most)
                continue;
            for (int a : mark.accounts()) {
                marked.add(a);
                parts.join(mark.accounts()[0], a);
            }
        }
    }

    private void lines() {
        Addresses addresses = material.sharedIp().addresses();
        for (int e = 0; e < addresses.size(); e++) {
            if (addresses.accounts(e) < 2 || addresses.accounts(e) > most || !addresses.telling(e))
                continue;
            int[] regular = regular(addresses.acts(), e);
            for (int i = 0; i < regular.length; i++)
                for (int k = 0; k < i; k++)
                    if (together(regular[k], regular[i])) {
                        lined.add(regular[k]);
                        lined.add(regular[i]);
                        parts.join(regular[k], regular[i]);
                    }
        }
    }

    /// Accounts that used an address on days enough, ascending.
    private int[] regular(Acts acts, int e) {
        Map<Integer, Set<Long>> used = new TreeMap<>();
        for (int i = acts.valueStart()[e]; i < acts.valueStart()[e + 1]; i++)
            used.computeIfAbsent(acts.account()[i], _ -> new HashSet<>())
                    .add(Math.floorDiv(acts.at()[i], 86_400_000L));
        return used.entrySet().stream().filter(u -> u.getValue().size() >= days).mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private boolean together(int a, int b) {
        long one = accounts.createdAt()[a];
        long other = accounts.createdAt()[b];
        return one != AccountColumns.UNKNOWN && other != AccountColumns.UNKNOWN
                && Math.abs(one - other) <= registration;
    }

    /// The groups, each ascending, without the accounts that a network holds already.
    List<int[]> groups(Collection<Finding> found) {
        Set<Integer> taken = new HashSet<>();
        for (Finding finding : found)
            for (Member member : finding.members())
                taken.add(accounts.rank(member.account()));
        Map<Integer, List<Integer>> byRoot = new TreeMap<>();
        for (int a = 0; a < accounts.size(); a++)
            if ((marked.contains(a) || lined.contains(a)) && !taken.contains(a))
                byRoot.computeIfAbsent(parts.root(a), _ -> new ArrayList<>()).add(a);
        return byRoot.values().stream().filter(group -> group.size() >= 2)
                .map(group -> group.stream().mapToInt(x -> x).toArray()).toList();
    }

    /// The group as the rest of a finding needs it: what is said of each member, and everybody in the core.
    Findings.AddressNetwork network(Group group) {
        List<Judge.Verdict> verdicts = new ArrayList<>();
        for (int k = 0; k < group.size(); k++)
            verdicts.add(verdict(group, k));
        double[] stability = new double[group.size()];
        boolean[] core = new boolean[group.size()];
        Arrays.fill(stability, 1);
        Arrays.fill(core, true);
        return new Findings.AddressNetwork(group, verdicts, stability, core);
    }

    private Judge.Verdict verdict(Group group, int k) {
        int a = group.members()[k];
        SortedSet<EvidenceKind> kinds = new TreeSet<>();
        List<String> reasons = new ArrayList<>();
        add(marked.contains(a), EvidenceKind.DEVICE, "finding.reason.shared-mark", kinds, reasons);
        add(lined.contains(a), EvidenceKind.ADDRESSES, "finding.reason.shared-line", kinds, reasons);
        add(group.copied()[k] > 0 && group.copiedTexts()[k] >= 2, EvidenceKind.CONTENT,
                "finding.reason.copied-texts", kinds, reasons);
        boolean close = IntStream.of(group.members()).anyMatch(b -> b != a && together(a, b));
        add(close, EvidenceKind.REGISTRATION, "finding.reason.registered-close", kinds, reasons);
        Control control = marked.contains(a) && kinds.size() >= 2 ? Control.OPEN : Control.NONE;
        reasons.add("finding.reason.small-network");
        SortedMap<EvidenceKind, Double> weights = new TreeMap<>();
        kinds.forEach(kind -> weights.put(kind, Judge.SPEAKS));
        return new Judge.Verdict(control, control == Control.OPEN ? 1 : 0, Alternative.HOUSEHOLD, Map.of(), weights,
                List.copyOf(reasons));
    }

    private static void add(boolean holds, EvidenceKind kind, String reason, SortedSet<EvidenceKind> kinds,
            List<String> reasons) {
        if (holds) {
            kinds.add(kind);
            reasons.add(reason);
        }
    }

    /// Statements of a group beside those that every network has.
    List<Ground> grounds(Group group) {
        List<Ground> grounds = new ArrayList<>();
        Map<String, Integer> values = new TreeMap<>();
        for (SharedMark mark : material.marks()) {
            int here = (int) Arrays.stream(mark.accounts())
                    .filter(a -> Arrays.binarySearch(group.members(), a) >= 0).count();
            if (here >= 2 && mark.accounts().length <= most)
                values.merge(mark.value(), here, Math::max);
        }
        if (!values.isEmpty())
            grounds.add(new Ground("finding.ground.shared-mark", true, EvidenceKind.DEVICE, "shared-mark",
                    List.of(Integer.toString(values.values().stream().mapToInt(x -> x).max().orElse(0)),
                            Integer.toString(group.size()), Integer.toString(values.size())),
                    new Ground.Rows("fact", List.copyOf(values.keySet()))));
        Map<Integer, Integer> close = new HashMap<>();
        for (int a : group.members())
            for (int b : group.members())
                if (a != b && together(a, b))
                    close.put(a, b);
        if (!close.isEmpty())
            grounds.add(new Ground("finding.ground.registered-close", true, EvidenceKind.REGISTRATION,
                    "creation-cohort", List.of(Integer.toString(close.size()), Integer.toString(group.size()),
                            material.settings().text("small-network.registration")),
                    new Ground.Rows("account", List.of())));
        return grounds;
    }
}
