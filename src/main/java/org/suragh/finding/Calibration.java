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

/// The reference model: how much more probable a score is in one operation than under each innocent explanation.
///
/// For every kind of evidence a score is the weighted sum of [Features], and for every innocent explanation a curve that
/// never falls gives log10 of the likelihood ratio at that score (pool-adjacent-violators with equal class weights,
/// [Isotonic]), bounded to ±2, and to ±1 for registration and names. It is learned from made-up worlds whose seeds and
/// habits are not those that the results are reported on, and is read from a resource that names its version; every
/// output names it too (R-AN-19). Immutable.
///
/// The file: lines of words. `version V` · `made TEXT` · `weight KIND FEATURE NUMBER` · `step KIND EXPLANATION FROM RATIO`
/// · `cases EXPLANATION LINKED UNLINKED` · `rate sensitivity|specificity NUMBER`; `#` begins a comment.
public final class Calibration {
    private static final String RESOURCE = "/org/suragh/finding/calibration.txt";

    private final String version;
    private final Map<String, Double> rates;
    private final Map<EvidenceKind, double[]> weights;
    private final Map<EvidenceKind, Map<Alternative, Isotonic>> curves;

    private Calibration(String version, Map<String, Double> rates, Map<EvidenceKind, double[]> weights,
            Map<EvidenceKind, Map<Alternative, Isotonic>> curves) {
        this.version = version;
        this.rates = rates;
        this.weights = weights;
        this.curves = curves;
    }

    /// The calibration that ships with the product.
    public static Calibration shipped() {
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
        private final Map<EvidenceKind, double[]> weights = new EnumMap<>(EvidenceKind.class);
        private final Map<EvidenceKind, Map<Alternative, List<double[]>>> steps = new EnumMap<>(EvidenceKind.class);

        void line(String[] words) throws IOException {
            try {
                switch (words[0]) {
                    case "version" -> version = words[1];
                    case "rate" -> rates.put(words[1], Double.valueOf(words[2]));
                    case "weight" -> {
                        EvidenceKind kind = kind(words[1]);
                        List<String> names = Features.names(kind);
                        weights.computeIfAbsent(kind, _ -> new double[names.size()])[names.indexOf(words[2])] = Double
                                .parseDouble(words[3]);
                    }
                    case "step" -> steps.computeIfAbsent(kind(words[1]), _ -> new EnumMap<>(Alternative.class))
                            .computeIfAbsent(alternative(words[2]), _ -> new ArrayList<>())
                            .add(new double[]{Double.parseDouble(words[3]), Double.parseDouble(words[4])});
                    case "made", "cases" -> {
                        // told to the reader of the file only
                    }
                    default -> throw new IOException(words[0]);
                }
            } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
                throw new IOException(String.join(" ", words), damaged);
            }
        }

        Calibration calibration() {
            Map<EvidenceKind, Map<Alternative, Isotonic>> curves = new EnumMap<>(EvidenceKind.class);
            steps.forEach((kind, byAlternative) -> {
                Map<Alternative, Isotonic> of = new EnumMap<>(Alternative.class);
                byAlternative.forEach((alternative, points) -> of.put(alternative,
                        Isotonic.of(points.stream().mapToDouble(p -> p[0]).toArray(),
                                points.stream().mapToDouble(p -> p[1]).toArray())));
                curves.put(kind, of);
            });
            return new Calibration(version, Map.copyOf(rates), weights, curves);
        }

        private static EvidenceKind kind(String id) {
            return EvidenceKind.valueOf(id.toUpperCase(java.util.Locale.ROOT));
        }

        private static Alternative alternative(String id) {
            return Alternative.valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
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

    /// The score of a kind.
    double score(EvidenceKind kind, double[] features) {
        double[] of = weights.getOrDefault(kind, new double[0]);
        double sum = 0;
        for (int i = 0; i < Math.min(of.length, features.length); i++)
            sum += of[i] * features[i];
        return sum;
    }

    /// log10 likelihood ratio of a kind's features against an innocent explanation; 0 where nothing can be said.
    double ratio(EvidenceKind kind, Alternative alternative, double[] features) {
        Map<Alternative, Isotonic> of = curves.getOrDefault(kind, Map.of());
        Isotonic curve = of.get(alternative);
        return features.length == 0 || curve == null ? 0 : curve.at(score(kind, features));
    }
}
