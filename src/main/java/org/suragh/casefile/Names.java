package org.suragh.casefile;

import java.sql.SQLException;

/// The dictionaries of one import.
final class Names implements AutoCloseable {
    final AccountNames accounts;
    final AddressNames addresses;
    final TextNames texts;

    Names(Database database) throws SQLException {
        accounts = new AccountNames(database);
        addresses = new AddressNames(database);
        texts = new TextNames(database);
    }

    /// Sends what waits; before any row that names it, where foreign keys are checked at once.
    void flush() throws SQLException {
        accounts.flush();
        addresses.flush();
        texts.flush();
    }

    @Override
    public void close() throws SQLException {
        accounts.close();
        addresses.close();
        texts.close();
    }
}
