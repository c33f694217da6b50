package org.suragh.investigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.finding.Reading;
import org.suragh.linkage.Link;
import org.suragh.signal.Settings;

/// The sentences of an account's card.
final class AccountStatements {
    private static final int ADDRESSES = 8;
    private static final int GAPS = 3;

    private final CaseFile readOnly;
    private final Analysis analysis;
    private final Held held;
    private final List<Link> links;
    private final List<String> out = new ArrayList<>();

    AccountStatements(CaseFile readOnly, Analysis analysis, Held held, List<Link> links) {
        this.readOnly = readOnly;
        this.analysis = analysis;
        this.held = held;
        this.links = links;
    }

    List<String> all() throws SuraghException {
        if (held.records().isEmpty()) {
            say("explain.account.unknown", Say.evidence(held.id().value()));
            return List.copyOf(out);
        }
        coverage();
        out.addAll(HandleSentences.of(readOnly, held.id()));
        addresses();
        networks();
        linked();
        out.addAll(PersonStatements.account(readOnly, held.id()));
        return List.copyOf(out);
    }

    private void say(String key, Object... args) {
        out.add(Text.of(key, args));
    }

    /// The exhibits that records of the account come from; files of an archive are counted with it.
    private List<String> sources() throws SuraghException {
        Map<Integer, Exhibit> all = new HashMap<>();
        readOnly.exhibits().forEach(exhibit -> all.put(exhibit.number(), exhibit));
        var exhibits = new TreeSet<Integer>();
        held.records().forEach(record -> exhibits.add(record.provenance().exhibit()));
        SortedMap<Integer, Integer> files = new TreeMap<>();
        Map<Integer, String> name = new HashMap<>();
        for (Integer number : exhibits) {
            Exhibit top = all.get(number);
            while (top != null && top.parent() != 0)
                top = all.get(top.parent());
            if (top == null)
                continue;
            name.put(top.number(), Say.evidence(top.name()));
            files.merge(top.number(), top.number() == number ? 0 : 1, Integer::sum);
        }
        List<String> names = new ArrayList<>();
        files.forEach((number, members) -> names.add(Text.of(members == 0 ? "explain.exhibit" : "explain.exhibit.files",
                number, name.getOrDefault(number, ""), Say.count(members))));
        return names;
    }

    private void coverage() throws SuraghException {
        Held.Gap span = held.span();
        if (span == null) {
            say("explain.account.no-times");
        } else {
            say("explain.account.coverage", Say.day(span.from()), Say.day(span.until()),
                    Say.count(held.logins().size()), Held.days(held.logins().stream().map(Login::at)),
                    Say.count(held.posts().size()), Held.days(held.posts().stream().map(Post::at)));
        }
        say("explain.account.exhibits", Say.list(sources()));
        if (held.logins().isEmpty()) {
            say("explain.account.no-logins");
            return;
        }
        List<Held.Gap> gaps = held.gaps();
        if (!gaps.isEmpty()) {
            List<String> longest = gaps.stream().limit(GAPS)
                    .map(gap -> Text.of("explain.span", Say.day(gap.from()), Say.day(gap.until()))).toList();
            say("explain.account.gaps", gaps.size(), Say.list(longest));
        }
        long failed = held.logins().size() - held.good().size();
        if (failed > 0)
            say("explain.account.failed", Say.count(failed));
    }

    private void addresses() throws SuraghException {
        Map<IpAddress, List<Login>> uses = new TreeMap<>();
        for (Login login : held.good())
            uses.computeIfAbsent(login.address().prefix64(), _ -> new ArrayList<>()).add(login);
        if (uses.isEmpty())
            return;
        say("explain.account.addresses", Say.count(uses.size()));
        AddressFacts facts = AddressFacts.of(readOnly, analysis);
        List<Map.Entry<IpAddress, List<Login>>> most = uses.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<IpAddress, List<Login>> use) -> -use.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(ADDRESSES).toList();
        for (var use : most) {
            int accounts = facts.accounts(readOnly, use.getKey());
            AddressFacts.Known known = facts.known(use.getKey(), use.getValue(), accounts);
            String kind = ListWords.kind(known);
            say(facts.addsNothing(known.addressClass(), accounts)
                    ? "explain.account.address.adds-nothing"
                    : "explain.account.address", AddressFacts.text(use.getKey()), kind,
                    Say.count(use.getValue().size()), Held.days(use.getValue().stream().map(Login::at)),
                    Say.count(accounts));
            if (known.addressClass() == AddressClass.CARRIER_NAT)
                say("explain.account.carrier-nat");
            out.addAll(ListWords.remarks(facts, use.getKey(), known, use.getValue()));
        }
        if (uses.size() > most.size())
            say("explain.account.more-addresses", Say.count(uses.size() - most.size()));
        out.addAll(new OutsideListed(readOnly, facts).sentences(held.good()));
        out.addAll(NetworkSwitches.sentences(held.good(), facts,
                Settings.time(AddressFacts.setting(analysis, "network-switch.window"))));
        List<String> providers = new LeaseStatements(readOnly, analysis).account(held.logins());
        out.addAll(providers);
        if (providers.isEmpty())
            say("explain.account.subscriber");
    }

    private void networks() {
        boolean any = false;
        for (Finding finding : analysis.findings()) {
            for (Member member : finding.members()) {
                if (!member.account().equals(held.id()))
                    continue;
                any = true;
                List<String> reasons = member.reasons().stream().map(key -> Text.has(key) ? Text.of(key) : key)
                        .toList();
                say("explain.account.network", finding.id(), finding.title(),
                        Text.of("explain.control." + member.control().id()),
                        Text.of("explain.coordination." + member.coordination().id()));
                if (!reasons.isEmpty())
                    say("explain.account.reasons", String.join("; ", reasons));
                say("explain.account.alternative", Text.of("explain.alternative." + member.alternative().id()));
                weights(finding, member);
            }
        }
        if (!any)
            say("explain.account.no-network");
    }

    /// The index with its share by kind of evidence, where the network was weighed.
    private void weights(Finding finding, Member member) {
        if (member.weights().isEmpty()
                || !Reading.calibrated(finding, analysis.manifest().getOrDefault("calibration", "")))
            return;
        List<String> parts = new ArrayList<>();
        member.weights().forEach((kind, weight) -> parts.add(Text.of("explain.account.weight",
                Text.of("explain.kind." + kind.id()), Say.figure(weight))));
        say("explain.account.index", Say.figure(member.controlIndex()), Reading.people(member.alternative()),
                Reading.words(member.controlIndex()), Say.list(parts));
    }

    private void linked() {
        if (links.isEmpty()) {
            say("explain.account.no-links");
            return;
        }
        Map<String, Integer> byLayer = new TreeMap<>();
        var others = new TreeSet<org.suragh.evidence.AccountId>();
        for (Link link : links) {
            byLayer.merge(link.layer(), 1, Integer::sum);
            others.add(link.a().equals(held.id()) ? link.b() : link.a());
        }
        List<String> parts = new ArrayList<>();
        byLayer.forEach((layer, count) -> parts.add(Text.of("explain.account.layer", Say.layer(layer),
                Say.count(count))));
        say("explain.account.links", Say.count(others.size()), Say.list(parts));
    }
}
