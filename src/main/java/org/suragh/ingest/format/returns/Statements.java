package org.suragh.ingest.format.returns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Login;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Detail;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.TimeColumn;
import org.suragh.ingest.format.value.TimePlan;

/// From the blocks of an answer to records. A block that names an address and when it was used is a log-in; one that
/// speaks of the account is an account with its contact facts; any other is a fact under its heading.
final class Statements {
    private static final String NO_RECORDS = "no responsive records";
    private static final int MOST_IDS = 100;
    private static final Set<Meaning> OF_A_FORM = Set.of(Meaning.CREATED, Meaning.CREATION_ADDRESS, Meaning.EMAIL,
            Meaning.PHONE);

    private final String platform;
    private final Wording wording;
    private final IngestSink sink;
    private final Map<String, TimeColumn> columns = new TreeMap<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> identifiers = new TreeSet<>();
    private final Set<String> aside = new LinkedHashSet<>();
    private StatedTimes times = new StatedTimes(Map.of());
    private boolean nameless;
    private @Nullable AccountId owner;

    Statements(String platform, Wording wording, IngestSink sink) {
        this.platform = platform;
        this.wording = wording;
        this.sink = sink;
    }

    /// Reads all blocks.
    ///
    /// @param name of the file, for questions
    /// @throws SuraghException when zone, order of dates or account is open
    void read(Blocks blocks, String name, ReadOptions options, Progress progress)
            throws IOException, SuraghException {
        blocks.each(this::look, progress);
        var plans = new HashMap<String, TimePlan>();
        for (Map.Entry<String, TimeColumn> column : columns.entrySet())
            plans.put(column.getKey(), column.getValue().decide(options, false));
        times = new StatedTimes(plans);
        if (nameless)
            owner = owner(name, options);
        blocks.each(this::take, progress);
        if (!aside.isEmpty())
            sink.note("ingest.note.unused", String.join(", ", aside));
        if (columns.values().stream().anyMatch(TimeColumn::toMinutes))
            sink.note("ingest.note.minutes");
    }

    /// What the whole file says of its times and its accounts.
    private void look(Block block) {
        if (block.damage() != null)
            return;
        Map<Meaning, Map<String, String>> said = wording.sorted(block);
        for (Meaning meaning : Wording.TIMES)
            said.getOrDefault(meaning, Map.of()).forEach((label, value) -> columns.computeIfAbsent(label,
                    _ -> new TimeColumn(label, label.toLowerCase(Locale.ROOT).contains("utc")))
                    .add(meaning == Meaning.SEEN ? value.split(",")[0] : value));
        String id = Wording.first(said, Meaning.ACCOUNT);
        String identifier = Profile.handle(Wording.first(said, Meaning.IDENTIFIER));
        nameless |= id == null && identifier == null;
        if (id != null && ids.size() < MOST_IDS)
            ids.add(Ids.bare(id));
        else if (identifier != null && identifiers.size() < MOST_IDS)
            identifiers.add("@" + identifier.toLowerCase(Locale.ROOT));
    }

    private AccountId owner(String name, ReadOptions options) throws SuraghException {
        Set<String> stated = ids.isEmpty() ? identifiers : ids;
        if (stated.size() > 1)
            throw new SuraghException("ingest.several-accounts", name,
                    String.join(", ", stated.stream().limit(10).toList()));
        if (stated.size() == 1)
            return new AccountId(platform, stated.iterator().next());
        String asked = options.account();
        if (asked == null || asked.isBlank())
            throw new SuraghException("ingest.ask.account", name);
        String bare = asked.strip();
        return new AccountId(platform, bare.startsWith("@") ? bare.toLowerCase(Locale.ROOT) : bare);
    }

    private void take(Block block) {
        String damage = block.damage();
        if (damage != null) {
            reject(block, damage, block.shown());
            return;
        }
        Map<Meaning, Map<String, String>> said = wording.sorted(block);
        AccountId account = account(said);
        if (account == null || account.value().length() > 200) {
            reject(block, "ingest.reject.account", block.shown());
            return;
        }
        SortedMap<String, String> rest = new TreeMap<>();
        block.fields().forEach((label, value) -> {
            if (wording.meaning(label) == null && !value.isBlank())
                rest.put(label, value.strip());
        });
        boolean form = said.keySet().stream().anyMatch(OF_A_FORM::contains);
        boolean whole = said.containsKey(Meaning.TIME) && said.containsKey(Meaning.ADDRESS);
        boolean half = said.containsKey(Meaning.ADDRESS) || said.containsKey(Meaning.TIME) && said.size() == 1;
        var logins = new ArrayList<EvidenceRecord>();
        TimePlan.Placed placed = whole || half && !form ? times.logins(account, said, block.at(), logins) : null;
        if (placed == null || form)
            emit(block, account, said, rest, logins);
        else if (logins.isEmpty())
            reject(block, placed.reason(), block.shown());
        else
            row(block, account, said, rest, logins);
    }

    private @Nullable AccountId account(Map<Meaning, Map<String, String>> said) {
        String id = Wording.first(said, Meaning.ACCOUNT);
        String identifier = Profile.handle(Wording.first(said, Meaning.IDENTIFIER));
        if (id != null)
            return new AccountId(platform, Ids.bare(id));
        return owner != null || identifier == null
                ? owner
                : new AccountId(platform, "@" + identifier.toLowerCase(Locale.ROOT));
    }

    /// A row of log-ins: its other columns stay in the exhibit.
    private void row(Block block, AccountId account, Map<Meaning, Map<String, String>> said,
            SortedMap<String, String> rest, List<EvidenceRecord> logins) {
        aside.addAll(rest.keySet());
        String handle = Profile.handle(Wording.first(said, Meaning.HANDLE));
        if (handle != null)
            sink.mention(new Account(account, handle, null, null, null, null, null, block.at()));
        beside(block, account, said.get(Meaning.PROXIED), "proxied-address", logins);
        beside(block, account, said.get(Meaning.DEVICE), "device", logins);
        String inside = Wording.first(said, Meaning.NON_ROUTABLE);
        if (inside != null && (inside.equalsIgnoreCase("yes") || inside.equalsIgnoreCase("true")))
            beside(block, account, said.get(Meaning.NON_ROUTABLE), "non-routable-address", logins);
        give(logins);
    }

    /// Adds what a row says beside its log-in.
    private static void beside(Block block, AccountId account, @Nullable Map<String, String> values, String kind,
            List<EvidenceRecord> logins) {
        if (values != null)
            logins.add(new Fact(account, kind, ((Login) logins.getFirst()).at(), new TreeMap<>(values), block.at()));
    }

    private void give(List<EvidenceRecord> records) {
        sink.accept(records.getFirst());
        records.subList(1, records.size()).forEach(sink::also);
    }

    private void reject(Block block, String reason, String detail) {
        sink.reject(new Rejection(block.at(), reason, Detail.cut(detail)));
    }

    /// Everything a block says that is no row of log-ins.
    private void emit(Block block, AccountId account, Map<Meaning, Map<String, String>> said,
            SortedMap<String, String> rest, List<EvidenceRecord> logins) {
        var out = new ArrayList<EvidenceRecord>();
        new Profile(account, said, rest, block.at(), times).records(out, logins);
        if (logins.isEmpty())
            rest.putAll(Wording.texts(said, Meaning.TIME, Meaning.TIME_AGAIN, Meaning.ADDRESS, Meaning.PORT,
                    Meaning.PORT_TIME, Meaning.AGENT, Meaning.ACTION, Meaning.PROXIED, Meaning.DEVICE,
                    Meaning.NON_ROUTABLE));
        rest.putAll(Wording.texts(said, Meaning.SERVICE));
        String kind = kind(block, rest);
        if (!rest.isEmpty())
            out.add(new Fact(account, kind,
                    logins.isEmpty() ? times.only(said.getOrDefault(Meaning.TIME, Map.of())) : null, rest, block.at()));
        if (out.isEmpty())
            reject(block, "ingest.reject.nothing", block.section());
        else
            give(out);
    }

    private static String kind(Block block, SortedMap<String, String> rest) {
        boolean none = rest.values().stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).startsWith(NO_RECORDS));
        if (none)
            rest.put("section", block.section());
        String heading = block.section().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
        return none ? "no-responsive-records" : heading.isEmpty() ? "statement" : heading;
    }
}
