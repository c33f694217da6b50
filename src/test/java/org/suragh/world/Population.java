package org.suragh.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes accounts: ids, names, ages and habits that say nothing about what an account is.
final class Population {
    private static final List<String> PHONES = List.of("X for Android 9.95", "X for Android 9.97", "X for iPhone 7.41",
            "X for iPhone 7.40", "Chrome 66 on Android 8", "Chrome 66 on Android 7", "X Lite on Android 6");
    private static final List<String> DESKS = List.of("Chrome 66 on Windows 10", "Chrome 65 on Windows 7",
            "Firefox 59 on Windows 10", "Firefox 60 on Linux", "Safari 11 on macOS", "Chrome 66 on Windows 7");
    private static final int[] PHONE_SHARE = {30, 22, 12, 6, 12, 10, 8};
    private static final int[] DESK_SHARE = {38, 22, 16, 4, 6, 14};
    private static final int[] CARRIER_SHARE = {50, 30, 20};
    private static final int[] LANGUAGE_SHARE = {30, 35, 35};
    private static final long DAY = 86_400;

    private final Dice dice;
    private final List<String> adjectives;
    private final List<String> nouns;
    private final Set<String> taken = new HashSet<>();

    Population(Dice dice) {
        this.dice = dice;
        List<String> names = lines("names.txt");
        int cut = names.indexOf("-");
        adjectives = names.subList(0, cut);
        nouns = names.subList(cut + 1, names.size());
    }

    /// The lines of a resource beside this class.
    static List<String> lines(String name) {
        try (InputStream in = Population.class.getResourceAsStream("/org/suragh/world/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a group of accounts has in common.
    ///
    /// @param created when the accounts were made, from and to, epoch seconds
    record Kind(String group, String network, String campaign, String place, boolean vpn, long[] created) {}

    /// One account of a kind on a home line.
    Person person(Kind kind, int home) {
        String adjective = dice.pick(adjectives);
        String noun = dice.pick(nouns);
        String handle = handle(adjective.split("=")[0], noun.split("=")[0]);
        String name = dice.chance(.45)
                ? adjective.split("=")[1] + " " + noun.split("=")[1]
                : upper(adjective.split("=")[0]) + " " + upper(noun.split("=")[0]);
        long created = kind.created()[0] + (long) (dice.unit() * (kind.created()[1] - kind.created()[0]));
        double posts = dice.chance(.15) ? .05 : Math.min(3, dice.lognormal(.42, .7));
        return new Person(id(), handle, name, created, kind.group(), kind.network(), kind.campaign(), home,
                dice.weighted(CARRIER_SHARE), kind.place(), kind.vpn(), Math.min(4, dice.lognormal(1.15, .45)), posts,
                dice.between(-2, 2), dice.weighted(LANGUAGE_SHARE), PHONES.get(dice.weighted(PHONE_SHARE)),
                DESKS.get(dice.weighted(DESK_SHARE)));
    }

    /// An ordinary age: any day of the eight years before the period.
    static long[] anyAge(long from) {
        return new long[]{from - 8 * 365 * DAY, from - 20 * DAY};
    }

    /// Some days, counted from the start of the period.
    static long[] days(long from, int first, int last) {
        return new long[]{from + first * DAY, from + last * DAY};
    }

    private String id() {
        while (true) {
            long id = 1_000_000_000_000L + (dice.next() >>> 1) % 9_000_000_000_000L;
            if (taken.add(Long.toString(id)))
                return Long.toString(id);
        }
    }

    private String handle(String adjective, String noun) {
        while (true) {
            String handle = switch (dice.below(4)) {
                case 0 -> adjective + "_" + noun;
                case 1 -> adjective + noun + dice.between(2, 99);
                case 2 -> upper(adjective) + upper(noun) + dice.between(100, 9_999);
                default -> "the_" + adjective + "_" + noun + dice.between(1, 9);
            };
            if (taken.add(handle))
                return handle;
        }
    }

    private static String upper(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
