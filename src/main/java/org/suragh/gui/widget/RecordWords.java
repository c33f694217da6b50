package org.suragh.gui.widget;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Lease;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;

/// A record in words: its kind, its time, who, what it says, and its normal values by name.
public final class RecordWords {
    private RecordWords() {}

    /// What kind of record it is, in a word.
    public static String kind(EvidenceRecord record) {
        return Text.of(switch (record) {
            case Account _ -> "gui.record.account";
            case Post _ -> "gui.record.post";
            case Login _ -> "gui.record.login";
            case ListEntry _ -> "gui.record.list-entry";
            case Fact _ -> "gui.record.fact";
            case Lease _ -> "gui.record.lease";
        });
    }

    /// The time it speaks of, null when it speaks of none.
    public static @Nullable Instant at(EvidenceRecord record) {
        return switch (record) {
            case Account account -> account.createdAt();
            case Post post -> post.at();
            case Login login -> login.at();
            case ListEntry entry -> entry.validOn();
            case Fact fact -> fact.at();
            case Lease lease -> lease.start();
        };
    }

    /// The account it speaks of, null when it speaks of none.
    public static @Nullable AccountId who(EvidenceRecord record) {
        return switch (record) {
            case Account account -> account.id();
            case Post post -> post.author();
            case Login login -> login.account();
            case ListEntry _,Lease _ -> null;
            case Fact fact -> fact.account();
        };
    }

    /// What it says, on one line.
    public static String what(EvidenceRecord record) {
        return switch (record) {
            case Account account -> account.displayName() == null ? "" : account.displayName();
            case Post post -> post.text();
            case Login login -> login.address() + (login.port() < 0 ? "" : " : " + login.port())
                    + (login.userAgent() == null ? "" : "  " + login.userAgent());
            case ListEntry entry -> entry.from() + " – " + entry.to() + "  " + Words.addressClass(entry.addressClass());
            case Fact fact -> fact.kind() + " " + fact.fields();
            case Lease lease -> lease.subscriber() + "  " + addresses(lease) + ports(lease);
        };
    }

    /// One normal value.
    ///
    /// @param name what a person calls it
    /// @param words as it is shown
    /// @param plain as it is compared with the text of the row
    /// @param at the instant it is, null when it is none
    /// @param hints letters that the file's own name of such a field often has
    public record Value(String name, String words, String plain, @Nullable Instant at, List<String> hints) {}

    /// Normal values in reading order; what is not stated is left out.
    ///
    /// @param local zone of the local time that stands after UTC, null for none
    public static List<Value> values(EvidenceRecord record, @Nullable ZoneId local) {
        Values values = new Values(local);
        AccountId who = who(record);
        if (who != null)
            values.put("gui.value.account", who.value(), "account", "user", "author", "uid", "id");
        switch (record) {
            case Account account -> {
                values.put("gui.value.handle", account.handle(), "handle", "screen", "username");
                values.put("gui.value.name", account.displayName(), "name");
                values.put("gui.value.created", account.createdAt(), "creat", "join", "signup");
                values.put("gui.value.bio", account.bio(), "bio", "desc");
                values.put("gui.value.creation-address",
                        account.creationAddress() == null ? null : account.creationAddress().toString(), "ip");
                values.put("gui.value.observed", account.observedAt(), "observ", "captured", "crawl");
            }
            case Post post -> {
                values.put("gui.value.post", post.id(), "id", "tweet", "status", "post");
                values.put("gui.value.time", post.at(), "creat", "time", "date");
                values.put("gui.value.text", post.text(), "text", "content", "body");
                values.put("gui.value.retweet-of", post.retweetOf(), "retweet");
                values.put("gui.value.reply-to", post.replyTo(), "reply");
                values.put("gui.value.hashtags", String.join(" ", post.hashtags()), "hashtag");
                values.put("gui.value.urls", String.join(" ", post.urls()), "url");
                values.put("gui.value.client", post.client(), "source", "client");
            }
            case Login login -> {
                values.put("gui.value.time", login.at(), "time", "date", "login", "creat");
                values.put("gui.value.address", login.address().toString(), "ip", "addr");
                values.put("gui.value.port", login.port() < 0 ? null : Integer.toString(login.port()), "port");
                values.put("gui.value.agent", login.userAgent(), "agent", "device", "client");
                values.put("gui.value.outcome", Text.of(switch (login.outcome()) {
                    case SUCCESS -> "gui.outcome.success";
                    case FAILURE -> "gui.outcome.failure";
                    case NOT_STATED -> "gui.outcome.not-stated";
                }), "success", "outcome", "result");
            }
            case ListEntry entry -> {
                values.put("gui.value.list", entry.list());
                values.put("gui.value.range", entry.from() + " – " + entry.to());
                values.put("gui.value.class", Words.addressClass(entry.addressClass()));
                values.put("gui.value.note", entry.note());
                values.put("gui.value.valid-on", entry.validOn());
            }
            case Fact fact -> {
                values.put("gui.value.time", fact.at(), "time", "date");
                fact.fields().forEach(values::plain);
            }
            case Lease lease -> lease(values, lease);
        }
        return values.all;
    }

    private static void lease(Values values, Lease lease) {
        values.put("gui.value.subscriber", lease.subscriber(), "subscriber", "user", "customer", "msisdn");
        values.put("gui.value.number", lease.number(), "msisdn", "number", "phone");
        values.put("gui.value.provider", lease.provider(), "provider", "isp");
        values.put("gui.value.address", addresses(lease) + ports(lease), "public", "nat", "ip");
        values.put("gui.value.inside", lease.inside() == null ? null : lease.inside().toString(), "private", "inside");
        values.put("gui.value.from", lease.start(), "start", "from", "begin");
        if (lease.end() == null)
            values.put("gui.value.to", Text.of("gui.value.open"));
        else
            values.put("gui.value.to", lease.end(), "end", "stop", "until");
        lease.fields().forEach(values::plain);
    }

    private static String addresses(Lease lease) {
        return lease.from().equals(lease.to()) ? lease.from().toString() : lease.from() + " – " + lease.to();
    }

    private static String ports(Lease lease) {
        return lease.portsStated() ? " : " + lease.portFrom() + "–" + lease.portTo() : "";
    }

    /// Collects values.
    private static final class Values {
        private final List<Value> all = new ArrayList<>();
        private final @Nullable ZoneId local;

        Values(@Nullable ZoneId local) {
            this.local = local;
        }

        void put(String key, @Nullable String value, String... hints) {
            if (value != null && !value.isEmpty())
                all.add(new Value(Text.of(key), value, value, null, List.of(hints)));
        }

        void put(String key, @Nullable Instant at, String... hints) {
            if (at != null)
                all.add(new Value(Text.of(key), Numbers.both(at, local), "", at, List.of(hints)));
        }

        void plain(String name, String value) {
            all.add(new Value(name, value, value, null, List.of(name)));
        }
    }
}
