package org.suragh.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Chance;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.Login;
import org.suragh.finding.Finding;
import org.suragh.finding.WhyNot;
import org.suragh.linkage.Link;
import org.suragh.linkage.Sensitivity;
import org.suragh.signal.Settings;

/// The sentences of a pair's card.
final class PairStatements {
    private static final int[] MINUTES = {1, 5, 10, 30, 60};
    private static final int ADDRESSES = 5;

    private final Analysis analysis;
    private final Pair pair;
    private final Beside beside;
    private final List<String> out = new ArrayList<>();

    /// What is said beside the records of the two.
    ///
    /// @param providers what providers' rows say of the log-ins of both
    /// @param persons what persons decided about them
    /// @param heldApart whether a person decided that exactly these two are not one operation
    /// @param sensitivity layers of acts at five widths
    /// @param whyNot layers of acts that do not link them
    record Beside(List<String> providers, List<String> persons, boolean heldApart, List<Sensitivity> sensitivity,
            List<WhyNot> whyNot) {}

    PairStatements(Analysis analysis, Pair pair, Beside beside) {
        this.beside = beside;
        this.analysis = analysis;
        this.pair = pair;
    }

    List<String> all() {
        coverage();
        for (Link link : pair.links())
            if (link.dated())
                say("explain.pair.link", Say.layer(link.layer()), Say.count(link.sharedValues()),
                        Say.count(link.coUses()), Say.figure(link.expected()), Chance.oneIn(link.q()),
                        Say.time(link.first()), Say.time(link.last()));
            else
                say("explain.pair.link-undated", Say.layer(link.layer()), Say.count(link.sharedValues()),
                        Say.figure(link.expected()), Chance.oneIn(link.q()));
        addresses();
        nothing();
        out.addAll(SameLine.sentences(pair, analysis));
        out.addAll(beside.providers);
        if (!pair.texts().isEmpty())
            say("explain.pair.texts", Say.count(pair.sameTexts()), Say.count(pair.texts().size()));
        widths();
        fragile();
        if (pair.links().isEmpty())
            whyNot();
        together();
        out.addAll(beside.persons);
        return List.copyOf(out);
    }

    private void say(String key, Object... args) {
        out.add(Text.of(key, args));
    }

    private void coverage() {
        Held.Gap common = pair.common();
        if (common == null)
            say("explain.pair.no-overlap");
        else
            say("explain.pair.coverage", Say.day(common.from()), Say.day(common.until()));
    }

    private void addresses() {
        List<Pair.Meeting> meetings = pair.meetings();
        String limit = Say.length(pair.facts().reassignment());
        if (!meetings.isEmpty()) {
            long places = pair.shared().stream().filter(place -> !place.meetings().isEmpty()).count();
            say("explain.pair.meetings", limit, Say.count(places), Say.count(meetings.size()),
                    Held.days(meetings.stream().map(meeting -> meeting.a().at())));
            List<String> counts = new ArrayList<>(), minutes = new ArrayList<>();
            for (int minute : MINUTES) {
                long within = pair.shared().stream().mapToLong(place -> place.within(Duration.ofMinutes(minute)))
                        .sum();
                minutes.add(Integer.toString(minute));
                counts.add(Say.count(within));
            }
            say("explain.pair.sensitivity", Say.list(minutes), Say.list(counts));
        }
        List<Pair.Place> strongest = pair.shared().stream().filter(place -> !place.meetings().isEmpty())
                .sorted(Comparator.comparingInt((Pair.Place place) -> -place.meetings().size())
                        .thenComparing(Pair.Place::address))
                .limit(ADDRESSES).toList();
        for (Pair.Place place : strongest)
            say("explain.pair.address", AddressFacts.text(place.address()),
                    ListWords.kind(place.known()), place.meetings().size(),
                    Say.length(place.nearest()), Say.count(place.accounts()));
        if (!strongest.isEmpty())
            say("explain.account.subscriber");
    }

    private void nothing() {
        for (Pair.Place place : pair.nothing().stream().limit(ADDRESSES).toList())
            say("explain.pair.adds-nothing", AddressFacts.text(place.address()), rule(place));
    }

    private String rule(Pair.Place place) {
        AddressClass addressClass = place.known().addressClass();
        if (addressClass == AddressClass.RESERVED)
            return Text.of("explain.rule.reserved");
        if (addressClass == AddressClass.CARRIER_NAT)
            return Text.of("explain.rule.carrier-nat");
        return Text.of("explain.rule.widely-shared", Say.count(place.accounts()), Say.count(pair.facts().widely()));
    }

    private void widths() {
        for (Sensitivity layer : beside.sensitivity) {
            List<String> minutes = new ArrayList<>(), counts = new ArrayList<>(), expected = new ArrayList<>();
            for (Sensitivity.Step step : layer.steps()) {
                minutes.add(Integer.toString(step.minutes()));
                counts.add(Say.count(step.together()));
                expected.add(Say.figure(step.expected()));
            }
            say("explain.pair.step", Say.layer(layer.layer()), Say.list(minutes), Say.list(counts), Say.list(expected));
        }
    }

    /// What the link rests on when it rests on one thing.
    private void fragile() {
        if (pair.has("co-tweet")
                && pair.sameTexts() <= Integer.parseInt(AddressFacts.setting(analysis, "co-tweet.min-values")))
            say("explain.pair.few-texts-needed", Say.count(pair.sameTexts()));
        if (!pair.has("shared-ip"))
            return;
        List<Pair.Place> places = pair.shared().stream().filter(place -> !place.meetings().isEmpty()).toList();
        Login only = pair.onlyRecord();
        if (only != null)
            say("explain.pair.one-record", only.provenance().exhibit(), Say.count(only.provenance().line()));
        else if (places.size() == 1)
            say("explain.pair.one-address", AddressFacts.text(places.getFirst().address()));
        if (only == null && Held.days(pair.meetings().stream().map(meeting -> meeting.a().at())) == 1)
            say("explain.pair.one-day", Say.day(pair.meetings().getFirst().a().at()));
        if ((only != null || places.size() == 1) && pair.links().size() > 1)
            say("explain.pair.other-links", pair.links().size() - 1);
    }

    private void whyNot() {
        say("explain.why-not");
        if (beside.heldApart)
            say("explain.why-not.held-apart");
        if (pair.a().good().isEmpty() || pair.b().good().isEmpty())
            say("explain.why-not.no-logins", pair.a().good().isEmpty() ? pair.a().name() : pair.b().name());
        else if (pair.shared().isEmpty() && pair.nothing().isEmpty())
            say("explain.why-not.no-address");
        else if (pair.shared().isEmpty())
            say("explain.why-not.adds-nothing", pair.nothing().size());
        else if (pair.meetings().isEmpty())
            say("explain.why-not.apart", Say.count(pair.shared().size()), Say.length(pair.facts().reassignment()),
                    Say.length(pair.shared().stream().map(Pair.Place::nearest).min(Comparator.naturalOrder())
                            .orElse(Duration.ZERO)));
        else
            say("explain.why-not.chance", Say.count(pair.meetings().size()),
                    Chance.oneIn(Double.parseDouble(AddressFacts.setting(analysis, "shared-ip.alpha"))));
        if (pair.a().posts().isEmpty() || pair.b().posts().isEmpty())
            say("explain.why-not.no-posts", pair.a().posts().isEmpty() ? pair.a().name() : pair.b().name());
        else if (pair.texts().isEmpty())
            say("explain.why-not.no-texts",
                    Say.length(Settings.time(AddressFacts.setting(analysis, "co-tweet.window"))));
        else
            say("explain.why-not.few-texts", Say.count(pair.sameTexts()));
        List<String> none = beside.whyNot.stream().filter(why -> why.rule() == WhyNot.Rule.NO_ACTS)
                .map(why -> Say.layer(why.layer())).toList();
        if (!none.isEmpty())
            say("explain.why-not.no-acts", Say.list(none));
        List<String> never = beside.whyNot.stream().filter(why -> why.rule() == WhyNot.Rule.NEVER)
                .map(why -> Say.layer(why.layer())).toList();
        if (!never.isEmpty())
            say("explain.why-not.never", Say.list(never));
        beside.whyNot.forEach(this::rule);
        Instant one = pair.a().createdAt(), other = pair.b().createdAt();
        if (one != null && other != null)
            say("explain.why-not.created", Say.length(Duration.between(one, other).abs()));
    }

    private void rule(WhyNot why) {
        String layer = Say.layer(why.layer());
        switch (why.rule()) {
            case FEW_ACTS -> say("explain.why-not.few-acts", layer, Say.figure(why.bound()));
            case NO_ACTS, NEVER -> {
                // said above, all layers in one sentence
            }
            case FEW_VALUES -> say("explain.why-not.few-values", layer, Say.count(why.together()), Say.figure(why
                    .expected()), Say.count(why.values()), Say.figure(why.bound()));
            case CHANCE -> say(why.bound() == 0 ? "explain.why-not.nobody" : "explain.why-not.by-chance", layer,
                    Say.count(why.together()), Say.figure(why.expected()),
                    Chance.ofPairs(why.p()), Chance.ofPairs(why.bound()));
            case HABIT -> say("explain.why-not.habit", layer, Say.count(why.together()), Say.figure(why.expected()));
        }
    }

    private void together() {
        for (Finding finding : analysis.findings()) {
            boolean a = finding.members().stream().anyMatch(member -> member.account().equals(pair.a().id()));
            boolean b = finding.members().stream().anyMatch(member -> member.account().equals(pair.b().id()));
            if (a && b)
                say(pair.links().isEmpty() ? "explain.pair.network-through-others" : "explain.pair.network",
                        finding.id(), finding.title());
        }
    }
}
