package org.suragh.bar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.AddressLists;
import org.suragh.evidence.Login;
import org.suragh.finding.Calibration;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;

/// Counts, over prepared cases of made-up worlds, how many accounts of real people the rule of control names, apart for
/// those who write Urdu letters, Latin letters or both, and for those who only use mobile networks or only others
/// (R-AN-26). By hand, once a release: `BiasTable OUT CASE...`, a case being a folder with `world.suragh` and `truth.csv`.
public final class BiasTable {
    private static final Set<String> PEOPLE = Set.of("", "A6", "A7", "A9");
    private static final List<String> GROUPS = List.of("urdu", "latin", "mixed", "mobile", "fixed", "both", "all");
    private static final double NEARLY = .9;
    private final SortedMap<String, int[]> counts = new TreeMap<>();

    private BiasTable() {
        for (String group : GROUPS)
            counts.put(group, new int[3]);
    }

    /// The command.
    public static void main(String[] args) throws IOException, SuraghException {
        BiasTable table = new BiasTable();
        List<String> worlds = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            table.add(Path.of(args[i]));
            worlds.add(Path.of(args[i]).getFileName().toString());
        }
        StringBuilder out = new StringBuilder(
                "# Accounts of real people in made-up worlds: how many, open, supported.\n");
        out.append("calibration=").append(Calibration.shipped().version()).append('\n');
        out.append("worlds=").append(String.join(" ", worlds)).append('\n');
        for (String group : GROUPS) {
            int[] of = table.counts.get(group);
            out.append(group).append('=').append(of[0]).append(' ').append(of[1]).append(' ').append(of[2])
                    .append('\n');
        }
        Files.writeString(Path.of(args[0]), out);
    }

    private void add(Path folder) throws IOException, SuraghException {
        try (CaseFile file = CaseFile.openReadOnly(folder.resolve("world.suragh"))) {
            Analysis analysis = Analyst.analyse(file, new TreeMap<>(), Progress.NONE);
            Map<String, Control> control = new HashMap<>();
            for (Finding finding : analysis.findings())
                for (Member member : finding.members())
                    control.merge(member.account().value(), member.control(), (a, b) -> a.ordinal() > b.ordinal()
                            ? a
                            : b);
            AccountColumns accounts = file.accountColumns();
            int[][] letters = letters(file, accounts);
            AddressLists lists = file.addressLists();
            List<String> lines = Files.readAllLines(folder.resolve("truth.csv"));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (!PEOPLE.contains(cells[2]))
                    continue;
                int rank = rank(accounts, cells[0]);
                Control found = control.getOrDefault(cells[0], Control.NONE);
                count("all", found);
                if (rank < 0)
                    continue;
                if (letters[rank][0] + letters[rank][1] > 0)
                    count(script(letters[rank]), found);
                String network = network(file.loginsOf(accounts.ids()[rank]), lists);
                if (!network.isEmpty())
                    count(network, found);
            }
        }
    }

    private static int rank(AccountColumns accounts, String id) {
        for (String platform : List.of("x", ""))
            if (accounts.rank(new org.suragh.evidence.AccountId(platform, id)) >= 0)
                return accounts.rank(new org.suragh.evidence.AccountId(platform, id));
        return -1;
    }

    private void count(String group, Control control) {
        int[] of = counts.get(group);
        of[0]++;
        if (control == Control.OPEN)
            of[1]++;
        if (control == Control.SUPPORTED)
            of[2]++;
    }

    private static int[][] letters(CaseFile file, AccountColumns accounts) throws SuraghException {
        int[][] letters = new int[accounts.size()][2];
        file.forEachPost(accounts, (account, _, _, text, retweetOf, _, _, _, _) -> {
            if (retweetOf == null)
                text.codePoints().filter(Character::isLetter).forEach(c -> letters[account][Character.UnicodeScript
                        .of(c) == Character.UnicodeScript.ARABIC ? 0 : 1]++);
        }, Progress.NONE);
        return letters;
    }

    private static String script(int[] letters) {
        double urdu = letters[0] / (double) (letters[0] + letters[1]);
        return urdu >= NEARLY ? "urdu" : urdu <= 1 - NEARLY ? "latin" : "mixed";
    }

    private static AddressClass classOf(Login login, AddressLists lists) {
        AddressLists.Listed listed = lists.classed(login.address(), login.address(), login.at().toEpochMilli());
        return listed == null ? AddressClass.UNKNOWN : listed.source().addressClass();
    }

    private static String network(List<Login> logins, AddressLists lists) {
        long mobile = logins.stream().map(login -> classOf(login, lists))
                .filter(c -> c == AddressClass.MOBILE || c == AddressClass.CARRIER_NAT).count();
        return logins.isEmpty() ? "" : mobile == logins.size() ? "mobile" : mobile == 0 ? "fixed" : "both";
    }
}
