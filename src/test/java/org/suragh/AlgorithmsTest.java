package org.suragh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every algorithm of linkage, signals, communities, findings and campaigns says where it comes from, what it costs and what
/// makes it deterministic, and is held against slow counting by the test named here. Whatever else lies in these rooms is a
/// value, a collection of rows or a sentence, and stands in [#PLAIN]: a new class has to be put into one of the two.
class AlgorithmsTest {
    private static final String ORACLES = """
            campaign.Access SlowAgendasTest#accessIsThatOfLookingAtEveryLogIn
            campaign.AgendaMaker SlowAgendasTest#agendasAreThoseOfTheRulesTakenWordByWord
            campaign.Bursts CampaignsTest#burstsAreThoseOfTheCheapestSequence
            campaign.Campaigns SlowCampaignsTest#everyFigureIsThatOfGoingThroughAllPosts
            campaign.Chances ScanTest#theExactTailIsThatOfWholeNumbers
            campaign.Prevalence PrevalenceTest#theBootstrapIsThatOfDrawingEveryUnit
            campaign.RegistrationWaves SlowRegistrationsTest#wavesAreTheCheapestStretchesAndEveryFigureIsACount
            campaign.Registrations SlowRegistrationsTest#wavesOfACampaignAreTheDensestWindowsOneByOne
            campaign.Scan ScanTest#theBestWindowIsThatOfSlowCounting
            campaign.Spans ScanTest#spansAnswerAsSlowLooking
            campaign.Tally SlowCampaignsTest#everyFigureIsThatOfGoingThroughAllPosts
            campaign.Wilson SlowCampaignsTest#wilsonsEndsSolveTheirEquation
            community.Components SlowGroupsTest#componentsAreThoseOfWalking
            community.Consensus SlowGroupsTest#aConsensusIsThatOfCountingTheRuns
            community.Leiden SlowGroupsTest#noGroupingIsBetterThanTheBestAndNearlyAllAreTheBest
            finding.ActCore ActCoreTest#withFullCoverageNoCoreIsLargerThanTheLargestThatTryingAllFinds
            finding.AddressFeatures AddressFeaturesTest#featuresAgreeWithTheFormulasRowByRow
            finding.AddressFigures SlowFiguresTest#figuresOfAddressesAgree
            finding.AddressGroups SlowGroupsTest#noGroupingIsBetterThanTheBestAndNearlyAllAreTheBest
            finding.Automation AutomationTest#figuresAreThoseOfTheirDefinitions
            finding.Calibration SlowJudgementTest#indexAndControlAreThoseOfTheRuleTakenWordByWord
            finding.CoActs SlowKnockOutTest#whatIsLeftIsThatOfListingEveryCoincidence
            finding.Cohort SlowFiguresTest#cohortsAgree
            finding.Constraints SlowTiesTest#heldApartIsWhoIsTiedLess
            finding.Curves SlowJudgementTest#indexAndControlAreThoseOfTheRuleTakenWordByWord
            finding.DayDraws SlowKnockOutTest#anIntervalIsThatOfDrawingDays
            finding.Features SlowJudgementTest#indexAndControlAreThoseOfTheRuleTakenWordByWord
            finding.FollowFigures FollowFiguresTest#figuresOfRandomListsAreThoseOfTheListsThemselves
            finding.HabitCalibration SlowHabitsTest#theIndexIsTheCurveOfTheSum
            finding.HabitFeatures SlowHabitsTest#featuresAreThoseOfTheirDefinitions
            finding.HabitRule SlowHabitsTest#theRuleIsThatOfItsConditionsOneByOne
            finding.HandOver PoolTest#chainsAgreeWithWalkingRowByRow
            finding.Isotonic IsotonicTest#agreesWithTheSlowFormula
            finding.Judge SlowJudgementTest#indexAndControlAreThoseOfTheRuleTakenWordByWord
            finding.LocalWeights RobustnessTest#localWeightsAreThoseOfTheCaseWithoutTheThing
            finding.Odds SlowJudgementTest#indexAndControlAreThoseOfTheRuleTakenWordByWord
            finding.PairCounts SlowPoolTest#pairsWithinMinutesAgree
            finding.PoolDays SlowPoolTest#figuresOfAPoolAgree
            finding.PoolFigures SlowPoolTest#figuresOfAPoolAgree
            finding.PoolScan PoolTest#densityAgreesWithCountingVisitByVisit
            finding.PostSequences AutomationTest#stretchesAreTheLongestCommonOnes
            finding.ProfileFigures ProfileFiguresTest#scoresAreThoseOfTheFormulaOverRandomGroups
            finding.Regulars SlowFiguresTest#regularsAgree
            finding.Rhythm SlowHabitsTest#theRhythmIsThatOfItsDefinitions
            finding.Robustness RobustnessTest#takingAnAddressAwayLeavesWhatAnAnalysisWithoutItLeaves
            finding.SharedPool SlowPoolTest#poolsOfTwoGroupsAgree
            finding.TextTest SlowFiguresTest#copiedTextsAgree
            finding.Ties SlowTiesTest#smallGroupsAreThoseOfFollowingEveryTie
            linkage.ActLayer SlowLayersTest#everyTraceAgrees
            linkage.ActivitySync SlowLayersTest#commonMinutesAgree
            linkage.Chance ChanceTest#tailsAgreeWithExactArithmeticFarOutAndInTheBody
            linkage.CoAction SlowLayersTest#everyTraceAgrees
            linkage.CoFollow CoFollowTest#linksAreThoseOfSlowCounting
            linkage.CoTweet SlowLayersTest#textsAgree
            linkage.FollowOrder CoFollowTest#orderIsTheLongestCommonSubsequence
            linkage.Jitter CoActionTest#expectationsAgreeWithSlowCounting
            linkage.Matched MatchedTest#agreesWithSlowCounting
            linkage.Meetings MeetingsTest#weightsAgreeWithCountingPairByPair
            linkage.MinHash NearTextsTest#bandsFindNearlyAllAndNothingElse
            linkage.NameTemplates StatedLayersTest#shapesRegisteredTogetherAreThoseOfSlowCounting
            linkage.NearDuplicate SlowLayersTest#textsAgree
            linkage.NearTexts NearTextsTest#thePrefixFilterFindsWhatComparingAllWithAllFinds
            linkage.Null CoActionTest#expectationsAgreeWithSlowCounting
            linkage.PairTest MeetingsTest#theScreenLosesNoLinkThatAllPairsWouldGive
            linkage.PortBlockLinks PortBlockLinksTest#linksAgreeWithCountingPairByPair
            linkage.PrefixJoin NearTextsTest#thePrefixFilterFindsWhatComparingAllWithAllFinds
            linkage.RareClient SlowLayersTest#rareProgramsAgree
            linkage.RepeatPairs RepeatPairsTest#agreesWithSlowCountingOnRandomTables
            linkage.SameProfile SlowLayersTest#descriptionsAgree
            linkage.Sensitivity SensitivityTest#everyWidthAgreesWithSlowCounting
            linkage.SharedIp MeetingsTest#theScreenLosesNoLinkThatAllPairsWouldGive
            linkage.SharedMarks SlowLayersTest#marksAgree
            linkage.WindowHint WindowHintTest#agreesWithItsDefinition
            linkage.WindowPairs MeetingsTest#slidingWindowsAgreeWithComparingEveryTwoRows
            linkage.Windows CoActionTest#expectationsAgreeWithSlowCounting
            signal.AddressClassifier AddressClassifierTest#aLookUpAgreesWithGoingThroughAllRanges
            signal.Leases LeasesTest#theTreeFindsWhatLookingAtAllFinds
            signal.NameModel NameShapeTest#theModelLeavesTheNameItselfOut
            signal.NameShape NameShapeTest#oneApartIsEditDistanceOne
            signal.Originals FastRetweetTest#actsAndLinksAgreeWithSlowCounting
            signal.PileUps ContentLayersTest#pileUpsAgreeWithCounting
            signal.PortBlocks PortBlockLinksTest#linksAgreeWithCountingPairByPair
            signal.Spans LeasesTest#theTreeFindsWhatLookingAtAllFinds
            """;

    /// Values, rows and sentences; and the rules of judgement, which fixtures hold ([InnocenceTest]).
    private static final String PLAIN = """
            campaign: Agendas Campaign CampaignDetail Cost PinnedEvent Standing
            community: Partition
            finding: AccessLog ActGrounds ActItem ActKinds Alternative Control Coordination
            finding: EvidenceKind Finding FindingMaker Findings Ground Grounds Group Habit
            finding: Material Member PersonWords PoolGrounds Reading Stated StatedGrounds Support Trait Verdict
            finding: WhyNot
            linkage: Buckets CrowdedAddresses Days FusedGraph FusedLink LayerLinks LeftOut Link Pairs Places RawPairs
            linkage: Scan SetAside StatedPairs
            signal: Counts AccessNetworks Acts AddressRows Addresses Clients NormalText ObjectActs PageAddress PostTable
            signal: PostTimes Settings SharedMark Shingler Shingles Snowflake Subjects Subscribers TextStore Trace
            signal: WholeAddresses
            """;

    private static final Pattern DOC = Pattern.compile(
            "((?:^///.*\\n)+)(?:@.*\\n)*(?:public |final |sealed |abstract )*(?:class|record|enum|interface) ",
            Pattern.MULTILINE);
    private static final Map<String, Pattern> SAYS = Map.of("source", Pattern.compile(
            "\\b(19|20)\\d\\d\\b|science\\s+(///\\s+)?note|performance note|UTS|RFC|Source|R-AN-"), "cost",
            Pattern.compile("O\\(|[Cc]ost|linear in|near(ly)? free"), "determinism",
            Pattern.compile("[Dd]etermin|\\b[Pp]ure\\b|[Ii]mmutable|in order of|[Ii]ndependent of|plays? no part"));

    private static TreeMap<String, Path> classes() throws Exception {
        TreeMap<String, Path> classes = new TreeMap<>();
        for (String room : List.of("campaign", "community", "finding", "linkage", "signal"))
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/suragh", room))) {
                files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                        .forEach(f -> classes.put(room + "." + f.getFileName().toString().replace(".java", ""), f));
            }
        return classes;
    }

    private static TreeMap<String, String> oracles() {
        TreeMap<String, String> oracles = new TreeMap<>();
        ORACLES.lines().forEach(line -> oracles.put(line.split(" ")[0], line.split(" ")[1]));
        return oracles;
    }

    @Test
    void everyClassIsAnAlgorithmOrPlain() throws Exception {
        TreeSet<String> named = new TreeSet<>(oracles().keySet());
        PLAIN.lines().forEach(line -> {
            String room = line.substring(0, line.indexOf(':'));
            Stream.of(line.substring(room.length() + 2).split(" ")).forEach(name -> named.add(room + "." + name));
        });
        assertEquals(classes().keySet(), named);
    }

    @Test
    void everyAlgorithmSaysItsSourceItsCostAndWhatMakesItDeterministic() throws Exception {
        List<String> missing = new ArrayList<>();
        TreeMap<String, Path> classes = classes();
        for (String name : oracles().keySet()) {
            String source = Files.readString(classes.get(name));
            Matcher doc = DOC.matcher(source);
            assertTrue(doc.find(), name);
            String comments = source.lines().filter(line -> line.strip().startsWith("///")).reduce("",
                    (x, y) -> x + "\n" + y);
            SAYS.forEach((what, pattern) -> {
                if (!pattern.matcher(what.equals("cost") ? comments : doc.group(1)).find())
                    missing.add(name + ": " + what);
            });
        }
        missing.sort(null);
        assertEquals(List.of(), missing);
    }

    @Test
    void everyOracleIsThere() throws Exception {
        TreeMap<String, String> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList())
                tests.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file),
                        String::concat);
        }
        for (var oracle : oracles().entrySet()) {
            String[] test = oracle.getValue().split("#");
            assertTrue(tests.getOrDefault(test[0], "").contains("void " + test[1] + "("), oracle.toString());
        }
    }
}
