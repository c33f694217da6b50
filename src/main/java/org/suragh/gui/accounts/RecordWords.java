package org.suragh.gui.accounts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Words;

/// A record in words: its kind, its time, who, what it says, and its normal values by name.
final class RecordWords {
    private RecordWords() {}

    static String kind(EvidenceRecord record) {
        return Text.of(switch (record) {
            case Account _ -> "gui.record.account";
            case Post _ -> "gui.record.post";
            case Login _ -> "gui.record.login";
            case ListEntry _ -> "gui.record.list-entry";
            case Fact _ -> "gui.record.fact";
            case Lease _ -> "gui.record.lease";
        });
    }

    static @Nullable Instant at(EvidenceRecord record) {
        return switch (record) {
            case Account account -> account.createdAt();
            case Post post -> post.at();
            case Login login -> login.at();
            case ListEntry entry -> entry.validOn();
            case Fact fact -> fact.at();
            case Lease lease -> lease.start();
        };
    }

    static @Nullable AccountId who(EvidenceRecord record) {
        return switch (record) {
            case Account account -> account.id();
            case Post post -> post.author();
            case Login login -> login.account();
            case ListEntry _,Lease _ -> null;
            case Fact fact -> fact.account();
        };
    }

    static String what(EvidenceRecord record) {
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

    /// Normal values by the name a person reads, in reading order; what is not stated is left out.
    static Map<String, String> values(EvidenceRecord record) {
        Map<String, String> values = new LinkedHashMap<>();
        AccountId who = who(record);
        if (who != null)
            put(values, "gui.value.account", who.value());
        switch (record) {
            case Account account -> {
                put(values, "gui.value.handle", account.handle());
                put(values, "gui.value.name", account.displayName());
                put(values, "gui.value.created", utc(account.createdAt()));
                put(values, "gui.value.bio", account.bio());
                put(values, "gui.value.creation-address",
                        account.creationAddress() == null ? null : account.creationAddress().toString());
                put(values, "gui.value.observed", utc(account.observedAt()));
            }
            case Post post -> {
                put(values, "gui.value.post", post.id());
                put(values, "gui.value.time", utc(post.at()));
                put(values, "gui.value.text", post.text());
                put(values, "gui.value.retweet-of", post.retweetOf());
                put(values, "gui.value.reply-to", post.replyTo());
                put(values, "gui.value.hashtags", String.join(" ", post.hashtags()));
                put(values, "gui.value.urls", String.join(" ", post.urls()));
                put(values, "gui.value.client", post.client());
            }
            case Login login -> {
                put(values, "gui.value.time", utc(login.at()));
                put(values, "gui.value.address", login.address().toString());
                put(values, "gui.value.port", login.port() < 0 ? null : Integer.toString(login.port()));
                put(values, "gui.value.agent", login.userAgent());
                put(values, "gui.value.outcome", Text.of(switch (login.outcome()) {
                    case SUCCESS -> "gui.outcome.success";
                    case FAILURE -> "gui.outcome.failure";
                    case NOT_STATED -> "gui.outcome.not-stated";
                }));
            }
            case ListEntry entry -> {
                put(values, "gui.value.list", entry.list());
                put(values, "gui.value.range", entry.from() + " – " + entry.to());
                put(values, "gui.value.class", Words.addressClass(entry.addressClass()));
                put(values, "gui.value.note", entry.note());
                put(values, "gui.value.valid-on", utc(entry.validOn()));
            }
            case Fact fact -> {
                put(values, "gui.value.time", utc(fact.at()));
                values.putAll(fact.fields());
            }
            case Lease lease -> lease(values, lease);
        }
        return values;
    }

    private static void lease(Map<String, String> values, Lease lease) {
        put(values, "gui.value.subscriber", lease.subscriber());
        put(values, "gui.value.number", lease.number());
        put(values, "gui.value.provider", lease.provider());
        put(values, "gui.value.address", addresses(lease) + ports(lease));
        put(values, "gui.value.inside", lease.inside() == null ? null : lease.inside().toString());
        put(values, "gui.value.from", utc(lease.start()));
        put(values, "gui.value.to",
                lease.end() == null ? Text.of("gui.value.open") : utc(lease.end()));
        values.putAll(lease.fields());
    }

    private static String addresses(Lease lease) {
        return lease.from().equals(lease.to()) ? lease.from().toString() : lease.from() + " – " + lease.to();
    }

    private static String ports(Lease lease) {
        return lease.portsStated() ? " : " + lease.portFrom() + "–" + lease.portTo() : "";
    }

    private static @Nullable String utc(@Nullable Instant at) {
        return at == null ? null : Text.of("gui.value.utc", Numbers.time(at));
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null && !value.isEmpty())
            values.put(Text.of(key), value);
    }
}
