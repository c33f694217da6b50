package org.suragh.ingest.format.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonPlaces;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.social.JsonFacts;
import org.suragh.ingest.format.social.TweetJson;
import org.suragh.ingest.format.social.V1Rows;
import org.suragh.ingest.format.value.Endpoint;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// From one element of an X export to its record, and to what it says beside. One instance reads all files of an owner.
final class XElements {
    /// Files whose elements are posts.
    static final Set<String> POSTS = Set.of("tweet", "tweets", "community-tweet", "community-tweets", "deleted-tweet",
            "deleted-tweets", "grailbird-tweets");
    private static final String HEADING = "**** conversationId:";

    private final String platform;
    private final @Nullable AccountId owner;
    private final IngestSink sink;
    private final TweetJson tweets;
    private @Nullable Instant made;
    private @Nullable String conversation;
    final XNotes notes = new XNotes();
    /// What the last element said beside its record.
    final List<EvidenceRecord> beside = new ArrayList<>();
    String reason = "";
    String detail = "";
    boolean strangers;

    /// @param owner the account the export is of, or null when it does not say
    XElements(ReadOptions options, @Nullable AccountId owner, IngestSink sink) {
        this.platform = options.platform();
        this.owner = owner;
        this.sink = sink;
        this.tweets = new V1Rows(options, sink);
    }

    /// Says when the archive was made, as its index has it.
    void made(@Nullable Instant at) {
        made = at;
    }

    /// Begins another file.
    void begin() {
        conversation = null;
    }

    /// The record of an element, or null with `reason` and `detail` set.
    @Nullable
    EvidenceRecord record(String kind, JsonPlaces.Read read) {
        Map<String, Object> inner = unwrapped(read.object());
        Provenance provenance = read.places().whole();
        if (POSTS.contains(kind))
            return post(inner, provenance);
        return switch (kind) {
            case "ip-audit" -> login(inner, provenance);
            case "account-creation-ip" -> creation(inner, provenance);
            case "account", "user-details", "profile" -> described(kind, inner, provenance);
            default -> owner == null
                    ? no("ingest.reject.account", "")
                    : inner.get("messages") instanceof List<?> messages
                            ? parts(kind, "messages", messages, inner, read.places())
                            : inner.get("deviceMetadataList") instanceof List<?> devices
                                    ? parts(kind, "deviceMetadataList", devices, inner, read.places())
                                    : fact(owner, kind, inner, provenance);
        };
    }

    /// The record of a line between the elements, `**** conversationId: ... ****`; null for any other.
    @Nullable
    EvidenceRecord heading(String kind, String line, Provenance provenance) {
        if (owner == null || !kind.contains("direct-message") || !line.startsWith(HEADING))
            return null;
        String id = line.substring(HEADING.length()).replace("*", "").strip();
        if (id.isEmpty() || id.length() > 200)
            return null;
        conversation = id;
        return new Fact(owner, "conversation", null, new TreeMap<>(Map.of("conversationId", id)), provenance);
    }

    /// The value under an element's only key, or the element itself where it is not wrapped.
    @SuppressWarnings("unchecked")
    static Map<String, Object> unwrapped(Map<String, Object> element) {
        return element.size() == 1 && element.values().iterator().next() instanceof Map<?, ?> inner
                ? (Map<String, Object>) inner
                : element;
    }

    private @Nullable EvidenceRecord no(String why, @Nullable String value) {
        reason = why;
        detail = value == null ? "" : value;
        return null;
    }

    private @Nullable AccountId account(Map<String, Object> element) {
        String id = JsonTree.text(element, "accountId", "account_id");
        return id == null ? owner : new AccountId(platform, id);
    }

    private @Nullable EvidenceRecord login(Map<String, Object> element, Provenance provenance) {
        AccountId account = account(element);
        if (account == null)
            return no("ingest.reject.account", "");
        strangers |= owner != null && !owner.equals(account);
        String written = JsonTree.text(element, "createdAt", "created_at");
        WrittenTime time = written == null ? null : TimeText.read(written);
        if (time == null)
            return no(written == null ? "ingest.reject.time-missing" : "ingest.reject.time", written);
        TimePlan.Placed placed = new TimePlan(null, null).place(time);
        if (placed.instant() == null)
            return no(placed.reason(), written);
        Endpoint from = endpoint(JsonTree.text(element, "loginIp", "login_ip", "ip"));
        if (from == null)
            return no("ingest.reject.address", JsonTree.text(element, "loginIp", "login_ip", "ip"));
        int port = from.port();
        String stated = JsonTree.text(element, "loginPortNumber", "loginPort", "port");
        if (stated != null && !stated.equals("0")) {
            byte[] bytes = stated.getBytes(StandardCharsets.UTF_8);
            port = Endpoint.port(bytes, 0, bytes.length);
            if (port < 0)
                return no("ingest.reject.port", stated);
        }
        return new Login(account, placed.instant(), from.address(), port, JsonTree.text(element, "userAgent"),
                Login.Outcome.NOT_STATED, provenance);
    }

    private static @Nullable Endpoint endpoint(@Nullable String written) {
        if (written == null)
            return null;
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        return Endpoint.read(bytes, 0, bytes.length);
    }

    private @Nullable EvidenceRecord post(Map<String, Object> element, Provenance provenance) {
        Post post = tweets.post(element, owner, provenance);
        if (post == null)
            return no(tweets.reason(), tweets.detail());
        Instant deleted = instant(JsonTree.text(element, "deleted_at"));
        if (deleted != null)
            beside.add(JsonFacts.of(post.author(), "post-deleted", deleted,
                    Map.of("id", post.id(), "deleted_at", String.valueOf(JsonTree.text(element, "deleted_at"))),
                    provenance));
        List<?> edits = JsonTree.list(JsonTree.map(JsonTree.map(element, "edit_info"), "initial"), "editTweetIds");
        if (edits.size() > 1)
            beside.add(JsonFacts.of(post.author(), "post-edited", null,
                    Map.of("id", post.id(), "editTweetIds", edits), provenance));
        String whole = notes.whole(post.id(), post.text());
        return whole == null
                ? post
                : new Post(post.id(), post.author(), post.at(), whole, post.retweetOf(), post.replyTo(),
                        post.hashtags(),
                        post.urls(), post.mentions(), post.client(), provenance);
    }

    private @Nullable EvidenceRecord creation(Map<String, Object> element, Provenance provenance) {
        AccountId account = account(element);
        if (account == null)
            return no("ingest.reject.account", "");
        Endpoint from = endpoint(JsonTree.text(element, "userCreationIp"));
        if (from == null)
            return no("ingest.reject.address", JsonTree.text(element, "userCreationIp"));
        return new Account(account, null, null, null, null, from.address(), null, provenance);
    }

    /// What describes the account itself: a statement about it, and all of its fields as a fact.
    private @Nullable EvidenceRecord described(String kind, Map<String, Object> element, Provenance provenance) {
        if (owner == null)
            return no("ingest.reject.account", "");
        beside.add(JsonFacts.of(owner, kind, element, provenance));
        return switch (kind) {
            case "account" -> new Account(owner, JsonTree.text(element, "username"),
                    JsonTree.text(element, "accountDisplayName"), instant(JsonTree.text(element, "createdAt")), null,
                    null, made, provenance);
            case "user-details" -> new Account(owner, JsonTree.text(element, "screen_name"),
                    JsonTree.text(element, "full_name"), instant(JsonTree.text(element, "created_at")),
                    JsonTree.text(element, "bio"), null, made, provenance);
            default -> new Account(owner, null, null, null,
                    JsonTree.text(JsonTree.map(element, "description"), "bio"), null, made, provenance);
        };
    }

    /// Any other element; a changed name is mentioned as a name of its time.
    private Fact fact(AccountId owner, String kind, Map<String, Object> element, Provenance provenance) {
        Fact fact = JsonFacts.of(owner, kind.equals("email-address-change") ? "email-change" : kind, element,
                provenance);
        if (kind.equals("screen-name-change") && fact.at() != null) {
            named(owner, fact.fields().get("changedFrom"), null, provenance);
            named(owner, fact.fields().get("changedTo"), fact.at(), provenance);
        }
        return conversation == null || fact.fields().containsKey("conversationId") ? fact : in(conversation, fact);
    }

    private void named(AccountId owner, @Nullable String handle, @Nullable Instant at, Provenance provenance) {
        if (handle != null && !handle.isBlank())
            sink.mention(new Account(owner, handle, null, null, null, null, at, provenance));
    }

    private static Fact in(String conversation, Fact fact) {
        SortedMap<String, String> fields = new TreeMap<>(fact.fields());
        fields.put("conversationId", conversation);
        return new Fact(fact.account(), fact.kind(), fact.at(), fields, fact.provenance());
    }

    /// An element that holds many: a conversation, a list of devices. Each is a fact beside, the element one that counts.
    private @Nullable EvidenceRecord parts(String kind, String name, List<?> list, Map<String, Object> element,
            JsonPlaces places) {
        if (owner == null)
            return no("ingest.reject.account", "");
        String one = name.equals("messages") ? "direct-message" : "registered-device";
        String within = JsonTree.text(element, "conversationId");
        for (Object part : list) {
            if (!(part instanceof Map<?, ?> map))
                continue;
            Object inner = map.size() == 1 ? map.values().iterator().next() : map;
            Fact fact = JsonFacts.of(owner, one, inner instanceof Map<?, ?> deeper ? deeper : map, places.of(part));
            String type = inner == map ? "" : String.valueOf(map.keySet().iterator().next());
            SortedMap<String, String> fields = new TreeMap<>(fact.fields());
            if (!type.isEmpty())
                fields.put("type", type);
            if (within != null)
                fields.put("conversationId", within);
            beside.add(new Fact(owner, one, fact.at(), fields, fact.provenance()));
        }
        var rest = new LinkedHashMap<String, Object>(element);
        rest.put(name, Integer.toString(list.size()));
        return fact(owner, kind, rest, places.whole());
    }

    private static @Nullable Instant instant(@Nullable String written) {
        WrittenTime time = written == null ? null : TimeText.read(written);
        return time == null ? null : new TimePlan(null, null).place(time).instant();
    }
}
