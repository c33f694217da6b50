package org.suragh.casefile;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Fact;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.LoginColumns;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;

/// One case: one SQLite file, one connection, one thread.
public final class CaseFile implements AutoCloseable {
    /// Makes a new case; an existing file is never overwritten.
    public static CaseFile create(Path file, CaseInfo info, String person) throws SuraghException {
        throw todo();
    }

    /// Opens for reading and writing: checks `application_id`, migrates `user_version`.
    public static CaseFile open(Path file) throws SuraghException {
        throw todo();
    }

    /// Opens for reading; cannot write, works on a read-only medium.
    public static CaseFile openReadOnly(Path file) throws SuraghException {
        throw todo();
    }

    /// The file itself.
    public Path path() {
        throw todo();
    }

    /// What was said when the case was made.
    public CaseInfo info() throws SuraghException {
        throw todo();
    }

    /// All exhibits by number.
    public List<Exhibit> exhibits() throws SuraghException {
        throw todo();
    }

    /// Starts the one transaction of an import; nothing is visible until the writer commits.
    public EvidenceWriter beginImport(String person) throws SuraghException {
        throw todo();
    }

    /// The journal of acts.
    public Journal journal() {
        throw todo();
    }

    /// The stored analysis runs.
    public Runs runs() {
        throw todo();
    }

    /// All accounts that any record names, in text order.
    public AccountColumns accountColumns() throws SuraghException {
        throw todo();
    }

    /// All log-ins that did not fail, sorted, each record once; ranks as in [#accountColumns()].
    public LoginColumns loginColumns(AccountColumns accounts, Progress progress) throws SuraghException {
        throw todo();
    }

    /// Streams every post once, in the order of storage; `account` is a rank in `accounts`.
    public void forEachPost(AccountColumns accounts, PostVisitor visitor, Progress progress) throws SuraghException {
        throw todo();
    }

    /// Sees one post: `account` rank, `at` epoch milliseconds, the rest as in [Post]; hashtags and urls space-joined.
    public interface PostVisitor {
        /// One post.
        void post(int account, long at, String id, String text, @Nullable String retweetOf, @Nullable String replyTo,
                String hashtags, String urls, @Nullable String client);
    }

    /// All entries of all address lists.
    public List<ListEntry> listEntries() throws SuraghException {
        throw todo();
    }

    /// One row of the accounts table.
    ///
    /// @param first earliest instant of any log-in or post, null when there is none
    public record AccountSummary(AccountId id, @Nullable String handle, @Nullable String displayName,
            @Nullable Instant createdAt, int logins, int posts, int addresses, @Nullable Instant first,
            @Nullable Instant last) {}

    /// All accounts, in text order.
    public List<AccountSummary> accountSummaries() throws SuraghException {
        throw todo();
    }

    /// Every snapshot of an account.
    public List<org.suragh.evidence.Account> snapshots(AccountId id) throws SuraghException {
        throw todo();
    }

    /// The log-ins of an account, failed ones included, oldest first.
    public List<Login> loginsOf(AccountId id) throws SuraghException {
        throw todo();
    }

    /// The log-ins from an address (the /64 of an IPv6 one when `wholeSixtyFour`), oldest first, at most `limit`.
    public List<Login> loginsAt(IpAddress address, boolean wholeSixtyFour, int limit) throws SuraghException {
        throw todo();
    }

    /// The posts of an account, oldest first.
    public List<Post> postsOf(AccountId id) throws SuraghException {
        throw todo();
    }

    /// The posts with these ids, in order of id.
    public List<Post> postsWithIds(List<String> ids) throws SuraghException {
        throw todo();
    }

    /// The other facts about an account.
    public List<Fact> factsOf(AccountId id) throws SuraghException {
        throw todo();
    }

    /// Accounts whose id, handle or name contains the text, at most `limit`.
    public List<AccountSummary> findAccounts(String text, int limit) throws SuraghException {
        throw todo();
    }

    /// The rejections of an exhibit and its members, in order.
    public List<Rejection> rejections(int exhibit) throws SuraghException {
        throw todo();
    }

    /// The further positions of records that stand more than once in an exhibit.
    public void forEachDuplicate(int exhibit, Consumer<Provenance> further) throws SuraghException {
        throw todo();
    }

    /// The notes of an import, by text key and arguments, as the reader gave them.
    public Map<Integer, List<String>> notes() throws SuraghException {
        throw todo();
    }

    /// The raw bytes of a record, read back from the evidential copy, or from the original place of a reference.
    public byte[] raw(Provenance place) throws SuraghException {
        throw todo();
    }

    /// The innermost inflated bytes of an exhibit or member.
    public InputStream exhibitBytes(int exhibit, String member) throws SuraghException {
        throw todo();
    }

    @Override
    public void close() {
        throw todo();
    }

    private static UnsupportedOperationException todo() {
        return new UnsupportedOperationException();
    }
}
