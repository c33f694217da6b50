package org.suragh.finding;
import java.nio.file.Path;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.casefile.CaseFile;
import org.suragh.community.*;
import org.suragh.investigation.Analyst;
final class Probe {
    public static void main(String[] args) throws Exception {
        try (CaseFile file = CaseFile.openReadOnly(Path.of(args[0]))) {
            TreeMap<String, String> set = new TreeMap<>();
            for (int i = 1; i < args.length; i++)
                set.put(args[i].split("=")[0], args[i].split("=")[1]);
            long t = System.nanoTime();
            Material m = Analyst.material(file, set, Progress.NONE);
            System.out.printf("material %.1f s%n", (System.nanoTime() - t) / 1e9);
            t = System.nanoTime();
            var e = m.sharedIp().weights();
            Components c = new Components(m.accounts().size());
            for (int i = 0; i < e.size(); i++)
                c.join(e.a()[i], e.b()[i]);
            int[] g = c.groups();
            int[] size = new int[g.length];
            for (int x : g)
                size[x]++;
            int max = 0;
            for (int x : size)
                max = Math.max(max, x);
            System.out.println("edges " + e.size() + " largest component " + max);
            Consensus.Plan plan = new Consensus.Plan(3e-4, 10, 1, .8);
            t = System.nanoTime();
            var first = AddressGroups.first(m, plan, Progress.NONE);
            System.out.printf("first %.1f s, groups %d%n", (System.nanoTime() - t) / 1e9, first.size());
            t = System.nanoTime();
            Findings.of(m, plan, java.util.List.of(), Progress.NONE);
            System.out.printf("findings %.1f s%n", (System.nanoTime() - t) / 1e9);
        }
    }
}
