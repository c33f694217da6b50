package org.suragh.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.IpAddress;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;

/// Rows that are accounts.
final class AccountRows extends Rows {
    AccountRows(Layout layout, WholeColumn whole, ReadOptions options, IngestSink sink) {
        super(layout, whole, options, sink);
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
        return new Account(account, handle(row), text(row, Field.NAME), created, text(row, Field.BIO), address, null,
                row.provenance());
    }
}
