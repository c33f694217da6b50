package org.suragh.ingest.format.social;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Detail;
import org.suragh.ingest.format.raw.JsonPlaces;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.value.IdCheck;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.PlainTime;
import org.suragh.ingest.format.value.Program;
import org.suragh.ingest.format.value.TimeColumn;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// What the rows of all JSON exports have in common: whose they are, when, and what became of their ids.
///
/// One instance reads one file, on one thread. An object that cannot become a record leaves its reason in `reason` and
/// the offending value in `detail`.
abstract class JsonRows {
    private static final int MOST_REMEMBERED = 500_000;
    private static final long X_EPOCH = 1_288_834_974_657L;

    final IngestSink sink;
    final ReadOptions options;
    final String platform;
    private final Map<AccountId, Account> last = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final IdCheck accountIds = new IdCheck();
    private TimePlan times;
    private @Nullable Look look;
    private boolean byHandle;
    private boolean withoutPostIds;
    /// When the platform gave what is read now, where that is stated for all of it.
    @Nullable
    Instant observed;
    String reason = "";
    String detail = "";
    int handles;
    int timesFromIds;

    /// @param platform platform of the ids
    JsonRows(ReadOptions options, String platform, IngestSink sink) {
        this.sink = sink;
        this.options = options;
        this.platform = platform;
        this.times = new TimePlan(options.zone(), options.dateOrder());
        this.byHandle = "ignore".equals(options.mapping().get("user.id"));
    }

    /// What a first look at the whole file collects.
    private static final class Look {
        final IdCheck posts = new IdCheck();
        final Set<String> postIds = new HashSet<>();
        final TimeColumn times = new TimeColumn("created_at", false);
    }

    /// From now on until `decide` ids and times are looked at only.
    final void look() {
        look = new Look();
    }

    /// Settles zone, order of dates and whether ids are used, after a look at everything.
    ///
    /// @param looked the rows that looked
    /// @throws SuraghException when zone or order are open
    final void decide(JsonRows looked) throws SuraghException {
        Look all = looked.look;
        if (all == null)
            return;
        times = all.times.decide(options, false);
        byHandle |= looked.accountIds.damaged();
        withoutPostIds = all.posts.damaged();
        undecided(looked);
    }

    /// What a family has to settle beside.
    ///
    /// @param looked the rows that looked
    /// @throws SuraghException when a question is open
    void undecided(JsonRows looked) throws SuraghException {
        if (looked.look == null)
            throw new IllegalStateException("nobody looked");
    }

    /// Whether one object may hold several rows, so that the places of its parts are asked for.
    boolean parts() {
        return false;
    }

    /// Takes one object of the file, with one call of `accept` or `reject` on the sink for each row that it holds.
    void take(Map<String, Object> object, JsonPlaces places) {
        one(record(object, places.whole()), places.whole());
    }

    /// The record of an object, or null with `reason` and `detail` set.
    abstract @Nullable EvidenceRecord record(Map<String, Object> object, Provenance provenance);

    /// Hands on a record, or the reason why there is none.
    final boolean one(@Nullable EvidenceRecord record, Provenance provenance) {
        if (record != null)
            sink.accept(record);
        else
            sink.reject(new Rejection(provenance, reason, Detail.cut(detail)));
        return record != null;
    }

    /// Gives a reason and no record.
    final <T> @Nullable T no(String why, @Nullable String value) {
        reason = why;
        detail = value == null ? "" : value;
        return null;
    }

    /// An object of no known kind, told by its names.
    final <T> @Nullable T stranger(Map<?, ?> object) {
        return no("ingest.reject.not-a-post",
                String.join(", ", object.keySet().stream().map(String::valueOf).toList()));
    }

    /// The instant of a written time, or null with the reason set.
    final @Nullable Instant time(@Nullable String written) {
        if (written == null)
            return no("ingest.reject.time-missing", "");
        if (look != null) {
            look.times.add(written);
            return Instant.EPOCH;
        }
        Instant plain = PlainTime.read(written);
        if (plain != null)
            return plain;
        WrittenTime time = TimeText.read(written);
        TimePlan.Placed placed = time == null ? TimePlan.Placed.no("ingest.reject.time") : times.place(time);
        if (placed.instant() == null)
            no(placed.reason(), written);
        return placed.instant();
    }

    /// The same for a time that nothing depends on.
    final @Nullable Instant instant(@Nullable String written) {
        return written == null || written.startsWith("1970-01-01") ? null : time(written);
    }

    /// When a post was made: as stated, or, where nothing is stated, as its X number says.
    final @Nullable Instant time(@Nullable String written, @Nullable String postId) {
        if (written != null || postId == null || !platform.equals("x") || !Ids.longNumber(postId)
                || Ids.zeroed(postId) || withoutPostIds)
            return time(written);
        timesFromIds++;
        return Instant.ofEpochMilli((Long.parseLong(postId) >> 22) + X_EPOCH);
    }

    /// The id of a post, empty where it is damaged and nothing repairs it.
    ///
    /// @param link address of the post, which repairs a damaged id
    final String postId(@Nullable String id, @Nullable String link) {
        if (look != null && id != null && look.postIds.size() < 200_000 && look.postIds.add(id))
            look.posts.add(id);
        if (id != null && !withoutPostIds && !Ids.scientific(id))
            return id;
        int at = link == null ? -1 : link.indexOf("/status/");
        if (at < 0 || link == null)
            return "";
        int end = at + 8;
        while (end < link.length() && link.charAt(end) >= '0' && link.charAt(end) <= '9')
            end++;
        return link.substring(at + 8, end);
    }

    /// The account of an id, or of a screen name where there is no id or it is damaged; null with the reason set.
    final @Nullable AccountId account(@Nullable String raw, @Nullable String handle) {
        String id = raw == null ? "" : raw.strip();
        boolean named = !id.isEmpty() && !id.equals("0") && id.length() <= 200;
        if (named && seen.size() < 200_000 && seen.add(id))
            accountIds.add(id);
        if (named && !byHandle && !Ids.scientific(id))
            return new AccountId(platform, id);
        String bare = handle == null ? "" : handle.strip();
        if (bare.startsWith("@"))
            bare = bare.substring(1);
        if (bare.isEmpty() || bare.length() > 200)
            return named ? no("ingest.reject.id-damaged", id) : no("ingest.reject.account", "");
        handles++;
        return new AccountId(platform, '@' + bare.toLowerCase(Locale.ROOT));
    }

    /// Mentions an account when it says something new.
    final void mention(Account account) {
        Account known = last.get(account.id());
        if (known != null && Objects.equals(known.handle(), account.handle())
                && Objects.equals(known.displayName(), account.displayName())
                && Objects.equals(known.bio(), account.bio())
                && Objects.equals(known.createdAt(), account.createdAt()))
            return;
        if (known != null || last.size() < MOST_REMEMBERED)
            last.put(account.id(), account);
        sink.mention(account);
    }

    /// The name of a posting program inside its link.
    final @Nullable String client(@Nullable String source) {
        if (source == null)
            return null;
        String known = clients.get(source);
        if (known == null) {
            known = Program.name(source);
            if (known != null && clients.size() < 10_000)
                clients.put(source, known);
        }
        return known;
    }

    /// The texts of a list: its elements, or what they hold under the first of several names.
    static List<String> texts(List<?> items, String... names) {
        if (items.isEmpty())
            return List.of();
        var out = new java.util.ArrayList<String>(items.size());
        for (Object item : items) {
            String text = item instanceof String s
                    ? s
                    : item instanceof Map<?, ?> map ? JsonTree.text(map, names) : null;
            if (text != null && !text.isEmpty())
                out.add(text);
        }
        return List.copyOf(out);
    }

    /// Whether the account ids prove damaged, after the end.
    final boolean damaged() {
        return !byHandle && accountIds.damaged();
    }

    /// Sentences for the examiner, after the end.
    void notes() {
        if (handles > 0)
            sink.note(byHandle ? "ingest.note.json-handles" : "ingest.note.handles", "screen name");
        if (withoutPostIds)
            sink.note("ingest.note.json-post-ids");
        if (timesFromIds > 0)
            sink.note("ingest.note.time-from-id", timesFromIds);
    }

    /// Why the last one was rejected, as a text key.
    public final String reason() {
        return reason;
    }

    /// What was rejected in it.
    public final String detail() {
        return detail;
    }
}
