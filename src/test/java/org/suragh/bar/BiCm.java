package org.suragh.bar;

import java.util.Arrays;

/// The bipartite configuration model (Saracco et al. 2015): chances of every cell so that all margins are met on average,
/// `p_ij = x_i y_j / (1 + x_i y_j)`, by fixed-point iteration over classes of equal degree; margins of 0 or all are exact.
final class BiCm {
    private BiCm() {}

    /// The chances.
    static double[][] of(boolean[][] cells) {
        int n = cells.length;
        int m = cells[0].length;
        double[] rows = new double[n];
        double[] columns = new double[m];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < m; j++)
                if (cells[i][j]) {
                    rows[i]++;
                    columns[j]++;
                }
        double total = Math.max(1, Math.sqrt(Arrays.stream(rows).sum()));
        double[] x = Arrays.stream(rows).map(d -> d / total).toArray();
        double[] y = Arrays.stream(columns).map(d -> d / total).toArray();
        double change = 1;
        for (int step = 0; step < 20_000 && change > 1e-13; step++) {
            change = 0;
            for (int i = 0; i < n; i++)
                change = Math.max(change, next(x, i, y, rows[i]));
            for (int j = 0; j < m; j++)
                change = Math.max(change, next(y, j, x, columns[j]));
        }
        double[][] p = new double[n][m];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < m; j++)
                p[i][j] = x[i] * y[j] / (1 + x[i] * y[j]);
        return p;
    }

    /// The same for classes of equal degree, which have equal chances: class of rows and class of columns to the chance of a
    /// cell. A degree is counted `rowCount` or `columnCount` times. O(row classes x column classes) a step.
    static double[][] ofClasses(int[] rows, int[] rowCount, int[] columns, int[] columnCount) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++)
            sum += (double) rows[i] * rowCount[i];
        double total = Math.max(1, Math.sqrt(sum));
        double[] x = Arrays.stream(rows).mapToDouble(d -> d / total).toArray();
        double[] y = Arrays.stream(columns).mapToDouble(d -> d / total).toArray();
        double change = 1;
        for (int step = 0; step < 5_000 && change > 1e-12; step++) {
            change = 0;
            for (int i = 0; i < rows.length; i++)
                change = Math.max(change, next(x, i, y, columnCount, rows[i]));
            for (int j = 0; j < columns.length; j++)
                change = Math.max(change, next(y, j, x, rowCount, columns[j]));
        }
        double[][] p = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < columns.length; j++)
                p[i][j] = x[i] * y[j] / (1 + x[i] * y[j]);
        return p;
    }

    private static double next(double[] own, int place, double[] others, int[] count, double degree) {
        double sum = 0;
        for (int i = 0; i < others.length; i++)
            sum += count[i] * others[i] / (1 + own[place] * others[i]);
        double value = sum == 0 ? 0 : degree / sum;
        double change = Math.abs(value - own[place]) / Math.max(1e-300, Math.max(value, own[place]));
        own[place] = value;
        return degree == 0 ? 0 : change;
    }

    private static double next(double[] own, int place, double[] others, double degree) {
        double sum = 0;
        for (double other : others)
            sum += other / (1 + own[place] * other);
        double value = sum == 0 ? 0 : degree / sum;
        double change = Math.abs(value - own[place]) / Math.max(1e-300, Math.max(value, own[place]));
        own[place] = value;
        return degree == 0 ? 0 : change;
    }
}
