package org.suragh.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.evidence.Post;

/// Posts of two exhibits side by side, in the order by identity. The same post with other text, time or attributes is
/// one that differs.
final class PostDifferences {
    private static final int CHECK = 1 << 14;

    private final Database database;
    private final ExhibitRows before;
    private final ExhibitRows after;
    private final DifferentRows rows;
    private final List<Long> earlier = new ArrayList<>();
    private final List<Long> later = new ArrayList<>();

    PostDifferences(Database database, ExhibitRows before, ExhibitRows after, DifferentRows rows) {
        this.database = database;
        this.before = before;
        this.after = after;
        this.rows = rows;
    }

    /// A post and what makes it the same post.
    private record Seen(long row, PostTable.Identity identity, Post post) {
        /// All that is stated is equal; where it stands is not looked at.
        boolean same(Seen other) {
            Post a = post;
            Post b = other.post;
            return a.equals(new Post(b.id(), b.author(), b.at(), b.text(), b.retweetOf(), b.replyTo(), b.hashtags(),
                    b.urls(), b.mentions(), b.client(), a.provenance()));
        }
    }

    void find(Progress progress) throws SQLException {
        RunTable runs = new RunTable(database);
        long total = runs.rows(RunKind.POST_BY_ID);
        RunMerge merge = new RunMerge(runs.cursors(RunKind.POST_BY_ID, 2), 1);
        long hash = 0;
        long seen = 0;
        for (RunCursor at = merge.next(); at != null; at = merge.next()) {
            if (seen++ % CHECK == 0)
                progress.checkpoint("casefile.stage.posts", seen, total);
            long row = at.columns[1][at.row];
            boolean isEarlier = before.holds(row);
            if (!isEarlier && !after.holds(row))
                continue;
            if (at.columns[0][at.row] != hash)
                close();
            hash = at.columns[0][at.row];
            (isEarlier ? earlier : later).add(row);
        }
        close();
    }

    /// The end of one hash: in all but a few cases at most one post on each side.
    private void close() throws SQLException {
        List<Seen> was = read(earlier);
        List<Seen> now = read(later);
        List<Seen> gone = new ArrayList<>(was);
        gone.removeIf(e -> now.stream().anyMatch(e::same));
        List<Seen> fresh = new ArrayList<>(now);
        fresh.removeIf(l -> was.stream().anyMatch(l::same));
        for (Seen one : gone) {
            Seen other = fresh.stream().filter(l -> l.identity.same(one.identity)).findFirst().orElse(null);
            fresh.remove(other);
            rows.add(one.identity.account(), one.identity.at(), one.row, other == null ? 0 : other.row);
        }
        for (Seen one : fresh)
            rows.add(one.identity.account(), one.identity.at(), 0, one.row);
        earlier.clear();
        later.clear();
    }

    private List<Seen> read(List<Long> at) throws SQLException {
        List<Seen> read = new ArrayList<>();
        for (long row : at)
            read.add(new Seen(row, PostTable.identity(database, row), PostTable.one(database, row)));
        return read;
    }
}
