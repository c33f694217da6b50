package org.suragh.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

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
    private final Curves<EvidenceKind> curves;
    private final HabitCalibration habits;

    private Calibration(String version, Map<String, Double> rates, Curves<EvidenceKind> curves,
            HabitCalibration habits) {
        this.version = version;
        this.rates = rates;
        this.curves = curves;
        this.habits = habits;
    }

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
        private final Curves.Points<EvidenceKind> kinds = new Curves.Points<>(EvidenceKind.class);
        private final Curves.Points<Trait> habits = new Curves.Points<>(Trait.class);

        void line(String[] words) throws IOException {
            try {
                switch (words[0]) {
                    case "version" -> version = words[1];
                    case "rate" -> rates.put(words[1], Double.valueOf(words[2]));
                    case "step" -> kinds.step(words[1], words[2], point(words[3], words[4]));
                    case "total" -> kinds.total(words[1], point(words[2], words[3]));
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
            return new Calibration(version, Map.copyOf(rates), kinds.curves(), new HabitCalibration(habits.curves()));
        }
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
        return features.length == 0
                ? 0
                : curves.ratio(kind, alternative, Features.score(kind, alternative, features));
    }

    /// log10 likelihood ratio of everything together, from the sum of the ratios of the kinds.
    double total(Alternative alternative, double sum) {
        return curves.total(alternative, sum);
    }
}
