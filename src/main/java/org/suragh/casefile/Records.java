package org.suragh.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suragh.base.Text;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Lease;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.evidence.RecordKind;

/// The tables that one import writes to.
final class Records implements AutoCloseable {
    /// Key of the note on rows that contradict an earlier one.
    private static final String CONTRADICTIONS = "casefile.note.contradictions";

    final Names names;
    final AccountTable accounts;
    final PostTable posts;
    final LoginTable logins;
    final ListTable lists;
    final FactTable facts;
    final LeaseTable leases;
    final Remarks remarks;
    private final long firstPost;

    /// @param blockRows log-ins in a sorted block
    Records(Database database, int blockRows) throws SQLException {
        names = new Names(database);
        accounts = new AccountTable(database, names);
        posts = new PostTable(database, names);
        logins = new LoginTable(database, names, blockRows);
        lists = new ListTable(database, names);
        facts = new FactTable(database, names);
        leases = new LeaseTable(database);
        remarks = new Remarks(database);
        firstPost = posts.next();
    }

    /// Stores a record and gives -1, or gives the row of its kind that already holds it.
    long add(int exhibit, EvidenceRecord record, SeenRows seen) throws SQLException {
        return switch (record) {
            case Account account -> accounts.add(exhibit, account, seen);
            case Post post -> posts.add(exhibit, post, seen);
            case Login login -> logins.add(exhibit, login, seen);
            case ListEntry entry -> lists.add(exhibit, entry, seen);
            case Fact fact -> facts.add(exhibit, fact, seen);
            case Lease lease -> leases.add(exhibit, lease, seen);
        };
    }

    /// The row that was stored last of a kind.
    long last(RecordKind kind) {
        return -1 + switch (kind) {
            case ACCOUNT -> accounts.next();
            case POST -> posts.next();
            case LOGIN -> logins.next();
            case LIST_ENTRY -> lists.next();
            case FACT -> facts.next();
            case LEASE -> leases.next();
        };
    }

    /// Settles what can only be known at the end of an exhibit.
    void settle(LoginRepeats.Tally tally) throws SQLException {
        logins.settle(remarks, tally);
    }

    /// Sends what waits and writes what is left of the orders; gives what there is to say of it, as sentences.
    List<String> finish() throws SQLException {
        names.flush();
        accounts.flush();
        lists.flush();
        facts.flush();
        leases.flush();
        List<String> notes = new ArrayList<>();
        for (Map.Entry<Integer, Integer> entry : posts.finish(firstPost).entrySet()) {
            String count = entry.getValue().toString();
            remarks.note(entry.getKey(), CONTRADICTIONS, List.of(count));
            notes.add(Text.of(CONTRADICTIONS, count));
        }
        remarks.flush();
        return notes;
    }

    @Override
    public void close() throws SQLException {
        accounts.close();
        posts.close();
        logins.close();
        lists.close();
        facts.close();
        leases.close();
        remarks.close();
        names.close();
    }
}
