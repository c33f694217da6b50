package org.suragh.world;

import java.util.ArrayList;
import java.util.List;

/// A town's worth of accounts: kinds dealt out to households.
final class Town {
    private static final int[] HOUSEHOLD = {42, 30, 18, 10};

    final List<Person> people = new ArrayList<>();
    int lines;

    /// Deals accounts of these kinds out to households of one to four.
    static Town of(Dice dice, Population population, List<Population.Kind> kinds) {
        Town town = new Town();
        Dice d = dice.fork("households");
        List<Population.Kind> left = new ArrayList<>(kinds);
        d.shuffle(left);
        int room = 0;
        for (Population.Kind kind : left) {
            if (room == 0) {
                room = 1 + d.weighted(HOUSEHOLD);
                town.lines++;
            }
            room--;
            town.people.add(population.person(kind, town.lines - 1));
        }
        return town;
    }

    static void add(List<Population.Kind> kinds, int count, Population.Kind kind) {
        for (int i = 0; i < count; i++)
            kinds.add(kind);
    }
}
