package org.suragh.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All address lists of a case, and what they say of an address at an instant.
///
/// Lists that name one class and differ only by the days in their names are dated forms of one list: of them the one
/// nearest at or before the instant speaks, else the nearest after it. Of all lists that speak and name a class the
/// range with the fewest addresses wins; of equal ones the list first in text order, then the class first in the
/// enumeration. Ranges without a class (providers, countries) are told beside it and never hide one. The order in
/// which lists were loaded never matters. Immutable; made by [Builder].
public final class AddressLists {
    private final List<Source> sources;
    private final String[] notes;
    private final ListRanges v4;
    private final ListRanges v6;
    private final List<ListFamily> classed;
    private final List<ListFamily> about;
    private final long[] turns;

    private AddressLists(List<Source> sources, String[] notes, ListRanges v4, ListRanges v6) {
        this.sources = sources;
        this.notes = notes;
        this.v4 = v4;
        this.v6 = v6;
        Map<String, List<Integer>> classes = new TreeMap<>();
        Map<String, List<Integer>> others = new TreeMap<>();
        Map<String, TreeSet<Instant>> days = new TreeMap<>();
        for (int s = 0; s < sources.size(); s++) {
            Source source = sources.get(s);
            String family = source.family();
            if (source.addressClass() == AddressClass.UNKNOWN)
                others.computeIfAbsent(family, _ -> new ArrayList<>()).add(s);
            else
                classes.computeIfAbsent(family, _ -> new ArrayList<>()).add(s);
            if (source.date() != null)
                days.computeIfAbsent(family, _ -> new TreeSet<>()).add(source.date());
        }
        List<Integer> steady = new ArrayList<>();
        classes.entrySet().removeIf(family -> {
            boolean one = days.getOrDefault(family.getKey(), new TreeSet<>()).size() < 2;
            return one && steady.addAll(family.getValue());
        });
        List<ListFamily> found = new ArrayList<>();
        found.add(new ListFamily(sources, steady, false, v4, v6));
        classes.values().forEach(members -> found.add(new ListFamily(sources, members, true, v4, v6)));
        classed = List.copyOf(found);
        turns = found.stream().flatMapToLong(ListFamily::days).sorted().distinct().toArray();
        about = others.values().stream().map(members -> new ListFamily(sources, members, true, v4, v6)).toList();
    }

    /// One list as one exhibit gave it, as far as it names one class.
    ///
    /// @param name name of the list
    /// @param addressClass what it says of its addresses
    /// @param licence terms under which it may be used, if stated
    /// @param exhibit number of the exhibit or member that holds it
    /// @param date the latest day its ranges speak of, or null
    /// @param several whether the exhibit's list names several classes
    public record Source(String name, AddressClass addressClass, @Nullable String licence, int exhibit,
            @Nullable Instant date, boolean several) {
        /// What the dated forms of one list have in common.
        public String family() {
            return ListFamily.name(this);
        }
    }

    /// What a list says of an address.
    ///
    /// @param from first address of the range
    /// @param to last address
    /// @param note provider or remark
    /// @param validOn the instant or day that the entry speaks of, or null
    public record Listed(Source source, IpAddress from, IpAddress to, @Nullable String note,
            @Nullable Instant validOn) {
        /// Name of the list.
        public String list() {
            return source.name();
        }
    }

    /// The most specific entry with a class at an address or an IPv6 prefix, by the lists that speak at an instant.
    ///
    /// @param last last address of the prefix, or `first` again
    /// @param at epoch milliseconds
    public @Nullable Listed classed(IpAddress first, IpAddress last, long at) {
        ListRanges ranges = first.isV4() ? v4 : v6;
        int best = -1;
        for (ListFamily family : classed) {
            int found = family.find(first, last, at);
            if (found >= 0 && (best < 0 || ranges.specific(found, best) < 0))
                best = found;
        }
        return best < 0 ? null : listed(ranges, best);
    }

    /// What lists without classes say of it: provider, country; one entry a list, in text order of the lists.
    public List<Listed> about(IpAddress first, IpAddress last, long at) {
        ListRanges ranges = first.isV4() ? v4 : v6;
        List<Listed> all = new ArrayList<>();
        for (ListFamily family : about) {
            int found = family.find(first, last, at);
            if (found >= 0)
                all.add(listed(ranges, found));
        }
        return all;
    }

    private Listed listed(ListRanges ranges, int i) {
        Source source = sources.get(ranges.source(i));
        int second = ranges.second(i);
        return new Listed(source, ranges.from.at(i), ranges.to.at(i), ranges.note(i) < 0 ? null : notes[ranges.note(i)],
                second == ListRanges.UNDATED ? source.date() : Instant.ofEpochSecond(second));
    }

    /// Number of the stretch of time in which an instant lies: within one, what is said of an address is the same.
    public int turn(long at) {
        int found = Arrays.binarySearch(turns, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Whether what is said of an address depends on the instant.
    public boolean timed() {
        return classed.size() > 1;
    }

    /// The lists, by name, class, day.
    public List<Source> sources() {
        return sources;
    }

    /// Ranges of all lists.
    public int size() {
        return v4.size() + v6.size();
    }

    /// Ranges of each source, in the order of `sources`.
    public int[] counts() {
        int[] counts = new int[sources.size()];
        for (ListRanges ranges : List.of(v4, v6)) {
            for (int i = 0; i < ranges.size(); i++)
                counts[ranges.source(i)]++;
        }
        return counts;
    }

    /// Every range by list name, class, day, then IPv4 before IPv6, first and last address and note: what the digest
    /// covers of the lists.
    public void forEach(Visitor visitor) {
        int[] one = sorted(v4);
        int[] other = sorted(v6);
        int b = 0;
        for (int a = 0; a <= one.length; a++) {
            int limit = a < one.length ? v4.source(one[a]) : Integer.MAX_VALUE;
            while (b < other.length && v6.source(other[b]) < limit)
                visitor.range(listed(v6, other[b++]));
            if (a < one.length)
                visitor.range(listed(v4, one[a]));
        }
    }

    private static int[] sorted(ListRanges ranges) {
        int[] order = new int[ranges.size()];
        Arrays.setAll(order, i -> i);
        ListRanges.sort(order, ranges::canonical);
        return order;
    }

    /// Sees one range.
    public interface Visitor {
        /// One range.
        void range(Listed listed);
    }

    /// Takes ranges in any order. One thread.
    public static final class Builder {
        private final ListRanges v4 = new ListRanges(true);
        private final ListRanges v6 = new ListRanges(false);
        private final List<Source> sources = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Map<String, Integer> noteNumbers = new HashMap<>();

        /// Announces a source and gives its number; its day and whether it names several classes are found out.
        public int source(String name, AddressClass addressClass, @Nullable String licence, int exhibit) {
            sources.add(new Source(name, addressClass, licence, exhibit, null, false));
            return sources.size() - 1;
        }

        /// A note by number, -1 for none.
        public int note(@Nullable String text) {
            if (text == null)
                return -1;
            return noteNumbers.computeIfAbsent(text, fresh -> {
                notes.add(fresh);
                return notes.size() - 1;
            });
        }

        /// Takes one range.
        public void add(int source, IpAddress from, IpAddress to, int note, @Nullable Instant validOn) {
            long second = validOn == null ? ListRanges.UNDATED : validOn.getEpochSecond();
            int kept = Math.clamp(second, validOn == null ? ListRanges.UNDATED : ListRanges.UNDATED + 1,
                    Integer.MAX_VALUE);
            (from.isV4() ? v4 : v6).add(source, from, to, note, kept);
        }

        /// The lists.
        public AddressLists build() {
            List<Source> dated = dated();
            Integer[] order = order(dated.size(), Comparator.comparing((Integer s) -> dated.get(s).name())
                    .thenComparing(s -> dated.get(s).addressClass())
                    .thenComparing(s -> dated.get(s).date(), Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(s -> dated.get(s).licence(), Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(s -> dated.get(s).exhibit()));
            Integer[] noteOrder = order(notes.size(), Comparator.comparing(notes::get));
            int[] sourceRank = ranks(order);
            int[] noteRank = ranks(noteOrder);
            v4.settle(sourceRank, noteRank);
            v6.settle(sourceRank, noteRank);
            return new AddressLists(Arrays.stream(order).map(dated::get).toList(),
                    Arrays.stream(noteOrder).map(notes::get).toArray(String[]::new), v4, v6);
        }

        private static Integer[] order(int n, Comparator<Integer> comparator) {
            Integer[] order = new Integer[n];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, comparator);
            return order;
        }

        private static int[] ranks(Integer[] order) {
            int[] ranks = new int[order.length];
            for (int i = 0; i < order.length; i++)
                ranks[order[i]] = i;
            return ranks;
        }

        private List<Source> dated() {
            Map<String, Integer> latest = new HashMap<>();
            Map<String, TreeSet<AddressClass>> classes = new HashMap<>();
            for (ListRanges ranges : List.of(v4, v6)) {
                for (int i = 0; i < ranges.size(); i++)
                    latest.merge(key(sources.get(ranges.source(i))), ranges.second(i), Math::max);
            }
            for (Source source : sources)
                classes.computeIfAbsent(key(source), _ -> new TreeSet<>()).add(source.addressClass());
            return sources.stream().map(s -> {
                int second = latest.getOrDefault(key(s), ListRanges.UNDATED);
                return new Source(s.name(), s.addressClass(), s.licence(), s.exhibit(),
                        second == ListRanges.UNDATED ? null : Instant.ofEpochSecond(second),
                        classes.getOrDefault(key(s), new TreeSet<>()).size() > 1);
            }).toList();
        }

        private static String key(Source source) {
            return source.exhibit() + "\n" + source.name();
        }
    }

    /// The lists that entries make, for tests and small sets.
    public static AddressLists of(List<ListEntry> entries) {
        var builder = new Builder();
        Map<List<Object>, Integer> numbers = new HashMap<>();
        for (ListEntry e : entries) {
            String licence = e.licence() == null ? "" : e.licence();
            int source = numbers.computeIfAbsent(
                    List.of(e.list(), e.addressClass(), licence, e.provenance().exhibit()),
                    _ -> builder.source(e.list(), e.addressClass(), e.licence(), e.provenance().exhibit()));
            builder.add(source, e.from(), e.to(), builder.note(e.note()), e.validOn());
        }
        return builder.build();
    }
}
