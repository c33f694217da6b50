package org.suragh.ingest.format.column;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.ReadOptions.DateOrder;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.SnowflakeClock;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// What the ids of posts say of a zone or an order of the date that is open (R-TM-04): the offset with which the
/// written times are those inside the ids. A help for whoever answers the question; nothing is decided by it.
record ZoneHint(Layout layout, ReadOptions options) {
    /// A sentence to put behind the question, empty when the ids say nothing.
    String text() {
        int ids = layout.column(Field.POST);
        Field field = layout.timeField();
        if (ids < 0 || field == null || !options.platform().equals(ReadOptions.NONE.platform()))
            return "";
        String found = "";
        DateOrder order = null;
        for (DateOrder tried : DateOrder.values()) {
            if (options.dateOrder() != null && tried != options.dateOrder())
                continue;
            String offsets = offsets(ids, field, tried);
            if (offsets.isEmpty() || offsets.equals(found))
                continue;
            if (!found.isEmpty())
                return "";
            found = offsets;
            order = tried;
        }
        if (found.isEmpty() || order == null)
            return "";
        return " " + Text.of("ingest.ask.hint", found, order.name().toLowerCase(java.util.Locale.ROOT));
    }

    private String offsets(int ids, Field field, DateOrder order) {
        var clock = new SnowflakeClock();
        IdColumn marks = new IdColumn(layout, ids);
        List<IdSource> sources = marks.touched() ? IdSource.of(layout, Field.POST, marks::damaged) : List.of();
        var plan = new TimePlan(ZoneOffset.UTC, order);
        int column = layout.column(field);
        int second = field == Field.DATE ? layout.column(Field.CLOCK) : -1;
        for (String[] row : layout.sample().data()) {
            if (ids >= row.length || column >= row.length || second >= row.length)
                continue;
            String id = Ids.bare(row[ids]);
            if (marks.damaged(id))
                id = mended(row, id, sources);
            WrittenTime written = id.isEmpty()
                    ? null
                    : TimeText.read(second < 0 ? row[column] : row[column] + ' ' + row[second]);
            Instant at = written == null || written.instant() != null ? null : plan.place(written).instant();
            if (at != null)
                clock.add(id, at);
        }
        return clock.offsets();
    }

    private static String mended(String[] row, String damaged, List<IdSource> sources) {
        for (IdSource source : sources) {
            String whole = source.column() < row.length ? source.found(row[source.column()]) : null;
            if (whole != null && Ids.couldBe(damaged, whole))
                return whole;
        }
        return "";
    }
}
