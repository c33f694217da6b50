package org.suragh.world.reference;

/// What was lost or spoilt between the platform and the examiner. Immutable.
///
/// @param keepLogins share of log-in rows that are kept
/// @param keepAccounts share of accounts that keep any log-in row at all
/// @param truncated share of the rows at the end of logins.csv that is missing, the last line cut in the middle; 0: whole
/// @param loginTimes how log-in times are written
/// @param mixedZones whether a third of the log-in times is written with the offset +05:00
/// @param duplicates share of log-in rows that stand twice
/// @param skewSeconds seconds by which the clock of a second source of log-ins (a third of the accounts, a file of its
///     own, `logins-b.csv`) is wrong; 0: one source
/// @param lists whether there are address lists with classes
/// @param networks whether there is a table of the networks (AS numbers) of addresses
/// @param deletedPosts share of posts that are missing
/// @param suspended share of accounts whose posts are all missing
public record Damage(double keepLogins, double keepAccounts, double truncated, Times loginTimes, boolean mixedZones,
        double duplicates, int skewSeconds, boolean lists, boolean networks, double deletedPosts, double suspended) {
    /// How times are written.
    public enum Times {
        /// `2018-05-01T14:00:07Z`.
        SECOND,
        /// `2018-05-01T14:00:00Z`.
        MINUTE,
        /// `2018-05-01T00:00:00Z`.
        DAY
    }

    /// A whole export.
    public static final Damage NONE = new Damage(1, 1, 0, Times.SECOND, false, 0, 0, true, true, 0, 0);

    /// Only a share of the log-in rows; a tenth of the accounts has none.
    public static Damage logs(double keep) {
        return new Damage(keep / .9, .9, 0, Times.SECOND, false, 0, 0, true, true, 0, 0);
    }

    /// Without address lists and networks.
    public Damage unlisted() {
        return new Damage(keepLogins, keepAccounts, truncated, loginTimes, mixedZones, duplicates, skewSeconds, false,
                false, deletedPosts, suspended);
    }

    /// With times written otherwise.
    public Damage times(Times times) {
        return new Damage(keepLogins, keepAccounts, truncated, times, mixedZones, duplicates, skewSeconds, lists,
                networks, deletedPosts, suspended);
    }

    /// Everything a bad export has at once, each to a bearable degree.
    public static final Damage ROUGH = new Damage(.7, .95, .05, Times.SECOND, true, .03, 300, true, false, .1, .03);
}
