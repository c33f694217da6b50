package org.suragh.casefile;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.suragh.base.BuildInfo;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressLists;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Fact;
import org.suragh.evidence.HandleUse;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.LoginColumns;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;

/// One case: one SQLite file, one connection, one thread.
public final class CaseFile implements AutoCloseable {
    private final Database database;
    private final Thread owner = Thread.currentThread();
    private final Journal journal;
    private final Runs runs;
    private final Lookup lookup;
    private final ProviderAnswers answers;
    private final ExhibitBytes bytes;

    private CaseFile(Database database) {
        this.database = database;
        this.journal = new Journal(database, Clock.systemUTC());
        this.runs = new Runs(database, journal, Clock.systemUTC());
        this.lookup = new Lookup(database);
        this.answers = new ProviderAnswers(database);
        this.bytes = new ExhibitBytes(database);
    }

    /// Makes a new case; an existing file is never overwritten.
    public static CaseFile create(Path file, CaseInfo info, String person) throws SuraghException {
        if (Files.exists(file))
            throw new SuraghException("casefile.exists", file);
        CaseFile made = new CaseFile(Database.openAlone(file));
        made.database.inOneTransaction(() -> {
            Schema.create(made.database);
            InfoTable.write(made.database, info);
            return made.journal.write(person, "create", new TreeMap<>(Map.of("version", BuildInfo.version(),
                    "reserved-addresses-ordinary", Boolean.toString(info.reservedOrdinary()))));
        });
        return made;
    }

    /// Opens for reading and writing: checks `application_id`, migrates `user_version`.
    public static CaseFile open(Path file) throws SuraghException {
        return new CaseFile(CaseOpening.open(file, false));
    }

    /// Opens for reading; cannot write, works on a read-only medium.
    public static CaseFile openReadOnly(Path file) throws SuraghException {
        return new CaseFile(CaseOpening.open(file, true));
    }

    /// The file itself.
    public Path path() {
        return db().file;
    }

    /// What was said when the case was made.
    public CaseInfo info() throws SuraghException {
        return db().run(() -> InfoTable.read(database));
    }

    /// All exhibits by number.
    public List<Exhibit> exhibits() throws SuraghException {
        return db().run(() -> ExhibitTable.all(database));
    }

    /// Starts the one transaction of an import; nothing is visible until the writer commits.
    public EvidenceWriter beginImport(String person) throws SuraghException {
        return db().run(() -> {
            lookup.forget();
            answers.forget();
            database.checkReferences(false);
            database.begin();
            return new EvidenceWriter(database, journal, person);
        });
    }

    /// The journal of acts.
    public Journal journal() {
        return journal;
    }

    /// The stored analysis runs.
    public Runs runs() {
        return runs;
    }

    /// Posts by the words of their text.
    public PostSearch postSearch() {
        return new PostSearch(db());
    }

    /// Later readings of rejected rows.
    public Readings readings() {
        return new Readings(db());
    }

    /// Hashes that senders gave for exhibits.
    public SenderHashes senderHashes() {
        return new SenderHashes(db(), journal);
    }

    /// What was said of headers of tables.
    public SavedMappings savedMappings() {
        return new SavedMappings(db());
    }

    /// What a later exhibit says otherwise than an earlier one.
    public Differences differences() {
        return new Differences(db());
    }

    /// All accounts that any record names, in text order.
    public AccountColumns accountColumns() throws SuraghException {
        return db().run(lookup::accounts);
    }

    /// All log-ins that did not fail, sorted, each record once; ranks as in [#accountColumns()].
    public LoginColumns loginColumns(AccountColumns accounts, Progress progress) throws SuraghException {
        return db()
                .run(() -> new ColumnBuilder(database).logins(lookup.rankOfKey(accounts), progress));
    }

    /// Streams every post once, in the order of storage; `account` is a rank in `accounts`.
    public void forEachPost(AccountColumns accounts, PostVisitor visitor, Progress progress) throws SuraghException {
        db().run(() -> {
            new PostStream(database).each(lookup.rankOfKey(accounts), visitor, progress);
            return true;
        });
    }

    /// All entries of all address lists.
    public List<ListEntry> listEntries() throws SuraghException {
        return db().run(() -> ListTable.all(database));
    }

    /// What Internet providers state of their subscribers.
    public ProviderAnswers answers() {
        return answers;
    }

    /// All address lists, ready for look-ups; read once, and again only after an import.
    public AddressLists addressLists() throws SuraghException {
        return db().run(lookup::lists);
    }

    /// One row of the accounts table.
    ///
    /// @param first earliest instant of any log-in or post, null when there is none
    public record AccountSummary(AccountId id, @Nullable String handle, @Nullable String displayName,
            @Nullable Instant createdAt, int logins, int posts, int addresses, @Nullable Instant first,
            @Nullable Instant last) {}

    /// All accounts, in text order.
    public List<AccountSummary> accountSummaries() throws SuraghException {
        return db().run(lookup::summaries);
    }

    /// Every snapshot of an account.
    public List<org.suragh.evidence.Account> snapshots(AccountId id) throws SuraghException {
        return db().run(() -> AccountTable.of(database, AccountNames.find(database, id)));
    }

    /// The log-ins of an account, failed ones included, oldest first.
    public List<Login> loginsOf(AccountId id) throws SuraghException {
        return db().run(() -> lookup.loginsOf(id));
    }

    /// The log-ins from an address (the /64 of an IPv6 one when `wholeSixtyFour`), oldest first, at most `limit`.
    public List<Login> loginsAt(IpAddress address, boolean wholeSixtyFour, int limit) throws SuraghException {
        return db().run(() -> lookup.loginsAt(address, wholeSixtyFour, limit));
    }

    /// The posts of an account, oldest first.
    public List<Post> postsOf(AccountId id) throws SuraghException {
        return db().run(() -> lookup.postsOf(id));
    }

    /// The posts with these ids, in order of id.
    public List<Post> postsWithIds(List<String> ids) throws SuraghException {
        return db().run(() -> lookup.postsWithIds(ids));
    }

    /// The facts of one kind, in order of storage.
    public List<Fact> facts(String kind) throws SuraghException {
        return db().run(() -> FactTable.ofKind(database, kind));
    }

    /// The other facts about an account.
    public List<Fact> factsOf(AccountId id) throws SuraghException {
        return db().run(() -> FactTable.of(database, AccountNames.find(database, id)));
    }

    /// Accounts whose id, handle or name contains the text, at most `limit`.
    public List<AccountSummary> findAccounts(String text, int limit) throws SuraghException {
        return db().run(() -> lookup.findAccounts(text, limit));
    }

    /// Streams every screen name that any row gives an account; one may come more than once.
    public void forEachHandle(Consumer<HandleUse> taker) throws SuraghException {
        db().run(() -> HandleTable.each(database, taker));
    }

    /// The platforms of all accounts, in text order.
    public List<String> platforms() throws SuraghException {
        return db().run(lookup::platforms);
    }

    /// The rejections of an exhibit and its members, in order.
    public List<Rejection> rejections(int exhibit) throws SuraghException {
        return db().run(() -> Remarks.rejections(database, exhibit));
    }

    /// The further positions of records that stand more than once in an exhibit.
    public void forEachDuplicate(int exhibit, Consumer<Provenance> further) throws SuraghException {
        db().run(() -> Remarks.duplicates(database, exhibit, further));
    }

    /// What readers had to say of whole files: exhibit to sentences.
    public Map<Integer, List<String>> notes() throws SuraghException {
        return db().run(() -> Remarks.notes(database));
    }

    /// The raw bytes of a record, read back from the evidential copy, or from the original place of a reference.
    public byte[] raw(Provenance place) throws SuraghException {
        return db().run(() -> bytes.raw(place));
    }

    /// The same for many records.
    public RawReader rawReader() {
        return new RawReader(db());
    }

    /// The innermost inflated bytes of an exhibit or member.
    public InputStream exhibitBytes(int exhibit, String member) throws SuraghException {
        return db().run(() -> bytes.open(exhibit, member, 0));
    }

    /// What is wrong with the file itself: its pages, its foreign keys, its orders; empty when nothing is.
    public List<String> faults(Progress progress) throws SuraghException {
        return db().run(() -> new Audit(database).faults(progress));
    }

    /// The four numbers of every exhibit that has rows, counted anew from the tables.
    public SortedMap<Integer, Exhibit.Counts> recount() throws SuraghException {
        return db().run(() -> new Audit(database).recount());
    }

    /// Log-ins and posts spread evenly over the case, at most about so many of each.
    public List<EvidenceRecord> sample(int most) throws SuraghException {
        return db().run(() -> new Audit(database).sample(most));
    }

    @Override
    public void close() {
        try {
            db().close();
        } catch (SuraghException unclosed) {
            throw new IllegalStateException(unclosed);
        }
    }

    /// A case over an open database; the database is closed with it.
    static CaseFile over(Database database) {
        return new CaseFile(database);
    }

    Database db() {
        assert Thread.currentThread() == owner : "a case belongs to the thread that opened it";
        return database;
    }
}
