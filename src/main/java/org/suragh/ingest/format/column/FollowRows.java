package org.suragh.ingest.format.column;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.value.Ids;

/// Rows that say who follows whom, and since when where that is stated: facts of kind `following` of the follower, as
/// archives give them. The followed one is a value, no account of the case.
final class FollowRows extends Rows {
    /// Words that other tables of two accounts use as well; they tell only where nothing else stands beside.
    private static final Set<String> COMMON = Set.of("source", "sourceid", "sourceuserid", "target", "targetid",
            "targetuserid");
    private static final double SURE = .9;

    FollowRows(Layout layout, WholeColumn whole, IdColumn ids, ReadOptions options, IngestSink sink) {
        super(layout, whole, ids, options, sink);
    }

    /// Whether columns with the right words hold what a table of follows holds: accounts in both, and, where the words
    /// are those of any list of pairs, nothing but a time beside.
    static boolean fits(List<String> names, Map<Field, Integer> columns, List<ColumnFacts> facts) {
        Integer follower = columns.getOrDefault(Field.ACCOUNT, columns.getOrDefault(Field.HANDLE, -1));
        Integer followed = columns.getOrDefault(Field.FOLLOWED, -1);
        if (follower < 0 || followed < 0)
            return false;
        boolean common = COMMON.contains(Field.word(names.get(follower)))
                || COMMON.contains(Field.word(names.get(followed)));
        int known = columns.containsKey(Field.TIME) ? 3 : 2;
        return accounts(facts.get(follower)) && accounts(facts.get(followed)) && (!common || names.size() == known);
    }

    private static boolean accounts(ColumnFacts column) {
        return column.filled() == 0 || column.addresses() < .1 && (column.ids() >= SURE || column.handles() >= SURE);
    }

    @Override
    @Nullable
    EvidenceRecord read(RowCursor row) throws IOException, SuraghException {
        AccountId follower = account(row);
        if (follower == null)
            return null;
        String written = text(row, Field.FOLLOWED);
        String followed = written == null || written.length() > 200 ? "" : Ids.bare(written);
        if (ColumnFacts.nothing(followed) || Ids.lost(followed) || ids.damaged(followed))
            return no("ingest.reject.account", written == null ? "" : written);
        if (layout.handleIds()) {
            String handle = handle(row);
            mention(new Account(follower, handle, null, null, null, null, null, row.provenance()));
            followed = '@' + (followed.startsWith("@") ? followed.substring(1) : followed).toLowerCase(Locale.ROOT);
        }
        Instant at = null;
        String when = text(row, Field.TIME);
        if (when != null && !ColumnFacts.nothing(when.strip())) {
            at = time(row);
            if (at == null)
                return null;
        }
        return new Fact(follower, "following", at, new TreeMap<>(Map.of("accountId", followed)), row.provenance());
    }
}
