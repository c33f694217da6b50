package org.suragh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.investigation.Analysis;
import org.suragh.world.InnocentWorlds;
import org.suragh.world.World;

/// The named fixtures of the false accusation: whoever shares a carrier, an office, a class, a text or an hour with
/// others is not `supported`.
class InnocenceTest {
    /// The least share of a planted network that is still found where it hides among people.
    private static final double RECALL = .5;

    @TempDir
    Path folder;

    static Stream<World> withoutNetworks() {
        return InnocentWorlds.withoutNetworks().stream();
    }

    @ParameterizedTest
    @MethodSource("withoutNetworks")
    void nobodyIsSupportedWhereNothingWasPlanted(World world) throws Exception {
        assertEquals(Set.of(), named(world, supported(analysed(world))), world.folder());
    }

    /// R-AN-06: not even `open`.
    @Test
    void unrelatedAccountsBehindCarrierNatAreNoCandidates() throws Exception {
        World world = InnocentWorlds.carrierNat();
        Set<String> above = analysed(world).findings().stream().flatMap(f -> f.members().stream())
                .filter(m -> m.control() != Control.NONE).map(m -> m.account().value())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), named(world, above).stream().filter(n -> n.endsWith("carrier-only"))
                .collect(Collectors.toSet()));
    }

    /// R-AN-07: they act together, and the explanation that remains is the room they sit in.
    @Test
    void aPartyOfficeIsExplainedByItsPremises() throws Exception {
        Analysis analysis = analysed(InnocentWorlds.partyOffice());
        Finding largest = analysis.findings().stream().max(Comparator.comparingInt(f -> f.members().size()))
                .orElseThrow();
        assertTrue(largest.grounds().stream().anyMatch(g -> g.key().equals("finding.ground.few-addresses")));
        assertTrue(analysis.findings().stream().allMatch(
                f -> f.alternative() == Alternative.PREMISES || f.alternative() == Alternative.TEAM), "team or room");
    }

    @Test
    void theStaffOfAnOfficeThatAVendorUsesAreNotSupported() throws Exception {
        onlyTheVendor(InnocentWorlds.poisonedExit());
    }

    @Test
    void aTeamWhoseTextsAVendorCopiesIsNotSupported() throws Exception {
        onlyTheVendor(InnocentWorlds.frameUp());
    }

    private void onlyTheVendor(World world) throws Exception {
        Set<String> supported = supported(analysed(world));
        Map<String, String> truth = SampleRun.truth(folder.resolve(world.folder()));
        Set<String> wrongly = supported.stream().filter(a -> truth.get(a).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), named(world, wrongly), world.folder());
        long planted = truth.values().stream().filter(n -> !n.isEmpty()).count();
        assertTrue(supported.size() >= RECALL * planted, supported.size() + " of " + planted);
    }

    private Analysis analysed(World world) throws Exception {
        world.write(folder);
        return SampleRun.of(folder.resolve(world.folder()), folder.resolve(world.folder() + ".suragh"), null)
                .analysis();
    }

    private static Set<String> supported(Analysis analysis) {
        return analysis.findings().stream().flatMap(f -> f.members().stream())
                .filter(m -> m.control() == Control.SUPPORTED).map(m -> m.account().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Accounts with what they are, for the message of a failure.
    private static Set<String> named(World world, Set<String> accounts) {
        return new String(world.files().get("truth.csv"), java.nio.charset.StandardCharsets.UTF_8).lines().skip(1)
                .filter(line -> accounts.contains(line.substring(0, line.indexOf(','))))
                .map(line -> line.split(",")[0] + " " + line.split(",", -1)[3])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
