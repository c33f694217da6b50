package org.suragh.world.reference;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that makes one kind of world differ from another. Immutable; [#presets] names those in use.
///
/// @param name of the preset
/// @param size how large
/// @param teams how the honest teams work
/// @param planted how the planted networks work
/// @param counts how many accounts each planted family has
/// @param damage what happened to the export
public record Knobs(String name, Size size, Teams teams, Planted planted, Counts counts, Damage damage) {
    /// How large a world is.
    ///
    /// @param organic innocent accounts, 600 at least: fewer do not fill the teams and places
    /// @param days length of the period
    /// @param ports whether log-ins state source ports; behind carrier NAT they lie in a subscriber's block of 512
    /// @param follows whether who follows whom is exported
    /// @param tags hashtags of everyday; up to 20 all are used alike, of more few are used often
    public record Size(int organic, int days, boolean ports, boolean follows, int tags) {}

    /// How the honest teams work.
    ///
    /// @param office share of a volunteer team's evenings that a member spends at the team's office
    /// @param bank share of a volunteer's posts of an evening that are copied from the team's bank
    /// @param copy share of the fan club's posts that are copied
    /// @param evenings further evenings that a volunteer team spends at its office without a session
    public record Teams(double office, double bank, double copy, int evenings) {}

    /// How the planted networks work.
    ///
    /// @param cover share of log-ins of A1, A2, A4, A10, A11 that go elsewhere
    /// @param reuse share of campaign posts of A1 to A5 that are copied
    /// @param brigade the same for the paid real people of A6
    /// @param cap most accounts of A2 at one address and day
    /// @param burst whether the accounts of A2, A4 and A5 were made in waves
    /// @param overlap share of the pool that the two clients of A4 have in common
    /// @param slow probability that an account of A5 logs in on a day
    /// @param ringDelay most seconds between the seed and a retweet of A7
    /// @param ringShare share of the members of A7 that take part in one retweet
    /// @param followed share of the client list that an account of A8 follows
    /// @param mimicMinutes most minutes after the slot at which A9 posts
    /// @param mimicShare share of the members of A9 in one slot
    /// @param shift hours a day that A2, A3, A4 are worked
    /// @param copied share of the campaign posts of A10 that repeat a real team's
    /// @param poisoned share of the log-ins of A11 through the office of others
    public record Planted(double cover, double reuse, double brigade, int cap, boolean burst, double overlap,
            double slow, int ringDelay, double ringShare, double followed, int mimicMinutes, double mimicShare,
            int shift, double copied, double poisoned) {}

    /// Accounts of each planted family; of A1 networks.
    public record Counts(int a1, int a2, int a3, int a4, int a5, int a6, int a7, int a8, int a9, int a10, int a11,
            int other) {
        /// A share of each, A1 at least two networks.
        Counts times(double share) {
            return new Counts(Math.max(2, n(a1, share)), n(a2, share), n(a3, share), n(a4, share), n(a5, share),
                    n(a6, share), n(a7, share), n(a8, share), n(a9, share), n(a10, share), n(a11, share),
                    n(other, share));
        }

        private static int n(int count, double share) {
            return (int) Math.round(count * share);
        }
    }

    private static final Size WHOLE = new Size(8_000, 30, true, true, 20);
    private static final Size SMALL = new Size(2_000, 30, true, true, 20);
    private static final Teams TEAM = new Teams(.75, .5, .5, 0);
    private static final Teams EAGER = new Teams(.9, .7, .8, 10);
    private static final Planted EASY = new Planted(.1, .5, .85, 4, true, 1, 1 / 7.0, 120, .35, .9, 8, .6, 9, .6, .3);
    private static final Planted HARD = new Planted(.4, .2, .34, 4, false, .3, 1 / 14.0, 600, .15, .5, 30, .3, 10, .6,
            .3);
    private static final Planted MEDIUM = new Planted(.2, .35, .6, 2, true, .6, 1 / 10.0, 300, .25, .7, 15, .45, 9, .6,
            .3);
    private static final Counts FAMILIES = new Counts(6, 150, 100, 120, 40, 80, 60, 200, 40, 0, 0, 0);
    private static final Counts SEALED = new Counts(6, 130, 90, 110, 36, 70, 50, 160, 36, 60, 50, 60);

    /// The default world.
    public static Knobs defaults() {
        return new Knobs("default", WHOLE, TEAM, EASY, FAMILIES, Damage.NONE);
    }

    /// The preset of a name.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Knobs preset(String name) {
        Knobs found = presets().get(name);
        if (found == null)
            throw new IllegalArgumentException(name + " is none of " + String.join(", ", presets().keySet()));
        return found;
    }

    /// All presets by name: those whose name begins with `sealed` are for the bar alone.
    public static SortedMap<String, Knobs> presets() {
        SortedMap<String, Knobs> all = new TreeMap<>();
        Knobs plain = defaults();
        Knobs hard = plain.planted("hard", HARD, EAGER);
        put(all, plain, hard, plain.planted("medium", MEDIUM, TEAM));
        put(all, plain.damaged("logs25", Damage.logs(.25)), hard.damaged("hard-logs25", Damage.logs(.25)),
                plain.damaged("logs10", Damage.logs(.1)), plain.damaged("no-lists", Damage.NONE.unlisted()),
                plain.damaged("rough", Damage.ROUGH),
                plain.damaged("minutes", Damage.NONE.times(Damage.Times.MINUTE)),
                plain.damaged("days", Damage.NONE.times(Damage.Times.DAY)),
                plain.sized("no-ports", new Size(8_000, 30, false, true, 20)));
        Knobs small = plain.sized("small", SMALL).counted(FAMILIES.times(.4));
        put(all, small, hard.sized("small-hard", SMALL).counted(FAMILIES.times(.4)),
                small.damaged("small-logs25", Damage.logs(.25)), small.damaged("small-rough", Damage.ROUGH),
                small.planted("small-medium", MEDIUM, TEAM),
                small.damaged("small-logs10", Damage.logs(.1)),
                small.damaged("small-no-lists", Damage.NONE.unlisted()));
        sealed(all);
        return Collections.unmodifiableSortedMap(all);
    }

    /// Values that no tuning preset has.
    private static void sealed(SortedMap<String, Knobs> all) {
        Planted easy = new Planted(.05, .55, .75, 3, true, .8, 1 / 6.0, 90, .4, .8, 6, .65, 8, .7, .4);
        Planted middle = new Planted(.25, .4, .5, 5, true, .5, 1 / 9.0, 240, .3, .65, 12, .5, 10, .5, .25);
        Planted hard = new Planted(.45, .25, .4, 5, false, .4, 1 / 12.0, 450, .2, .6, 24, .35, 11, .8, .5);
        Teams teams = new Teams(.6, .35, .4, 2);
        Teams close = new Teams(.85, .65, .7, 7);
        Knobs base = new Knobs("sealed", new Size(8_000, 30, true, true, 2_000), teams, easy, SEALED, Damage.NONE);
        Knobs difficult = base.planted("sealed-hard", hard, close);
        put(all, base, base.planted("sealed-middle", middle, close), difficult,
                base.damaged("sealed-logs25", Damage.logs(.25)),
                difficult.damaged("sealed-hard-logs25", Damage.logs(.25)),
                base.damaged("sealed-logs10", Damage.logs(.1)), base.damaged("sealed-no-lists", Damage.NONE.unlisted()),
                base.damaged("sealed-rough", Damage.ROUGH),
                base.sized("sealed-no-ports", new Size(8_000, 30, false, true, 2_000)),
                base.sized("sealed-small", new Size(2_000, 30, true, true, 2_000)).counted(SEALED.times(.4)));
    }

    private static void put(SortedMap<String, Knobs> all, Knobs... some) {
        for (Knobs one : some)
            all.put(one.name, one);
    }

    /// The same with other ways of working.
    public Knobs planted(String newName, Planted newPlanted, Teams newTeams) {
        return new Knobs(newName, size, newTeams, newPlanted, counts, damage);
    }

    /// The same with another damage.
    public Knobs damaged(String newName, Damage newDamage) {
        return new Knobs(newName, size, teams, planted, counts, newDamage);
    }

    /// The same in another size.
    public Knobs sized(String newName, Size newSize) {
        return new Knobs(newName, newSize, teams, planted, counts, damage);
    }

    /// The same with other numbers of planted accounts.
    public Knobs counted(Counts newCounts) {
        return new Knobs(name, size, teams, planted, newCounts, damage);
    }
}
