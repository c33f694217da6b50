package org.suragh.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Journal;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;

/// The lists *watched* and *cleared* (R-AN-20): accounts, screen names and addresses that persons put on them, with a
/// reason, as acts of the journal. A value is on one of them or on none: the last act about it stands.
///
/// A cleared account does not enter a report's findings unless a person overrode its clearance with a reason; either way
/// the clearance is printed. Analysis itself does not read the lists: they change no figure. An account is on a list by
/// its id or by any screen name that the case gives it. Immutable; built on the thread of the case at the cost of the
/// journal, and of all screen names where a name is listed.
public final class PersonLists {
    /// The act that puts a value on a list or takes it off.
    public static final String ACT = "list";
    /// The act that lets a cleared account into a report.
    public static final String OVERRIDE = "override";

    private final List<Entry> entries;
    private final Map<Subject, Entry> bySubject;
    private final Map<AccountId, List<Entry>> byHandle;

    private PersonLists(List<Entry> entries, Map<AccountId, List<Entry>> byHandle) {
        this.entries = entries;
        this.bySubject = new HashMap<>();
        entries.forEach(entry -> bySubject.put(entry.subject(), entry));
        this.byHandle = byHandle;
    }

    /// The two lists, and off both.
    public enum Place {
        /// To be looked at again.
        WATCHED,
        /// Looked at, and not to be named.
        CLEARED,
        /// On neither.
        NONE;

        /// The stable id used in the journal.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is listed.
    ///
    /// @param kind `account`, `handle` or `address`
    /// @param value `platform:id`; the screen name in lower case without `@`; the address, an IPv6 one as its /64
    public record Subject(String kind, String value) {
        /// An account.
        public static Subject of(AccountId account) {
            return new Subject("account", account.toString());
        }

        /// A screen name, with or without `@`.
        public static Subject handle(String handle) {
            String bare = handle.startsWith("@") ? handle.substring(1) : handle;
            return new Subject("handle", bare.toLowerCase(Locale.ROOT));
        }

        /// An address.
        public static Subject of(IpAddress address) {
            return new Subject("address", AddressFacts.text(address.prefix64()));
        }

        /// As a sentence names it.
        public String shown() {
            return kind.equals("handle") ? "@" + value : value;
        }
    }

    /// One value on a list.
    ///
    /// @param entry sequence of the journal entry
    /// @param override reason and person of the override that stands, or null
    public record Entry(Place place, Subject subject, String reason, String person, Instant at, long entry,
            @Nullable Override override) {}

    /// Why a cleared account is in a report all the same.
    public record Override(String reason, String person, Instant at) {}

    /// Puts a value on a list, or takes it off both.
    ///
    /// @param reason at least [Verdict#REASON] characters; may be empty when it is taken off
    /// @throws SuraghException when the reason is too short or there is nothing to take off
    public static void put(CaseFile file, String person, Place place, Subject subject, String reason)
            throws SuraghException {
        if (place == Place.NONE && of(file).get(subject).isEmpty())
            throw new SuraghException("investigation.list.not-listed", subject.shown());
        if (place != Place.NONE)
            longEnough(reason);
        SortedMap<String, String> parameters = parameters(subject, reason);
        parameters.put("list", place.id());
        file.journal().append(person, ACT, parameters);
    }

    /// Lets a cleared value into reports; holds until it is cleared anew.
    ///
    /// @throws SuraghException when the reason is too short or the value is not cleared
    public static void override(CaseFile file, String person, Subject subject, String reason) throws SuraghException {
        longEnough(reason);
        if (of(file).get(subject).filter(entry -> entry.place() == Place.CLEARED).isEmpty())
            throw new SuraghException("investigation.list.not-cleared", subject.shown());
        file.journal().append(person, OVERRIDE, parameters(subject, reason));
    }

    private static void longEnough(String reason) throws SuraghException {
        if (reason.strip().codePointCount(0, reason.strip().length()) < Verdict.REASON)
            throw new SuraghException("investigation.list.short-reason", Verdict.REASON);
    }

    private static SortedMap<String, String> parameters(Subject subject, String reason) {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("kind", subject.kind());
        parameters.put("value", subject.value());
        parameters.put("reason", reason.strip());
        return parameters;
    }

    /// The lists of a case as they stand.
    public static PersonLists of(CaseFile readOnly) throws SuraghException {
        List<Entry> entries = standing(readOnly.journal().entries());
        Map<String, Entry> names = new HashMap<>();
        for (Entry entry : entries)
            if (entry.subject().kind().equals("handle"))
                names.put(entry.subject().value(), entry);
        Map<AccountId, List<Entry>> byHandle = new HashMap<>();
        if (!names.isEmpty())
            readOnly.forEachHandle(use -> {
                Entry entry = names.get(use.handle().toLowerCase(Locale.ROOT));
                List<Entry> mine = entry == null
                        ? List.of()
                        : byHandle.computeIfAbsent(use.account(),
                                _ -> new ArrayList<>());
                if (entry != null && !mine.contains(entry))
                    mine.add(entry);
            });
        return new PersonLists(entries, byHandle);
    }

    /// What a journal says stands, in order of kind and value.
    public static List<Entry> standing(List<Journal.Entry> journal) {
        TreeMap<String, Entry> last = new TreeMap<>();
        for (Journal.Entry act : journal) {
            Subject subject = new Subject(act.parameters().getOrDefault("kind", ""),
                    act.parameters().getOrDefault("value", ""));
            String reason = act.parameters().getOrDefault("reason", "");
            String key = subject.kind() + ' ' + subject.value();
            Entry now = last.get(key);
            if (act.act().equals(ACT))
                last.put(key, new Entry(place(act.parameters().getOrDefault("list", "")), subject, reason,
                        act.person(), act.at(), act.sequence(), null));
            else if (act.act().equals(OVERRIDE) && now != null && now.place() == Place.CLEARED)
                last.put(key, new Entry(now.place(), subject, now.reason(), now.person(), now.at(), now.entry(),
                        new Override(reason, act.person(), act.at())));
        }
        return last.values().stream().filter(entry -> entry.place() != Place.NONE).toList();
    }

    private static Place place(String id) {
        for (Place place : Place.values())
            if (place.id().equals(id))
                return place;
        return Place.NONE;
    }

    /// All that is listed, in order of kind and value.
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// The standing entry of a value.
    public Optional<Entry> get(Subject subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    /// The entries that an account is listed by: its id first, then its screen names.
    public List<Entry> of(AccountId account) {
        List<Entry> found = new ArrayList<>();
        get(Subject.of(account)).ifPresent(found::add);
        found.addAll(byHandle.getOrDefault(account, List.of()));
        return List.copyOf(found);
    }

    /// Whether an account is watched, for a mark in tables.
    public boolean watched(AccountId account) {
        return of(account).stream().anyMatch(entry -> entry.place() == Place.WATCHED);
    }

    /// Whether an account is cleared and nobody overrode it: such a one is left out of a report's findings.
    public boolean keptOut(AccountId account) {
        List<Entry> cleared = of(account).stream().filter(entry -> entry.place() == Place.CLEARED).toList();
        return !cleared.isEmpty() && cleared.stream().allMatch(entry -> entry.override() == null);
    }

    /// An analysis as a report may show it: cleared accounts are left out of the networks, and networks of fewer than two
    /// accounts with them. Sentences keep the figures of the whole network.
    public Analysis reportable(Analysis analysis) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : analysis.findings()) {
            List<Member> members = finding.members().stream().filter(member -> !keptOut(member.account())).toList();
            if (members.size() == finding.members().size())
                findings.add(finding);
            else if (members.size() >= 2)
                findings.add(new Finding(finding.number(), finding.title(), members, finding.control(),
                        finding.controlIndex(), finding.coordination(), finding.alternative(), finding.grounds(),
                        finding.measures(), finding.parts()));
        }
        return new Analysis(analysis.run(), analysis.digest(), analysis.manifest(), List.copyOf(findings),
                analysis.links(), analysis.setAside(), analysis.totals(), analysis.chance());
    }

    /// What a report prints of cleared accounts in the networks of an analysis: who cleared each and why, that it is left
    /// out, or who let it in and why.
    public List<String> clearances(Analysis analysis) {
        TreeMap<AccountId, String> sentences = new TreeMap<>();
        for (Finding finding : analysis.findings())
            for (Member member : finding.members())
                for (Entry entry : of(member.account()))
                    if (entry.place() == Place.CLEARED)
                        sentences.putIfAbsent(member.account(), clearance(finding, member.account(), entry));
        return List.copyOf(sentences.values());
    }

    private static String clearance(Finding finding, AccountId account, Entry entry) {
        Override override = entry.override();
        String name = Say.evidence(account.toString());
        return override == null
                ? Text.of("investigation.list.left-out", name, finding.id(), entry.person(), Say.day(entry.at()),
                        entry.reason())
                : Text.of("investigation.list.overridden", name, finding.id(), entry.person(), Say.day(entry.at()),
                        entry.reason(), override.person(), Say.day(override.at()), override.reason());
    }

    /// The sentences of an account's own card.
    List<String> sentences(AccountId account) {
        return of(account).stream().map(entry -> Text.of(entry.place() == Place.WATCHED
                ? "investigation.list.watched"
                : "investigation.list.cleared", entry.subject().shown(), entry.person(),
                Say.day(entry.at()), entry.reason())).toList();
    }
}
