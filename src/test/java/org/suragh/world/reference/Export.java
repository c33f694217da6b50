package org.suragh.world.reference;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.world.Dice;

/// Writes a finished country as the files an examiner is given, with the damage that the knobs ask for.
final class Export {
    private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

    private final Country country;
    private final Damage damage;
    private final Dice dice;
    private final int[] rank;
    private final int[] loginRows;
    private final int[] postRows;
    final SortedMap<String, byte[]> files = new TreeMap<>();
    final List<Truth> truth = new ArrayList<>();

    Export(Country country) {
        this.country = country;
        this.damage = country.knobs.damage();
        this.dice = country.dice.fork("export");
        int n = country.accounts.size();
        List<Account> sorted = new ArrayList<>(country.accounts);
        sorted.sort(Comparator.comparing(a -> a.id));
        rank = new int[n];
        for (int i = 0; i < n; i++)
            rank[sorted.get(i).number] = i;
        loginRows = new int[n];
        postRows = new int[n];
        logins();
        posts();
        accounts(sorted);
        truth(sorted);
        if (country.knobs.size().follows())
            put("follows.csv", new Follows(country).table(sorted));
        AddressFiles.write(country, damage, this::put);
    }

    private void put(String name, CharSequence text) {
        files.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void accounts(List<Account> sorted) {
        Dice d = dice.fork("accounts");
        var out = new StringBuilder("account_id,screen_name,name,created_at,followers,following,posts,lang,bio\n");
        for (Account a : sorted) {
            int followers = (int) d.lognormal(90, 1.1);
            int following = (int) d.lognormal(160, .8);
            row(out, a.id, a.handle, country.names.name(a.badge), time(a.createdAt, Damage.Times.SECOND), followers,
                    following, (int) d.lognormal(700, 1.2), a.language == 2 ? "ur" : "en", country.names.bio(a.badge));
        }
        put("accounts.csv", out);
    }

    private void logins() {
        Dice d = dice.fork("logins");
        boolean[] kept = new boolean[rank.length];
        boolean[] second = new boolean[rank.length];
        for (Account a : country.accounts) {
            Dice own = dice.fork("log", Long.parseLong(a.id));
            kept[a.number] = own.chance(damage.keepAccounts());
            second[a.number] = own.chance(1 / 3.0);
        }
        String header = (country.knobs.size().ports()
                ? "account_id,ip,timestamp,port,user_agent"
                : "account_id,ip,timestamp,user_agent")
                .replace("timestamp", damage.mixedZones() ? "timestamp" : "timestamp_utc") + '\n';
        var one = new StringBuilder(header);
        var other = new StringBuilder(header);
        Logins rows = country.logins;
        int cut = (int) (rows.size * (1 - damage.truncated()));
        for (int row : rows.order(rank)) {
            int account = rows.account[row];
            boolean keep = kept[account] && d.chance(damage.keepLogins()) && cut-- > 0;
            boolean skewed = damage.skewSeconds() != 0 && second[account];
            boolean twice = d.chance(damage.duplicates());
            boolean east = damage.mixedZones() && d.chance(1 / 3.0);
            if (!keep)
                continue;
            loginRows[account]++;
            for (int k = twice ? 2 : 1; k > 0; k--)
                login(skewed ? other : one, row, skewed ? damage.skewSeconds() : 0, east);
        }
        if (damage.truncated() > 0)
            one.setLength(one.length() - 30);
        put("logins.csv", one);
        if (damage.skewSeconds() != 0)
            put("logins-b.csv", other);
    }

    private void login(StringBuilder out, int row, int skew, boolean east) {
        Logins rows = country.logins;
        String time = time(rows.at[row] + skew + (east ? 18_000 : 0), damage.loginTimes());
        out.append(country.accounts.get(rows.account[row]).id).append(',').append(rows.address[row]).append(',')
                .append(east ? time.replace("Z", "+05:00") : time);
        if (country.knobs.size().ports())
            out.append(',').append(rows.port[row]);
        out.append(',').append(country.devices.text(rows.agent[row])).append('\n');
    }

    private void posts() {
        Post[] all = country.posts.toArray(Post[]::new);
        Arrays.sort(all, Comparator.comparingLong(Post::at).thenComparingInt(p -> rank[p.account()])
                .thenComparing(Post::text).thenComparing(Post::client));
        Dice d = dice.fork("ids");
        Map<Post, Long> ids = new IdentityHashMap<>();
        Set<Long> taken = new HashSet<>();
        for (Post p : all) {
            long id;
            do
                id = p.at() * 1_000 + d.below(1_000) - SNOWFLAKE_EPOCH << 22 | d.below(1 << 22);
            while (!taken.add(id));
            ids.put(p, id);
        }
        boolean[] suspended = new boolean[rank.length];
        for (Account a : country.accounts)
            suspended[a.number] = dice.fork("suspended", Long.parseLong(a.id)).chance(damage.suspended());
        var out = new StringBuilder(
                "id,account_id,created_at,text,hashtags,urls,retweet_of,reply_to,mentions,source\n");
        for (Post p : all) {
            if (suspended[p.account()] || d.chance(damage.deletedPosts()))
                continue;
            postRows[p.account()]++;
            row(out, ids.get(p), country.accounts.get(p.account()).id, time(p.at(), Damage.Times.SECOND), p.text(),
                    p.tags(), p.url(), p.repeats() == null ? "" : ids.get(p.repeats()),
                    p.answers() == null ? "" : ids.get(p.answers()), p.mentions(), p.client());
        }
        put("tweets.csv", out);
    }

    private void truth(List<Account> sorted) {
        var out = new StringBuilder(Truth.HEADER).append('\n');
        for (Account a : sorted) {
            Person p = a.owner < 0 ? null : country.people.get(a.owner);
            Truth row = new Truth(a.id, a.network, a.family, a.campaign, a.kind, p == null ? -1 : p.household,
                    p == null ? -1 : p.line, p == null ? -1 : p.organisation, p == null ? -1 : p.hostel,
                    p == null ? -1 : p.team, p == null ? -1 : p.vpn, a.owner, a.framed, loginRows[a.number],
                    postRows[a.number]);
            truth.add(row);
            out.append(row.row()).append('\n');
        }
        put("truth.csv", out);
    }

    static void row(StringBuilder out, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].toString();
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            out.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append('\n');
    }

    static String time(long at, Damage.Times how) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(at, 86_400L));
        int second = how == Damage.Times.DAY ? 0 : (int) Math.floorMod(at, 86_400L);
        var out = new StringBuilder(20).append(day).append('T');
        two(out, second / 3_600).append(':');
        two(out, second / 60 % 60).append(':');
        return two(out, how == Damage.Times.MINUTE ? 0 : second % 60).append('Z').toString();
    }

    private static StringBuilder two(StringBuilder out, int n) {
        return out.append((char) ('0' + n / 10)).append((char) ('0' + n % 10));
    }
}
