package org.suragh.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.suragh.base.SuraghException;

/// The tables of a case: scripts `schema/NNN.sql`, applied in order, their number in `user_version`.
final class Schema {
    /// `Srgh`: tells our files from other SQLite files.
    static final int APPLICATION_ID = 0x53726768;
    /// Number of the newest script.
    static final int VERSION = 2;

    private Schema() {}

    /// Lays out a new file; part of the caller's transaction.
    static void create(Database database) throws SQLException {
        database.script("PRAGMA application_id=" + APPLICATION_ID);
        migrate(database, 0);
    }

    /// Applies the scripts after `from`; part of the caller's transaction.
    static void migrate(Database database, int from) throws SQLException {
        for (int number = from + 1; number <= VERSION; number++)
            database.script(script(number));
        database.script("PRAGMA user_version=" + VERSION);
    }

    /// The version of an opened file, once it is known to be a case that this program understands.
    static int check(Database database) throws SQLException, SuraghException {
        Path file = database.file;
        if (database.number("PRAGMA application_id") != APPLICATION_ID)
            throw new SuraghException("casefile.not-a-case", file);
        int version = (int) database.number("PRAGMA user_version");
        if (version > VERSION)
            throw new SuraghException("casefile.newer", file, Integer.toString(version), Integer.toString(VERSION));
        if (version < 1)
            throw new SuraghException("casefile.not-a-case", file);
        return version;
    }

    /// What is laid out in a file, for comparing with what should be (R-SE-07).
    static List<String> laidOut(Database database) throws SQLException {
        return database.list("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1",
                row -> row.getString(1));
    }

    /// Refuses a file with tables, views or triggers that no script of ours made.
    static void checkLayout(Database database) throws SQLException, SuraghException {
        List<String> expected;
        try (Database fresh = Database.memory()) {
            fresh.begin();
            migrate(fresh, 0);
            expected = laidOut(fresh);
            fresh.rollback();
        }
        if (!laidOut(database).equals(expected))
            throw new SuraghException("casefile.foreign-layout", database.file);
    }

    private static String script(int number) {
        String name = String.format(Locale.ROOT, "schema/%03d.sql", number);
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException(name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
