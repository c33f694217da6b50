package org.suragh.ingest.format.column;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Exports whose makers document that times without a zone are UTC (R-TM-01: the zone is known from documentation). Only
/// a table with all the columns of one is taken for it.
///
/// @param name for a sentence
/// @param time the column that is documented
/// @param columns header words that all must be there
record KnownExport(String name, String time, Set<String> columns) {
    private static final List<KnownExport> ALL = List.of(
            of("information-operations archive of Twitter", "tweettime", "tweetid userid userdisplayname "
                    + "userscreenname accountcreationdate tweetlanguage tweettext tweettime tweetclientname isretweet"),
            of("Social Feed Manager", "createdat",
                    "createdat twitterid screenname twitterurl isretweet isquote url1 url1expanded"),
            of("IRA tweets of FiveThirtyEight", "publishdate", "externalauthorid author content region language "
                    + "publishdate harvesteddate following followers updates posttype accountcategory"),
            of("IRA tweets of FiveThirtyEight by author", "publishdate", "authorid content region language publishdate "
                    + "harvesteddate following followers updates posttype retweet"),
            of("cresci-2017 bot data set", "timestamp", "id text source userid retweetedstatusid numhashtags numurls "
                    + "nummentions createdat timestamp crawledat updated"));

    private static KnownExport of(String name, String time, String columns) {
        return new KnownExport(name, time, Set.of(columns.split(" ")));
    }

    /// The export whose documentation speaks of a column of this table, or null.
    static @Nullable KnownExport of(Layout layout, Field field) {
        Set<String> words = new TreeSet<>(layout.names().stream().map(Field::word).toList());
        String time = Field.word(layout.name(field));
        return ALL.stream().filter(e -> e.time.equals(time) && words.containsAll(e.columns)).findFirst().orElse(null);
    }
}
