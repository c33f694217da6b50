package org.suragh.drawing;

import java.util.Random;
import java.util.stream.IntStream;

/// Rounds of forces on one connected graph.
///
/// Source: M. Jacomy, T. Venturini, S. Heymann, M. Bastian, "ForceAtlas2, a continuous graph layout algorithm for handy
/// network visualization", PLoS ONE 9(6), 2014: repulsion `k (deg+1)(deg+1) / d`, attraction `w d`, a light gravity, and a
/// speed per node that falls with its swinging. Ours is the cap on a step, which falls to nothing over the rounds, so
/// that it always comes to rest. Cost O(n log n + m) a round. Deterministic for any number of threads: every node sums
/// its own forces in a fixed order and totals are summed by one thread.
final class Forces {
    /// As in the paper for graphs above 100 nodes; only the size of the picture depends on it.
    private static final double REPULSION = 2;
    private static final double GRAVITY = .5;
    private static final double TOLERANCE = 1;
    /// A cell counts as one body from 1.2 times its side on: the default of Gephi and of graphology.
    private static final double THETA = 1.2;
    /// At rest when the mean step is less than this part of the mean edge, for three rounds.
    private static final double REST = 2e-3;
    private static final int PARALLEL_FROM = 4_000;
    private static final int SHARE = 1_024;

    final double[] x;
    final double[] y;
    private final Adjacency graph;
    private final double[] mass;
    private final double[] fx;
    private final double[] fy;
    private final double[] oldX;
    private final double[] oldY;
    private final Quadtree tree;
    private final double edge;
    private final int rounds;
    private double speed = 1;
    private int round;
    private int calm;

    Forces(Adjacency graph, int rounds, Random random) {
        this.graph = graph;
        this.rounds = rounds;
        int n = graph.nodes();
        x = new double[n];
        y = new double[n];
        mass = new double[n];
        fx = new double[n];
        fy = new double[n];
        oldX = new double[n];
        oldY = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            mass[i] = graph.degree(i) + 1;
            total += mass[i];
        }
        edge = Math.sqrt(REPULSION) * total / n;
        tree = new Quadtree(n, n < 200 ? .3 : THETA);
        Landmarks.place(graph, edge, random, x, y);
    }

    int round() {
        return round;
    }

    /// Whether it came to rest before the rounds were used up.
    boolean settled() {
        return calm >= 3;
    }

    /// One round; false when there is no need for another.
    boolean step() {
        int n = x.length;
        System.arraycopy(fx, 0, oldX, 0, n);
        System.arraycopy(fy, 0, oldY, 0, n);
        java.util.Arrays.fill(fx, 0);
        java.util.Arrays.fill(fy, 0);
        tree.repel(x, y, mass, REPULSION, fx, fy);
        var shares = IntStream.range(0, (n + SHARE - 1) / SHARE);
        (n >= PARALLEL_FROM ? shares.parallel() : shares).forEach(this::pull);
        double moved = move();
        round++;
        calm = moved < REST * edge ? calm + 1 : 0;
        return round < rounds && !settled();
    }

    /// The forces now, for tests: repulsion, attraction and gravity on every node.
    double[][] forces() {
        double[][] out = new double[2][x.length];
        java.util.Arrays.fill(fx, 0);
        java.util.Arrays.fill(fy, 0);
        tree.repel(x, y, mass, REPULSION, fx, fy);
        for (int share = 0; share * SHARE < x.length; share++)
            pull(share);
        out[0] = fx.clone();
        out[1] = fy.clone();
        return out;
    }

    private void pull(int share) {
        int end = Math.min(x.length, (share + 1) * SHARE);
        for (int i = share * SHARE; i < end; i++) {
            double toX = 0, toY = 0;
            for (int k = graph.start[i]; k < graph.start[i + 1]; k++) {
                int j = graph.other[k];
                toX += graph.weight[k] * (x[j] - x[i]);
                toY += graph.weight[k] * (y[j] - y[i]);
            }
            double home = GRAVITY * REPULSION * mass[i] / (length(x[i], y[i]) + 1e-9);
            fx[i] += toX - x[i] * home;
            fy[i] += toY - y[i] * home;
        }
    }

    private double move() {
        double swinging = 0, traction = 0;
        for (int i = 0; i < x.length; i++) {
            swinging += mass[i] * length(fx[i] - oldX[i], fy[i] - oldY[i]);
            traction += mass[i] * length(fx[i] + oldX[i], fy[i] + oldY[i]) / 2;
        }
        speed = Math.min(TOLERANCE * traction / Math.max(swinging, 1e-9), speed * 1.5);
        double left = 1 - (double) round / rounds;
        double cap = edge * 4 * left * left + edge * 1e-3;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double swing = mass[i] * length(fx[i] - oldX[i], fy[i] - oldY[i]);
            double force = length(fx[i], fy[i]);
            double own = Math.min(speed / (1 + speed * Math.sqrt(swing)), cap / Math.max(force, 1e-12));
            x[i] += fx[i] * own;
            y[i] += fy[i] * own;
            sum += force * own;
        }
        return sum / x.length;
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
