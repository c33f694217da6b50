package org.suragh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Gatherings;
import org.suragh.world.InnocentWorlds;
import org.suragh.world.World;

/// The named fixtures of the false accusation, all in one list ([Fixture]): whoever shares a carrier, an office, a class, a
/// text or an hour with others is not `supported`. `InnocentPeopleTest` has more of the kind, `org.suragh.bar` counts them
/// over seeds.
class InnocenceTest {
    /// The least share of a planted network that is still found where it hides among people.
    private static final double RECALL = .85;

    @TempDir
    Path folder;

    /// Every innocent gathering, by name, with the innocent accounts that the rule calls `supported`.
    enum Fixture {
        VOLUNTEERS_OF_THE_SAMPLE(t -> t.innocent(t.sample("volunteer-team"))), //
        PEOPLE_BESIDE_THE_VENDOR_OF_THE_SAMPLE(t -> t.innocent(t.sample("proxy-vendor"))), //
        HOSTEL(_ -> Gatherings.hostel(150)), //
        HOSTEL_IN_A_TOWN_OF_500(_ -> Gatherings.hostel(500)), //
        OFFICE_OF_A_PARTY(t -> t.innocent(InnocentWorlds.partyOffice())), //
        OFFICE_OF_ONE_LINE(_ -> Gatherings.office(1, false)), //
        OFFICE_OF_THREE_LINES(_ -> Gatherings.office(3, false)), //
        OFFICE_WHOSE_STAFF_REGISTERED_TOGETHER(_ -> Gatherings.office(2, true)), //
        CONFERENCE_WI_FI(_ -> Gatherings.conference(300)), //
        CARRIER_NAT(t -> t.innocent(InnocentWorlds.carrierNat())), //
        CARRIER_NAT_THAT_NO_LIST_KNOWS(_ -> Gatherings.carrier(4)), //
        CAMPUS_SIGN_UP_DAY(_ -> Gatherings.campus(300, 0)), //
        CAMPUS_SIGN_UP_DAY_WITH_A_TEAM(_ -> Gatherings.campus(300, 40)), //
        CAMPUS_WHERE_ALL_COPY(_ -> Gatherings.campus(300, 80)), //
        CLASS_OF_ONE_DAY(t -> t.innocent(InnocentWorlds.classOfOneDay())), //
        NEWSROOM(t -> t.innocent(InnocentWorlds.newsroom())), //
        FAN_CLUB(t -> t.innocent(InnocentWorlds.fanClub())), //
        FRAME_UP_A10(t -> t.innocent(InnocentWorlds.frameUp())), //
        POISONED_EXIT_A11(t -> t.innocent(InnocentWorlds.poisonedExit()));

        private final Supported supported;

        Fixture(Supported supported) {
            this.supported = supported;
        }
    }

    private interface Supported {
        Set<String> in(InnocenceTest test) throws Exception;
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void nobodyInnocentIsSupported(Fixture fixture) throws Exception {
        assertEquals(Set.of(), fixture.supported.in(this), fixture.name());
    }

    /// A shipped sample as a world.
    private World sample(String name) throws Exception {
        java.util.TreeMap<String, byte[]> files = new java.util.TreeMap<>();
        try (Stream<Path> all = Files.list(Path.of("sample-cases", name))) {
            for (Path file : all.filter(Files::isRegularFile).toList())
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return new World(name, files);
    }

    /// Accounts of nobody's network that the rule calls supported, with what they are.
    private Set<String> innocent(World world) throws Exception {
        Set<String> supported = supported(analysed(world));
        Map<String, String> truth = SampleRun.truth(folder.resolve(world.folder()));
        return named(world, supported.stream().filter(a -> truth.get(a).isEmpty()).collect(Collectors.toSet()));
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
    void theVendorWhoUsesAnOfficeIsStillFound() throws Exception {
        theVendorIsFound(InnocentWorlds.poisonedExit());
    }

    @Test
    void theVendorWhoCopiesATeamIsStillFound() throws Exception {
        theVendorIsFound(InnocentWorlds.frameUp());
    }

    private void theVendorIsFound(World world) throws Exception {
        Set<String> supported = supported(analysed(world));
        Map<String, String> truth = SampleRun.truth(folder.resolve(world.folder()));
        long planted = truth.values().stream().filter(n -> !n.isEmpty()).count();
        long found = supported.stream().filter(a -> !truth.get(a).isEmpty()).count();
        assertTrue(found >= RECALL * planted, found + " of " + planted);
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
