package org.suragh.finding;

/// One figure of how an account posts (science note 1.3). None of them is a verdict, and none enters a judgement.
public enum Habit {
    /// (σ - μ)/(σ + μ) of the gaps between posts: -1 for a clock, 0 for chance, towards 1 for bursts (Goh and Barabási
    /// 2008).
    BURSTINESS,
    /// Entropy of the gaps over 20 bins of equal ratio from 1 s to 30 d, of ln 20.
    GAP_ENTROPY,
    /// Share of gaps that are whole minutes, a second either way; chance gives 0.05.
    WHOLE_MINUTES,
    /// χ² of the seconds of the minute over their 59 degrees of freedom; chance gives 1.
    SECONDS,
    /// Entropy of the hours of the day, of ln 24.
    HOUR_ENTROPY,
    /// Median over active days of the longest gap within the day, hours.
    QUIET,
    /// Length of the mean direction of the posts on the clock of a day: 0 spread evenly, 1 one instant (Rayleigh).
    DAY_RHYTHM,
    /// Most posts within 60 minutes.
    HOURLY_PEAK,
    /// Gaps under 2 s.
    SHORT_GAPS,
    /// Entropy of the programs, bits.
    CLIENT_ENTROPY,
    /// Share of posts with a program that under a hundredth of the accounts use.
    RARE_CLIENTS,
    /// Seconds after the original within which a tenth of the repeats came.
    EARLY_REPEATS,
    /// Seconds within which half of the repeats came.
    USUAL_REPEATS,
    /// Seconds within which nine tenths of the repeats came.
    LATE_REPEATS;

    /// The stable id used in texts.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
