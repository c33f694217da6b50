package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suragh.signal.Acts;

/// The suggested window against its definition on lists.
class WindowHintTest {
    @Test
    void agreesWithItsDefinition() {
        for (int seed = 0; seed < 40; seed++) {
            Acts acts = MeetingsTest.random(new Random(seed), 9, 30, 150, 100_000);
            List<List<Long>> objects = new ArrayList<>();
            for (int v = 0; v < acts.values(); v++) {
                List<Long> times = new ArrayList<>();
                for (int i = acts.valueStart()[v]; i < acts.valueStart()[v + 1]; i++)
                    times.add(acts.at()[i]);
                Collections.sort(times);
                if (times.size() >= 2)
                    objects.add(times);
            }
            List<Long> seconds = new ArrayList<>(objects.stream().map(t -> t.get(1) - t.get(0)).sorted().toList());
            long fast = seconds.get((int) (.1 * (seconds.size() - 1)));
            List<Long> halves = objects.stream().filter(t -> t.get(1) - t.get(0) <= fast)
                    .map(t -> t.get((int) Math.ceil(t.size() / 2.0) - 1) - t.get(0)).sorted().toList();
            assertEquals(OptionalLong.of(halves.get((halves.size() - 1) / 2)), WindowHint.of(acts), "seed " + seed);
        }
    }

    @Test
    void withoutAnyObjectOfTwoActsNothingIsSuggested() {
        assertEquals(OptionalLong.empty(), WindowHint.of(new Acts(2, new int[]{0, 1}, new long[]{5}, new int[]{1})));
    }
}
