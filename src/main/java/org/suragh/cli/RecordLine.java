package org.suragh.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Lease;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;

/// The normal values of a record in one line: what is not stated is left out.
final class RecordLine {
    private final StringBuilder line = new StringBuilder();

    private RecordLine() {}

    /// The line of a record.
    static String of(EvidenceRecord record) {
        RecordLine line = new RecordLine();
        switch (record) {
            case Account a -> line.account(a);
            case Post p -> line.post(p);
            case Login l -> line.add("account", l.account().toString()).add("time", time(l.at()))
                    .add("address", l.address().toString())
                    .add("port", l.port() < 0 ? null : Integer.toString(l.port()))
                    .add("program", l.userAgent())
                    .add("outcome", l.outcome() == Login.Outcome.FAILURE ? Text.of("cli.value.failed") : null);
            case ListEntry e -> line.add("list", e.list()).add("address", e.from() + "-" + e.to())
                    .add("class", e.addressClass().id()).add("note", e.note()).add("time", time(e.validOn()));
            case Fact f -> line.fact(f);
            case Lease l -> line.lease(l);
        }
        return line.line.toString();
    }

    private void account(Account a) {
        add("account", a.id().toString()).add("handle", a.handle()).add("name", a.displayName())
                .add("created", time(a.createdAt()))
                .add("address", a.creationAddress() == null ? null : a.creationAddress().toString())
                .add("bio", a.bio()).add("observed", time(a.observedAt()));
    }

    private void post(Post p) {
        add("post", p.id()).add("account", p.author().toString()).add("time", time(p.at())).add("text", p.text())
                .add("repeats", p.retweetOf()).add("answers", p.replyTo()).add("tags", join(p.hashtags()))
                .add("links", join(p.urls())).add("mentions", join(p.mentions())).add("program", p.client());
    }

    private void fact(Fact f) {
        add("account", f.account().toString()).add("fact", f.kind()).add("time", time(f.at()));
        f.fields().forEach((name, value) -> line.append("  ").append(name).append('=').append(value));
    }

    private void lease(Lease l) {
        add("subscriber", l.subscriber()).add("number", l.number()).add("provider", l.provider())
                .add("address", l.from().equals(l.to()) ? l.from().toString() : l.from() + "-" + l.to())
                .add("ports", l.portsStated() ? l.portFrom() + "-" + l.portTo() : null)
                .add("inside", l.inside() == null ? null : l.inside().toString()).add("from", time(l.start()))
                .add("to", l.end() == null ? Text.of("cli.value.open") : time(l.end()));
        l.fields().forEach((name, value) -> line.append("  ").append(name).append('=').append(value));
    }

    private RecordLine add(String name, @Nullable String value) {
        if (value != null && !value.isEmpty())
            line.append(line.isEmpty() ? "" : "  ").append(Text.of("cli.value." + name)).append(' ').append(value);
        return this;
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static String join(List<String> values) {
        return String.join(" ", values);
    }
}
