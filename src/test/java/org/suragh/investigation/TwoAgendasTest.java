package org.suragh.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;

/// One pool, two clients: the network stays one, its groups stand side by side, and the common pool is said.
class TwoAgendasTest {
    private static final String KEY = "finding.ground.two-groups-one-pool";

    private static void pushes(MadeUpCase world, List<String> side, int first, String words) {
        for (int evening = first; evening < 26; evening += 4)
            for (String account : side)
                for (int k = 0; k < 3; k++)
                    world.post(account, evening + .7 + world.random.nextDouble() / 24,
                            words + " number " + (evening * 10 + world.random.nextInt(5)));
    }

    private static MadeUpCase world(boolean onePool) {
        MadeUpCase world = new MadeUpCase(8);
        world.town(150);
        List<String> pool = world.accounts("pool", 60, true);
        for (int day = 0; day < 28; day++) {
            List<String> dealt = new java.util.ArrayList<>(pool);
            Collections.shuffle(dealt, world.random);
            for (int i = 0; i < 60; i++) {
                boolean first = dealt.get(i).compareTo("pool030") < 0;
                int address = (i / 4 + day) % 24;
                world.login(dealt.get(i), day + .4 + world.random.nextDouble() / 8,
                        (onePool || first ? "198.51.100." : "203.0.113.") + address);
            }
        }
        pool.forEach(account -> world.talk(account, 12));
        pushes(world, pool.subList(0, 30), 2, "trees and water for everybody in every street of our town");
        pushes(world, pool.subList(30, 60), 4,
                "better roads bring lights, schools, buses; who keeps what was promised?");
        return world;
    }

    @Test
    void twoGroupsOfOnePoolAreOneNetworkWithTwoPartsAndTheStatementOpensToItsAddresses() {
        Finding first = world(true).results(null).findings().getFirst();
        assertEquals(60, first.members().size());
        assertEquals(2, first.parts().stream().filter(part -> part.kind() == EvidenceKind.CONTENT).count());
        List<Ground> said = first.grounds().stream().filter(ground -> ground.key().equals(KEY)).toList();
        assertEquals(1, said.size());
        assertEquals(List.of("30", "30", "24", "24", "24"), said.getFirst().args().subList(0, 5));
        assertEquals(24, said.getFirst().rows().values().size());
        assertTrue(said.getFirst().inFavour() && said.getFirst().sentence().startsWith("Two groups use one address"));
    }

    @Test
    void groupsWithPoolsOfTheirOwnAreNotSaidToShareOne() {
        List<Finding> findings = world(false).results(null).findings();
        assertTrue(findings.size() >= 2);
        assertTrue(findings.stream().flatMap(f -> f.grounds().stream()).noneMatch(g -> g.key().equals(KEY)));
    }
}
