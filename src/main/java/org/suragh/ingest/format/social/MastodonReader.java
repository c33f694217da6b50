package org.suragh.ingest.format.social;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.JsonHead;
import org.suragh.ingest.format.raw.JsonItems;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.raw.Leftovers;

/// A person's archive from Mastodon and servers like it: `actor.json`, `outbox.json`, `likes.json`, `bookmarks.json`,
/// packed or unpacked, or one of the first two alone.
public final class MastodonReader implements FormatReader {
    private static final Pattern OWN = Pattern.compile(
            "(?:actor|outbox|likes|bookmarks)\\.json|(?:avatar|header)\\.[a-z]{2,5}|media_attachments/.*");

    private static final Map<String, String> LISTS = Map.of("likes.json", "like", "bookmarks.json", "bookmark");

    @Override
    public String id() {
        return "mastodon-archive";
    }

    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty())
            return head.members().stream().anyMatch(m -> fileName(m).equals("actor.json"))
                    && head.members().stream().anyMatch(m -> fileName(m).equals("outbox.json"))
                            ? Match.CERTAIN
                            : Match.NO;
        JsonHead json = JsonHead.of(head.bytes());
        Map<String, Object> first = json == null ? null : json.first();
        return first != null && (actor(first) || outbox(first)) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public List<String> claimed(List<String> members) {
        List<String> folders = members.stream().filter(member -> fileName(member).equals("actor.json"))
                .map(member -> member.substring(0, member.length() - "actor.json".length())).toList();
        return members.stream().filter(member -> folders.stream().anyMatch(folder -> folder.isEmpty()
                ? OWN.matcher(member).matches()
                : member.startsWith(folder))).toList();
    }

    /// Whether it is an actor or one of its activities.
    private static boolean actor(Map<String, Object> first) {
        return first.containsKey("preferredUsername") && first.containsKey("inbox")
                || first.containsKey("actor") && first.containsKey("object") && first.containsKey("published");
    }

    private static boolean outbox(Map<String, Object> first) {
        return "OrderedCollection".equals(first.get("type"))
                && JsonTree.list(first, "orderedItems").stream().anyMatch(item -> item instanceof Map<?, ?> map
                        && map.containsKey("actor"));
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        var rows = new MastodonRows(options, sink);
        var others = new ArrayList<String>();
        boolean anything = false;
        if (source instanceof ArchiveSource archive) {
            List<String> members = archive.members();
            for (String member : members) {
                boolean known = one(archive.member(member), member, owner(archive, member, rows), rows, progress);
                anything |= known;
                if (!known)
                    others.add(member);
            }
        } else {
            anything = one(source, "", null, rows, progress);
        }
        if (!anything)
            throw new SuraghException("ingest.not-this", source.name(), id());
        Leftovers.note(others, source, sink);
    }

    private static String fileName(String member) {
        return member.substring(member.lastIndexOf('/') + 1);
    }

    /// The account of the actor that lies beside a list of likes.
    private static @Nullable AccountId owner(ArchiveSource archive, String member, MastodonRows rows)
            throws IOException {
        String name = fileName(member);
        String actor = member.substring(0, member.length() - name.length()) + "actor.json";
        if (!LISTS.containsKey(name) || !archive.members().contains(actor))
            return null;
        JsonHead head = JsonHead.of(archive.member(actor));
        return head == null || head.first() == null ? null : rows.account(JsonTree.text(head.first(), "id"), null);
    }

    /// Reads one file; false when it is none of the archive's data.
    private static boolean one(ExhibitSource source, String member, @Nullable AccountId owner, MastodonRows rows,
            Progress progress) throws IOException {
        String list = LISTS.get(fileName(member));
        if (!source.name().endsWith(".json") && !member.isEmpty())
            return false;
        JsonHead head = JsonHead.of(source);
        Map<String, Object> first = head == null ? null : head.first();
        if (head == null || first == null)
            return false;
        boolean items = list != null || "OrderedCollection".equals(first.get("type"));
        if (!items && !actor(first))
            return false;
        var window = ByteWindow.open(source, head.encoding(), ByteWindow.PAGE);
        try (var all = new JsonItems(window, false, items ? "orderedItems" : null)) {
            while (all.next()) {
                if (all.index() % 1024 == 1)
                    progress.checkpoint("ingest.stage.read", all.offset(), Math.max(0, source.size()));
                if (list != null)
                    liked(all, member, list, owner, rows);
                else
                    JsonReader.take(all, member, rows);
            }
        }
        return true;
    }

    /// One address of a list of liked or kept posts.
    private static void liked(JsonItems items, String member, String kind, @Nullable AccountId owner,
            MastodonRows rows) {
        Provenance where = items.provenance(member);
        String text = new String(items.bytes(), items.from(), items.to() - items.from(), StandardCharsets.UTF_8);
        boolean plain = items.damage() == null && items.text() && text.length() < 2000 && text.indexOf('\\') < 0;
        if (owner == null || !plain)
            rows.sink.reject(new Rejection(where, owner == null ? "ingest.reject.account" : "ingest.reject.json", ""));
        else
            rows.sink.accept(new Fact(owner, kind, null,
                    new TreeMap<>(Map.of("url", text.substring(1, text.length() - 1))), where));
    }
}
