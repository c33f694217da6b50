package org.suragh.drawing;

import java.util.Random;

/// A first placing of a connected graph from its distances to a few landmarks.
///
/// Source: U. Brandes, C. Pich, "Eigensolver methods for progressive multidimensional scaling of large data", Graph
/// Drawing 2006 (PivotMDS), landmarks chosen farthest-first. Cost O(k (n + m) + k² n) for k = 24 landmarks.
/// Deterministic: the first landmark is the node of highest degree, ties go to the smaller number, the two eigenvectors
/// come from a fixed number of power steps, and nodes on one spot are told apart by a jitter from the given random.
final class Landmarks {
    private static final int COUNT = 24;
    private static final int POWER_STEPS = 60;

    private Landmarks() {}

    /// Fills `x`, `y` with places whose mean distance between neighbours is about `edge`.
    static void place(Adjacency graph, double edge, Random random, double[] x, double[] y) {
        int n = graph.nodes();
        int k = Math.min(n, COUNT);
        float[][] centred = distances(graph, k);
        double[][] product = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = a; b < k; b++) {
                double sum = 0;
                for (int i = 0; i < n; i++)
                    sum += (double) centred[a][i] * centred[b][i];
                product[a][b] = sum;
                product[b][a] = sum;
            }
        }
        double[] first = eigenvector(product, null);
        double[] second = eigenvector(product, first);
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < k; a++) {
                x[i] += centred[a][i] * first[a];
                y[i] += centred[a][i] * second[a];
            }
        }
        scale(graph, edge, random, x, y);
    }

    private static float[][] distances(Adjacency graph, int k) {
        int n = graph.nodes();
        int[] nearest = new int[n];
        java.util.Arrays.fill(nearest, Integer.MAX_VALUE);
        int[] queue = new int[n];
        int[] distance = new int[n];
        int pivot = 0;
        for (int i = 1; i < n; i++) {
            if (graph.degree(i) > graph.degree(pivot))
                pivot = i;
        }
        float[][] centred = new float[k][n];
        double all = 0;
        double[] ofNode = new double[n];
        for (int a = 0; a < k; a++) {
            graph.distances(pivot, queue, distance);
            double ofPivot = 0;
            int next = 0;
            for (int i = 0; i < n; i++) {
                float squared = (float) distance[i] * distance[i];
                centred[a][i] = squared;
                ofPivot += squared;
                ofNode[i] += squared;
                nearest[i] = Math.min(nearest[i], distance[i]);
                if (nearest[i] > nearest[next])
                    next = i;
            }
            all += ofPivot;
            for (int i = 0; i < n; i++)
                centred[a][i] -= (float) (ofPivot / n);
            pivot = next;
        }
        for (float[] row : centred) {
            for (int i = 0; i < n; i++)
                row[i] = (float) (-.5 * (row[i] - ofNode[i] / k + all / ((double) n * k)));
        }
        return centred;
    }

    private static double[] eigenvector(double[][] matrix, double @org.jspecify.annotations.Nullable [] besides) {
        int k = matrix.length;
        double[] v = new double[k];
        for (int a = 0; a < k; a++)
            v[a] = besides == null ? 1 + a % 3 : StrictMath.sin(1 + a);
        for (int step = 0; step < POWER_STEPS; step++) {
            if (besides != null) {
                double along = 0;
                for (int a = 0; a < k; a++)
                    along += v[a] * besides[a];
                for (int a = 0; a < k; a++)
                    v[a] -= along * besides[a];
            }
            double[] w = new double[k];
            double norm = 0;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++)
                    w[a] += matrix[a][b] * v[b];
                norm += w[a] * w[a];
            }
            norm = Math.sqrt(norm);
            if (norm < 1e-12)
                return new double[k];
            for (int a = 0; a < k; a++)
                v[a] = w[a] / norm;
        }
        return v;
    }

    private static void scale(Adjacency graph, double edge, Random random, double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = graph.start[i]; k < graph.start[i + 1]; k++)
                sum += Math.sqrt(squared(x[i] - x[graph.other[k]]) + squared(y[i] - y[graph.other[k]]));
        }
        double mean = sum / Math.max(1, graph.other.length);
        double factor = mean > 1e-9 ? edge / mean : 1;
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * factor + (random.nextDouble() - .5) * edge * .3;
            y[i] = y[i] * factor + (random.nextDouble() - .5) * edge * .3;
        }
    }

    private static double squared(double d) {
        return d * d;
    }
}
