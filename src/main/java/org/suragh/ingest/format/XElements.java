package org.suragh.ingest.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;

/// From one element of an X archive to its record.
final class XElements {
    private final String platform;
    private final @Nullable AccountId owner;
    private final XNotes notes;
    private final IngestSink sink;
    private final TweetJson tweets;
    String reason = "";
    String detail = "";
    boolean strangers;

    /// @param owner the account the archive is of, or null when it does not say
    XElements(ReadOptions options, @Nullable AccountId owner, XNotes notes, IngestSink sink) {
        this.platform = options.platform();
        this.owner = owner;
        this.notes = notes;
        this.sink = sink;
        this.tweets = new V1Rows(options, sink);
    }

    /// The record of an element, or null with `reason` and `detail` set.
    @Nullable
    EvidenceRecord record(String kind, Map<String, Object> element, Provenance provenance) {
        Map<String, Object> inner = unwrapped(element);
        return switch (kind) {
            case "ip-audit" -> login(inner, provenance);
            case "tweet", "tweets", "community-tweet", "community-tweets", "deleted-tweet", "deleted-tweets",
                    "grailbird-tweets" ->
                post(inner, provenance);
            case "account-creation-ip" -> creation(inner, provenance);
            default -> fact(kind, inner, provenance);
        };
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
            return no(tweets.reason, tweets.detail);
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

    /// Any other element; those that describe the account itself are also mentioned as such.
    private @Nullable EvidenceRecord fact(String kind, Map<String, Object> element, Provenance provenance) {
        if (owner == null)
            return no("ingest.reject.account", "");
        if (kind.equals("account"))
            sink.mention(new Account(owner, JsonTree.text(element, "username"),
                    JsonTree.text(element, "accountDisplayName"), instant(JsonTree.text(element, "createdAt")), null,
                    null, null, provenance));
        if (kind.equals("user-details"))
            sink.mention(new Account(owner, JsonTree.text(element, "screen_name"), JsonTree.text(element, "full_name"),
                    instant(JsonTree.text(element, "created_at")), JsonTree.text(element, "bio"), null, null,
                    provenance));
        String bio = kind.equals("profile") ? JsonTree.text(JsonTree.map(element, "description"), "bio") : null;
        if (bio != null)
            sink.mention(new Account(owner, null, null, null, bio, null, null, provenance));
        return JsonFacts.of(owner, kind.equals("email-address-change") ? "email-change" : kind, element, provenance);
    }

    private static @Nullable Instant instant(@Nullable String written) {
        WrittenTime time = written == null ? null : TimeText.read(written);
        return time == null ? null : new TimePlan(null, null).place(time).instant();
    }
}
