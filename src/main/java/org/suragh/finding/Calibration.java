package org.suragh.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reference model: how much more probable a score is in one operation than under each innocent explanation.
///
/// For every innocent explanation and kind of evidence a curve that never falls, over the score of [Features], gives log10 of the likelihood ratio at that score (pool-adjacent-violators with equal class weights, [Isotonic]),
/// bounded to ±2, and to ±1 for registration and names. The sum over the kinds goes through one more such curve, since
/// kinds are not wholly independent; it is bounded to ±4 and by the number of cases learned from. It is learned from made-up worlds whose seeds and
/// habits are not those that the results are reported on, and is read from a resource that names its version; every
/// output names it too (R-AN-19). Immutable.
///
/// The file: lines of words. `version V` · `made TEXT` · `step KIND EXPLANATION FROM RATIO` · `total EXPLANATION FROM RATIO` · those of [HabitCalibration] · `cases EXPLANATION LINKED UNLINKED` · `rate sensitivity|specificity NUMBER`; `#` begins a comment.
///
/// Cost: O(log steps) a ratio.
public final class Calibration {
    private static final String RESOURCE = "/org/suragh/finding/calibration.txt";

    private final String version;
    private final Map<String, Double> rates;
    private final Map<Alternative, Model> models;
    private final HabitCalibration habits;

    private Calibration(String version, Map<String, Double> rates, Map<Alternative, Model> models,
            HabitCalibration habits) {
        this.version = version;
        this.rates = rates;
        this.models = models;
        this.habits = habits;
    }

    /// What is known against one explanation.
    ///
    /// @param curves kind to the ratio at a score
    /// @param total the ratio at a sum of ratios
    private record Model(Map<EvidenceKind, Isotonic> curves, @Nullable Isotonic total) {}

    /// The calibration that ships with the product; read once.
    public static Calibration shipped() {
        return Shipped.CALIBRATION;
    }

    private static final class Shipped {
        static final Calibration CALIBRATION = resource();
    }

    private static Calibration resource() {
        try (InputStream in = Calibration.class.getResourceAsStream(RESOURCE)) {
            return read(in);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /// Reads a calibration.
    ///
    /// @throws IOException if it cannot be read or a line does not read
    static Calibration read(InputStream in) throws IOException {
        Reading reading = new Reading();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine())
            if (!line.isBlank() && !line.startsWith("#"))
                reading.line(line.strip().split(" +"));
        return reading.calibration();
    }

    private static final class Reading {
        private String version = "";
        private final Map<String, Double> rates = new HashMap<>();
        private final Map<Alternative, Map<EvidenceKind, List<double[]>>> steps = new EnumMap<>(Alternative.class);
        private final Map<Alternative, List<double[]>> totals = new EnumMap<>(Alternative.class);
        private final HabitCalibration.Lines habits = new HabitCalibration.Lines();

        void line(String[] words) throws IOException {
            try {
                switch (words[0]) {
                    case "version" -> version = words[1];
                    case "rate" -> rates.put(words[1], Double.valueOf(words[2]));
                    case "step" -> steps.computeIfAbsent(alternative(words[2]), _ -> new EnumMap<>(EvidenceKind.class))
                            .computeIfAbsent(kind(words[1]), _ -> new ArrayList<>()).add(point(words[3], words[4]));
                    case "total" -> totals.computeIfAbsent(alternative(words[1]), _ -> new ArrayList<>())
                            .add(point(words[2], words[3]));
                    case "habit-step" -> habits.step(words[1], words[2], point(words[3], words[4]));
                    case "habit-total" -> habits.total(words[1], point(words[2], words[3]));
                    case "made", "cases" -> {
                        // told to the reader of the file only
                    }
                    default -> throw new IOException(words[0]);
                }
            } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
                throw new IOException(String.join(" ", words), damaged);
            }
        }

        private static double[] point(String from, String ratio) {
            return new double[]{Double.parseDouble(from), Double.parseDouble(ratio)};
        }

        Calibration calibration() {
            Map<Alternative, Model> models = new EnumMap<>(Alternative.class);
            for (Alternative alternative : Alternative.values()) {
                Map<EvidenceKind, Isotonic> curves = new EnumMap<>(EvidenceKind.class);
                steps.getOrDefault(alternative, Map.of()).forEach((kind, points) -> curves.put(kind, curve(points)));
                List<double[]> total = totals.get(alternative);
                models.put(alternative, new Model(curves, total == null ? null : curve(total)));
            }
            return new Calibration(version, Map.copyOf(rates), models, habits.calibration());
        }

        private static EvidenceKind kind(String id) {
            return EvidenceKind.valueOf(id.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// The curve of points (score, ratio).
    static Isotonic curve(List<double[]> points) {
        return Isotonic.of(points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }

    /// The explanation of an id.
    static Alternative alternative(String id) {
        return Alternative.valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /// What is known of accounts whose log-ins show a habit.
    HabitCalibration habits() {
        return habits;
    }

    /// Its version, such as `1`.
    public String version() {
        return version;
    }

    /// Share of the accounts of planted operations that the rule calls `open` or `supported`, in worlds not learned from.
    public double sensitivity() {
        return rates.getOrDefault("sensitivity", Double.NaN);
    }

    /// Share of all other accounts of which it says neither.
    public double specificity() {
        return rates.getOrDefault("specificity", Double.NaN);
    }

    /// log10 likelihood ratio of a kind's features against an innocent explanation; 0 where nothing can be said.
    double ratio(EvidenceKind kind, Alternative alternative, double[] features) {
        Model model = models.get(alternative);
        Isotonic curve = model == null ? null : model.curves().get(kind);
        if (model == null || curve == null || features.length == 0)
            return 0;
        return curve.at(rounded(Features.score(kind, alternative, features)));
    }

    /// log10 likelihood ratio of everything together, from the sum of the ratios of the kinds.
    double total(Alternative alternative, double sum) {
        Model model = models.get(alternative);
        return model == null || model.total() == null ? sum : model.total().at(rounded(sum));
    }

    /// As in the file: four decimals.
    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
