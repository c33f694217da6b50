package org.suragh.bar;

import java.util.Map;
import java.util.OptionalDouble;

/// What science note 6 asks for, by figure and preset; means over seeds, of which the worst may miss by three points.
final class Targets {
    private static final Map<String, Double> RECALL = Map.of("t3.A1", .95, "t3.A2", .98, "t3.A3", .55, "t3.A4", .98,
            "t3.A5", .93, "t3.A8", .85);
    private static final Map<String, Double> INNOCENT = Map.of("t4.volunteer", .01, "t4.household", .0005, "t4.office",
            .0005, "t4.innocent", .0001, "t4.clusters", 0.0, "t11.framed", .01);
    private static final Map<String, Double> ACTS = Map.of("t5.precision", .99, "t5.organic", .001, "t5.A6", .93,
            "t5.A7", .98, "t5.A9", .95);

    private Targets() {}

    /// Whether a larger value is worse.
    static boolean falling(String figure) {
        return figure.startsWith("t4.") || figure.startsWith("t11.") || figure.equals("t5.organic")
                || figure.equals("t6.cllr") || figure.startsWith("time.") || figure.startsWith("t10.");
    }

    /// The target, where the note has one for such a world.
    static OptionalDouble of(String figure, String preset) {
        boolean hard = preset.contains("hard");
        boolean plain = !hard && !preset.contains("logs");
        return switch (figure) {
            case "t1.f" -> OptionalDouble.of(preset.contains("logs25")
                    ? hard ? .88 : .9
                    : preset.contains("logs10") ? .72 : hard ? .94 : .95);
            case "t2.precision" -> OptionalDouble.of(hard ? .985 : .99);
            case "t6.cllr" -> OptionalDouble.of(preset.startsWith("sealed") ? .25 : .15);
            case "t8.ari" -> OptionalDouble.of(.98);
            case "t10.layer-and-grouping" -> OptionalDouble.of(3);
            default -> INNOCENT.containsKey(figure)
                    ? OptionalDouble.of(INNOCENT.get(figure))
                    : plain && RECALL.containsKey(figure)
                            ? OptionalDouble.of(RECALL.get(figure))
                            : plain && ACTS.containsKey(figure)
                                    ? OptionalDouble.of(ACTS.get(figure))
                                    : OptionalDouble.empty();
        };
    }

    /// Whether a value reaches a target.
    static boolean met(String figure, double value, double target) {
        return falling(figure) ? value <= target : value >= target;
    }
}
