package org.suragh.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suragh.base.Letters;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Post;

/// Finds posts by their words, in the order of storage; each post once. On the thread of its case.
///
/// A query is words that must all be there; words in double quotes must stand side by side; a word that ends in `*` is
/// the beginning of one. Case, Latin accents, Arabic and Urdu letter variants, vowel marks and zero-width signs make no
/// difference. A page costs what its posts cost; it does not depend on how many there are after it.
public final class PostSearch {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");
    private static final String ONCE = " AND rowid NOT IN (SELECT row FROM post_again)";
    private static final String PAGE = "SELECT rowid FROM post_search WHERE post_search MATCH ? AND rowid > ?" + ONCE
            + " ORDER BY rowid LIMIT ?";
    private static final String COUNT = "SELECT count(*) FROM post_search WHERE post_search MATCH ?" + ONCE;

    private final Database database;

    PostSearch(Database database) {
        this.database = database;
    }

    /// Some of the posts that match.
    ///
    /// @param next what to ask the next page with; 0 when this is the last
    public record Page(List<Post> posts, long next) {}

    /// A page of at most so many posts.
    ///
    /// @param after 0 for the first page, then [Page#next()]
    public Page page(String query, long after, int most) throws SuraghException {
        String match = match(query);
        if (match.isEmpty())
            return new Page(List.of(), 0);
        return database.run(() -> {
            List<Long> rows = database.list(PAGE, row -> row.getLong(1), match, after, most + 1);
            boolean more = rows.size() > most;
            List<Post> posts = new ArrayList<>();
            for (long row : more ? rows.subList(0, most) : rows)
                posts.add(PostTable.one(database, row));
            return new Page(posts, more ? rows.get(most - 1) : 0);
        });
    }

    /// How many posts match.
    public long count(String query) throws SuraghException {
        String match = match(query);
        return match.isEmpty() ? 0 : database.run(() -> database.number(COUNT, match));
    }

    /// The query in the index's own terms: every part quoted, so that no sign in it is an instruction. Empty when it
    /// holds no letter and no digit.
    static String match(String query) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(query);
        while (part.find()) {
            boolean quoted = part.group(2) == null;
            String said = quoted ? part.group(1) : part.group(2);
            boolean begins = !quoted && said.length() > 1 && said.endsWith("*");
            String words = Letters.searchable(said.replace("\"", " ").replace("\0", " "));
            if (words.codePoints().anyMatch(Character::isLetterOrDigit))
                parts.add('"' + words + '"' + (begins ? " *" : ""));
        }
        return String.join(" ", parts);
    }
}
