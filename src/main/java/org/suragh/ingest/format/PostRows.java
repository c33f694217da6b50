package org.suragh.ingest.format;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Post;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;

/// Rows that are posts. Ids of posts that a spreadsheet damaged are left out; their rows stay.
final class PostRows extends Rows {
    private static final Set<String> YES = Set.of("true", "yes", "1", "t", "y", "retweet");

    final IdCheck postIds = new IdCheck();
    final SnowflakeClock snowflakes = new SnowflakeClock();
    private final boolean withoutIds;

    /// @param withoutIds whether the ids of the posts are damaged
    PostRows(Layout layout, WholeColumn whole, ReadOptions options, IngestSink sink, boolean withoutIds) {
        super(layout, whole, options, sink);
        this.withoutIds = withoutIds;
    }

    @Override
    @Nullable
    EvidenceRecord read(RowCursor row) throws IOException, SuraghException {
        AccountId author = account(row);
        if (author == null)
            return null;
        Instant at = time(row);
        if (at == null)
            return null;
        String id = withoutIds ? "" : id(row, Field.POST);
        if (Ids.scientific(id))
            return no("ingest.reject.id-damaged", id);
        if (!id.isEmpty()) {
            postIds.add(id);
            snowflakes.add(id, at);
        }
        String text = text(row, Field.TEXT);
        if (text == null)
            text = "";
        var provenance = row.provenance();
        if (column(Field.HANDLE) >= 0 || column(Field.NAME) >= 0) {
            Instant created = created(row);
            mention(new Account(author, handle(row), repeated(row, Field.NAME), created, repeated(row, Field.BIO), null,
                    at, provenance));
        }
        String reply = id(row, Field.REPLY_TO);
        return new Post(id, author, at, text, retweetOf(row, text), reply.isEmpty() ? null : reply,
                words(text(row, Field.HASHTAGS), "#"), urls(text(row, Field.URLS)),
                words(text(row, Field.MENTIONS), "@"), client(repeated(row, Field.CLIENT)), provenance);
    }

    private String id(RowCursor row, Field field) {
        String raw = text(row, field);
        String id = raw == null ? "" : Ids.bare(raw);
        return ColumnFacts.nothing(id) || id.equals("0") || id.length() > 200 ? "" : id;
    }

    private @Nullable String retweetOf(RowCursor row, String text) {
        String type = text(row, Field.TWEET_TYPE);
        String flag = text(row, Field.RETWEET);
        boolean typed = type != null && type.strip().equalsIgnoreCase("retweet");
        boolean denied = type != null && !typed
                || flag != null && !YES.contains(flag.strip().toLowerCase(Locale.ROOT)) && !flag.isBlank();
        if (denied)
            return null;
        String of = id(row, Field.RETWEET_OF);
        if (!of.isEmpty())
            return of;
        return typed || flag != null && !flag.isBlank() || text.startsWith("RT @") ? "" : null;
    }

    /// Splits a cell of hashtags or handles: blanks, commas, semicolons or bars between, brackets and quotes around.
    static List<String> words(@Nullable String cell, String sign) {
        return parts(cell, true, sign);
    }

    /// Splits a cell of addresses of pages; a comma or semicolon inside one stays.
    static List<String> urls(@Nullable String cell) {
        return parts(cell, false, "");
    }

    private static List<String> parts(@Nullable String cell, boolean commas, String sign) {
        if (cell == null || ColumnFacts.nothing(cell.strip()))
            return List.of();
        var out = new ArrayList<String>(2);
        int from = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i < cell.length() && !splits(cell, i, commas))
                continue;
            int first = cell.startsWith(sign, from) ? from + sign.length() : from;
            if (i > first)
                out.add(cell.substring(first, i));
            from = i + 1;
        }
        return List.copyOf(out);
    }

    private static boolean splits(String cell, int i, boolean commas) {
        char c = cell.charAt(i);
        if (c <= ' ' || c == '|' || c == '[' || c == ']' || c == '"' || c == '\'')
            return true;
        if (c != ',' && c != ';')
            return false;
        return commas || i + 1 == cell.length() || cell.charAt(i + 1) <= ' ' || cell.charAt(i + 1) == ','
                || cell.startsWith("http", i + 1);
    }

    /// The name inside an HTML link, or the text itself.
    static @Nullable String client(@Nullable String source) {
        if (source == null || source.isBlank())
            return null;
        int open = source.indexOf('>');
        int close = source.lastIndexOf("</a>");
        return source.startsWith("<a") && open > 0 && close > open ? source.substring(open + 1, close) : source;
    }
}
