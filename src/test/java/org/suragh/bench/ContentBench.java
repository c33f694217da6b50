package org.suragh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.CoAction;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.NearDuplicate;
import org.suragh.linkage.RareClient;
import org.suragh.linkage.RawPairs;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// Times all content layers of a case, in process, after its columns are loaded: what must-show 5 compares with the
/// toolkit's networks. The first turn is cold, as a process that answers once.
/// `java -cp … org.suragh.bench.ContentBench CASE [TURNS]`; figures are read as ratios on one machine.
public final class ContentBench {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private ContentBench() {}

    /// One layer to time.
    private record Timed(String layer, IntSupplier work) {}

    /// Prints seconds, processor seconds and links of every layer, then of all; before them the plain counts.
    public static void main(String[] args) throws SuraghException {
        Settings settings = Settings.defaults();
        long start = System.nanoTime();
        AccountColumns accounts;
        PostTable.Builder posts;
        ObjectActs.Builder objects;
        try (CaseFile file = CaseFile.openReadOnly(Path.of(args[0]))) {
            accounts = file.accountColumns();
            posts = new PostTable.Builder(accounts.size(), settings);
            objects = new ObjectActs.Builder(accounts, settings);
            file.forEachPost(accounts, (account, at, id, text, retweetOf, replyTo, hashtags, urls, client) -> {
                posts.add(account, at, id, text, retweetOf != null);
                objects.add(account, at, id, new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls,
                        client));
            }, Progress.NONE);
        }
        PostTable table = posts.build();
        ObjectActs acts = objects.build();
        print("columns of %d posts: %.2f s (processor %.2f s), %d MB, %d texts that may have a near one%n",
                table.size(),
                seconds(start), SYSTEM.getProcessCpuTime() / 1e9, memory(), table.shingles().size());
        List<Timed> layers = new ArrayList<>(Stream.of(Trace.values())
                .map(trace -> new Timed(trace.id(), () -> CoAction.of(trace, acts, settings, Progress.NONE).size()))
                .toList());
        layers.add(new Timed(CoTweet.ID,
                () -> CoTweet.of(table, Acts.ofTexts(table, accounts.size()), settings, Progress.NONE).size()));
        layers.add(new Timed(NearDuplicate.ID, () -> NearDuplicate.of(table, settings, Progress.NONE).size()));
        layers.add(new Timed(ActivitySync.ID,
                () -> ActivitySync.of(table, accounts.size(), settings, Progress.NONE).size()));
        layers.add(new Timed(RareClient.ID,
                () -> RareClient.of(acts, accounts.size(), settings, Progress.NONE).size()));
        List<Timed> plain = List.of(raw("co-retweet", () -> acts.of(Trace.CO_RETWEET)),
                raw("co-url", () -> acts.of(Trace.CO_URL)),
                raw("co-tweet", () -> Acts.ofTexts(table, accounts.size())));
        for (int turn = 0; turn < (args.length > 1 ? Integer.parseInt(args[1]) : 3); turn++) {
            double all = 0;
            for (Timed layer : plain)
                time(turn, layer);
            for (Timed layer : layers)
                all += time(turn, layer);
            print("turn %d all layers %.3f s, %d MB%n", turn, all, memory());
        }
    }

    /// Pairs by plain counts, the question that the toolkit answers: within 3,600 s on two different values or more.
    private static Timed raw(String layer, Supplier<Acts> acts) {
        return new Timed("raw " + layer,
                () -> RawPairs.find(acts.get(), 3_600_000, 2, 1, Progress.NONE).a().length);
    }

    private static double time(int turn, Timed layer) {
        double processor = SYSTEM.getProcessCpuTime() / 1e9;
        long from = System.nanoTime();
        int found = layer.work().getAsInt();
        double took = seconds(from);
        print("turn %d %-18s %7.3f s (processor %7.3f s) %8d links%n", turn, layer.layer(), took,
                SYSTEM.getProcessCpuTime() / 1e9 - processor, found);
        return took;
    }
    private static long memory() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
