package org.suragh.signal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.SuraghException;

/// The settings of an analysis: every name, its kind and its default in one place.
///
/// Names are `LAYER.NAME`. Values are text: a count (`200`), a length of time (`90s`, `30m`, `6h`, `7d`), or a decimal
/// (`3e-4`). An unknown name or a value that does not read is a [SuraghException]; nothing is guessed. Immutable.
public final class Settings {
    /// What a value is.
    public enum Kind {
        /// A whole number, 0 or more.
        COUNT,
        /// A length of time, more than 0.
        TIME,
        /// A decimal number, 0 or more.
        DECIMAL
    }

    /// One setting.
    ///
    /// @param name `LAYER.NAME`; its sentence is `setting.NAME` in the messages
    /// @param kind what its values are
    /// @param standard the default
    public record Setting(String name, Kind kind, String standard) {}

    /// Every setting, in order of name.
    public static final List<Setting> ALL = List.of(new Setting("activity-sync.alpha", Kind.DECIMAL, "0.01"),
            new Setting("activity-sync.bin", Kind.TIME, "5m"),
            new Setting("activity-sync.jitter", Kind.TIME, "1h"),
            new Setting("activity-sync.jitter-alpha", Kind.DECIMAL, "0.001"),
            new Setting("activity-sync.max-accounts", Kind.COUNT, "2000"),
            new Setting("activity-sync.min-posts", Kind.COUNT, "8"),
            new Setting("acts.alpha", Kind.DECIMAL, "0.01"), new Setting("acts.jitter", Kind.TIME, "6h"),
            new Setting("acts.jitter-alpha", Kind.DECIMAL, "0.001"),
            new Setting("acts.most-events", Kind.COUNT, "2000"),
            new Setting("acts.min-acts", Kind.COUNT, "3"), new Setting("acts.min-values", Kind.COUNT, "2"),
            new Setting("act-core.coverage", Kind.DECIMAL, "0.8"),
            new Setting("act-core.window", Kind.TIME, "10m"),
            new Setting("campaign.deals", Kind.COUNT, "99"), new Setting("campaign.event-days", Kind.COUNT, "7"),
            new Setting("campaign.min-posts", Kind.COUNT, "30"), new Setting("campaign.rate", Kind.DECIMAL, "1000"),
            new Setting("campaign.rate-follows", Kind.DECIMAL, "1000"),
            new Setting("campaign.rate-retweets", Kind.DECIMAL, "1000"),
            new Setting("co-follow.alpha", Kind.DECIMAL, "0.01"),
            new Setting("co-follow.max-accounts", Kind.COUNT, "500"),
            new Setting("co-follow.min-jaccard", Kind.DECIMAL, "0.2"),
            new Setting("co-follow.min-values", Kind.COUNT, "5"),
            new Setting("co-mention.window", Kind.TIME, "60s"), new Setting("co-reply.window", Kind.TIME, "60s"),
            new Setting("co-retweet.window", Kind.TIME, "60s"),
            new Setting("co-tweet.alpha", Kind.DECIMAL, "0.01"),
            new Setting("co-tweet.max-accounts", Kind.COUNT, "100"),
            new Setting("co-tweet.min-characters", Kind.COUNT, "20"),
            new Setting("co-tweet.min-tokens", Kind.COUNT, "5"), new Setting("co-tweet.min-values", Kind.COUNT, "2"),
            new Setting("co-tweet.window", Kind.TIME, "6h"),
            new Setting("co-url.window", Kind.TIME, "60s"),
            new Setting("control.closure", Kind.DECIMAL, "0.1"), new Setting("control.days", Kind.COUNT, "3"),
            new Setting("control.min-logins", Kind.COUNT, "3"),
            new Setting("control.min-members", Kind.COUNT, "5"),
            new Setting("control.min-posts", Kind.COUNT, "10"),
            new Setting("control.open", Kind.DECIMAL, "1"), new Setting("control.supported", Kind.DECIMAL, "2.5"),
            new Setting("creation-cohort.score", Kind.DECIMAL, "2"),
            new Setting("creation-cohort.window", Kind.TIME, "3d"),
            new Setting("fast-retweet.window", Kind.TIME, "10s"),
            new Setting("fast-retweet.min-acts", Kind.COUNT, "2"),
            new Setting("fast-retweet.min-values", Kind.COUNT, "1"),
            new Setting("hand-over.gap", Kind.TIME, "30m"),
            new Setting("hand-over.quick-gap", Kind.TIME, "10m"),
            new Setting("hashtag-sequence.min-tags", Kind.COUNT, "3"),
            new Setting("hashtag-sequence.window", Kind.TIME, "24h"),
            new Setting("hashtag-time.max-share", Kind.DECIMAL, "0.05"),
            new Setting("hashtag-time.window", Kind.TIME, "10m"),
            new Setting("lease.skew", Kind.TIME, "2s"),
            new Setting("name-template.alpha", Kind.DECIMAL, "0.01"),
            new Setting("name-template.max-accounts", Kind.COUNT, "200"),
            new Setting("near-duplicate.alpha", Kind.DECIMAL, "0.01"),
            new Setting("near-duplicate.exact", Kind.COUNT, "200000"),
            new Setting("near-duplicate.max-accounts", Kind.COUNT, "100"),
            new Setting("near-duplicate.min-values", Kind.COUNT, "2"),
            new Setting("near-duplicate.window", Kind.TIME, "24h"),
            new Setting("network.agreement", Kind.DECIMAL, "0.8"),
            new Setting("network.gamma", Kind.DECIMAL, "3e-4"), new Setting("network.runs", Kind.COUNT, "10"),
            new Setting("network.seed", Kind.COUNT, "1"),
            new Setting("network-switch.window", Kind.TIME, "10m"),
            new Setting("prevalence.draws", Kind.COUNT, "1000"),
            new Setting("prevalence.sensitivity", Kind.DECIMAL, "0"),
            new Setting("prevalence.specificity", Kind.DECIMAL, "0"),
            new Setting("rare-client.alpha", Kind.DECIMAL, "0.01"),
            new Setting("rare-client.ground-alpha", Kind.DECIMAL, "0.001"),
            new Setting("rare-client.max-accounts", Kind.COUNT, "1000"),
            new Setting("rare-client.members", Kind.COUNT, "2"),
            new Setting("rare-client.prevalence", Kind.DECIMAL, "0.01"),
            new Setting("same-profile.max-accounts", Kind.COUNT, "50"),
            new Setting("same-profile.min-characters", Kind.COUNT, "20"),
            new Setting("shared-contact.max-accounts", Kind.COUNT, "6"),
            new Setting("shared-device.max-accounts", Kind.COUNT, "6"),
            new Setting("shared-ip.alpha", Kind.DECIMAL, "0.01"),
            new Setting("shared-ip.cap", Kind.COUNT, "200"), new Setting("shared-ip.concurrent", Kind.TIME, "30m"),
            new Setting("shared-ip.damping", Kind.DECIMAL, "5"),
            new Setting("shared-ip.ipv6-prefix", Kind.COUNT, "64"),
            new Setting("shared-ip.long-window", Kind.TIME, "7d"),
            new Setting("shared-ip.min-weight", Kind.DECIMAL, "1e-4"),
            new Setting("shared-ip.port-block", Kind.COUNT, "512"),
            new Setting("shared-ip.reassignment", Kind.TIME, "24h"),
            new Setting("shared-ip.regular", Kind.DECIMAL, "0.5"),
            new Setting("shared-ip.short-window", Kind.TIME, "6h"),
            new Setting("shared-ip.single-line-accounts", Kind.COUNT, "6"),
            new Setting("shared-ip.widely-shared", Kind.COUNT, "200"),
            new Setting("small-network.accounts", Kind.COUNT, "6"),
            new Setting("small-network.days", Kind.COUNT, "3"),
            new Setting("small-network.registration", Kind.TIME, "1h"));

    private final TreeMap<String, String> values;

    private Settings(TreeMap<String, String> values) {
        this.values = values;
    }

    /// The defaults.
    public static Settings defaults() {
        TreeMap<String, String> values = new TreeMap<>();
        for (Setting setting : ALL)
            values.put(setting.name(), setting.standard());
        return new Settings(values);
    }

    /// The defaults with these values in their place.
    public static Settings of(SortedMap<String, String> changed) throws SuraghException {
        Settings settings = defaults();
        for (var entry : changed.entrySet()) {
            Setting setting = find(entry.getKey());
            String value = entry.getValue().strip().toLowerCase(Locale.ROOT);
            if (!reads(setting, value))
                throw new SuraghException("linkage.setting.value", setting.name(), entry.getValue(),
                        setting.standard());
            settings.values.put(setting.name(), value);
        }
        return settings;
    }

    private static Setting find(String name) throws SuraghException {
        for (Setting setting : ALL)
            if (setting.name().equals(name))
                return setting;
        throw new SuraghException("linkage.setting.unknown", name);
    }

    private static boolean reads(Setting setting, String value) {
        try {
            return switch (setting.kind()) {
                case COUNT -> Integer.parseInt(value) >= 0;
                case TIME -> time(value).isPositive();
                case DECIMAL -> Double.parseDouble(value) >= 0 && Double.isFinite(Double.parseDouble(value));
            };
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return false;
        }
    }

    /// Reads `90s`, `30m`, `6h`, `7d`; anything else is a [NumberFormatException].
    public static Duration time(String value) {
        if (value.length() < 2)
            throw new NumberFormatException(value);
        long number = Long.parseLong(value.substring(0, value.length() - 1));
        return switch (value.charAt(value.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            case 'd' -> Duration.ofDays(number);
            default -> throw new NumberFormatException(value);
        };
    }

    /// A whole number.
    public int count(String name) {
        return Integer.parseInt(text(name));
    }

    /// A length of time in milliseconds.
    public long millis(String name) {
        return time(text(name)).toMillis();
    }

    /// A decimal number.
    public double decimal(String name) {
        return Double.parseDouble(text(name));
    }

    /// The value as text.
    public String text(String name) {
        String value = values.get(name);
        if (value == null)
            throw new IllegalArgumentException(name);
        return value;
    }

    /// All names and values, in order of name.
    public SortedMap<String, String> all() {
        return new TreeMap<>(values);
    }
}
