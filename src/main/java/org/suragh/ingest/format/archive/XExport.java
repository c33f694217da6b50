package org.suragh.ingest.format.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Detail;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.JsonItems;
import org.suragh.ingest.format.raw.JsonPlaces;
import org.suragh.ingest.format.raw.JsonTree;

/// Reads the data files of X exports, of one account or of many: every element of every file becomes one record or one
/// rejection, and what the index announces is compared with what was found.
final class XExport {
    private final List<XFile> files;
    private final ReadOptions options;
    private final IngestSink sink;
    private final XOwners owners;
    private final Map<String, XElements> byGroup = new HashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<XFile, XManifest> manifests = new HashMap<>();

    private XExport(List<XFile> files, ReadOptions options, IngestSink sink) throws IOException, SuraghException {
        this.files = files;
        this.options = options;
        this.sink = sink;
        this.owners = XOwners.of(files, options);
    }

    /// Reads all of them.
    ///
    /// @throws SuraghException when nothing says whose a file is
    static void read(List<XFile> files, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        var export = new XExport(files, options, sink);
        export.prepare();
        long done = 0;
        for (XFile file : files) {
            progress.checkpoint("ingest.stage.read", done++, files.size());
            export.file(file, progress);
        }
        export.remarks();
    }

    private void prepare() throws IOException, SuraghException {
        for (XFile file : files) {
            AccountId owner = owners.of(file.group());
            if (owner == null && !file.kind().equals("ip-audit"))
                throw new SuraghException("ingest.x-archive.no-owner",
                        file.member().isEmpty() ? file.source().name() : file.member());
            if (file.kind().equals("manifest"))
                file.each((object, _) -> manifests.put(file, XManifest.of(object)));
        }
        for (XFile file : files) {
            if (file.kind().equals("note-tweet"))
                file.each((object, _) -> elements(file).notes.add(object));
        }
        for (XFile file : files) {
            XNotes notes = elements(file).notes;
            if (XElements.POSTS.contains(file.kind()) && !notes.isEmpty())
                file.each((object, _) -> notes.claim(object));
        }
    }

    /// The elements of a file's owner, whose parts may lie in several groups.
    private XElements elements(XFile file) {
        AccountId owner = owners.of(file.group());
        XElements elements = byGroup.computeIfAbsent(owner == null ? file.group() : owner.toString(),
                _ -> new XElements(options, owner, sink));
        for (var manifest : manifests.entrySet()) {
            if (manifest.getKey().group().equals(file.group()))
                elements.made(manifest.getValue().made());
        }
        return elements;
    }

    private void file(XFile file, Progress progress) throws IOException, SuraghException {
        switch (file.kind()) {
            case "manifest" -> {
                return;
            }
            case "tweets-csv" -> XTable.read(file, owners.of(file.group()), options, sink, progress);
            default -> counts.put(file.member(), rows(file, elements(file), progress));
        }
    }

    private long rows(XFile file, XElements elements, Progress progress) throws IOException {
        elements.begin();
        try (var items = file.items()) {
            while (items.next()) {
                if (items.index() % 1024 == 1)
                    progress.checkpoint("ingest.stage.read", items.offset(), Math.max(0, file.source().size()));
                row(items, file, elements);
            }
            return items.index();
        }
    }

    private void row(JsonItems items, XFile file, XElements elements) {
        var where = items.provenance(file.member());
        EvidenceRecord record = record(items, file, elements);
        if (record == null) {
            sink.reject(new Rejection(where, elements.reason, Detail.cut(elements.detail)));
            return;
        }
        sink.accept(record);
        elements.beside.forEach(sink::also);
    }

    private static @Nullable EvidenceRecord record(JsonItems items, XFile file, XElements elements) {
        elements.beside.clear();
        elements.detail = "";
        String damage = items.damage();
        boolean valid = Encoding.validUtf8(items.bytes(), items.from(), items.to());
        if (damage != null && valid) {
            String line = new String(items.bytes(), items.from(), items.to() - items.from(), StandardCharsets.UTF_8);
            EvidenceRecord heading = elements.heading(file.kind(), line, items.provenance(file.member()));
            if (heading != null)
                return heading;
        }
        if (damage == null && !valid)
            damage = "ingest.reject.encoding";
        if (damage == null) {
            try {
                return elements.record(file.kind(), JsonPlaces.read(items, file.member(), true));
            } catch (JsonTree.Damaged damaged) {
                damage = String.valueOf(damaged.getMessage());
            }
        }
        elements.reason = damage;
        return null;
    }

    private void remarks() {
        if (owners.count() > 1)
            sink.note("ingest.note.accounts", owners.count());
        if (byGroup.values().stream().anyMatch(e -> e.strangers))
            sink.note("ingest.note.strangers");
        int joined = byGroup.values().stream().mapToInt(e -> e.notes.joined).sum();
        if (joined > 0)
            sink.note("ingest.note.long-posts", joined);
        manifests.forEach((file, manifest) -> {
            if (manifest.partial())
                sink.note("ingest.note.partial", file.member());
            manifest.announced().forEach((path, count) -> compare(file, path, count));
        });
    }

    /// A file that the index announces may lie beside it or in another part of the same account's delivery.
    private void compare(XFile manifest, String path, long announced) {
        String beside = manifest.group().isEmpty() ? path : manifest.group() + '/' + path;
        AccountId owner = owners.of(manifest.group());
        long read = counts.getOrDefault(beside, files.stream()
                .filter(f -> f.member().endsWith('/' + path) && java.util.Objects.equals(owner, owners.of(f.group())))
                .mapToLong(f -> counts.getOrDefault(f.member(), 0L)).sum());
        if (read != announced)
            sink.note("ingest.note.announced", path, announced, read);
    }
}
