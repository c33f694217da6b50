package org.suragh.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suragh.world.Population.Kind;

/// "Proxy vendor and its two clients": one vendor runs accounts for two campaigns on one rotating pool, among people.
final class ProxyVendorWorld {
    private static final long FROM = Instant.parse("2018-05-01T00:00:00Z").getEpochSecond();
    private static final int DAYS = 28;
    private static final int METRO = 34;
    private static final int DAM = 26;
    private static final int[] OFFICES = {34, 26, 22, 18, 15, 12, 10, 8, 7, 6};
    private static final String CAMPUS = "192.0.2.200";

    private ProxyVendorWorld() {}

    static World world(long seed) {
        Dice dice = new Dice(seed).fork("proxy-vendor");
        Population population = new Population(dice.fork("population"));
        Town town = Town.of(dice, population, people());
        List<Person> vendor = vendor(population, dice.fork("ages"), town.lines);
        Rows rows = new Rows(FROM, DAYS);
        rows.people.addAll(town.people);
        rows.people.addAll(vendor);
        rows.people.sort(Comparator.comparing(Person::id));

        Network network = new Network(dice, town.lines, DAYS);
        Days days = new Days(dice, network, rows, Set.of());
        town.people.forEach(days::live);
        Proxies proxies = new Proxies(dice, network, rows);
        proxies.live(vendor);
        proxies.otherCustomers(town.people.stream().filter(p -> p.group().equals("proxy-customer")).toList());
        Rows.Login slip = slip(rows, network, town, vendor);
        rows.logins.add(slip);

        Talk talk = new Talk(dice, rows, events());
        rows.people.forEach(talk::originals);
        talk.repeats(.42);
        Campaign campaign = new Campaign(dice, rows, talk);
        campaign.run(new Campaign.Plan("SitaraMetro", "campaign-metro.txt", new int[]{2, 5, 8, 11, 14, 17, 20, 23, 26},
                .75, .45, 70, 6), vendor.stream().filter(p -> p.campaign().equals("SitaraMetro")).toList(),
                town.people);
        campaign.run(new Campaign.Plan("ShabnamDam", "campaign-dam.txt", new int[]{3, 6, 9, 12, 15, 18, 21, 24}, .75,
                .45, 70, 6), vendor.stream().filter(p -> p.campaign().equals("ShabnamDam")).toList(), town.people);
        return World.of("proxy-vendor", rows, dice, Map.of("README.md", readme(rows, slip),
                "hosting-2018-05-02.txt", list("hosting", "Hosting ranges of made-up providers", "198.51.100.0/24"),
                "vpn-2018-05-02.txt", list("vpn", "Exits of a made-up VPN", "203.0.113.16/28"),
                "carrier-nat-2018-05-02.txt",
                list("carrier-nat", "NAT ranges of three made-up mobile carriers", "250.0.0.0/16")));
    }

    private static List<Kind> people() {
        List<Kind> kinds = new ArrayList<>();
        long[] any = Population.anyAge(FROM);
        for (int i = 0; i < OFFICES.length; i++)
            Town.add(kinds, OFFICES[i], new Kind("office", "", "", "192.0.2." + (10 + i), false, any));
        Town.add(kinds, 18, new Kind("class", "", "", CAMPUS, false, Population.days(FROM, -20, -19)));
        Town.add(kinds, 34, new Kind("vpn-customer", "", "", "", true, any));
        Town.add(kinds, 8, new Kind("proxy-customer", "", "", "", false, any));
        Town.add(kinds, 36, new Kind("person", "", "", "", false, Population.days(FROM, -22, -17)));
        Town.add(kinds, 286, new Kind("person", "", "", "", false, any));
        return kinds;
    }

    private static List<Person> vendor(Population population, Dice d, int lines) {
        List<Person> vendor = new ArrayList<>();
        for (int i = 0; i < METRO + DAM; i++) {
            long[] made = d.chance(.7) ? Population.days(FROM, -21, -19) : Population.anyAge(FROM);
            vendor.add(population.person(
                    new Kind("vendor", "V1", i < METRO ? "SitaraMetro" : "ShabnamDam", "", false, made), lines));
        }
        return vendor;
    }

    private static List<Talk.Event> events() {
        return List.of(new Talk.Event("KiteFestival", 1), new Talk.Event("SitaraMetro", 7),
                new Talk.Event("MangoWeek", 12), new Talk.Event("ShabnamDam", 14),
                new Talk.Event("OldMillMuseum", 20), new Talk.Event("TwoClocks", 24));
    }

    /// One log-in of the vendor past its proxy, from the line of the household that lives at its door.
    private static Rows.Login slip(Rows rows, Network network, Town town, List<Person> vendor) {
        int line = 0;
        while (line % 3 != 0 || network.home(line, 0, 0).contains(":") || household(town, line) != 2)
            line++;
        Rows.Login before = rows.logins.stream()
                .filter(l -> l.person() == vendor.get(5) && l.address().startsWith("198.51.100.")
                        && l.at() > FROM + 15 * 86_400)
                .min(Comparator.comparingLong(Rows.Login::at)).orElseThrow();
        return new Rows.Login(before.person(), before.at() + 14 * 60 + 8, network.home(line, 0, 0), 51_413,
                before.agent());
    }

    private static long household(Town town, int line) {
        return town.people.stream().filter(p -> p.home() == line).count();
    }

    static String list(String addressClass, String name, String... ranges) {
        return "# name: " + name + "\n# class: " + addressClass + "\n# date: 2018-05-02\n" + String.join("\n", ranges)
                + "\n";
    }

    private static String readme(Rows rows, Rows.Login slip) {
        return """
                # Proxy vendor and its two clients

                A made-up case. Everything here comes from the generator `org.suragh.world` in the test sources: nobody
                in it exists, the town and its two causes are invented, and every address lies in a range that the
                standards reserve. Open it with the option for reserved addresses:

                    suragh try --reserved-addresses-ordinary *.txt accounts.csv logins.csv tweets.csv -o OUT

                (or "Open a sample" in the window). Period: 1 to 28 May 2018, times in UTC; the town lives at UTC+5.

                | file | rows | what |
                |---|---|---|
                | accounts.csv | %s | one row an account |
                | logins.csv | %s | one row a log-in, with source port |
                | tweets.csv | %s | one row a post |
                | *.txt | | address lists: hosting, VPN, carrier NAT, all of 2 May 2018 |
                | truth.csv | %s | what was planted; for scoring, never an input |

                ## What is planted
                One vendor, `V1` in truth.csv, 60 accounts. It logs them in by hand, one after the other, through 24 rented
                proxy addresses (198.51.100.10 to .33), never more than four accounts an address and day, with another
                address each day. 34 accounts serve a client who wants a metro line (#SitaraMetro), 26 one who wants a dam
                (#ShabnamDam): two agendas, one pool. Seven in ten accounts were made on 10 and 11 April; the others are
                older ones, bought. On nine and eight evenings they post three to six times from a bank of
                texts within 70 minutes, not quite half of it letter for letter. Once in twelve
                log-ins an account goes through a mobile carrier instead. And once the vendor forgot its proxy:
                account %s, %s, from %s, a home line outside the listed ranges which a household of two
                also uses. That household is ordinary; the line leads to a door, not to a person.

                ## Who else is there
                540 accounts of ordinary people: households of one to four behind home lines (fixed, daily and weekly
                leases, some IPv6), three carrier NAT addresses with about 100 to 300 accounts each, ten offices of 6 to 34,
                a class of 18 whose accounts were all made on one day (11 April) on one campus, 36 people who joined in the
                same days as the vendor's accounts, 34 customers of a VPN, 8 customers of the vendor's own proxy provider.
                They share headlines through share buttons, greet each other with the same words, use the two hashtags now
                and then, and a few copied a campaign's text because they liked it.

                ## What should be found
                - One network: the pool, with both campaigns as its parts; more than half of the 60 accounts `supported`
                  (addresses and copied text or registration), the others `open`, coordination `high`.
                - The address outside the listed proxy ranges, shown as such.
                - Carrier NAT addresses listed as widely shared, adding nothing.

                ## What should not be found
                - Nobody else `supported`: not the offices, the class, the households, the customers of the VPN, the
                  eight customers of the same proxy provider, nor the household at the vendor's door.
                """.formatted(World.number(rows.people.size()), World.number(rows.logins.size()),
                World.number(rows.posts.size()), World.number(rows.people.size()), slip.person().id(),
                Instant.ofEpochSecond(slip.at()), slip.address());
    }
}
