package org.suragh.finding;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.community.Leiden;
import org.suragh.investigation.Analyst;

/// The groups by addresses that the rule looks at, and what it says of every account, shown in a network or not: for measuring
/// the grouping, and the index, apart from what is shown.
///
/// @param group account to its group, as numbers that two accounts share: groups by addresses, those of five or more without
///     the members who only pass by; everybody else alone
/// @param index account to its index in that group
/// @param seen whether the account holds a log-in
public record JudgedGroups(int[] group, double[] index, boolean[] seen) {
    private static final int NO_HOUSEHOLD = 5;

    /// The groups of a case.
    public static JudgedGroups of(CaseFile file) throws SuraghException {
        Material material = Analyst.material(file, new TreeMap<>(), Progress.NONE);
        Judge judge = new Judge(material, Calibration.shipped());
        Group.Maker maker = new Group.Maker(material);
        int n = material.accounts().size();
        int[] of = new int[n];
        double[] index = new double[n];
        Arrays.fill(of, -1);
        for (int[] members : AddressGroups.members(new Leiden(n, material.sharedIp().weights())
                .groups(material.settings().decimal("network.gamma"), 1, Progress.NONE))) {
            Group all = maker.of(members);
            judge(members.length < NO_HOUSEHOLD ? all : Findings.trimmed(all, judge, maker), judge, of, index);
        }
        for (int a = 0; a < n; a++)
            if (of[a] < 0)
                judge(maker.of(new int[]{a}), judge, of, index);
        boolean[] seen = new boolean[n];
        for (int a = 0; a < n; a++)
            seen[a] = material.sharedIp().shortBuckets().degree(a) > 0;
        return new JudgedGroups(of, index, seen);
    }

    /// A group is numbered by its first member.
    private static void judge(Group group, Judge judge, int[] of, double[] index) {
        List<Judge.Verdict> verdicts = judge.of(group);
        for (int k = 0; k < group.size(); k++) {
            of[group.members()[k]] = group.members()[0];
            index[group.members()[k]] = verdicts.get(k).index();
        }
    }
}
