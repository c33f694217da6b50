package org.suragh.investigation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.suragh.base.SuraghException;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;

/// Takes a reader's rows in batches to the thread that writes, and gives each its exhibit: the one being read, or the
/// member that the row's provenance names.
final class RowFeed implements IngestSink, AutoCloseable {
    private static final int ROWS = 1_024;

    private final int exhibit;
    private final Map<String, Integer> members;
    private final EvidenceWriter writer;
    private final Pipeline.Feed feed;
    private final Notes notes;
    private final Wanted wanted;
    private Object[] batch = new Object[ROWS];
    private int rows;
    private String lastMember = "";
    private int lastExhibit;

    /// Takes a note, on the thread of the case.
    interface Notes {
        void note(int exhibit, String key, List<String> args) throws SuraghException;
    }

    /// Says which rows are stored, on the thread of the case.
    interface Wanted {
        boolean row(int exhibit, Provenance where);
    }

    RowFeed(int exhibit, Map<String, Integer> members, EvidenceWriter writer, Pipeline.Feed feed, Notes notes,
            Wanted wanted) {
        this.exhibit = exhibit;
        this.members = members;
        this.writer = writer;
        this.feed = feed;
        this.notes = notes;
        this.wanted = wanted;
        this.lastExhibit = exhibit;
    }

    /// A further record of a row, told apart from the row itself.
    private record Also(EvidenceRecord said) {}

    /// An account seen in passing, told apart from one that is a row.
    private record Mention(Account account) {}

    @Override
    public void accept(EvidenceRecord record) {
        add(record);
    }

    @Override
    public void also(EvidenceRecord record) {
        add(new Also(record));
    }

    @Override
    public void mention(Account account) {
        add(new Mention(account));
    }

    @Override
    public void reject(Rejection rejection) {
        add(rejection);
    }

    @Override
    public void note(String key, Object... args) {
        send();
        List<String> words = Arrays.stream(args).map(String::valueOf).toList();
        put(() -> notes.note(exhibit, key, words));
    }

    private void add(Object row) {
        batch[rows++] = row;
        if (rows == ROWS)
            send();
    }

    private void send() {
        if (rows == 0)
            return;
        Object[] full = batch;
        int count = rows;
        batch = new Object[ROWS];
        rows = 0;
        put(() -> {
            for (int i = 0; i < count; i++)
                store(full[i]);
        });
    }

    /// On the thread of the case.
    private void store(Object row) throws SuraghException {
        Provenance at = switch (row) {
            case EvidenceRecord record -> record.provenance();
            case Also(EvidenceRecord said) -> said.provenance();
            case Mention(Account account) -> account.provenance();
            case Rejection rejection -> rejection.at();
            default -> throw new IllegalStateException(row.getClass().getName());
        };
        int number = exhibitOf(at);
        if (!wanted.row(number, at))
            return;
        switch (row) {
            case EvidenceRecord record -> writer.accept(number, record);
            case Also(EvidenceRecord said) -> writer.also(number, said);
            case Mention(Account account) -> writer.mention(number, account);
            case Rejection(Provenance _, String reason, String detail) -> writer.reject(new Rejection(
                    new Provenance(number, at.member(), at.line(), at.offset(), at.length()), reason, detail));
            default -> throw new IllegalStateException(row.getClass().getName());
        }
    }

    private int exhibitOf(Provenance where) {
        String member = where.member();
        if (member.isEmpty())
            return exhibit;
        if (member != lastMember) {
            Integer number = members.get(member);
            if (number == null)
                throw new IllegalStateException("a reader named a member that is not there");
            lastExhibit = number;
            lastMember = member;
        }
        return lastExhibit;
    }

    private void put(Pipeline.Step step) {
        try {
            feed.put(step);
        } catch (SuraghException refused) {
            throw new Stopped(refused);
        }
    }

    /// A refusal of the case, on its way through a reader that throws nothing.
    static final class Stopped extends IllegalStateException {
        private static final long serialVersionUID = 1L;
        private final SuraghException refusal;

        Stopped(SuraghException refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        SuraghException refusal() {
            return refusal;
        }
    }

    @Override
    public void close() {
        send();
    }
}
