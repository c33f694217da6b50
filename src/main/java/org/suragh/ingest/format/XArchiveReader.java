package org.suragh.ingest.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.InflationLimitException;
import org.suragh.ingest.ReadOptions;

/// "Download your archive" of X, zipped or unpacked, of all years since 2012; or one of its data files alone.
///
/// Every element of every data file becomes one record or one rejection; the manifest is the index, its counts are
/// compared. Tweets in an archive name no author: it is taken from `account.js`, the manifest or `user_details.js`.
final class XArchiveReader implements FormatReader {
    @Override
    public String id() {
        return "x-archive";
    }

    @Override
    public Match probe(Head head) {
        return XFiles.probe(head);
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        try {
            readAll(source, options, sink, progress);
        } catch (InflationLimitException bomb) {
            throw new SuraghException("ingest.archive.inflates", bomb, source.name(), bomb.member());
        } catch (ZipException damaged) {
            throw new SuraghException("ingest.archive.damaged", damaged, source.name());
        }
    }

    private static void readAll(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        XFiles all = XFiles.of(source);
        if (all.files().isEmpty())
            throw new SuraghException("ingest.not-this", source.name(), "x-archive");
        AccountId owner = owner(all, options);
        if (owner == null && all.files().stream().anyMatch(f -> !f.kind().equals("ip-audit")))
            throw new SuraghException("ingest.x-archive.no-owner", source.name());
        var notes = new XNotes();
        for (XFiles.XFile file : all.files()) {
            if (file.kind().equals("note-tweet"))
                each(file, (object, _) -> {
                    Map<String, Object> note = XElements.unwrapped(object);
                    notes.add(JsonTree.text(note, "noteTweetId"), JsonTree.text(JsonTree.map(note, "core"), "text"));
                });
        }
        var elements = new XElements(options, owner, notes, sink);
        Map<String, Long> announced = Map.of();
        var counts = new java.util.TreeMap<String, Long>();
        long done = 0;
        for (XFiles.XFile file : all.files()) {
            progress.checkpoint("ingest.stage.read", done++, all.files().size());
            if (file.kind().equals("manifest"))
                announced = announced(file);
            else if (file.kind().equals("tweets-csv"))
                table(file, owner, options, sink, progress);
            else
                counts.put(file.member(), elements(file, elements, sink, progress));
        }
        notes(all, source, elements, notes, sink);
        compare(announced, counts, sink);
    }

    /// Takes each whole object of a file.
    private interface Taker {
        void take(Map<String, Object> object, Provenance provenance);
    }

    private static void each(XFiles.XFile file, Taker taker) throws IOException {
        try (var items = items(file)) {
            while (items.next()) {
                if (items.damage() != null)
                    continue;
                try {
                    taker.take(JsonTree.object(items.bytes(), items.from(), items.to()),
                            items.provenance(file.member()));
                } catch (JsonTree.Damaged _) {
                    continue;
                }
            }
        }
    }

    private static JsonItems items(XFiles.XFile file) throws IOException {
        return new JsonItems(ByteWindow.open(file.source(), Encoding.UTF_8), false);
    }

    /// Whose archive it is.
    ///
    /// @throws SuraghException when several accounts claim it
    private static @Nullable AccountId owner(XFiles all, ReadOptions options) throws IOException, SuraghException {
        var ids = new TreeSet<String>();
        for (XFiles.XFile file : all.files()) {
            switch (file.kind()) {
                case "account" -> each(file,
                        (object, _) -> add(ids, JsonTree.text(XElements.unwrapped(object), "accountId")));
                case "manifest" -> each(file,
                        (object, _) -> add(ids, JsonTree.text(JsonTree.map(object, "userInfo"), "accountId")));
                case "user-details" -> each(file, (object, _) -> add(ids, JsonTree.text(object, "id_str", "id")));
                default -> {
                    continue;
                }
            }
        }
        if (ids.size() > 1)
            throw new SuraghException("ingest.x-archive.several", String.join(", ", ids));
        return ids.isEmpty() ? null : new AccountId(options.platform(), ids.first());
    }

    private static void add(TreeSet<String> ids, @Nullable String id) {
        if (id != null && !id.isBlank() && id.length() <= 200)
            ids.add(id);
    }

    private static Map<String, Long> announced(XFiles.XFile manifest) throws IOException {
        var counts = new java.util.TreeMap<String, Long>();
        each(manifest, (object, _) -> counts.putAll(XFiles.announced(object)));
        return counts;
    }

    private static long elements(XFiles.XFile file, XElements elements, IngestSink sink, Progress progress)
            throws IOException {
        try (var items = items(file)) {
            while (items.next()) {
                if (items.index() % 1024 == 1)
                    progress.checkpoint("ingest.stage.read", items.offset(), Math.max(0, file.source().size()));
                Provenance provenance = items.provenance(file.member());
                EvidenceRecord record = record(items, file.kind(), elements, provenance);
                if (record != null)
                    sink.accept(record);
                else
                    sink.reject(new Rejection(provenance, elements.reason, JsonReader.cut(elements.detail)));
            }
            return items.index();
        }
    }

    private static @Nullable EvidenceRecord record(JsonItems items, String kind, XElements elements,
            Provenance provenance) {
        elements.detail = "";
        String damage = items.damage();
        if (damage == null && !Encoding.validUtf8(items.bytes(), items.from(), items.to()))
            damage = "ingest.reject.encoding";
        if (damage == null) {
            try {
                return elements.record(kind, JsonTree.object(items.bytes(), items.from(), items.to()), provenance);
            } catch (JsonTree.Damaged damaged) {
                damage = String.valueOf(damaged.getMessage());
            }
        }
        elements.reason = damage;
        return null;
    }

    /// The table of tweets that archives before 2018 hold beside the scripts.
    private static void table(XFiles.XFile file, @Nullable AccountId owner, ReadOptions options, IngestSink sink,
            Progress progress) throws IOException, SuraghException {
        if (owner == null)
            throw new SuraghException("ingest.x-archive.no-owner", file.member());
        TableReader.readPosts(file.source(), owner, options, new IngestSink() {
            @Override
            public void accept(EvidenceRecord record) {
                if (record instanceof Post p)
                    sink.accept(new Post(p.id(), p.author(), p.at(), p.text(), p.retweetOf(), p.replyTo(), p.hashtags(),
                            p.urls(), p.mentions(), p.client(), inMember(p.provenance(), file.member())));
            }

            @Override
            public void also(EvidenceRecord record) {
                throw new IllegalStateException("a table of tweets states posts alone");
            }

            @Override
            public void mention(org.suragh.evidence.Account account) {
                sink.mention(account);
            }

            @Override
            public void reject(Rejection r) {
                sink.reject(new Rejection(inMember(r.at(), file.member()), r.reasonKey(), r.detail()));
            }

            @Override
            public void note(String key, Object... args) {
                sink.note(key, args);
            }
        }, progress);
    }

    private static Provenance inMember(Provenance p, String member) {
        return new Provenance(p.exhibit(), member, p.line(), p.offset(), p.length());
    }

    private static void notes(XFiles all, ExhibitSource source, XElements elements, XNotes notes, IngestSink sink) {
        if (!all.others().isEmpty())
            sink.note("ingest.note.members", all.others().size(), few(all.others()));
        if (source instanceof ArchiveSource archive && !archive.skipped().isEmpty())
            sink.note("ingest.note.skipped", archive.skipped().size(), few(archive.skipped()));
        if (elements.strangers)
            sink.note("ingest.note.strangers");
        if (notes.joined > 0)
            sink.note("ingest.note.long-posts", notes.joined);
    }

    private static String few(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(5, names.size())))
                + (names.size() > 5 ? ", …" : "");
    }

    private static void compare(Map<String, Long> announced, Map<String, Long> counts, IngestSink sink) {
        announced.forEach((path, count) -> {
            long read = counts.entrySet().stream()
                    .filter(e -> e.getKey().equals(path) || e.getKey().endsWith('/' + path))
                    .mapToLong(Map.Entry::getValue)
                    .findFirst().orElse(0);
            if (read != count)
                sink.note("ingest.note.announced", path, count, read);
        });
    }
}
