package org.suragh.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.suragh.base.SuraghException;

/// Opens a case file: takes back what a killed import left, brings older forms up to date, refuses what is no case.
final class CaseOpening {
    private CaseOpening() {}

    static Database open(Path file, boolean readOnly) throws SuraghException {
        if (!Files.isRegularFile(file))
            throw new SuraghException("casefile.missing", file);
        if (readOnly) {
            Database.recover(file);
            bringUpToDate(file);
        }
        Database database = readOnly ? Database.open(file, true) : Database.openAlone(file);
        try {
            int version = database.run(() -> Schema.check(database));
            if (version < Schema.VERSION && readOnly)
                throw new SuraghException("casefile.older", file);
            if (version < Schema.VERSION)
                database.inOneTransaction(() -> migrated(database, version));
            database.run(() -> {
                Schema.checkLayout(database);
                return true;
            });
            return database;
        } catch (SuraghException refused) {
            database.close();
            throw refused;
        }
    }

    /// A case of an older form that can be written is brought up to date before it is opened to look at.
    private static void bringUpToDate(Path file) throws SuraghException {
        if (!Files.isWritable(file))
            return;
        int version;
        try (Database look = Database.open(file, true)) {
            version = look.run(() -> Schema.check(look));
        }
        if (version < Schema.VERSION)
            open(file, false).close();
    }

    private static boolean migrated(Database database, int version) throws SQLException {
        Schema.migrate(database, version);
        if (version < 2)
            PostIndex.fill(database);
        return true;
    }
}
