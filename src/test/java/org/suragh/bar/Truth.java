package org.suragh.bar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suragh.evidence.AccountColumns;

/// What was planted in a world, beside the accounts of its case. Read from `truth.csv` by the names of its columns.
///
/// @param network number of the planted network of an account, -1 for none
/// @param family `A1` …, empty for the innocent
/// @param kind what an account is in words of the generator: `person`, `volunteer`, `office` …
/// @param framed whether somebody made an innocent account look like part of a network
/// @param silent whether it posts nothing
/// @param team whether it works in an honest team
record Truth(int[] network, String[] family, String[] kind, boolean[] framed, boolean[] silent,
        boolean[] team) {
    /// Families in which one operation holds the log-ins; the others planted act together and no more.
    private static final Set<String> COORDINATED_ONLY = Set.of("A6", "A7", "A9");
    /// Families whose address groups the first figure of the bar measures.
    private static final Set<String> GROUPED = Set.of("A1", "A2", "A4", "A5");
    /// Innocent kinds that do act together, as the coordination axis should say.
    private static final List<String> TEAMS = List.of("volunteer", "newsroom", "fan");

    /// Reads the truth of a case.
    ///
    /// @throws IOException if the file cannot be read or lacks a column that is needed
    static Truth read(Path file, AccountColumns accounts) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> head = Arrays.asList(lines.getFirst().split(",", -1));
        int n = accounts.size();
        Truth truth = new Truth(new int[n], new String[n], new String[n], new boolean[n], new boolean[n],
                new boolean[n]);
        Arrays.fill(truth.network, -1);
        Arrays.fill(truth.family, "");
        Arrays.fill(truth.kind, "unnamed");
        Map<String, String[]> rows = new HashMap<>();
        for (String line : lines.subList(1, lines.size()))
            rows.put(line.split(",", 2)[0], line.split(",", -1));
        Map<String, Integer> networks = new HashMap<>();
        int id = column(head, "network_id", "network");
        int what = column(head, "kind", "what");
        int family = head.indexOf("family");
        int framed = head.indexOf("framed");
        int posts = head.indexOf("posts");
        int team = head.indexOf("team");
        for (int a = 0; a < n; a++) {
            String[] row = rows.get(accounts.ids()[a].value());
            if (row == null)
                continue;
            truth.kind[a] = row[what];
            truth.framed[a] = framed >= 0 && Set.of("1", "true", "yes").contains(row[framed]);
            truth.silent[a] = posts >= 0 && row[posts].equals("0");
            truth.team[a] = team >= 0 && !row[team].isEmpty() || TEAMS.stream().anyMatch(row[what]::startsWith);
            if (row[id].isEmpty())
                continue;
            truth.network[a] = networks.computeIfAbsent(row[id], _ -> networks.size());
            truth.family[a] = family < 0 ? "A4" : row[family];
        }
        return truth;
    }

    private static int column(List<String> head, String... names) throws IOException {
        for (String name : names)
            if (head.contains(name))
                return head.indexOf(name);
        throw new IOException("no column " + String.join(" or ", names) + " in truth.csv");
    }

    int size() {
        return network.length;
    }

    boolean planted(int a) {
        return network[a] >= 0;
    }

    /// One operation holds its log-ins.
    boolean controlled(int a) {
        return planted(a) && !COORDINATED_ONLY.contains(family[a]);
    }

    /// It acts together with others, planted or in an honest team.
    boolean coordinated(int a) {
        return planted(a) || team[a];
    }

    /// Its address group is measured.
    boolean grouped(int a) {
        return GROUPED.contains(family[a]);
    }

    /// Ranks for which the question holds.
    int[] where(java.util.function.IntPredicate question) {
        List<Integer> found = new ArrayList<>();
        for (int a = 0; a < size(); a++)
            if (question.test(a))
                found.add(a);
        return found.stream().mapToInt(x -> x).toArray();
    }
}
