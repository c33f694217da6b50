package org.suragh.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.community.Consensus;
import org.suragh.signal.Settings;

/// The steps from layers to verdicts, one by one as [Findings] takes them, for timing.
public final class JudgementStages {
    private JudgementStages() {}

    /// Groups every account, judges every group of two or more once, then makes the findings; tells each step to `done`
    /// with a number that says how much it found.
    public static void run(Material material, Progress progress, ObjIntConsumer<String> done) {
        Settings settings = material.settings();
        Consensus.Plan plan = new Consensus.Plan(settings.decimal("network.gamma"), settings.count("network.runs"),
                settings.count("network.seed"), settings.decimal("network.agreement"));
        List<int[]> first = AddressGroups.first(material, plan, progress);
        done.accept("Leiden once, groups", first.size());
        Judge judge = new Judge(material, Calibration.shipped());
        done.accept("calibration", 0);
        Group.Maker maker = new Group.Maker(material);
        done.accept("indexes of the case", 0);
        Group[] made = new Group[first.size()];
        IntStream.range(0, made.length).parallel().forEach(g -> made[g] = maker.of(first.get(g)));
        done.accept("features of all groups", made.length);
        boolean[][] near = new boolean[made.length][];
        IntStream.range(0, made.length).parallel().forEach(g -> {
            boolean[] said = new boolean[made[g].size()];
            List<Judge.Verdict> verdicts = judge.of(made[g]);
            for (int k = 0; k < said.length; k++)
                said[k] = verdicts.get(k).control() != Control.NONE;
            near[g] = said;
        });
        List<Integer> speaking = new ArrayList<>();
        for (int g = 0; g < near.length; g++)
            for (boolean said : near[g])
                if (said) {
                    speaking.add(g);
                    break;
                }
        done.accept("judging all groups, speaking", speaking.size());
        boolean[] marked = new boolean[material.accounts().size()];
        for (int g : speaking)
            for (int a : first.get(g))
                marked[a] = true;
        int[] nodes = AddressGroups.around(marked, material.sharedIp().weights());
        if (nodes.length > 0)
            done.accept("apart: consensus, groups",
                    Consensus.of(nodes, material.sharedIp().weights(), plan, progress).size());
        done.accept("apart: findings, all steps again, and statements",
                Findings.of(material, plan, List.of(), progress).size());
    }
}
