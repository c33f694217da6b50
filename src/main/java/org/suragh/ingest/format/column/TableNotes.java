package org.suragh.ingest.format.column;

import java.util.ArrayList;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.format.value.SnowflakeClock;

/// What the examiner should know of a table that was read.
final class TableNotes {
    private TableNotes() {}

    /// Tells it.
    static void of(Layout layout, Rows rows, IngestSink sink) {
        columns(layout, rows, sink);
        rows.letters(sink);
        if (layout.handleIds())
            sink.note("ingest.note.handles", rows.accountColumnName());
        rows.whole.notes(sink);
        if (rows.dressed > 0)
            sink.note("ingest.note.dressed", rows.accountColumnName(), rows.dressed);
        ids(rows.accountColumnName(), rows.ids, "ingest.note.ids-left", sink);
        if (rows instanceof LoginRows logins && logins.mapped > 0)
            sink.note("ingest.note.mapped", logins.mapped);
        if (rows instanceof PostRows posts)
            posts(layout, posts, sink);
    }

    private static void columns(Layout layout, Rows rows, IngestSink sink) {
        var meant = new ArrayList<String>();
        layout.columns().forEach((field, column) -> meant.add(layout.names().get(column) + " = " + field.id()));
        sink.note("ingest.note.columns", String.join(", ", meant));
        if (rows.read == 0)
            sink.note("ingest.note.no-rows");
        if (!layout.unused().isEmpty())
            sink.note("ingest.note.unused", String.join(", ", layout.unused()));
        for (int c = 0; c < layout.names().size(); c++) {
            if (layout.table() != Table.LOGINS && !layout.columns().containsValue(c)
                    && ColumnFacts.of(layout.sample().data(), c).addresses() > .5)
                sink.note("ingest.note.addresses-aside", layout.names().get(c));
        }
    }

    private static void ids(String column, IdColumn ids, String left, IngestSink sink) {
        if (ids.repaired > 0)
            sink.note("ingest.note.ids-repaired", column, ids.repaired);
        if (ids.left > 0)
            sink.note(left, column, ids.left);
    }

    private static void posts(Layout layout, PostRows posts, IngestSink sink) {
        ids(layout.name(Field.POST), posts.posts, "ingest.note.post-ids-left", sink);
        if (posts.addressesAside > 0)
            sink.note("ingest.note.post-addresses", layout.name(Field.ADDRESS), posts.addressesAside);
        SnowflakeClock clock = posts.snowflakes;
        if (clock.compared() == 0)
            return;
        sink.note("ingest.note.snowflake-compared", clock.compared(), clock.exact(), clock.near());
        long minutes = clock.constantMinutes();
        if (minutes != 0)
            sink.note("ingest.note.snowflake", minutes, posts.whole.corrected(minutes));
    }
}
