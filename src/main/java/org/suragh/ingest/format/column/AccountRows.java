package org.suragh.ingest.format.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.value.Endpoint;

/// Rows that are accounts.
final class AccountRows extends Rows {
    AccountRows(Layout layout, WholeColumn whole, IdColumn ids, ReadOptions options, IngestSink sink) {
        super(layout, whole, ids, options, sink);
    }

    @Override
    @Nullable
    EvidenceRecord read(RowCursor row) throws IOException, SuraghException {
        AccountId account = account(row);
        if (account == null)
            return null;
        Instant created = created(row);
        if (!reason.isEmpty())
            return null;
        IpAddress address = null;
        String written = text(row, Field.CREATION_ADDRESS);
        if (written != null && !ColumnFacts.nothing(written.strip())) {
            byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
            Endpoint from = Endpoint.read(bytes, 0, bytes.length);
            if (from == null)
                return no("ingest.reject.address", written);
            address = from.address();
        }
        if (column(Field.ADDRESS) >= 0 && column(Field.TIME) >= 0)
            seen(row, account);
        facts(row, account);
        String handle = handle(row);
        String name = text(row, Field.NAME);
        return new Account(account, account.value().equals(handle) ? null : handle,
                account.value().equals(name) ? null : name, created, text(row, Field.BIO), address, null,
                row.provenance());
    }

    /// The last log-in that a row of an account tells with time and address.
    private void seen(RowCursor row, AccountId account) throws IOException, SuraghException {
        Endpoint from = Endpoint.read(row.bytes(), row.from(column(Field.ADDRESS)), row.to(column(Field.ADDRESS)));
        Instant at = from == null ? null : time(row);
        reason = "";
        if (from != null && at != null)
            aside.add(new Login(account, at, from.address(), from.port(), null, Login.Outcome.NOT_STATED,
                    row.provenance()));
    }

    private void facts(RowCursor row, AccountId account) {
        fact(row, account, Field.EMAIL, "email", "email");
        fact(row, account, Field.PHONE, "phone-number", "phoneNumber");
    }

    private void fact(RowCursor row, AccountId account, Field field, String kind, String name) {
        String value = text(row, field);
        if (value != null && !ColumnFacts.nothing(value.strip()))
            aside.add(new Fact(account, kind, null, new TreeMap<>(Map.of(name, value)), row.provenance()));
    }
}
