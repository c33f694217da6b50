package org.suragh.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as options give them: `500ms`, `2s`, `5m`, `6h`, `7d`.
final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(ms|s|m|min|h|d)");

    private Durations() {}

    /// The length, or wrong usage of the verb.
    static Duration read(Common common, String said) {
        Matcher parts = WRITTEN.matcher(said);
        if (!parts.matches())
            throw common.wrong("cli.usage.duration", said);
        long n = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(n);
            case "s" -> Duration.ofSeconds(n);
            case "h" -> Duration.ofHours(n);
            case "d" -> Duration.ofDays(n);
            default -> Duration.ofMinutes(n);
        };
    }
}
