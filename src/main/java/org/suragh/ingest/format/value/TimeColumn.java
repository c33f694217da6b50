package org.suragh.ingest.format.value;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.ReadOptions.DateOrder;

/// What all values of one column together say of their zone and their order of day and month (R-TM-02, R-TM-03).
public final class TimeColumn {
    /// Hours of a 12-hour clock that must be seen, with none outside it, before a column is taken for one.
    private static final int TELLING_HOURS = 11;

    private final String name;
    private final boolean saysUtc;
    private boolean zoneless;
    private boolean open;
    private boolean two;
    private boolean firstAbove12;
    private boolean secondAbove12;
    private boolean firstAbove31;
    private boolean thirdAbove31;
    private boolean toMinutes;
    private int hours;
    private final Set<String> abbreviations = new TreeSet<>();
    private final List<String> samples = new ArrayList<>();

    /// @param name header of the column
    /// @param saysUtc whether the header says that the times are UTC
    public TimeColumn(String name, boolean saysUtc) {
        this.name = name;
        this.saysUtc = saysUtc;
    }

    /// Takes one value in; texts that are no time say nothing.
    public void add(String raw) {
        WrittenTime t = TimeText.read(raw);
        if (t == null || t.instant() != null)
            return;
        boolean remarkable = false;
        if (t.zone() == null && t.clock() >= 0) {
            remarkable = !zoneless;
            zoneless = true;
            if (!t.half() && t.order() != WrittenTime.Order.YEAR_FIRST)
                hours |= 1 << t.clock() / 3600;
            toMinutes |= !t.toSeconds();
            if (!t.abbreviation().isEmpty() && abbreviations.size() < 10)
                abbreviations.add(t.abbreviation());
        }
        if (t.order() != WrittenTime.Order.YEAR_FIRST) {
            two |= t.order() == WrittenTime.Order.SHORT;
            firstAbove12 |= t.first() > 12;
            secondAbove12 |= t.second() > 12;
            firstAbove31 |= t.order() == WrittenTime.Order.SHORT && t.first() > 31;
            thirdAbove31 |= t.order() == WrittenTime.Order.SHORT && t.third() > 31;
            remarkable |= t.open() && !open;
            open |= t.open();
        }
        if ((remarkable || zoneless || open) && samples.size() < 3 && !samples.contains(raw.strip()))
            samples.add(raw.strip());
    }

    /// Whether some value carries no zone.
    public boolean zoneless() {
        return zoneless;
    }

    /// That names such as EST are those of several zones, with the ones that were met.
    private String shortNames() {
        return abbreviations.isEmpty() ? "" : " " + Text.of("ingest.ask.zone-names", String.join(", ", abbreviations));
    }

    /// Whether some value gives no seconds.
    public boolean toMinutes() {
        return toMinutes;
    }

    /// The plan, or the question that is open, where nothing else says anything of the zone.
    public TimePlan decide(ReadOptions options, boolean clockSaid) throws SuraghException {
        return decide(options, clockSaid, () -> "");
    }

    /// The plan, or the question that is open.
    ///
    /// @param clockSaid whether the examiner said that the clock is a 24-hour one
    /// @param hint a sentence on what else says something of the zone, asked for only with a question
    public TimePlan decide(ReadOptions options, boolean clockSaid, Supplier<String> hint) throws SuraghException {
        DateOrder order = options.dateOrder() != null ? options.dateOrder() : settled();
        if (order == null && open)
            throw new SuraghException("ingest.ask.date-order", name, sampled(), hint.get());
        ZoneId zone = options.zone() != null ? options.zone() : saysUtc ? ZoneOffset.UTC : null;
        if (zone == null && zoneless)
            throw new SuraghException("ingest.ask.zone", name, sampled(), shortNames() + hint.get());
        int outside = 1 | 0x7ff << 13;
        if (!clockSaid && (hours & outside) == 0 && Integer.bitCount(hours) >= TELLING_HOURS)
            throw new SuraghException("ingest.ask.half-day", name, sampled());
        return new TimePlan(zone, order);
    }

    private @Nullable DateOrder settled() {
        if (two) {
            if (firstAbove31 != thirdAbove31 && firstAbove31)
                return secondAbove12 ? null : DateOrder.YMD;
            if (!thirdAbove31)
                return null;
        }
        if (firstAbove12 == secondAbove12)
            return null;
        return firstAbove12 ? DateOrder.DMY : DateOrder.MDY;
    }

    private String sampled() {
        return String.join(" | ", samples);
    }
}
