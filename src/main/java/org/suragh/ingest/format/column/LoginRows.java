package org.suragh.ingest.format.column;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Login;
import org.suragh.evidence.Login.Outcome;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.raw.SliceInterner;
import org.suragh.ingest.format.value.Endpoint;
import org.suragh.ingest.format.value.TimeText;

/// Rows that are log-ins.
final class LoginRows extends Rows {
    private static final Set<String> GOOD = Set.of("true", "1", "yes", "y", "success", "successful", "succeeded", "ok",
            "allowed", "granted", "t", "کامیاب", "ہاں");
    private static final Set<String> BAD = Set.of("false", "0", "no", "n", "failure", "failed", "fail", "error",
            "denied", "blocked", "f", "unsuccessful", "ناکام", "نہیں");

    private final SliceInterner<Outcome> outcomes = new SliceInterner<>(this::outcome);
    private final int addressColumn;
    private final int portColumn;
    private final int outcomeColumn;
    private final boolean mentions;
    int mapped;

    LoginRows(Layout layout, WholeColumn whole, IdColumn ids, ReadOptions options, IngestSink sink) {
        super(layout, whole, ids, options, sink);
        addressColumn = layout.column(Field.ADDRESS);
        portColumn = layout.column(Field.PORT);
        outcomeColumn = layout.column(Field.OUTCOME);
        mentions = layout.column(Field.HANDLE) >= 0 || layout.column(Field.NAME) >= 0
                || layout.column(Field.CREATED) >= 0 || layout.handleIds();
    }

    /// The address of a row. Read anew each time: most of a log's addresses are rare, so that looking one up costs more
    /// than reading it.
    private @Nullable Endpoint endpoint(byte[] b, int from, int to) {
        Endpoint read = Endpoint.read(b, from, to);
        if (read != null && read.address().isV4() ? b[from] == ':' || to - from > 25 : zoned(b, from, to))
            mapped++;
        return read;
    }

    private static boolean zoned(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '%')
                return true;
        }
        return false;
    }

    private @Nullable Outcome outcome(byte[] b, int from, int to) {
        String text = encoding.decode(b, from, to);
        String word = text == null ? "?" : text.strip().toLowerCase(Locale.ROOT);
        return ColumnFacts.nothing(word)
                ? Outcome.NOT_STATED
                : GOOD.contains(word) ? Outcome.SUCCESS : BAD.contains(word) ? Outcome.FAILURE : null;
    }

    @Override
    @Nullable
    EvidenceRecord read(RowCursor row) throws IOException, SuraghException {
        AccountId account = account(row);
        if (account == null)
            return null;
        Instant at = time(row);
        if (at == null)
            return null;
        Endpoint from = endpoint(row.bytes(), row.from(addressColumn), row.to(addressColumn));
        if (from == null)
            return no("ingest.reject.address", row.text(addressColumn, encoding));
        int port = from.port();
        if (portColumn >= 0 && row.from(portColumn) < row.to(portColumn)) {
            int stated = Endpoint.port(row.bytes(), row.from(portColumn), row.to(portColumn));
            if (stated < 0) {
                String text = row.text(portColumn, encoding).strip();
                stated = port(text);
                if (stated == -2)
                    return no("ingest.reject.port", text);
            }
            port = stated > 0 ? stated : port;
        }
        Outcome outcome = Outcome.NOT_STATED;
        if (outcomeColumn >= 0) {
            outcome = outcomes.get(row.bytes(), row.from(outcomeColumn), row.to(outcomeColumn));
            if (outcome == null)
                return no("ingest.reject.outcome", row.text(outcomeColumn, encoding));
        }
        String agent = repeated(row, Field.AGENT);
        var provenance = row.provenance();
        if (mentions) {
            Instant created = created(row);
            mention(new Account(account, handle(row), repeated(row, Field.NAME), created, null, null, at, provenance));
        }
        return new Login(account, at, from.address(), port, agent == null || agent.isBlank() ? null : agent, outcome,
                provenance);
    }

    /// A port written with other digits or as `51234.0`; -1 for none, -2 for nonsense.
    private static int port(String text) {
        String plain = TimeText.plain(text);
        String bare = plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        if (ColumnFacts.nothing(bare) || bare.equals("0") || bare.equals("-1"))
            return -1;
        byte[] bytes = bare.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int port = Endpoint.port(bytes, 0, bytes.length);
        return port < 0 ? -2 : port;
    }
}
