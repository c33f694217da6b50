package org.suragh.ingest.format.social;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonPlaces;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// Rows of the API v2. A row is one element of `data`, one flattened object, or one event; what a page includes beside
/// (tweets that others refer to, errors about accounts) is kept with the page's first row, at its own place.
final class V2Rows extends TweetJson {
    private static final Instant SNOWFLAKES = Instant.parse("2010-11-05T00:00:00Z");

    private static final int MOST_HELD = 20_000;

    /// Tweets of others, held back so that a later row of the same tweet is the row that is stored.
    private final List<Post> referred = new ArrayList<>();
    private final Map<String, Integer> errors = new TreeMap<>();
    private boolean accounts;
    private boolean compliance;

    V2Rows(ReadOptions options, IngestSink sink) {
        super(options, options.platform(), sink);
        accounts = "account".equals(options.mapping().get("id"));
    }

    @Override
    boolean parts() {
        return true;
    }

    @Override
    void take(Map<String, Object> object, JsonPlaces places) {
        observed = null;
        String retrieved = JsonTree.text(JsonTree.map(object, "__twarc"), "retrieved_at");
        if (retrieved != null)
            observed = time(retrieved);
        if (!object.containsKey("data") && !object.containsKey("includes") && !object.containsKey("errors")
                && !object.containsKey("meta")) {
            if (one(record(object, places.whole()), places.whole()))
                beside(object, places);
            return;
        }
        page(object, places);
    }

    private void page(Map<String, Object> page, JsonPlaces places) {
        Map<?, ?> includes = JsonTree.map(page, "includes");
        var authors = new LinkedHashMap<String, Map<?, ?>>();
        for (Object user : JsonTree.list(includes, "users")) {
            String id = user instanceof Map<?, ?> map ? JsonTree.text(map, "id") : null;
            if (id != null && user instanceof Map<?, ?> map)
                authors.put(id, map);
        }
        boolean first = true;
        for (Object element : page.get("data") instanceof Map<?, ?> only
                ? List.of(only)
                : JsonTree.list(page, "data")) {
            Provenance where = element == page.get("data") ? places.whole() : places.of(element);
            if (!(element instanceof Map<?, ?> map)) {
                one(no("ingest.reject.json", String.valueOf(element)), where);
                continue;
            }
            @SuppressWarnings("unchecked")
            var object = (Map<String, Object>) map;
            if (one(record(object, where), where)) {
                beside(object, places);
                if (first)
                    errors(page, places);
                first = false;
            }
        }
        if (!first)
            included(includes, authors, places);
        else
            errorsAlone(page, places);
    }

    /// Accounts and tweets of the includes, once a row of the page stands.
    private void included(@Nullable Map<?, ?> includes, Map<String, Map<?, ?>> authors, JsonPlaces places) {
        for (Map<?, ?> user : authors.values()) {
            Account account = user(user, observed, places.of(user));
            if (account != null)
                mention(account);
        }
        for (Object tweet : JsonTree.list(includes, "tweets"))
            alsoPost(tweet, places);
    }

    private void alsoPost(Object tweet, JsonPlaces places) {
        if (!(tweet instanceof Map<?, ?> map) || JsonTree.text(map, "text") == null)
            return;
        @SuppressWarnings("unchecked")
        Post post = post((Map<String, Object>) map, null, places.of(tweet));
        if (post != null)
            referred.add(post);
        if (referred.size() == MOST_HELD)
            handOver();
    }

    private void handOver() {
        referred.forEach(sink::also);
        referred.clear();
    }

    /// What a tweet or user says beside: tweets it refers to, edits, countries it is withheld in.
    private void beside(Map<String, Object> object, JsonPlaces places) {
        for (Object tweet : JsonTree.list(object, "referenced_tweets"))
            alsoPost(tweet, places);
        String id = JsonTree.text(object, object.containsKey("text") ? "author_id" : "id");
        if (id == null || !object.containsKey("text") && !object.containsKey("username"))
            return;
        AccountId account = account(id, null);
        if (account == null)
            return;
        Provenance where = places.of(object);
        Map<?, ?> withheld = JsonTree.map(object, "withheld");
        if (withheld != null)
            sink.also(fact(account, "withheld", object, withheld, where));
        List<?> edits = JsonTree.list(object, "edit_history_tweet_ids");
        if (edits.size() > 1)
            sink.also(fact(account, "post-edited", object, Map.of("edit_history_tweet_ids", edits), where));
    }

    private static Fact fact(AccountId account, String kind, Map<?, ?> object, Map<?, ?> said, Provenance where) {
        var fields = new TreeMap<String, Object>();
        fields.put("id", String.valueOf(object.get("id")));
        said.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return JsonFacts.of(account, kind, fields, where);
    }

    @Override
    @Nullable
    EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
        if (compliance(object))
            return compliance(object, provenance);
        Map.Entry<String, Map<?, ?>> event = event(object);
        if (event != null)
            return event(event, provenance);
        if (object.containsKey("text"))
            return post(object, null, provenance);
        if (object.containsKey("resource_type"))
            return error(object, provenance);
        if (object.containsKey("username"))
            return user(object, observed, provenance);
        String owner = JsonTree.text(object, "owner_id");
        return owner == null
                ? stranger(object)
                : JsonFacts.of(new AccountId(platform, owner), "list", object, provenance);
    }

    /// Errors that name an account become facts beside the first row; the others are counted.
    private void errors(Map<String, Object> page, JsonPlaces places) {
        for (Object error : JsonTree.list(page, "errors")) {
            if (!(error instanceof Map<?, ?> map))
                continue;
            errors.merge(String.valueOf(map.get("title")), 1, Integer::sum);
            Fact fact = error(map, places.of(error));
            if (fact != null)
                sink.also(fact);
        }
    }

    private @Nullable Fact error(Map<?, ?> error, Provenance where) {
        String about = JsonTree.text(error, "resource_id", "value");
        String parameter = String.valueOf(error.get("parameter"));
        if (about == null || about.length() > 200 || !"user".equals(error.get("resource_type")))
            return no("ingest.reject.api-error", String.valueOf(error.get("title")));
        String id = parameter.contains("username") || !Ids.digits(about, 0)
                ? '@' + about.toLowerCase(Locale.ROOT)
                : about;
        return JsonFacts.of(new AccountId(platform, id), "api-error", error, where);
    }

    /// A page without rows: its errors are the rows.
    private void errorsAlone(Map<String, Object> page, JsonPlaces places) {
        if (!JsonTree.list(page, "data").isEmpty() || JsonTree.map(page, "data") != null)
            return;
        for (Object error : JsonTree.list(page, "errors")) {
            Provenance where = places.of(error);
            one(error instanceof Map<?, ?> map ? error(map, where) : no("ingest.reject.api-error", ""), where);
        }
    }

    /// Whether it is a line of a compliance job: what became of a post or an account, which one it does not say.
    static boolean compliance(Map<?, ?> object) {
        return object.containsKey("action") && object.containsKey("id") && object.containsKey("created_at")
                && (object.containsKey("reason") || object.containsKey("redacted_at"));
    }

    private @Nullable EvidenceRecord compliance(Map<String, Object> object, Provenance provenance) {
        compliance = true;
        String id = JsonTree.text(object, "id");
        accounts |= id != null && id.length() < 15 && longNumbersThen(object);
        AccountId account = account(id, null);
        return account == null
                ? null
                : JsonFacts.of(account, "compliance", instant(JsonTree.text(object, "redacted_at")), object,
                        provenance);
    }

    /// Whether the thing was made when posts already had long numbers.
    private static boolean longNumbersThen(Map<String, Object> object) {
        String written = JsonTree.text(object, "created_at");
        WrittenTime time = written == null ? null : TimeText.read(written);
        Instant at = time == null ? null : new TimePlan(null, null).place(time).instant();
        return at != null && at.isAfter(SNOWFLAKES);
    }

    @Override
    void undecided(JsonRows looked) throws SuraghException {
        super.undecided(looked);
        if (looked instanceof V2Rows all && all.compliance && !accounts && !all.accounts)
            throw new SuraghException("ingest.ask.compliance");
    }

    /// An event of the compliance stream, `{"delete": {"tweet": {"id", "author_id"}, "event_at"}}`, or null.
    static Map.@Nullable Entry<String, Map<?, ?>> event(Map<?, ?> object) {
        if (object.size() != 1 || !(object.values().iterator().next() instanceof Map<?, ?> said)
                || !said.containsKey("event_at"))
            return null;
        return Map.entry(String.valueOf(object.keySet().iterator().next()), said);
    }

    private @Nullable Fact event(Map.Entry<String, Map<?, ?>> event, Provenance provenance) {
        Map<?, ?> tweet = JsonTree.map(event.getValue(), "tweet");
        AccountId account = account(tweet != null
                ? JsonTree.text(tweet, "author_id")
                : JsonTree.text(JsonTree.map(event.getValue(), "user"), "id"), null);
        String kind = event.getKey().equals("delete") ? "post-deleted" : event.getKey().replace('_', '-');
        return account == null ? null : JsonFacts.of(account, kind, event.getValue(), provenance);
    }

    @Override
    void notes() {
        handOver();
        super.notes();
        if (!errors.isEmpty())
            sink.note("ingest.note.api-errors", errors.values().stream().mapToInt(n -> n).sum(),
                    String.join(", ", errors.keySet().stream().limit(5).toList()));
    }
}
