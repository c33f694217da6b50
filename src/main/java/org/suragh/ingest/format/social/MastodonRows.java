package org.suragh.ingest.format.social;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonPlaces;
import org.suragh.ingest.format.raw.JsonTree;

/// Activities and actors as ActivityPub writes them. Accounts and posts are known by their addresses; their numbers
/// hold a time of another kind than X's and are never read as one.
final class MastodonRows extends JsonRows {
    private static final String PLATFORM = "mastodon";

    MastodonRows(ReadOptions options, IngestSink sink) {
        super(options, PLATFORM, sink);
    }

    @Override
    void take(Map<String, Object> object, JsonPlaces places) {
        EvidenceRecord record = record(object, places.whole());
        if (one(record, places.whole()) && record instanceof Account account)
            sink.also(JsonFacts.of(account.id(), "profile", null, object, places.whole()));
    }

    @Override
    @Nullable
    EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
        if (object.containsKey("preferredUsername"))
            return actor(object, provenance);
        String type = JsonTree.text(object, "type");
        if (type == null || !type.equals("Create") && !type.equals("Announce"))
            return stranger(object);
        Instant at = time(JsonTree.text(object, "published"));
        AccountId author = at == null ? null : account(JsonTree.text(object, "actor"), null);
        if (at == null || author == null)
            return null;
        Map<?, ?> note = JsonTree.map(object, "object");
        if (type.equals("Announce")) {
            String of = note == null ? JsonTree.text(object, "object") : JsonTree.text(note, "id");
            String own = JsonTree.text(object, "id");
            return new Post(own == null ? "" : own, author, at, "", of == null ? "" : of, null, List.of(), List.of(),
                    List.of(), null, provenance);
        }
        String id = JsonTree.text(note, "id");
        return note == null || id == null ? stranger(object) : post(note, id, author, at, provenance);
    }

    private static Post post(Map<?, ?> note, String id, AccountId author, Instant at, Provenance provenance) {
        String content = JsonTree.text(note, "content");
        Document page = Jsoup.parseBodyFragment(content == null ? "" : content);
        var tags = new ArrayList<String>();
        var mentions = new ArrayList<String>();
        for (Object tag : JsonTree.list(note, "tag")) {
            String name = tag instanceof Map<?, ?> map ? JsonTree.text(map, "name") : null;
            if (name == null || !(tag instanceof Map<?, ?> map))
                continue;
            if ("Hashtag".equals(map.get("type")))
                tags.add(name.startsWith("#") ? name.substring(1) : name);
            else if ("Mention".equals(map.get("type")))
                mentions.add(name.startsWith("@") ? name.substring(1) : name);
        }
        List<String> urls = page.select("a[href]").stream()
                .filter(a -> !a.hasClass("mention") && !a.hasClass("hashtag")).map(a -> a.attr("href")).toList();
        return new Post(id, author, at, words(page), null, JsonTree.text(note, "inReplyTo"), List.copyOf(tags), urls,
                List.copyOf(mentions), null, provenance);
    }

    private @Nullable Account actor(Map<String, Object> actor, Provenance provenance) {
        AccountId id = account(JsonTree.text(actor, "id"), null);
        if (id == null)
            return null;
        String summary = JsonTree.text(actor, "summary");
        String host = host(id.value());
        String name = JsonTree.text(actor, "preferredUsername");
        return new Account(id, host == null ? name : name + '@' + host, JsonTree.text(actor, "name"),
                instant(JsonTree.text(actor, "published")),
                summary == null ? null : words(Jsoup.parseBodyFragment(summary)),
                null, null, provenance);
    }

    private static @Nullable String host(String address) {
        try {
            return URI.create(address).getHost();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /// The words of a page as a reader sees them: paragraphs and breaks as line ends.
    private static String words(Document page) {
        for (Element line : page.select("br"))
            line.after(new TextNode("\n"));
        for (Element paragraph : page.select("p"))
            paragraph.appendText("\n\n");
        return page.body().wholeText().strip();
    }
}
