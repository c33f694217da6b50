package org.suragh.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.LoginColumns;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Importer;
import org.suragh.linkage.SharedIp;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Addresses;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;

/// Where nothing is to be found nothing is found (science note 6, T7): who wrote what is drawn anew, 20 times or as often
/// as `-Dsuragh.nulls=` says, and no layer may validate a link in more than one run of twenty.
class NullHonestyTest {
    private static final int RUNS = Integer.getInteger("suragh.nulls", 20);

    @TempDir
    Path folder;

    private static void nothingIsFound(Posts posts) throws SuraghException {
        SortedMap<String, Integer> bad = new TreeMap<>();
        for (int seed = 1; seed <= RUNS; seed++)
            for (var layer : posts.links(seed).entrySet())
                bad.merge(layer.getKey(), layer.getValue() == 0 ? 0 : 1, Integer::sum);
        bad.values().removeIf(runs -> 20 * runs <= RUNS);
        assertEquals(Map.of(), bad, "layers with links in too many of " + RUNS + " runs");
    }

    private Posts sample(String name) throws SuraghException {
        Path path = folder.resolve("posts.suragh");
        try (CaseFile file = CaseFile.create(path, CaseInfo.titled("posts", true), "A. Examiner")) {
            Importer.importFile(file, Path.of("sample-cases", name, "tweets.csv"), null, ReadOptions.NONE, false,
                    "A. Examiner", Runnable::run, Progress.NONE);
        }
        try (CaseFile file = CaseFile.openReadOnly(path)) {
            AccountColumns accounts = file.accountColumns();
            Posts posts = new Posts(accounts.size(), new TreeMap<>());
            file.forEachPost(accounts, (account, at, id, text, retweetOf, replyTo, hashtags, urls, _) -> posts
                    .add(account, at, id, new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls)),
                    Progress.NONE);
            return posts;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy-vendor", "volunteer-team"})
    void postsOfASampleSayNothingOnceTheirAuthorsAreDrawnAnew(String name) throws SuraghException {
        Posts posts = sample(name);
        assertTrue(posts.links(0).get("co-tweet") > 0, "as they are they link");
        nothingIsFound(posts);
    }

    /// Waves of retweets of a few posts by busy and idle accounts, of which thirty act together.
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void wavesOfRetweetsSayNothingOnceTheirAuthorsAreDrawnAnew(int together) throws SuraghException {
        Random dice = new Random(5);
        Posts posts = new Posts(700, new TreeMap<>());
        for (int i = 0, id = 0; i < 250; i++) {
            long start = 1_525_000_000_000L + (long) (dice.nextDouble() * 28 * 86_400_000L);
            int size = (int) Math.min(400, 3 / dice.nextDouble());
            for (int k = 0; k < size; k++)
                posts.add((int) (700 * Math.pow(dice.nextDouble(), 3)),
                        start + (long) (200_000 / (dice.nextDouble() + 1e-4)), "r" + id++,
                        new ObjectActs.Content("RT", "o" + i, null, "", ""));
            for (int k = 0; k < 30 && i % 10 < together; k++)
                posts.add(600 + k, start + dice.nextInt(30_000), "r" + id++,
                        new ObjectActs.Content("RT", "o" + i, null, "", ""));
        }
        assertEquals(together > 0, posts.links(0).get("co-retweet") > 0, "of " + posts.size() + " retweets");
        nothingIsFound(posts);
    }

    @Test
    void theToolkitsMessagesSayNothingOnceTheirAuthorsAreDrawnAnew() throws IOException, SuraghException {
        Map<String, Integer> accounts = new HashMap<>();
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = NullHonestyTest.class.getResourceAsStream("/oracles/toolkit_sample_data.csv")) {
            if (in == null)
                throw new AssertionError("no sample");
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .forEach(line -> rows.add(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
        }
        rows.forEach(r -> accounts.putIfAbsent(r[1], accounts.size()));
        assertEquals(100, rows.size());
        Posts posts = new Posts(accounts.size(), new TreeMap<>(Map.of("co-tweet.min-characters", "1")));
        for (String[] r : rows)
            posts.add(accounts.get(r[1]), (long) (Double.parseDouble(r[6]) * 1000), r[0],
                    new ObjectActs.Content(r[5], r[3].isEmpty() ? null : "m" + r[3], r[4].isEmpty() ? null : "m" + r[4],
                            "", r[7].replaceAll("[\"'\\[\\],]", " ").trim()));
        nothingIsFound(posts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy-vendor", "volunteer-team"})
    void logInsOfASampleSayNothingOnceTheirHoldersAreDrawnAnew(String name) throws SuraghException {
        Path path = folder.resolve("logins.suragh");
        try (CaseFile file = CaseFile.create(path, CaseInfo.titled("logins", true), "A. Examiner")) {
            Importer.importFile(file, Path.of("sample-cases", name, "logins.csv"), null, ReadOptions.NONE, false,
                    "A. Examiner", Runnable::run, Progress.NONE);
        }
        AtomicInteger bad = new AtomicInteger();
        try (CaseFile file = CaseFile.openReadOnly(path)) {
            AccountColumns accounts = file.accountColumns();
            LoginColumns logins = file.loginColumns(accounts, Progress.NONE);
            AddressClassifier classifier = AddressClassifier.of(file.addressLists(), true);
            Settings settings = Settings.of(new TreeMap<>());
            for (int seed = 0; seed <= RUNS; seed++) {
                int[] holder = logins.account().clone();
                Random dice = new Random(seed);
                for (int i = holder.length - 1; i > 0 && seed > 0; i--) {
                    int j = dice.nextInt(i + 1);
                    int one = holder[i];
                    holder[i] = holder[j];
                    holder[j] = one;
                }
                LoginColumns drawn = new LoginColumns(logins.address(), logins.at(), holder, logins.port(),
                        logins.agent(), logins.addressHi(), logins.addressLo());
                int links = SharedIp.of(Addresses.of(drawn, accounts.size(), classifier, settings), settings,
                        Progress.NONE).layer().size();
                if (seed == 0)
                    assertTrue(links > 0, "as they are they link");
                else if (links > 0)
                    bad.incrementAndGet();
            }
        }
        assertTrue(20 * bad.get() <= RUNS, bad + " of " + RUNS + " runs");
    }
}
