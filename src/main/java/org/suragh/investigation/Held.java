package org.suragh.investigation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;

/// What the case holds of one account, oldest first.
record Held(AccountId id, List<Account> snapshots, List<Login> logins, List<Post> posts, List<Fact> facts) {
    /// Log-ins further apart than this are a gap worth saying.
    private static final Duration GAP = Duration.ofDays(7);

    /// A stretch without records.
    record Gap(Instant from, Instant until) {}

    static Held of(CaseFile readOnly, AccountId id) throws SuraghException {
        return of(new MemberRecords(readOnly), id);
    }

    static Held of(MemberRecords records, AccountId id) throws SuraghException {
        return new Held(id, records.snapshots(id), records.logins(id), records.posts(id), records.facts(id));
    }

    /// `@handle (id)`, the last handle known, or the id.
    String name() {
        String handle = null;
        for (Account snapshot : snapshots)
            handle = snapshot.handle() == null ? handle : snapshot.handle();
        return handle == null ? id.value() : Say.evidence("@" + handle) + " (" + Say.evidence(id.value()) + ")";
    }

    @Nullable
    Instant createdAt() {
        for (Account snapshot : snapshots) {
            if (snapshot.createdAt() != null)
                return snapshot.createdAt();
        }
        return null;
    }

    List<EvidenceRecord> records() {
        List<EvidenceRecord> all = new ArrayList<>(snapshots);
        all.addAll(logins);
        all.addAll(posts);
        all.addAll(facts);
        all.sort(Explainer.OLDEST_FIRST);
        return List.copyOf(all);
    }

    /// Log-ins that count: failed ones are shown and never link.
    List<Login> good() {
        return logins.stream().filter(login -> login.outcome() != Login.Outcome.FAILURE).toList();
    }

    static int days(Stream<Instant> times) {
        var days = new TreeSet<LocalDate>();
        times.forEach(at -> days.add(at.atZone(ZoneOffset.UTC).toLocalDate()));
        return days.size();
    }

    /// Stretches of more than seven days between two log-ins, longest first.
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < logins.size(); i++) {
            Instant from = logins.get(i - 1).at(), until = logins.get(i).at();
            if (Duration.between(from, until).compareTo(GAP) > 0)
                gaps.add(new Gap(from, until));
        }
        gaps.sort((a, b) -> Duration.between(b.from(), b.until()).compareTo(Duration.between(a.from(), a.until())));
        return gaps;
    }

    /// First and last of all that has a time; null when nothing has.
    @Nullable
    Gap span() {
        List<Instant> times = Stream.concat(logins.stream().map(Login::at), posts.stream().map(Post::at)).sorted()
                .toList();
        return times.isEmpty() ? null : new Gap(times.getFirst(), times.getLast());
    }
}
