package org.suragh.bar;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Classes of equal degree.
final class Degrees {
    /// Class to degree, ascending.
    final int[] degree;
    /// Class to its size.
    final int[] count;
    /// Member to class.
    final int[] of;

    private Degrees(int members, IntUnaryOperator degrees) {
        degree = IntStream.range(0, members).map(degrees).sorted().distinct().toArray();
        count = new int[degree.length];
        of = new int[members];
        for (int i = 0; i < members; i++) {
            of[i] = Arrays.binarySearch(degree, degrees.applyAsInt(i));
            count[of[i]]++;
        }
    }

    static Degrees ofAccounts(Uses uses) {
        return new Degrees(uses.accounts(), uses::degree);
    }

    static Degrees ofValues(Uses uses) {
        return new Degrees(uses.values(), uses::users);
    }
}
