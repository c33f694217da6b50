package org.suragh.investigation;

import com.github.luben.zstd.Zstd;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.FollowColumns;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.LoginColumns;
import org.suragh.evidence.ProfileColumns;
import org.suragh.evidence.Provenance;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.Material;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;

/// A case written line by line in a test: accounts, log-ins, posts, in memory.
final class MadeUpCase {
    static final long HOUR = 3_600_000;
    static final long DAY = 24 * HOUR;
    private static final long START = Instant.parse("2018-05-01T00:00:00Z").toEpochMilli();

    private record Login(String account, long at, IpAddress address) {}

    private record Post(String account, long at, String id, String text) {}

    private final TreeMap<String, Long> created = new TreeMap<>();
    private final List<Login> logins = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    final Random random;

    MadeUpCase(long seed) {
        random = new Random(seed);
    }

    /// Accounts `prefix000` and on, created on any day of eight years, or within two days.
    List<String> accounts(String prefix, int n, boolean together) {
        List<String> names = new ArrayList<>();
        long day = random.nextLong(2_900) * DAY;
        for (int i = 0; i < n; i++) {
            String name = String.format(java.util.Locale.ROOT, "%s%03d", prefix, i);
            long age = together ? day + random.nextLong(2 * DAY) : random.nextLong(2_900 * DAY);
            created.put(name, START - 10 * DAY - age);
            names.add(name);
        }
        return names;
    }

    void login(String account, double day, String address) {
        logins.add(new Login(account, START + (long) (day * DAY), IpAddress.parse(address).orElseThrow()));
    }

    void post(String account, double day, String text) {
        posts.add(new Post(account, START + (long) (day * DAY), Integer.toString(1_000_000 + posts.size()), text));
    }

    /// A person of 28 days: a home line of their own, the mobile carrier, own words.
    void person(String account, int home) {
        for (int day = 0; day < 28; day++) {
            login(account, day + .7 + random.nextDouble() / 4, "240." + home / 250 + ".1." + home % 250);
            if (random.nextInt(3) == 0)
                login(account, day + .3 + random.nextDouble() / 4, "100.64.0." + random.nextInt(4));
        }
        talk(account, 20);
    }

    void talk(String account, int n) {
        for (int i = 0; i < n; i++)
            post(account, random.nextDouble() * 28, "my own words " + random.nextLong() + " about " + i + " things");
    }

    /// People beside the group under test.
    void town(int people) {
        List<String> names = accounts("person", people, false);
        for (int i = 0; i < people; i++)
            person(names.get(i), i / 2);
    }

    /// On six evenings the group copies texts from a bank of ten, each at an own moment within an hour.
    void copies(List<String> group) {
        for (int evening = 2; evening < 26; evening += 4)
            for (String account : group)
                for (int k = 0; k < 3; k++)
                    post(account, evening + .75 + random.nextDouble() / 24,
                            "trees for the town say we all, number " + (evening * 10 + random.nextInt(5)));
    }

    Analyst.Results results(@Nullable Long shuffle) {
        return results(shuffle, List.of());
    }

    Analyst.Results results(@Nullable Long shuffle, List<Verdict> verdicts) {
        return Analyst.results(columns(shuffle), AddressClassifier.of(List.of(), true), Settings.defaults(), verdicts,
                Progress.NONE);
    }

    /// With address lists.
    Analyst.Results listed(List<ListEntry> lists) {
        return Analyst.results(columns(null), AddressClassifier.of(lists, true), Settings.defaults(), List.of(),
                Progress.NONE);
    }

    Material material() {
        return Analyst.material(columns(null), AddressClassifier.of(List.of(), true), Settings.defaults(),
                Progress.NONE);
    }

    /// The same case without the log-ins at an address, the log-ins and posts of a day of the case, or the posts of a
    /// text; null takes nothing away.
    MadeUpCase without(@Nullable String address, @Nullable Long day, @Nullable String text) {
        MadeUpCase other = new MadeUpCase(0);
        other.created.putAll(created);
        for (Login login : logins)
            if (!login.address().toString().equals(address)
                    && (day == null || Math.floorDiv(login.at(), DAY) != day))
                other.logins.add(login);
        for (Post post : posts)
            if (!post.text().equals(text) && (day == null || Math.floorDiv(post.at(), DAY) != day))
                other.posts.add(post);
        return other;
    }

    Analyst.Columns columns(@Nullable Long shuffle) {
        List<String> names = List.copyOf(created.keySet());
        AccountId[] ids = names.stream().map(name -> new AccountId("x", name)).toArray(AccountId[]::new);
        AccountColumns accounts = new AccountColumns(ids, names.toArray(new String[0]),
                created.values().stream().mapToLong(x -> x).toArray());
        List<Post> order = new ArrayList<>(posts);
        if (shuffle != null)
            Collections.shuffle(order, new Random(shuffle));
        PostTable.Builder table = new PostTable.Builder(names.size(), Settings.defaults());
        ObjectActs.Builder objects = new ObjectActs.Builder(accounts, Settings.defaults());
        for (Post post : order) {
            int author = accounts.rank(new AccountId("x", post.account()));
            table.add(author, post.at(), post.id(), post.text(), false);
            objects.add(author, post.at(), post.id(), new ObjectActs.Content(post.text(), null, null, "", ""));
        }
        return new Analyst.Columns(accounts, logins(accounts), new int[0], table.build(), objects.build(), List.of(),
                FollowColumns.none(names.size()), ProfileColumns.none(names.size()));
    }

    /// Writes the same case as a file: accounts are exhibit 1, log-ins exhibit 2, posts exhibit 3, a record a line.
    CaseFile write(Path place) throws SuraghException {
        CaseFile file = CaseFile.create(place, CaseInfo.titled("made up", true), "A. Khan");
        Instant now = Instant.ofEpochMilli(START);
        try (EvidenceWriter writer = file.beginImport("A. Khan")) {
            for (int exhibit = 1; exhibit <= 3; exhibit++) {
                writer.addExhibit(0, exhibit + ".csv", "/evidence/" + exhibit + ".csv", "table", now);
                writer.addChunk(exhibit, 0, Zstd.compress(new byte[1]), 1);
            }
            int line = 1;
            for (var account : created.entrySet())
                writer.accept(new Account(new AccountId("x", account.getKey()), account.getKey(), null,
                        Instant.ofEpochMilli(account.getValue()), null, null, null,
                        new Provenance(1, "", ++line, 0, 1)));
            line = 1;
            for (Login login : logins)
                writer.accept(new org.suragh.evidence.Login(new AccountId("x", login.account()),
                        Instant.ofEpochMilli(login.at()), login.address(), -1, null,
                        org.suragh.evidence.Login.Outcome.SUCCESS, new Provenance(2, "", ++line, 0, 1)));
            line = 1;
            for (Post post : posts)
                writer.accept(new org.suragh.evidence.Post(post.id(), new AccountId("x", post.account()),
                        Instant.ofEpochMilli(post.at()), post.text(), null, null, List.of(), List.of(), List.of(), null,
                        new Provenance(3, "", ++line, 0, 1)));
            for (int exhibit = 1; exhibit <= 3; exhibit++)
                writer.finishExhibit(exhibit, 1, "a" + exhibit, true, "");
            writer.commit();
        }
        return file;
    }

    private LoginColumns logins(AccountColumns accounts) {
        List<Login> rows = new ArrayList<>(logins);
        rows.sort(Comparator.comparing(Login::address).thenComparingLong(Login::at).thenComparing(Login::account));
        List<IpAddress> addresses = rows.stream().map(Login::address).distinct().toList();
        int n = rows.size();
        int[] address = new int[n];
        long[] at = new long[n];
        int[] account = new int[n];
        for (int i = 0; i < n; i++) {
            address[i] = Collections.binarySearch(addresses, rows.get(i).address());
            at[i] = rows.get(i).at();
            account[i] = accounts.rank(new AccountId("x", rows.get(i).account()));
        }
        return new LoginColumns(address, at, account, new int[n], new int[n],
                addresses.stream().mapToLong(IpAddress::hi).toArray(),
                addresses.stream().mapToLong(IpAddress::lo).toArray());
    }

    /// Accounts with this control or more.
    static TreeSet<String> reached(Analyst.Results results, Control control) {
        return results.findings().stream().flatMap(f -> f.members().stream())
                .filter(m -> m.control().compareTo(control) >= 0).map(m -> m.account().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Accounts that acted together.
    static TreeSet<String> coordinated(Analyst.Results results) {
        return results.findings().stream().flatMap(f -> f.members().stream())
                .filter(m -> m.coordination() == Coordination.HIGH).map(m -> m.account().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Everything that a score says of an account.
    static Map<String, String> scores(Analyst.Results results) {
        Map<String, String> scores = new TreeMap<>();
        for (var finding : results.findings())
            for (Member m : finding.members())
                scores.merge(m.account().value(), m.control() + " " + m.controlIndex() + " " + m.coordination() + " "
                        + m.coordinationLayers() + " " + m.reasons(), (x, y) -> x + "; " + y);
        return scores;
    }

    /// The same case with every word of the posts spelled otherwise, one to one.
    MadeUpCase renamed(java.util.function.UnaryOperator<String> spelling) {
        MadeUpCase other = new MadeUpCase(0);
        other.created.putAll(created);
        other.logins.addAll(logins);
        for (Post post : posts)
            other.posts.add(new Post(post.account(), post.at(), post.id(), spelling.apply(post.text())));
        return other;
    }
}
