package org.suragh.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.base.Text;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;

/// Keeps everything a reader says; every key must have its text.
public final class Sink implements IngestSink {
    public final List<EvidenceRecord> records = new ArrayList<>();
    public final List<EvidenceRecord> also = new ArrayList<>();
    public final List<Account> mentions = new ArrayList<>();
    public final List<Rejection> rejections = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();

    @Override
    public void accept(EvidenceRecord record) {
        records.add(record);
    }

    @Override
    public void also(EvidenceRecord record) {
        also.add(record);
    }

    @Override
    public void mention(Account account) {
        mentions.add(account);
    }

    @Override
    public void reject(Rejection rejection) {
        Text.of(rejection.reasonKey());
        if (rejection.detail().codePointCount(0, rejection.detail().length()) > 200)
            throw new AssertionError("detail too long");
        rejections.add(rejection);
    }

    @Override
    public void note(String key, Object... args) {
        notes.add(Text.of(key, args));
    }

    /// How many of each kind of record and reason: `Login=3 address=1 also-Login=2`.
    public String summary() {
        Map<String, Integer> counts = new TreeMap<>();
        records.forEach(r -> counts.merge(r.getClass().getSimpleName(), 1, Integer::sum));
        also.forEach(r -> counts.merge("also-" + r.getClass().getSimpleName(), 1, Integer::sum));
        rejections.forEach(r -> counts.merge(r.reasonKey().replace("ingest.reject.", ""), 1, Integer::sum));
        return String.join(" ", counts.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }
}
