package org.suragh.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import java.util.regex.Pattern;

/// The dated forms of one list, each with its index; forms without a day always speak. Immutable.
final class ListFamily {
    private static final Pattern DAY = Pattern
            .compile("(19|20)\\d\\d([-_.]?)(0\\d|1[0-2])\\2([0-2]\\d|3[01])([-_.T ]?\\d\\d){0,3}(?!\\d)");

    private static final int NONE = -1;
    private static final int ALWAYS = -2;

    private final long[] days;
    private final RangeIndex[] v4;
    private final RangeIndex[] v6;

    /// @param byDay whether forms of different days are kept apart
    ListFamily(List<AddressLists.Source> sources, List<Integer> members, boolean byDay, ListRanges v4Ranges,
            ListRanges v6Ranges) {
        TreeMap<Long, List<Integer>> forms = new TreeMap<>();
        List<Integer> always = new ArrayList<>();
        for (int member : members) {
            Instant date = sources.get(member).date();
            if (byDay && date != null)
                forms.computeIfAbsent(date.toEpochMilli(), _ -> new ArrayList<>()).add(member);
            else
                always.add(member);
        }
        if (forms.isEmpty())
            forms.put(0L, List.of());
        days = forms.keySet().stream().mapToLong(day -> day).toArray();
        int[] formOf = new int[sources.size()];
        Arrays.fill(formOf, NONE);
        always.forEach(member -> formOf[member] = ALWAYS);
        int n = 0;
        for (List<Integer> form : forms.values()) {
            int number = n++;
            form.forEach(member -> formOf[member] = number);
        }
        v4 = indexes(v4Ranges, true, formOf, days.length);
        v6 = indexes(v6Ranges, false, formOf, days.length);
    }

    private static RangeIndex[] indexes(ListRanges ranges, boolean v4, int[] formOf, int forms) {
        int[] count = new int[forms];
        for (int i = 0; i < ranges.size(); i++)
            visit(formOf[ranges.source(i)], forms, form -> count[form]++);
        int[][] chosen = new int[forms][];
        Arrays.setAll(chosen, form -> new int[count[form]]);
        Arrays.fill(count, 0);
        for (int i = 0; i < ranges.size(); i++) {
            int range = i;
            visit(formOf[ranges.source(i)], forms, form -> chosen[form][count[form]++] = range);
        }
        RangeIndex[] indexes = new RangeIndex[forms];
        Arrays.setAll(indexes, form -> new RangeIndex(ranges, v4, chosen[form]));
        return indexes;
    }

    private static void visit(int form, int forms, IntConsumer each) {
        if (form >= 0)
            each.accept(form);
        for (int f = 0; form == ALWAYS && f < forms; f++)
            each.accept(f);
    }

    /// What the dated forms of one list have in common: its name without days, and the class where it names one only.
    static String name(AddressLists.Source source) {
        return DAY.matcher(source.name()).replaceAll("") + "\n" + (source.several() ? "" : source.addressClass());
    }

    /// The days from which one form after another speaks.
    LongStream days() {
        return LongStream.of(days);
    }

    /// Number of the most specific range, or -1.
    int find(IpAddress first, IpAddress last, long at) {
        int found = Arrays.binarySearch(days, at);
        int form = found >= 0 ? found : Math.max(0, -found - 2);
        return (first.isV4() ? v4 : v6)[form].find(first, last);
    }
}
