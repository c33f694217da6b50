package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.evidence.IpAddress;
import org.suragh.world.Dice;

/// A world while it is being made: its people, accounts, networks of addresses and rows.
final class Country {
    /// Tuesday, 1 May 2018, 00:00 UTC.
    static final long FROM = 1_525_132_800L;
    private static final long DAY = 86_400;
    /// The country lives at UTC+5.
    private static final long ZONE = 5 * 3_600;
    private static final int[] HOURS = {6, 3, 2, 1, 1, 2, 4, 9, 12, 13, 13, 13, 15, 15, 13, 12, 12, 14, 16, 19, 23, 24,
            20, 12};
    private static final int[] LANGUAGE_SHARE = {30, 35, 35};

    final Dice dice;
    final Knobs knobs;
    final int days;
    final Words words = new Words();
    final Devices devices = new Devices();
    final Names names;
    final Carriers carriers;
    final Places places;
    final List<Person> people = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final Logins logins;
    final List<Post> posts = new ArrayList<>();
    private final List<Integer> lineHouseholds = new ArrayList<>();
    private int households;
    private int networks;
    Lines lines;

    Country(long seed, Knobs knobs) {
        this.dice = new Dice(seed).fork("reference");
        this.knobs = knobs;
        this.days = knobs.size().days();
        this.names = new Names(dice, words);
        this.carriers = new Carriers(dice);
        this.places = new Places(dice, Settlement.ORGANISATIONS + Settlement.OTHERS);
        this.logins = new Logins(FROM, days);
        this.lines = new Lines(dice, 0, FROM, days);
    }

    /// Start of a day in the country's time, epoch seconds.
    long day(int day) {
        return FROM + day * DAY - ZONE;
    }

    /// A second of the day as a person's day goes.
    static long second(int late, Dice d) {
        return Math.floorMod(d.weighted(HOURS) + late, 24) * 3_600L + d.below(3_600);
    }

    /// Whether somebody is awake at an instant, by chance.
    static boolean awake(long at, Dice d) {
        return d.below(24) < HOURS[(int) (Math.floorMod(at + ZONE, DAY) / 3_600)];
    }

    static boolean working(int day, long second) {
        // the period starts on a Tuesday; Saturday and Sunday are free
        return day % 7 != 4 && day % 7 != 5 && second >= 9 * 3_600 && second < 17 * 3_600;
    }

    Person person(Dice d) {
        Person p = new Person(people.size());
        people.add(p);
        p.logins = Math.min(12, d.lognormal(1, .8));
        p.posts = Math.min(15, d.lognormal(1, .8));
        p.late = d.between(-2, 2);
        p.language = d.weighted(LANGUAGE_SHARE);
        p.phone = devices.phone(d);
        p.desk = devices.desk(d);
        return p;
    }

    /// An account of a person, with the person's habits.
    Account account(Person owner, Dice d) {
        Account a = new Account(accounts.size(), names.id(), owner.number);
        habits(a, owner.logins, owner.posts, d);
        a.late = owner.late;
        a.language = owner.language;
        a.phone = owner.phone;
        a.desk = owner.desk;
        owner.accounts.add(a.number);
        return a;
    }

    /// An account that belongs to an operation.
    Account planted(String network, String family, Dice d) {
        Account a = new Account(accounts.size(), names.id(), -1);
        habits(a, Math.min(12, d.lognormal(1, .8)), Math.min(15, d.lognormal(.6, .8)), d);
        a.late = d.between(-2, 2);
        a.language = d.weighted(LANGUAGE_SHARE);
        a.phone = devices.phone(d);
        a.desk = devices.desk(d);
        a.network = network;
        a.family = family;
        a.kind = "planted";
        return a;
    }

    private void habits(Account a, double loginRate, double postRate, Dice d) {
        accounts.add(a);
        a.logins = loginRate;
        a.posts = postRate;
        a.silent = d.chance(.2);
        a.handle = names.handle(-1);
        a.createdAt = FROM - 20 * DAY - (long) (d.unit() * 8 * 365 * DAY);
    }

    /// Accounts of one operation.
    List<Account> planted(int count, String family, Dice d) {
        String network = network();
        List<Account> all = new ArrayList<>();
        int shape = d.below(5);
        for (int i = 0; i < count; i++) {
            Account a = planted(network, family, d);
            if (d.chance(.4))
                a.handle = names.handle(shape);
            all.add(a);
        }
        return all;
    }

    /// All accounts, the most famous first, by lot.
    List<Account> fame() {
        List<Account> all = new ArrayList<>(accounts);
        dice.fork("fame").shuffle(all);
        return all;
    }

    /// Screen name of an account.
    String handle(int number) {
        return accounts.get(number).handle;
    }

    /// A new name of a planted network.
    String network() {
        networks++;
        return "N" + networks / 10 + networks % 10;
    }

    /// A number for a new household.
    int household() {
        return households++;
    }

    /// A new home line, or the first use of one.
    int line(int household) {
        lineHouseholds.add(household);
        return lineHouseholds.size() - 1;
    }

    /// Hands out the leases of all lines, once all are known.
    void connect() {
        lines = new Lines(dice, lineHouseholds.size(), FROM, days);
    }

    /// The device that an account uses now.
    static int device(Account a, Dice d) {
        return d.chance(.6) ? a.phone : a.desk;
    }

    /// A log-in through a home line.
    void fromLine(Account a, long at, int line, int device, Dice d) {
        logins.add(a.number, at, lines.address(line, at, device * 31L + line, d), port(d), device);
    }

    /// A log-in through a mobile carrier.
    void fromMobile(Account a, long at, Carriers.Sim sim, int region, Dice d) {
        logins.add(a.number, at, carriers.address(sim, region, at), carriers.port(sim, region, at, d), a.phone);
    }

    /// A log-in from a fixed address.
    void from(Account a, long at, IpAddress address, int device, Dice d) {
        logins.add(a.number, at, address, port(d), device);
    }

    private static int port(Dice d) {
        return d.between(32_768, 60_999);
    }

    /// A post; what lies outside the period is dropped, and silent accounts post nothing.
    boolean post(Post post) {
        Account a = accounts.get(post.account());
        if (a.silent || post.at() < FROM || post.at() >= FROM + days * DAY || post.at() < a.createdAt)
            return false;
        posts.add(post);
        return true;
    }

    /// The innocent accounts.
    List<Account> innocents() {
        return accounts.stream().filter(a -> !a.planted()).toList();
    }
}
