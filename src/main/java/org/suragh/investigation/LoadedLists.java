package org.suragh.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.AddressLists;

/// The address lists of a case, each with its day, terms and what should be known before it is relied on (R-AN-21).
///
/// @param lists by name, then exhibit
public record LoadedLists(List<LoadedList> lists) {
    /// A list further from a record than this warns.
    static final Duration FAR = Duration.ofDays(90);

    /// One list as one exhibit gave it.
    ///
    /// @param exhibit number of the exhibit or member that holds it
    /// @param classes what it says of its addresses; `UNKNOWN` for providers and countries
    /// @param date the latest day it speaks of, or null
    /// @param licence terms under which it may be used, or null
    /// @param warnings sentences: no day, or more than 90 days from records that it speaks for
    public record LoadedList(String name, int exhibit, List<AddressClass> classes, long entries,
            @Nullable Instant date, @Nullable String licence, List<String> warnings) {}

    /// The lists of a case. Cost: one look at all list entries and at the accounts' coverage.
    public static LoadedLists of(CaseFile readOnly) throws SuraghException {
        AddressLists lists = readOnly.addressLists();
        if (lists.sources().isEmpty())
            return new LoadedLists(List.of());
        Held.@Nullable Gap span = span(readOnly);
        int[] counts = lists.counts();
        Map<String, TreeMap<Instant, Boolean>> days = new TreeMap<>();
        Map<List<Object>, LoadedList> found = new TreeMap<>((a, b) -> {
            int c = a.getFirst().toString().compareTo(b.getFirst().toString());
            return c != 0 ? c : Integer.compare((Integer) a.get(1), (Integer) b.get(1));
        });
        for (AddressLists.Source source : lists.sources()) {
            if (source.date() != null)
                days.computeIfAbsent(source.family(), _ -> new TreeMap<>()).put(source.date(), true);
        }
        for (int i = 0; i < counts.length; i++) {
            AddressLists.Source source = lists.sources().get(i);
            int count = counts[i];
            List<String> warnings = warnings(source, days.getOrDefault(source.family(), new TreeMap<>()), span);
            found.merge(List.of(source.name(), source.exhibit()),
                    new LoadedList(source.name(), source.exhibit(), List.of(source.addressClass()), count,
                            source.date(), source.licence(), warnings),
                    LoadedLists::joined);
        }
        return new LoadedLists(List.copyOf(found.values()));
    }

    private static LoadedList joined(LoadedList a, LoadedList b) {
        TreeSet<AddressClass> classes = new TreeSet<>(a.classes());
        classes.addAll(b.classes());
        return new LoadedList(a.name(), a.exhibit(), List.copyOf(classes), a.entries() + b.entries(), a.date(),
                a.licence() == null ? b.licence() : a.licence(), a.warnings());
    }

    /// First and last instant of any log-in or post.
    private static Held.@Nullable Gap span(CaseFile readOnly) throws SuraghException {
        Instant first = null;
        Instant last = null;
        for (CaseFile.AccountSummary account : readOnly.accountSummaries()) {
            Instant from = account.first();
            Instant to = account.last();
            if (from != null && (first == null || from.isBefore(first)))
                first = from;
            if (to != null && (last == null || to.isAfter(last)))
                last = to;
        }
        return first == null || last == null ? null : new Held.Gap(first, last);
    }

    /// What is to be said of a list that speaks from its day up to the day of the next form, the first one also before.
    private static List<String> warnings(AddressLists.Source source, TreeMap<Instant, Boolean> days,
            Held.@Nullable Gap span) {
        Instant date = source.date();
        if (date == null)
            return List.of(Text.of("lists.warning.undated", Say.evidence(source.name())));
        if (span == null)
            return List.of();
        Instant next = days.higherKey(date);
        Instant from = days.lowerKey(date) == null ? span.from() : later(date, span.from());
        Instant to = next == null || next.isAfter(span.until()) ? span.until() : next;
        if (from.isAfter(to))
            return List.of();
        Duration before = Duration.between(from, date);
        Duration after = Duration.between(date, to);
        Duration most = before.compareTo(after) > 0 ? before : after;
        List<String> warnings = new ArrayList<>();
        if (most.compareTo(FAR) > 0)
            warnings.add(Text.of("lists.warning.far", Say.evidence(source.name()), Say.day(date), Say.length(most),
                    Say.day(from), Say.day(to)));
        return warnings;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /// The sentences of all lists, each once.
    public List<String> warnings() {
        return lists.stream().flatMap(list -> list.warnings().stream()).distinct().toList();
    }
}
