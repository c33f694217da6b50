package org.suragh.campaign;

import java.util.List;

/// What so many posts would cost at a market rate, a line each kind; an estimate of a price, never of who paid.
///
/// @param lines what is counted, in a fixed order
public record Cost(List<Line> lines) {
    /// One line: count times rate.
    ///
    /// @param what `posts`, `answers`, `retweets`, or `follows`: of accounts of the campaign by linked ones, where the case
    ///     states follows
    /// @param count how many
    /// @param rate price of a hundred, in rupees
    public record Line(String what, int count, double rate) {
        /// Count times rate, in rupees.
        public double amount() {
            return count * rate / 100;
        }
    }

    /// The price of a hundred of each kind, in rupees; answers cost what posts do.
    public record Rates(double posts, double retweets, double follows) {}

    /// The sum of the lines, in rupees.
    public double total() {
        double sum = 0;
        for (Line line : lines)
            sum += line.amount();
        return sum;
    }
}
