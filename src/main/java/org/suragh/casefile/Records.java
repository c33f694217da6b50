package org.suragh.casefile;

import java.sql.SQLException;

/// The tables that one import writes to.
final class Records implements AutoCloseable {
    final Names names;
    final AccountTable accounts;
    final PostTable posts;
    final LoginTable logins;
    final ListTable lists;
    final FactTable facts;
    final Remarks remarks;
    private final long firstPost;

    Records(Database database) throws SQLException {
        names = new Names(database);
        accounts = new AccountTable(database, names);
        posts = new PostTable(database, names);
        logins = new LoginTable(database, names);
        lists = new ListTable(database);
        facts = new FactTable(database, names);
        remarks = new Remarks(database);
        firstPost = posts.next();
    }

    /// Sends what waits and writes what is left of the orders.
    void finish() throws SQLException {
        names.flush();
        accounts.flush();
        lists.flush();
        facts.flush();
        logins.finish();
        posts.finish(firstPost);
        remarks.flush();
    }

    @Override
    public void close() throws SQLException {
        accounts.close();
        posts.close();
        logins.close();
        lists.close();
        facts.close();
        remarks.close();
        names.close();
    }
}
