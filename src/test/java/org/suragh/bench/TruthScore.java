package org.suragh.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.suragh.casefile.CaseFile;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analyst;

/// Scores the newest run of a case against the truth of the bench generator: `TruthScore CASE truth.csv networks.csv`.
public final class TruthScore {
    private TruthScore() {}

    /// Prints supported and all accounts by kind, then precision and recall over accounts `supported`.
    public static void main(String[] args) throws Exception {
        Map<String, String> kinds = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(args[2])))
            kinds.put(line.split(",")[0], line.split(",")[2]);
        Map<String, String> kindOf = new TreeMap<>();
        Map<String, int[]> counts = new TreeMap<>();
        Files.readAllLines(Path.of(args[1])).stream().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
            kindOf.put(row[0], row[1].isEmpty() ? "person" : kinds.getOrDefault(row[1], "unnamed"));
            counts.computeIfAbsent(kindOf.get(row[0]), _ -> new int[2])[1]++;
        });
        try (CaseFile file = CaseFile.openReadOnly(Path.of(args[0]))) {
            for (Finding finding : Analyst.latest(file).orElseThrow().findings())
                for (Member member : finding.members())
                    if (member.control() == Control.SUPPORTED)
                        counts.get(kindOf.get(member.account().value()))[0]++;
        }
        int wrong = counts.getOrDefault("person", new int[2])[0];
        int right = 0;
        int planted = 0;
        for (var entry : counts.entrySet()) {
            System.out.println(entry.getKey() + ": " + entry.getValue()[0] + " of " + entry.getValue()[1]);
            if (!entry.getKey().equals("person")) {
                right += entry.getValue()[0];
                planted += entry.getValue()[1];
            }
        }
        System.out.println("precision " + right / (double) Math.max(1, right + wrong));
        System.out.println("recall " + right / (double) Math.max(1, planted));
    }
}
