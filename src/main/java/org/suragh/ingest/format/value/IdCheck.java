package org.suragh.ingest.format.value;

/// Counts, over the distinct ids of one column, the marks that spreadsheets and floating point leave (data rules after
/// measurements on public sets: no true X id of 18 digits ended in three zeros; a third to two thirds are multiples of
/// 256 by nature, so that only all of twenty tell).
public final class IdCheck {
    /// Fewest ids that tell together what none tells alone.
    public static final int FEWEST_ROUNDED = 20;

    private int all;
    private int scientific;
    private int lost;
    private int sixteen;
    private int zeroed;
    private int longs;
    private int rounded;
    private int coarse;
    private int printed;

    /// Takes in one distinct id.
    public void add(String id) {
        all++;
        scientific += Ids.scientific(id) ? 1 : 0;
        lost += Ids.lost(id) ? 1 : 0;
        if (id.length() >= 16 && id.length() <= 20 && Ids.digits(id, 0)) {
            sixteen++;
            zeroed += Ids.zeroed(id) ? 1 : 0;
        }
        if (Ids.longNumber(id)) {
            longs++;
            rounded += Ids.rounded(id) ? 1 : 0;
            coarse += Ids.withoutSequence(id) ? 1 : 0;
            printed += Ids.printedFromDouble(id) ? 1 : 0;
        }
    }

    /// Whether most ids were written in scientific notation or end in zeros, or all look rounded.
    public boolean damaged() {
        return scientific * 2 > all || zeroed() || allRounded(FEWEST_ROUNDED) || allPrinted();
    }

    /// Whether most of the long ids end in zeros, as spreadsheets leave them.
    public boolean zeroed() {
        return sixteen >= 3 && zeroed * 2 > sixteen;
    }

    /// Whether some id alone shows that it has lost digits.
    public boolean anyLost() {
        return lost > 0;
    }

    /// Whether there are too few ids to tell, but all of them look rounded.
    public boolean open() {
        return longs > 0 && longs < FEWEST_ROUNDED && (rounded == longs && coarse < longs || printed == longs);
    }

    /// Whether all of at least `fewest` long ids are multiples of what a double keeps. Ids that all end a snowflake's 12
    /// sequence bits in zeros are so by nature and lost nothing.
    public boolean allRounded(int fewest) {
        return longs >= fewest && rounded == longs && coarse < longs;
    }

    /// Whether all of the long ids are what a script prints for a double.
    public boolean allPrinted() {
        return longs >= FEWEST_ROUNDED && printed == longs;
    }
}
