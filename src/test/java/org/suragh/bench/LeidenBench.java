package org.suragh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.suragh.base.Progress;
import org.suragh.community.Leiden;
import org.suragh.linkage.Pairs;

/// Times grouping in process, cold, on a graph of the yardsticks (`MakeGraph`; goal P14):
/// `java -cp … org.suragh.bench.LeidenBench GRAPH.tsv [ITERATIONS]`, two iterations by default.
///
/// Our grouping uses the constant Potts model; resolution here is d² / 2m with d the mean degree, which weighs the
/// groups about as modularity does. Prints seconds of building the graph and of grouping, and the modularity of what
/// came out.
public final class LeidenBench {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private LeidenBench() {}

    /// Runs once.
    public static void main(String[] args) throws IOException {
        long[] edges;
        try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]))) {
            edges = in.lines().flatMapToLong(line -> {
                int tab = line.indexOf('\t');
                return LongStream.of(Long.parseLong(line, 0, tab, 10) << 32
                        | Long.parseLong(line, tab + 1, line.length(), 10));
            }).sorted().toArray();
        }
        int m = edges.length;
        int[] a = Arrays.stream(edges).mapToInt(e -> (int) (e >> 32)).toArray();
        int[] b = Arrays.stream(edges).mapToInt(e -> (int) e).toArray();
        double[] weight = new double[m];
        Arrays.fill(weight, 1);
        int n = Math.max(Arrays.stream(a).max().orElse(0), Arrays.stream(b).max().orElse(0)) + 1;
        int iterations = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        double processor = SYSTEM.getProcessCpuTime() / 1e9;
        long start = System.nanoTime();
        Leiden leiden = new Leiden(n, new Pairs(a, b, weight));
        long built = System.nanoTime();
        int[] groups = leiden.quick(2.0 * m / n / n, 1, iterations, Progress.NONE);
        long end = System.nanoTime();
        processor = SYSTEM.getProcessCpuTime() / 1e9 - processor;
        System.out.printf(Locale.ROOT,
                "%,d nodes, %,d edges: graph %.3f s, Leiden %.3f s, both %.3f s (processor %.3f s), modularity %.4f%n",
                n, m, (built - start) / 1e9, (end - built) / 1e9, (end - start) / 1e9, processor,
                modularity(n, a, b, groups));
    }

    private static double modularity(int n, int[] a, int[] b, int[] groups) {
        double[] degree = new double[n];
        double inside = 0;
        for (int i = 0; i < a.length; i++) {
            degree[groups[a[i]]]++;
            degree[groups[b[i]]]++;
            if (groups[a[i]] == groups[b[i]])
                inside++;
        }
        double squares = 0;
        for (double d : degree)
            squares += d * d;
        return inside / a.length - squares / (4.0 * a.length * a.length);
    }
}
