package org.suragh.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.LoginColumns;
import org.suragh.evidence.Provenance;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.Acts;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Addresses;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;

/// Log-ins written row by row, and the material of a case that holds nothing else.
public final class MadeUpLogins {
    public static final long HOUR = 3_600_000;
    public static final long DAY = 24 * HOUR;

    /// One log-in.
    public record Row(int account, long at, IpAddress address, int port) {}

    public final List<Row> rows = new ArrayList<>();
    public final List<ListEntry> lists = new ArrayList<>();
    public final TreeMap<String, String> changed = new TreeMap<>();
    private final int accounts;

    public MadeUpLogins(int accounts) {
        this.accounts = accounts;
    }

    public void add(int account, long at, String address) {
        add(account, at, address, -1);
    }

    public void add(int account, long at, String address, int port) {
        rows.add(new Row(account, at, IpAddress.parse(address).orElseThrow(), port));
    }

    public void list(String from, String to, AddressClass kind, String note) {
        lists.add(new ListEntry("list of " + kind, IpAddress.parse(from).orElseThrow(),
                IpAddress.parse(to).orElseThrow(), kind, note, null,
                new Provenance(1, "", lists.size() + 1, 0, 0)));
    }

    /// Rows of some days at a handful of addresses of several classes.
    public static MadeUpLogins random(long seed, int accounts, int addresses, int rows, int days) {
        Random random = new Random(seed);
        MadeUpLogins logins = new MadeUpLogins(accounts);
        logins.list("240.1.0.0", "240.1.255.255", AddressClass.HOSTING, "Farm One");
        logins.list("240.2.0.0", "240.2.255.255", AddressClass.MOBILE, "Carrier");
        logins.list("240.3.0.0", "240.3.255.255", AddressClass.CARRIER_NAT, "Carrier");
        logins.list("240.4.0.0", "240.4.255.255", AddressClass.VPN, "");
        for (int i = 0; i < rows; i++) {
            int address = random.nextInt(addresses);
            logins.add(random.nextInt(accounts), random.nextLong(days * DAY / 60_000) * 60_000,
                    "240." + address % 7 + ".0." + address);
        }
        return logins;
    }

    public LoginColumns columns() {
        rows.sort(Comparator.comparing(Row::address).thenComparingLong(Row::at).thenComparingInt(Row::account)
                .thenComparingInt(Row::port));
        List<IpAddress> addresses = rows.stream().map(Row::address).distinct().toList();
        int n = rows.size();
        int[] address = rows.stream().mapToInt(r -> addresses.indexOf(r.address())).toArray();
        return new LoginColumns(address, rows.stream().mapToLong(Row::at).toArray(),
                rows.stream().mapToInt(Row::account).toArray(), rows.stream().mapToInt(Row::port).toArray(),
                new int[n], addresses.stream().mapToLong(IpAddress::hi).toArray(),
                addresses.stream().mapToLong(IpAddress::lo).toArray());
    }

    public Material material() throws Exception {
        Settings settings = Settings.of(changed);
        Addresses addresses = Addresses.of(columns(), accounts, AddressClassifier.of(lists, true), settings);
        AccountId[] ids = new AccountId[accounts];
        for (int a = 0; a < accounts; a++)
            ids[a] = new AccountId("x", String.format(java.util.Locale.ROOT, "%06d", a));
        PostTable posts = new PostTable.Builder(accounts, settings).build();
        Acts texts = Acts.ofTexts(posts, accounts);
        SharedIp sharedIp = SharedIp.of(addresses, settings, Progress.NONE);
        AccountColumns columns = new AccountColumns(ids, new String[accounts], new long[accounts]);
        return new Material(columns, sharedIp, posts, new ObjectActs.Builder(columns, settings).build(), texts,
                texts.accountsOfValues(), sharedIp.layer(), sharedIp.layer(), List.of(), List.of(), false,
                Stated.none(columns, settings), settings);
    }
}
