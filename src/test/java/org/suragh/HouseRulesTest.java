package org.suragh;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house rules that bytecode shows. The table of arrows is the map below: a new arrow is a change of this map and a
/// line in `decisions.md`. What only the sources show is in [SourceRulesTest].
class HouseRulesTest {
    private static final String ROOT = "org.suragh";
    private static final Set<String> CORE = Set.of("base", "container", "evidence", "ingest", "ingest.format",
            "casefile", "signal",
            "linkage", "community", "drawing", "finding", "campaign", "investigation", "report", "export");
    private static final Set<String> BEHIND_AN_ANALYSIS = Set.of("base", "evidence", "casefile", "signal", "linkage",
            "community", "drawing", "finding", "campaign", "investigation");

    private static final Set<String> FORMAT = Set.of("base", "evidence", "ingest");

    /// What a room of formats may know: beside what all of them may, rooms below it.
    private static Set<String> format(String... rooms) {
        return Stream.concat(FORMAT.stream(), Stream.of(rooms).map("ingest.format."::concat))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /// Which room may know which; a package below `gui` that is not named here is a screen.
    static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>(Map.ofEntries(
            entry("base", Set.of()),
            entry("container", Set.of()),
            entry("evidence", Set.of("base")),
            entry("ingest", Set.of("base", "evidence", "container")),
            entry("ingest.format.raw", FORMAT),
            entry("ingest.format.value", format("raw")),
            entry("ingest.format.column", format("raw", "value")),
            entry("ingest.format.access", format("raw", "value", "column")),
            entry("ingest.format.list", format("raw", "value", "column", "access")),
            entry("ingest.format.returns", format("raw", "value", "column")),
            entry("ingest.format.table", format("raw", "value", "column", "access", "returns")),
            entry("ingest.format.social", format("raw", "value")),
            entry("ingest.format.archive", format("raw", "value", "table", "social")),
            entry("ingest.format", format("raw", "value", "column", "access", "list", "returns", "table", "social",
                    "archive")),
            entry("casefile", Set.of("base", "container", "evidence")),
            entry("signal", Set.of("base", "evidence")),
            entry("linkage", Set.of("base", "evidence", "signal")),
            entry("community", Set.of("base", "evidence", "linkage")),
            entry("drawing", Set.of("base", "evidence", "linkage", "community")),
            entry("finding", Set.of("base", "evidence", "signal", "linkage", "community")),
            entry("campaign", Set.of("base", "evidence", "signal", "finding")),
            entry("investigation",
                    Set.of("base", "container", "evidence", "ingest", "ingest.format", "ingest.format.table",
                            "ingest.format.returns", "casefile", "signal", "linkage", "community", "drawing", "finding",
                            "campaign")),
            entry("report", BEHIND_AN_ANALYSIS),
            entry("export", BEHIND_AN_ANALYSIS),
            entry("cli", Set.of("base", "container", "evidence", "ingest", "casefile", "signal", "finding", "campaign",
                    "investigation", "report", "export")),
            entry("gui.bench", CORE),
            entry("gui.widget", Set.of("base", "evidence", "finding"))));

    /// Which room a library stays in; sub-packages are part of the room.
    static final Map<String, Set<String>> KEPT_IN = new TreeMap<>(Map.ofEntries(
            entry("java.sql", Set.of("casefile")),
            entry("org.sqlite", Set.of("casefile")),
            entry("javafx", Set.of("gui")),
            entry("org.controlsfx", Set.of("gui")),
            entry("org.kordamp", Set.of("gui")),
            entry("java.util.prefs", Set.of("gui")),
            entry("picocli", Set.of("cli")),
            entry("org.apache.fop", Set.of("report")),
            entry("org.apache.xmlgraphics", Set.of("report")),
            entry("java.awt", Set.of("report")),
            entry("org.apache.pdfbox", Set.of("report", "ingest")),
            entry("org.apache.commons.compress", Set.of("container")),
            entry("net.lingala.zip4j", Set.of("container")),
            entry("org.jsoup", Set.of("ingest")),
            entry("com.maxmind", Set.of("ingest")),
            entry("com.ibm.icu", Set.of("evidence")),
            entry("com.fasterxml.jackson", Set.of("ingest", "export", "investigation", "casefile")),
            entry("com.github.luben", Set.of("casefile", "investigation")),
            entry("nl.cwts", Set.of("community")),
            entry("org.jgrapht", Set.of("linkage", "community", "drawing", "finding", "investigation", "export",
                    "gui")),
            entry("java.net.http", Set.of()),
            entry("javax.net", Set.of()),
            entry("java.rmi", Set.of()),
            entry("sun", Set.of())));

    /// The three places that start threads or make executors: the two doors. The importer is given its executor.
    private static final Set<String> STARTS_THREADS = Set.of(ROOT + ".gui.SuraghApp", ROOT + ".cli.SuraghCli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    static Stream<String> packages() {
        return packagesFound().stream().filter(name -> !name.isEmpty() && !name.equals("gui"));
    }

    static Stream<String> libraries() {
        return KEPT_IN.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyWhatTheTableAllows(String name) {
        Set<String> allowed = new TreeSet<>(mayKnow(name));
        allowed.add(name);
        String[] forbidden = packagesFound().stream().filter(other -> !allowed.contains(other))
                .map(HouseRulesTest::full).toArray(String[]::new);
        noClasses().that().resideInAPackage(full(name)).should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .because("see the table of arrows").check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void libraryStaysInItsRoom(String library) {
        String[] rooms = KEPT_IN.get(library).stream().map(room -> full(room) + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> elsewhere = DescribedPredicate.not(resideInAnyPackage(rooms));
        noClasses().that(elsewhere).should().dependOnClassesThat().resideInAPackage(library + "..")
                .because("a library stays in its room").check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        List<String> unknown = packagesFound().stream()
                .filter(name -> !name.isEmpty() && !name.equals("gui") && !screen(name) && !MAY_KNOW.containsKey(name))
                .toList();
        assertEquals(List.of(), unknown, "packages without a line in the table of arrows");
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        List<String> bare = packagesFound().stream().filter(name -> CLASSES.getPackage(full(name)).tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class)).isEmpty()).toList();
        assertEquals(List.of(), bare, "packages without a null-marked package-info");
    }

    @Test
    void nobodyKnowsTheEntry() {
        noClasses().that().resideInAPackage(ROOT + ".*..").should().dependOnClassesThat().resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void theWindowDoesNotKnowTheCommandLine() {
        noClasses().that().resideInAPackage(ROOT + ".gui..").should().dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli..").check(CLASSES);
    }

    @Test
    void noCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void viewsAreStrangers() {
        List<String> screens = packagesFound().stream().filter(HouseRulesTest::screen).toList();
        for (String one : screens) {
            String[] others = screens.stream().filter(other -> !other.equals(one)).map(HouseRulesTest::full)
                    .toArray(String[]::new);
            noClasses().that().resideInAPackage(full(one)).should().dependOnClassesThat().resideInAnyPackage(others)
                    .allowEmptyShould(true).because("screens meet on the workbench").check(CLASSES);
        }
    }

    @Test
    void viewModelsKnowNoNodes() {
        noClasses().that().resideInAPackage(ROOT + ".gui..").and().haveSimpleNameEndingWith("Model").should()
                .dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..").allowEmptyShould(true)
                .because("a view model is tested without a screen").check(CLASSES);
    }

    @Test
    void noMutableStatics() {
        fields().that().areStatic().should().beFinal().because("there are no singletons").check(CLASSES);
    }

    @Test
    void classesAreFinal() {
        noClasses().that(describe("can be inherited from", HouseRulesTest::open)).should()
                .haveNameMatching(".*").allowEmptyShould(true).because("implementation is not inherited")
                .check(CLASSES);
    }

    @Test
    void noDustyCorners() {
        Pattern corner = Pattern.compile("(util|utils|common|helper|helpers|manager|service|impl|misc)");
        noClasses().that(describe("lie in a dusty corner",
                c -> Stream.of(c.getPackageName().split("\\.")).anyMatch(part -> corner.matcher(part).matches())
                        || c.getSimpleName().matches(".*(Manager|Helper|Helpers|Util|Utils|Impl|Service)")))
                .should().haveNameMatching(".*").allowEmptyShould(true).because("names say what a class does")
                .check(CLASSES);
    }

    @Test
    void noGenericExceptions() {
        Set<String> generic = Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Throwable",
                "java.lang.Error");
        List<String> found = CLASSES.stream()
                .flatMap(c -> Stream.concat(
                        c.getCodeUnits().stream()
                                .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .filter(unit -> unit.getExceptionTypes().stream()
                                        .anyMatch(t -> generic.contains(t.getName())))
                                .map(unit -> unit.getFullName() + " declares it"),
                        c.getConstructorCallsFromSelf().stream()
                                .filter(call -> generic.contains(call.getTargetOwner().getName())
                                        && !c.isAssignableTo(Throwable.class))
                                .map(JavaAccess::getDescription)))
                .sorted().toList();
        assertEquals(List.of(), found, "nobody throws Exception, RuntimeException, Throwable or Error");
    }

    @Test
    void printsOnlyInCli() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".cli..").should().accessField(System.class, "out").orShould()
                .accessField(System.class, "err").orShould().callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void onlyTheDoorsStartThreads() {
        Set<String> starters = Set.of("java.lang.Thread.<init>", "java.lang.Thread.start",
                "java.lang.Thread.startVirtualThread", "java.lang.Thread.ofVirtual", "java.lang.Thread.ofPlatform",
                "java.util.Timer.<init>", "java.util.concurrent.ForkJoinPool.<init>",
                "java.util.concurrent.ThreadPoolExecutor.<init>",
                "java.util.concurrent.ScheduledThreadPoolExecutor.<init>");
        List<String> found = accesses(
                access -> !STARTS_THREADS.contains(outermost(access.getOriginOwner()))
                        && (starters.contains(target(access))
                                || access.getTargetOwner().getName().equals("java.util.concurrent.Executors")
                                || access.getTargetOwner().getName().startsWith("javafx.concurrent.")
                                || startsOnThePool(access)));
        assertEquals(List.of(), found, "only the window and the command line start threads");
    }

    @Test
    void nobodyConnectsAnywhere() {
        List<String> found = accesses(access -> {
            String owner = access.getTargetOwner().getName();
            return owner.startsWith("java.net.") && owner.matches(".*(Socket|Connection|InetAddress|SocketChannel)")
                    || owner.equals("java.net.URL") && access.getTarget().getName().equals("openConnection")
                    || owner.startsWith("java.nio.channels.") && owner.contains("Socket");
        });
        assertEquals(List.of(), found, "nothing in a case leaves the machine");
    }

    private static boolean startsOnThePool(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.util.concurrent.CompletableFuture")
                && access.getTarget().getName().matches("(run|supply)Async")
                && !access.getTarget().getFullName().contains("Executor");
    }

    private static List<String> accesses(java.util.function.Predicate<JavaAccess<?>> wrong) {
        return CLASSES.stream().flatMap(c -> c.getAccessesFromSelf().stream()).filter(wrong)
                .map(JavaAccess::getDescription).sorted().toList();
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static String outermost(JavaClass c) {
        return c.getName().replaceFirst("\\$.*", "");
    }

    private static boolean open(JavaClass c) {
        Set<JavaModifier> modifiers = c.getModifiers();
        return !c.isInterface() && !c.isEnum() && !c.isAnonymousClass() && !modifiers.contains(JavaModifier.FINAL)
                && !modifiers.contains(JavaModifier.ABSTRACT) && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !(c.getEnclosingClass().isPresent() && c.getEnclosingClass().get().isEnum());
    }

    private static Set<String> packagesFound() {
        Set<String> found = new TreeSet<>();
        CLASSES.forEach(c -> found.add(c.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "")));
        return found;
    }

    private static boolean screen(String name) {
        return name.startsWith("gui.") && !MAY_KNOW.containsKey(name);
    }

    private static Set<String> mayKnow(String name) {
        if (!screen(name))
            return MAY_KNOW.getOrDefault(name, Set.of());
        Set<String> allowed = new TreeSet<>(CORE);
        allowed.addAll(List.of("gui.bench", "gui.widget"));
        return allowed;
    }

    private static String full(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }
}
