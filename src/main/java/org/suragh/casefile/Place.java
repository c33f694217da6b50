package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Provenance;

/// What rows of different tables have in common: how a place, an account, an address and an instant are read.
final class Place {
    /// Columns for [#read]: the table's alias must be `r`, and `e` its exhibit.
    static final String COLUMNS = """
            r.row, r.exhibit, CASE WHEN e.parent IS NULL THEN '' ELSE e.name END AS member, r.line, r.offset,
            r.length""";

    private Place() {}

    static Provenance read(ResultSet row) throws SQLException {
        return new Provenance(row.getInt("exhibit"), row.getString("member"), row.getLong("line"),
                row.getLong("offset"), row.getInt("length"));
    }

    static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getString("platform"), row.getString("account_id"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = Database.longOrNull(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static @Nullable IpAddress address(ResultSet row, String hi, String lo) throws SQLException {
        Long high = Database.longOrNull(row, hi);
        return high == null ? null : new IpAddress(high, row.getLong(lo));
    }
}
