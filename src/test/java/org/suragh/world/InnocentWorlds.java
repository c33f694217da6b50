package org.suragh.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.suragh.world.Population.Kind;

/// The named ways in which such a tool goes wrong, one small world each: people who share lines, rooms, texts and hours
/// for reasons of their own. The worst failure is to say `supported` of one of them.
public final class InnocentWorlds {
    private static final long FROM = Instant.parse("2018-05-01T00:00:00Z").getEpochSecond();
    private static final int DAYS = 28;
    private static final long[] ANY = Population.anyAge(FROM);
    private static final int[] SESSIONS = {2, 5, 8, 11, 14, 17, 20, 23, 26};

    private final Dice dice;
    private final Rows rows = new Rows(FROM, DAYS);
    private final Population population;
    private final Town town;
    private final Network network;

    private InnocentWorlds(String name, List<Kind> kinds) {
        dice = new Dice(7).fork(name);
        population = new Population(dice.fork("population"));
        List<Kind> all = new ArrayList<>(kinds);
        Town.add(all, 220, new Kind("person", "", "", "", false, ANY));
        town = Town.of(dice, population, all);
        network = new Network(dice, town.lines, DAYS);
    }

    /// Every world that has no network at all.
    public static List<World> withoutNetworks() {
        return List.of(carrierNat(), partyOffice(), newsroom(), classOfOneDay(), fanClub());
    }

    /// R-AN-06: 500 unrelated accounts behind four addresses of carriers, and nothing else.
    public static World carrierNat() {
        List<Kind> kinds = new ArrayList<>();
        Town.add(kinds, 500, new Kind("carrier-only", "", "", "", false, ANY));
        var w = new InnocentWorlds("carrier-nat", kinds);
        w.live(p -> !p.group().equals("carrier-only"), Set.of());
        for (Person p : w.town.people)
            if (p.group().equals("carrier-only"))
                w.mobileOnly(p);
        w.talk();
        return w.world("carrier-nat");
    }

    /// R-AN-07: 40 open party accounts, one office address, the same hashtag, the same hours, one bank of texts.
    public static World partyOffice() {
        List<Kind> kinds = new ArrayList<>();
        Town.add(kinds, 40, new Kind("team", "", "SitaraMetro", "192.0.2.40", false, ANY));
        var w = new InnocentWorlds("party-office", kinds);
        w.live(_ -> true, Set.of());
        Talk talk = w.talk();
        w.campaign(talk, new Campaign.Plan("SitaraMetro", "campaign-metro.txt", SESSIONS, .8, .5, 90, 4), w.team());
        return w.world("party-office");
    }

    /// A newsroom: eight accounts, one office, the same link within seconds, every day.
    public static World newsroom() {
        List<Kind> kinds = new ArrayList<>();
        Town.add(kinds, 8, new Kind("team", "", "newsroom", "192.0.2.60", false, ANY));
        var w = new InnocentWorlds("newsroom", kinds);
        w.live(_ -> true, Set.of());
        w.talk();
        Dice d = w.dice.fork("headlines");
        List<String> headlines = Population.lines("headlines.txt");
        for (int day = 0; day < DAYS; day++)
            for (int k = 0; k < 3; k++) {
                long at = w.rows.day(day) + (9 + 3L * k) * 3_600 + d.below(3_000);
                String url = "https://paper.example/" + day + "/" + k;
                String text = d.pick(headlines) + " " + url;
                for (Person p : w.team())
                    if (d.chance(.7))
                        w.rows.post(p, at + d.below(40), text, "", url, null);
            }
        return w.world("newsroom");
    }

    /// A class that registered on one day from one campus and repeats its teacher.
    public static World classOfOneDay() {
        List<Kind> kinds = new ArrayList<>();
        Town.add(kinds, 24, new Kind("team", "", "class", "192.0.2.200", false, Population.days(FROM, -10, -9)));
        var w = new InnocentWorlds("class-of-one-day", kinds);
        w.live(_ -> true, Set.of());
        w.talk();
        return w.world("class-of-one-day");
    }

    /// A fan club: own lines, flash mobs with copied texts.
    public static World fanClub() {
        List<Kind> kinds = new ArrayList<>();
        Town.add(kinds, 60, new Kind("team", "", "GreenSitara", "", false, ANY));
        var w = new InnocentWorlds("fan-club", kinds);
        w.live(_ -> true, Set.of());
        Talk talk = w.talk();
        w.campaign(talk, new Campaign.Plan("GreenSitara", "campaign-trees.txt", SESSIONS, .7, .6, 25, 4), w.team());
        return w.world("fan-club");
    }

    /// A vendor (network V1) that sends a fifth of its log-ins through the Wi-Fi of an office it has nothing to do with.
    public static World poisonedExit() {
        List<Kind> kinds = new ArrayList<>();
        Town.add(kinds, 22, new Kind("team", "", "", "192.0.2.90", false, ANY));
        var w = new InnocentWorlds("poisoned-exit", kinds);
        List<Person> vendor = w.vendor();
        w.live(_ -> true, Set.of());
        new Proxies(w.dice, w.network, w.rows).live(vendor);
        Dice d = w.dice.fork("exit");
        w.rows.logins.replaceAll(l -> vendor.contains(l.person()) && d.chance(.2)
                ? new Rows.Login(l.person(), l.at(), "192.0.2.90", l.port(), l.agent())
                : l);
        Talk talk = w.talk();
        w.campaign(talk, new Campaign.Plan("SitaraMetro", "campaign-metro.txt", SESSIONS, .75, .45, 70, 6), vendor);
        return w.world("poisoned-exit");
    }

    /// A vendor (network V1) that copies the texts of a real team in the same hours, to make the team look like its own.
    public static World frameUp() {
        List<Kind> kinds = new ArrayList<>();
        Town.add(kinds, 40, new Kind("team", "", "SitaraMetro", "192.0.2.40", false, ANY));
        var w = new InnocentWorlds("frame-up", kinds);
        List<Person> vendor = w.vendor();
        w.live(_ -> true, Set.of());
        new Proxies(w.dice, w.network, w.rows).live(vendor);
        Talk talk = w.talk();
        List<Person> both = new ArrayList<>(vendor);
        both.addAll(w.team());
        w.campaign(talk, new Campaign.Plan("SitaraMetro", "campaign-metro.txt", SESSIONS, .75, .45, 70, 6), both);
        return w.world("frame-up");
    }

    private List<Person> vendor() {
        List<Person> vendor = new ArrayList<>();
        for (int i = 0; i < 40; i++)
            vendor.add(population.person(new Kind("vendor", "V1", "SitaraMetro", "", false, ANY), town.lines));
        rows.people.addAll(vendor);
        return vendor;
    }

    private List<Person> team() {
        return town.people.stream().filter(p -> p.group().equals("team")).toList();
    }

    private void live(Predicate<Person> who, Set<String> dwellings) {
        rows.people.addAll(town.people);
        rows.people.sort(Comparator.comparing(Person::id));
        var days = new Days(dice, network, rows, dwellings);
        town.people.stream().filter(who).forEach(days::live);
    }

    private void mobileOnly(Person person) {
        Dice d = dice.fork("mobile", person.id().hashCode());
        for (int day = 0; day < DAYS; day++)
            for (int k = d.poisson(person.logins()); k > 0; k--)
                rows.login(person, rows.day(day) + Days.secondOfDay(d, person.late()), network.carrier(d.below(4)),
                        network.carrierPort(person.id(), day, d), person.phone());
    }

    private Talk talk() {
        Talk talk = new Talk(dice, rows, List.of(new Talk.Event("KiteFestival", 2), new Talk.Event("MangoWeek", 16)));
        rows.people.forEach(talk::originals);
        talk.repeats(.42);
        return talk;
    }

    private void campaign(Talk talk, Campaign.Plan plan, List<Person> members) {
        new Campaign(dice, rows, talk).run(plan, members,
                rows.people.stream().filter(p -> p.group().equals("person")).toList());
    }

    private World world(String name) {
        return World.of(name, rows, dice, Map.of("carrier-nat-2018-05-01.txt",
                "# class: carrier-nat\n# date: 2018-05-01\n250.0.0.0/16\n"));
    }
}
