package org.suragh.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.base.Text;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.RecordKind;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;

/// Counts what a reader gives and keeps the first of it. Used on one thread.
final class DryRun implements IngestSink {
    final List<EvidenceRecord> records = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final Map<RecordKind, Long> kinds = new TreeMap<>();
    final Map<String, Long> reasons = new TreeMap<>();
    final List<String> notes = new ArrayList<>();

    @Override
    public void accept(EvidenceRecord record) {
        kinds.merge(RecordKind.of(record), 1L, Long::sum);
        if (records.size() < Preview.SHOWN)
            records.add(record);
    }

    @Override
    public void also(EvidenceRecord record) {}

    @Override
    public void mention(Account account) {}

    @Override
    public void reject(Rejection rejection) {
        reasons.merge(rejection.reasonKey(), 1L, Long::sum);
        if (rejections.size() < Preview.SHOWN)
            rejections.add(rejection);
    }

    @Override
    public void note(String key, Object... args) {
        notes.add(Text.of(key, args));
    }
}
