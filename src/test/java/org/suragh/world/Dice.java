package org.suragh.world;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The only source of chance of a made-up world: SplitMix64 (Steele, Lea, Flood 2014), the same on every machine.
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private final long seed;
    private long state;

    /// Dice of a world.
    public Dice(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /// Dice of their own for one purpose: what is thrown elsewhere does not change them.
    public Dice fork(String purpose, long... which) {
        long z = mix(seed + STEP);
        for (byte b : purpose.getBytes(StandardCharsets.UTF_8))
            z = mix(z + STEP + b);
        for (long w : which)
            z = mix(z * 31 + STEP + w);
        return new Dice(z);
    }

    /// The next 64 bits.
    public long next() {
        state += STEP;
        return mix(state);
    }

    /// 0 to 1, 1 excluded.
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// 0 to `n - 1`.
    public int below(int n) {
        return (int) (((next() >>> 32) * n) >>> 32);
    }

    /// Both ends included.
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /// True with probability `p`.
    public boolean chance(double p) {
        return unit() < p;
    }

    /// One of a list.
    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /// Brings a list into an order of chance.
    public <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--)
            java.util.Collections.swap(list, i, below(i + 1));
    }

    /// Knuth's way, for small means.
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int n = 0;
        while (product > limit) {
            n++;
            product *= unit();
        }
        return n;
    }

    /// Standard normal, by Box and Muller.
    public double normal() {
        double r = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return r * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /// A lognormal value by median and sigma of its logarithm.
    public double lognormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /// An index with probability in proportion to the weights.
    public int weighted(int[] weights) {
        int sum = 0;
        for (int w : weights)
            sum += w;
        int at = below(sum);
        int i = 0;
        while (at >= weights[i]) {
            at -= weights[i];
            i++;
        }
        return i;
    }

    /// Exponential with a mean.
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /// Gamma of shape 2 with a mean: a quick rise and a slow fall.
    public double gamma(double mean) {
        return exponential(mean / 2) + exponential(mean / 2);
    }

    /// Pareto: at least `least`, with a heavy tail of index `alpha`.
    public double pareto(double least, double alpha) {
        return least * StrictMath.pow(1 - unit(), -1 / alpha);
    }
}
