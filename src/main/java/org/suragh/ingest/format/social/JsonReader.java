package org.suragh.ingest.format.social;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Post;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.ByteWindow;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.JsonHead;
import org.suragh.ingest.format.raw.JsonItems;
import org.suragh.ingest.format.raw.JsonPlaces;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.value.SnowflakeClock;

/// Reads one family of JSON exports: JSONL, an array, or objects one after another. What a family says is in its
/// [JsonRows]; here is what every one must keep: each object ends in a record or a rejection, a damaged line spoils
/// only itself, an id is text.
abstract class JsonReader implements FormatReader {
    /// Whether an object is surely of this family; of a long one only the beginning may be there.
    abstract boolean fits(Map<String, Object> first);

    /// Whether ids or times can only be judged after a look at the whole file.
    ///
    /// @param numbers whether long ids stand there as numbers
    boolean unsure(Map<String, Object> first, boolean numbers) {
        return first.isEmpty();
    }

    /// The rows of one file.
    abstract JsonRows rows(ReadOptions options, IngestSink sink);

    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty())
            return Match.NO;
        JsonHead json = JsonHead.of(head.bytes());
        Map<String, Object> first = json == null ? null : json.first();
        return first != null && fits(first) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        JsonHead head = source instanceof ArchiveSource ? null : JsonHead.of(source);
        if (head == null)
            throw new SuraghException("ingest.not-this", source.name(), id());
        var counting = new Counting(sink, options.platform().equals("x"));
        JsonRows rows = rows(options, counting);
        Map<String, Object> first = head.first();
        if (first != null && unsure(first, head.numbers())) {
            JsonRows looking = rows(options, Nobody.HERE);
            looking.look();
            all(source, head, looking, progress, "ingest.stage.times");
            rows.decide(looking);
        }
        all(source, head, rows, progress, "ingest.stage.read");
        if (!counting.anything)
            throw new SuraghException("ingest.no-posts", source.name());
        if (rows.damaged())
            throw new SuraghException("ingest.damaged.ids", "user.id");
        if (head.encoding() != Encoding.UTF_8)
            sink.note("ingest.note.encoding", head.encoding().label());
        rows.notes();
        if (counting.snowflakes.constantMinutes() != 0)
            sink.note("ingest.note.snowflake", counting.snowflakes.constantMinutes());
    }

    private static void all(ExhibitSource source, JsonHead head, JsonRows rows, Progress progress, String stage)
            throws IOException {
        try (var items = new JsonItems(ByteWindow.open(source, head.encoding(), ByteWindow.PAGE), head.lines())) {
            while (items.next()) {
                if (items.index() % 1024 == 1)
                    progress.checkpoint(stage, items.offset(), Math.max(0, source.size()));
                take(items, "", rows);
            }
        }
    }

    /// Hands one item to the rows, or says why it is none.
    ///
    /// @param member path inside an archive, or empty
    static void take(JsonItems items, String member, JsonRows rows) {
        String damage = items.damage();
        if (damage == null && !Encoding.validUtf8(items.bytes(), items.from(), items.to()))
            damage = "ingest.reject.encoding";
        if (damage == null) {
            try {
                JsonPlaces.Read read = JsonPlaces.read(items, member, rows.parts());
                rows.take(read.object(), read.places());
                return;
            } catch (JsonTree.Damaged damaged) {
                damage = String.valueOf(damaged.getMessage());
            }
        }
        rows.sink.reject(new Rejection(items.provenance(member), damage, ""));
    }

    /// Hands everything on and sees whether anything was understood, and how the clock of the posts stands.
    private static final class Counting implements IngestSink {
        private final IngestSink sink;
        private final boolean x;
        final SnowflakeClock snowflakes = new SnowflakeClock();
        boolean anything;

        Counting(IngestSink sink, boolean x) {
            this.sink = sink;
            this.x = x;
        }

        @Override
        public void accept(EvidenceRecord record) {
            anything = true;
            if (x && record instanceof Post post && post.author().platform().equals("x"))
                snowflakes.add(post.id(), post.at());
            sink.accept(record);
        }

        @Override
        public void also(EvidenceRecord record) {
            sink.also(record);
        }

        @Override
        public void mention(Account account) {
            sink.mention(account);
        }

        @Override
        public void reject(Rejection rejection) {
            anything |= !rejection.reasonKey().equals("ingest.reject.not-a-post")
                    && !rejection.reasonKey().startsWith("ingest.reject.json");
            sink.reject(rejection);
        }

        @Override
        public void note(String key, Object... args) {
            sink.note(key, args);
        }
    }

    /// A sink for a look that stores nothing.
    private enum Nobody implements IngestSink {
        HERE;

        @Override
        public void accept(EvidenceRecord record) {}

        @Override
        public void also(EvidenceRecord record) {}

        @Override
        public void mention(@Nullable Account account) {}

        @Override
        public void reject(Rejection rejection) {}

        @Override
        public void note(String key, Object... args) {}
    }
}
