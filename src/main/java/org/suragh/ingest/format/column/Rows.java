package org.suragh.ingest.format.column;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.RowCursor;
import org.suragh.ingest.format.raw.SliceInterner;
import org.suragh.ingest.format.value.IdCheck;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.IsoBytes;
import org.suragh.ingest.format.value.Literal;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// What rows of every table have in common: whose they are, when, and in which letters.
///
/// One instance reads one file, on one thread. A row that cannot become a record leaves its reason in `reason` and the
/// offending value in `detail`.
abstract class Rows {
    private static final int MOST_REMEMBERED = 500_000;

    final Layout layout;
    final WholeColumn whole;
    final IngestSink sink;
    final IdCheck accountIds = new IdCheck();
    final IdColumn ids;
    private final SliceInterner<AccountId> accounts;
    final SliceInterner<String> strings;
    private final IsoBytes iso = new IsoBytes();
    private final Map<AccountId, Account> last = new HashMap<>();
    private final String platform;
    private final int accountColumn;
    private final boolean users;
    private final int[] columns = new int[Field.values().length];
    private final @Nullable Field timeField;
    @Nullable
    AccountId owner;
    /// How the file is written.
    final Encoding main;
    /// How the row is written.
    Encoding encoding;
    private Encoding other = Encoding.UTF_8;
    private long otherRows;
    private final List<Long> otherLines = new ArrayList<>();
    String reason = "";
    String detail = "";
    /// What the row states beside the record it is accepted as; taken by the caller.
    final List<EvidenceRecord> aside = new ArrayList<>();
    int dressed;
    long read;

    Rows(Layout layout, WholeColumn whole, IdColumn ids, ReadOptions options, IngestSink sink) {
        this.layout = layout;
        this.ids = ids;
        this.whole = whole;
        this.sink = sink;
        this.main = layout.sample().encoding();
        this.encoding = main;
        this.platform = options.platform();
        for (Field field : Field.values())
            columns[field.ordinal()] = layout.column(field);
        this.timeField = layout.timeField();
        int column = layout.column(Field.ACCOUNT);
        int user = layout.column(Field.USER);
        this.users = column < 0 && user >= 0;
        this.accountColumn = column >= 0 ? column : users ? user : layout.column(Field.HANDLE);
        this.accounts = new SliceInterner<>(this::makeAccount);
        this.strings = new SliceInterner<>((b, from, to) -> encoding.decode(b, from, to));
    }

    /// Takes a row as written in other letters than the file.
    final void otherLetters(Encoding letters, long line) {
        encoding = letters;
        other = letters;
        otherRows++;
        if (otherLines.size() < 3)
            otherLines.add(line);
    }

    /// Tells in which letters the file and some of its rows are written.
    final void letters(IngestSink to) {
        if (main != Encoding.UTF_8)
            to.note("ingest.note.encoding", main.label());
        else if (otherRows > 0 && whole.mixed())
            to.note("ingest.note.encoding-mixed", otherRows, other.label(),
                    String.join(", ", otherLines.stream().map(String::valueOf).toList()));
        else if (otherRows > 0)
            to.note("ingest.note.encoding", other.label());
    }

    /// Column of a field, or -1.
    final int column(Field field) {
        return columns[field.ordinal()];
    }

    /// The record of a row, or null with `reason` set.
    abstract @Nullable EvidenceRecord read(RowCursor row) throws IOException, SuraghException;

    /// Gives a reason and no record.
    final @Nullable EvidenceRecord no(String why, String value) {
        reason = why;
        detail = value;
        return null;
    }

    private @Nullable AccountId makeAccount(byte[] b, int from, int to) {
        String raw = encoding.decode(b, from, to);
        if (raw != null && users)
            raw = Literal.text(Literal.read(raw.replace("\"\"", "\"")), "id_str", "rest_id", "id", "userId");
        if (raw == null || raw.length() > 200)
            return null;
        String id = Ids.bare(raw);
        if (ColumnFacts.nothing(id) || id.equals("0") && !layout.smallIds())
            return null;
        if (id.length() != raw.length())
            dressed++;
        if (layout.handleIds()) {
            return known(id);
        }
        if (ids.damaged(id))
            return null;
        accountIds.add(id);
        return Ids.lost(id) ? null : new AccountId(platform, id);
    }

    /// An account known by its screen name only.
    private AccountId known(String handle) {
        String bare = handle.startsWith("@") ? handle.substring(1) : handle;
        return new AccountId(platform, "@" + bare.toLowerCase(java.util.Locale.ROOT));
    }

    /// An account of the platform that a row names beside its own, or null without an id that can be trusted.
    final @Nullable AccountId other(RowCursor row, Field field) {
        String raw = repeated(row, field);
        String id = raw == null || raw.length() > 200 ? "" : Ids.bare(raw);
        return ColumnFacts.nothing(id) || id.equals("0") || Ids.lost(id) || ids.damaged(id)
                ? null
                : new AccountId(platform, id);
    }

    /// The account of a row whose number has lost digits: the whole number from elsewhere, else the screen name.
    private @Nullable AccountId mended(RowCursor row, String damaged) {
        String handle = layout.column(Field.HANDLE) < 0 ? null : handle(row);
        String whole = ids.mended(row, damaged, handle, encoding);
        if (whole != null) {
            ids.repaired++;
            return new AccountId(platform, whole);
        }
        ids.left++;
        return handle == null || handle.isBlank() ? null : known(handle);
    }

    /// Whose row it is, or null with the reason set.
    final @Nullable AccountId account(RowCursor row) {
        if (owner != null)
            return owner;
        AccountId id = accounts.get(row.bytes(), row.from(accountColumn), row.to(accountColumn));
        if (id == null) {
            String value = row.text(accountColumn, encoding);
            String bare = value.length() > 200 ? "" : Ids.bare(value);
            boolean damaged = !layout.handleIds() && (ids.damaged(bare) || Ids.lost(bare));
            if (damaged && ids.touched())
                id = mended(row, bare);
            if (id == null)
                no(damaged ? "ingest.reject.id-damaged" : "ingest.reject.account", value);
        }
        return id;
    }

    /// Column the account is read from.
    final String accountColumnName() {
        return accountColumn < 0 ? "" : layout.names().get(accountColumn);
    }

    /// When the row happened, or null with the reason set.
    final @Nullable Instant time(RowCursor row) throws IOException, SuraghException {
        Field field = timeField;
        if (field == null)
            return null;
        if (field == Field.TIME) {
            int column = column(field);
            Instant fast = iso.read(row.bytes(), row.from(column), row.to(column));
            if (fast != null)
                return fast;
        }
        return placed(WholeColumn.value(row, layout, field, encoding), field);
    }

    private @Nullable Instant placed(String raw, Field field) throws IOException, SuraghException {
        if (ColumnFacts.nothing(raw.strip()))
            return instantNo("ingest.reject.time-missing", raw);
        WrittenTime written = TimeText.read(raw);
        if (written == null)
            return instantNo("ingest.reject.time", raw);
        TimePlan plan = written.instant() != null || written.zone() != null && !written.open()
                && written.order() == WrittenTime.Order.YEAR_FIRST
                        ? new TimePlan(null, null)
                        : field == Field.CREATED ? whole.created() : whole.times();
        TimePlan.Placed placed = plan.place(written);
        return placed.instant() == null ? instantNo(placed.reason(), raw) : placed.instant();
    }

    private @Nullable Instant instantNo(String why, String raw) {
        no(why, raw.strip());
        return null;
    }

    /// When the account was made; null when not stated, or with the reason set when it makes no sense.
    final @Nullable Instant created(RowCursor row) throws IOException, SuraghException {
        int column = column(Field.CREATED);
        if (column < 0)
            return null;
        Instant fast = iso.read(row.bytes(), row.from(column), row.to(column));
        if (fast != null)
            return fast;
        String raw = row.text(column, encoding).strip();
        if (raw.startsWith("0001-01-01") || raw.startsWith("1970-01-01") || raw.equals("0"))
            return null;
        Instant at = placed(raw, Field.CREATED);
        if (at == null && (reason.equals("ingest.reject.time-missing") || reason.equals("ingest.reject.time-clock")))
            reason = "";
        return at;
    }

    /// The text of an optional field, exactly as received; null when the column or the value is missing.
    final @Nullable String text(RowCursor row, Field field) {
        int column = column(field);
        if (column < 0 || row.from(column) == row.to(column))
            return null;
        String text = encoding.decode(row.bytes(), row.from(column), row.to(column));
        return text != null && row.escaped(column) ? text.replace("\"\"", "\"") : text;
    }

    /// The same for values that come again and again.
    final @Nullable String repeated(RowCursor row, Field field) {
        int column = column(field);
        if (column < 0 || row.from(column) == row.to(column))
            return null;
        return row.escaped(column) ? text(row, field) : strings.get(row.bytes(), row.from(column), row.to(column));
    }

    /// A screen name without `@`.
    final @Nullable String handle(RowCursor row) {
        String handle = repeated(row, Field.HANDLE);
        if (handle == null && layout.handleIds())
            handle = repeated(row, Field.ACCOUNT);
        if (handle == null || ColumnFacts.nothing(handle.strip()))
            return null;
        String bare = handle.strip();
        return bare.startsWith("@") ? bare.substring(1) : bare;
    }

    /// What a row's object of its account says, or null when it has none.
    final @Nullable Object user(RowCursor row) {
        return users ? Literal.read(text(row, Field.USER)) : null;
    }

    /// Tells the case what a row says of its account beside; the same again is not repeated.
    final void mention(Account account) {
        if (account.handle() == null && account.displayName() == null && account.createdAt() == null
                && account.bio() == null)
            return;
        Account known = last.get(account.id());
        if (known != null && same(known, account))
            return;
        if (last.size() < MOST_REMEMBERED)
            last.put(account.id(), account);
        sink.mention(account);
    }

    private static boolean same(Account a, Account b) {
        return java.util.Objects.equals(a.handle(), b.handle())
                && java.util.Objects.equals(a.displayName(), b.displayName())
                && java.util.Objects.equals(a.createdAt(), b.createdAt()) && java.util.Objects.equals(a.bio(), b.bio());
    }
}
