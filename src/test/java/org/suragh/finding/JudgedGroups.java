package org.suragh.finding;

import java.util.List;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.community.Leiden;
import org.suragh.investigation.Analyst;

/// The groups by addresses that the rule looks at, for measuring the grouping apart from what is said about it.
public final class JudgedGroups {
    private static final int NO_HOUSEHOLD = 5;

    private JudgedGroups() {}

    /// Account to its group, as numbers that two accounts share: groups by addresses, those of five or more without the
    /// members who only pass by; everybody else alone.
    public static int[] of(CaseFile file) throws SuraghException {
        Material material = Analyst.material(file, new TreeMap<>(), Progress.NONE);
        Judge judge = new Judge(material.settings(), Calibration.shipped(), material.listed());
        Group.Maker maker = new Group.Maker(material);
        int n = material.accounts().size();
        List<int[]> groups = AddressGroups.members(new Leiden(n, material.sharedIp().weights())
                .groups(material.settings().decimal("network.gamma"), 1, Progress.NONE));
        int[] of = new int[n];
        for (int a = 0; a < n; a++)
            of[a] = groups.size() + a;
        for (int g = 0; g < groups.size(); g++) {
            int[] members = groups.get(g);
            if (members.length >= NO_HOUSEHOLD)
                members = Findings.trimmed(maker.of(members), judge, maker).members();
            for (int a : members)
                of[a] = g;
        }
        return canonical(of);
    }

    /// The same grouping in numbers from 0 below the number of accounts: that of the first member.
    private static int[] canonical(int[] of) {
        TreeMap<Integer, Integer> first = new TreeMap<>();
        int[] out = new int[of.length];
        for (int a = 0; a < of.length; a++) {
            first.putIfAbsent(of[a], a);
            out[a] = first.get(of[a]);
        }
        return out;
    }
}
