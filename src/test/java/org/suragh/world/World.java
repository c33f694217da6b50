package org.suragh.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A made-up world, complete: the files an examiner would be given, and the truth beside them.
///
/// @param folder name of its folder
/// @param files name to content
public record World(String folder, SortedMap<String, byte[]> files) {
    private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

    /// Every shipped world, made anew.
    public static List<World> all() {
        return List.of(ProxyVendorWorld.world(1), VolunteerTeamWorld.world(1));
    }

    /// Writes the files into a folder below `parent`.
    public void write(Path parent) throws IOException {
        Path target = Files.createDirectories(parent.resolve(folder));
        for (var file : files.entrySet())
            Files.write(target.resolve(file.getKey()), file.getValue());
    }

    /// Writes all worlds below the folder named by the only argument.
    public static void main(String[] args) throws IOException {
        for (World world : all())
            world.write(Path.of(args[0]));
    }

    static World of(String folder, Rows rows, Dice dice, Map<String, String> others) {
        SortedMap<String, String> texts = new TreeMap<>(others);
        List<Person> people = new ArrayList<>(rows.people);
        people.sort(Comparator.comparing(Person::id));
        texts.put("accounts.csv", accounts(people, dice.fork("counts")));
        texts.put("truth.csv", truth(people));
        texts.put("logins.csv", logins(rows));
        texts.put("tweets.csv", posts(rows, dice.fork("ids")));
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new World(folder, files);
    }

    private static String accounts(List<Person> people, Dice d) {
        var out = new StringBuilder("account_id,screen_name,name,created_at,followers,following,posts,lang\n");
        for (Person p : people)
            row(out, p.id(), p.handle(), p.name(), time(p.createdAt()), (int) d.lognormal(90, 1.1),
                    (int) d.lognormal(160, .8), (int) d.lognormal(700, 1.2), p.language() == 2 ? "ur" : "en");
        return out.toString();
    }

    private static String truth(List<Person> people) {
        var out = new StringBuilder("account_id,network_id,campaign,what\n");
        for (Person p : people)
            row(out, p.id(), p.network(), p.campaign(), p.group());
        return out.toString();
    }

    private static String logins(Rows rows) {
        rows.logins.sort(Comparator.comparingLong(Rows.Login::at).thenComparing(l -> l.person().id())
                .thenComparing(Rows.Login::address).thenComparingInt(Rows.Login::port));
        var out = new StringBuilder("account_id,ip,timestamp_utc,port,user_agent\n");
        for (Rows.Login l : rows.logins)
            row(out, l.person().id(), l.address(), time(l.at()), l.port(), l.agent());
        return out.toString();
    }

    private static String posts(Rows rows, Dice d) {
        rows.posts.sort(Comparator.comparingLong(Rows.Post::at).thenComparing(p -> p.person().id())
                .thenComparing(Rows.Post::text));
        Map<Rows.Post, Long> ids = new IdentityHashMap<>();
        Set<Long> taken = new HashSet<>();
        for (Rows.Post p : rows.posts) {
            long id;
            do
                id = p.at() * 1_000 + d.below(1_000) - SNOWFLAKE_EPOCH << 22 | d.below(1 << 17);
            while (!taken.add(id));
            ids.put(p, id);
        }
        var out = new StringBuilder("id,account_id,created_at,text,hashtags,urls,retweet_of\n");
        for (Rows.Post p : rows.posts)
            row(out, ids.get(p), p.person().id(), time(p.at()), p.text(), p.hashtags(), p.urls(),
                    p.original() == null ? "" : ids.get(p.original()));
        return out.toString();
    }

    private static void row(StringBuilder out, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].toString();
            boolean quoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
            out.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append('\n');
    }

    private static String time(long at) {
        return Instant.ofEpochSecond(at).toString();
    }

    /// `12,345`.
    static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
