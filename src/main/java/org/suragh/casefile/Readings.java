package org.suragh.casefile;

import java.sql.SQLException;
import java.util.List;
import org.suragh.base.SuraghException;

/// Which exhibits are later readings of the rows that an earlier reading of the same bytes rejected (R-EV-10). On the
/// thread of its case.
public final class Readings {
    private static final String INSERT = "INSERT INTO reading_again (exhibit, of) VALUES (?, ?)";
    private static final String OF = "SELECT of FROM reading_again WHERE exhibit = ?";
    private static final String LATER = "SELECT exhibit FROM reading_again WHERE of = ? ORDER BY exhibit DESC";

    private final Database database;

    Readings(Database database) {
        this.database = database;
    }

    /// The newest reading of an exhibit: itself when it was read once.
    public int newest(int exhibit) throws SuraghException {
        return database.run(() -> {
            int newest = exhibit;
            for (List<Integer> later = later(newest); !later.isEmpty(); later = later(newest))
                newest = later.getFirst();
            return newest;
        });
    }

    /// The reading before, whose rejected rows this exhibit reads; 0 when it is a first reading.
    public int before(int exhibit) throws SuraghException {
        return database.run(() -> before(database, exhibit));
    }

    private List<Integer> later(int exhibit) throws SQLException {
        return database.list(LATER, row -> row.getInt(1), exhibit);
    }

    static int before(Database database, int exhibit) throws SQLException {
        return (int) database.number(OF, exhibit);
    }

    static void note(Database database, int exhibit, int of) throws SQLException {
        database.change(INSERT, exhibit, of);
    }
}
