package org.suragh.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.suragh.evidence.Exhibit;

/// Table `exhibit`.
final class ExhibitTable {
    private static final String SELECT = """
            SELECT number, coalesce(parent, 0) AS parent, name, place, bytes, sha256, format, imported_at, kept, options,
            rows_read, rows_stored, rows_duplicate, rows_rejected FROM exhibit\s""";
    private static final String ALL = SELECT + "ORDER BY number";
    private static final String ONE = SELECT + "WHERE number = ?";
    private static final String MEMBER = SELECT + "WHERE parent = ? AND name = ? ORDER BY number";
    private static final String ANNOUNCE = """
            INSERT INTO exhibit (number, parent, name, place, bytes, sha256, format, imported_at, kept, options,
            rows_read, rows_stored, rows_duplicate, rows_rejected) VALUES (?, ?, ?, ?, 0, '', ?, ?, 0, '', 0, 0, 0, 0)""";
    private static final String FINISH = """
            UPDATE exhibit SET bytes = ?, sha256 = ?, kept = ?, options = ?, rows_read = ?, rows_stored = ?,
            rows_duplicate = ?, rows_rejected = ? WHERE number = ?""";

    private ExhibitTable() {}

    static List<Exhibit> all(Database database) throws SQLException {
        return database.list(ALL, ExhibitTable::read);
    }

    static Optional<Exhibit> one(Database database, int number) throws SQLException {
        return database.first(ONE, ExhibitTable::read, number);
    }

    static Optional<Exhibit> member(Database database, int parent, String name) throws SQLException {
        return database.first(MEMBER, ExhibitTable::read, parent, name);
    }

    static void announce(Database database, Exhibit exhibit) throws SQLException {
        database.change(ANNOUNCE, exhibit.number(), exhibit.parent() == 0 ? null : (Object) exhibit.parent(),
                exhibit.name(), exhibit.place(), exhibit.format(), exhibit.importedAt().toEpochMilli());
    }

    static void finish(Database database, Exhibit exhibit) throws SQLException {
        Exhibit.Counts counts = exhibit.counts();
        database.change(FINISH, exhibit.bytes(), exhibit.sha256(), exhibit.kept() ? 1 : 0, exhibit.options(),
                counts.read(), counts.stored(), counts.duplicates(), counts.rejected(), exhibit.number());
    }

    private static Exhibit read(ResultSet row) throws SQLException {
        return new Exhibit(row.getInt("number"), row.getInt("parent"), row.getString("name"), row.getString("place"),
                row.getLong("bytes"), row.getString("sha256"), row.getString("format"),
                Instant.ofEpochMilli(row.getLong("imported_at")), row.getInt("kept") == 1, row.getString("options"),
                new Exhibit.Counts(row.getLong("rows_read"), row.getLong("rows_stored"),
                        row.getLong("rows_duplicate"), row.getLong("rows_rejected")));
    }
}
