package org.suragh.investigation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Lease;
import org.suragh.evidence.Login;

/// What providers' rows say of the log-ins of one account, or of two, as sentences of a card.
final class LeaseStatements {
    private static final int MOST = 8;

    private final CaseFile readOnly;
    private final Duration skew;
    private final List<String> out = new ArrayList<>();

    LeaseStatements(CaseFile readOnly, Analysis analysis) {
        this.readOnly = readOnly;
        this.skew = Attributor.skewOf(analysis);
    }

    private void say(String key, Object... args) {
        out.add(Text.of(key, args));
    }

    private List<Attributor.Attribution> read(Collection<Login> logins) throws SuraghException {
        Attributor attributor = Attributor.of(readOnly, logins, skew);
        List<Attributor.Attribution> all = new ArrayList<>();
        for (Login login : logins)
            all.add(attributor.of(login));
        return all;
    }

    /// The sentences of one account; none where the case holds no provider's answer.
    List<String> account(List<Login> logins) throws SuraghException {
        if (!Attributor.any(readOnly) || logins.isEmpty())
            return List.of();
        Map<String, Integer> named = new TreeMap<>();
        Map<String, Integer> unnamed = new TreeMap<>();
        List<Attributor.Attribution> several = new ArrayList<>();
        for (Attributor.Attribution one : read(logins)) {
            if (one.leases().isEmpty())
                unnamed.merge(one.reason(), 1, Integer::sum);
            else if (one.subscribers() == 1)
                named.merge(Say.list(one.names()), 1, Integer::sum);
            else
                several.add(one);
        }
        int count = named.values().stream().mapToInt(x -> x).sum();
        say("explain.lease.account", Say.count(logins.size()), Say.count(count), Say.count(several.size()),
                Say.length(skew));
        named.entrySet().stream().limit(MOST)
                .forEach(e -> say("explain.lease.subscriber", e.getKey(), Say.count(e.getValue())));
        for (Attributor.Attribution one : several.subList(0, Math.min(MOST, several.size())))
            say("explain.lease.several", Say.time(one.login().at()), one.login().address(),
                    Say.list(one.names().stream().limit(MOST).toList()));
        unnamed.forEach((reason, times) -> say("explain.lease.unnamed", Say.count(times),
                brief(reason)));
        if (count > 0)
            say("explain.account.subscriber");
        return List.copyOf(out);
    }

    private static String brief(String reason) {
        return Text.of(switch (reason) {
            case "investigation.lease.no-answer" -> "explain.lease.no-answer";
            case "investigation.lease.no-port" -> "explain.lease.no-port";
            case "investigation.lease.other-port" -> "explain.lease.other-port";
            default -> "explain.lease.other-time";
        });
    }

    /// The sentences of two accounts: one subscriber for both, or different ones at an address that both used.
    List<String> pair(Held a, Held b) throws SuraghException {
        if (!Attributor.any(readOnly) || a.good().isEmpty() || b.good().isEmpty())
            return List.of();
        Map<String, Side> ofA = byAddress(read(a.good()));
        Map<String, Side> ofB = byAddress(read(b.good()));
        Side allA = Side.of(ofA.values());
        Side allB = Side.of(ofB.values());
        var both = new TreeSet<>(allA.names.keySet());
        both.retainAll(allB.names.keySet());
        for (int who : both)
            say("explain.lease.same", Say.list(List.copyOf(merged(allA, allB, who))),
                    Say.count(allA.uses.getOrDefault(who, 0)), a.name(), Say.count(allB.uses.getOrDefault(who, 0)),
                    b.name());
        for (var at : ofA.entrySet()) {
            Side other = ofB.get(at.getKey());
            Side mine = at.getValue();
            if (other == null || mine.names.isEmpty() || other.names.isEmpty())
                continue;
            var common = new TreeSet<>(mine.names.keySet());
            common.retainAll(other.names.keySet());
            if (common.isEmpty())
                say("explain.lease.different", at.getKey(), mine.said(), a.name(), other.said(), b.name());
        }
        return List.copyOf(out);
    }

    private static TreeSet<String> merged(Side a, Side b, int who) {
        var names = new TreeSet<>(a.names.getOrDefault(who, new TreeSet<>()));
        names.addAll(b.names.getOrDefault(who, new TreeSet<>()));
        return names;
    }

    /// The subscribers of one account's log-ins that were named alone.
    private record Side(Map<Integer, TreeSet<String>> names, Map<Integer, Integer> uses) {
        static Side empty() {
            return new Side(new TreeMap<>(), new TreeMap<>());
        }

        static Side of(Collection<Side> parts) {
            Side all = empty();
            for (Side part : parts) {
                part.names.forEach((who, names) -> all.names.computeIfAbsent(who, _ -> new TreeSet<>()).addAll(names));
                part.uses.forEach((who, times) -> all.uses.merge(who, times, Integer::sum));
            }
            return all;
        }

        void add(Attributor.Attribution one) {
            uses.merge(one.subscriber(), 1, Integer::sum);
            TreeSet<String> known = names.computeIfAbsent(one.subscriber(), _ -> new TreeSet<>());
            for (Lease lease : one.leases())
                known.add(Attributor.named(lease));
        }

        String said() {
            var all = new TreeSet<String>();
            names.values().forEach(all::addAll);
            return Say.list(all.stream().limit(MOST).toList());
        }
    }

    private static Map<String, Side> byAddress(List<Attributor.Attribution> attributions) {
        Map<String, Side> sides = new TreeMap<>();
        for (Attributor.Attribution one : attributions)
            if (one.subscriber() >= 0)
                sides.computeIfAbsent(AddressFacts.text(one.login().address()), _ -> Side.empty()).add(one);
        return sides;
    }
}
