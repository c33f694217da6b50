package org.suragh.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people post by themselves: small talk in three languages, headlines from share buttons, greetings, events
/// with their tags, and later the repeats of what others wrote.
final class Talk {
    private static final String[] LANGUAGES = {"english", "roman", "urdu"};

    /// Something that happens in town.
    ///
    /// @param tag hashtag without `#`
    /// @param day day of the period
    record Event(String tag, int day) {}

    private final Dice dice;
    private final Rows rows;
    private final List<Event> events;
    private final List<List<String>> sentences = new ArrayList<>();
    private final Map<String, List<String>> slots = new HashMap<>();
    private final List<String> headlines = Population.lines("headlines.txt");
    private final List<String> greetings = Population.lines("greetings.txt");

    Talk(Dice dice, Rows rows, List<Event> events) {
        this.dice = dice;
        this.rows = rows;
        this.events = events;
        for (String language : LANGUAGES)
            sentences.add(Population.lines(language + ".txt"));
        for (String line : Population.lines("slots.txt"))
            slots.put(line.substring(0, line.indexOf('=')),
                    List.of(line.substring(line.indexOf('=') + 1).split("\\|")));
    }

    /// The originals of one person.
    void originals(Person person) {
        Dice d = dice.fork("talk", person.id().hashCode(), person.home());
        for (int day = 0; day < rows.days; day++) {
            int count = d.poisson(person.posts());
            for (int k = 0; k < count; k++)
                original(person, rows.day(day) + Days.secondOfDay(d, person.late()), day, d);
        }
    }

    private void original(Person person, long at, int day, Dice d) {
        double kind = d.unit();
        if (kind < .06) {
            int headline = Math.floorMod(day - d.below(3), headlines.size());
            String url = "https://news.example/a/" + (4_100 + headline * 7);
            rows.post(person, at, headlines.get(headline) + " " + url, "", url, null);
        } else if (kind < .10) {
            rows.post(person, at, d.pick(greetings), "", "", null);
        } else if (kind < .22 && event(day, d) instanceof Event event) {
            rows.post(person, at, smallTalk(person.language(), 2, d) + " #" + event.tag(), event.tag(), "", null);
        } else {
            rows.post(person, at, smallTalk(person.language(), d.between(2, 3), d), "", "", null);
        }
    }

    private Event event(int day, Dice d) {
        List<Event> now = events.stream().filter(e -> day >= e.day() && day < e.day() + 5).toList();
        return now.isEmpty() ? null : d.pick(now);
    }

    /// Some sentences of small talk.
    String smallTalk(int language, int count, Dice d) {
        List<String> said = new ArrayList<>();
        while (said.size() < count) {
            String sentence = d.pick(sentences.get(language));
            if (said.stream().noneMatch(s -> s.startsWith(sentence.substring(0, 4))))
                said.add(filled(sentence, language, d));
        }
        return String.join(" ", said);
    }

    private String filled(String sentence, int language, Dice d) {
        String text = sentence.replace("{n}", Integer.toString(d.between(2, 97)));
        for (String slot : List.of("place", "food", "thing"))
            if (text.contains("{" + slot + "}"))
                text = text.replace("{" + slot + "}", d.pick(slots.get(slot + "." + LANGUAGES[language])));
        return text;
    }

    /// Repeats of earlier posts, with heavy-tailed delays, a few authors far more popular than the others.
    void repeats(double share) {
        List<Rows.Post> originals = new ArrayList<>(rows.posts);
        originals.sort(Comparator.comparingLong(Rows.Post::at).thenComparing(p -> p.person().id()));
        Dice d = dice.fork("repeats");
        int count = (int) (originals.size() * share);
        for (int k = 0; k < count; k++) {
            Rows.Post original = popular(originals, d);
            Person reader = d.pick(rows.people);
            long delay = (long) d.lognormal(9_000, 1.3);
            if (reader != original.person() && reader.posts() > .1 && original.text().length() > 20)
                rows.post(reader, original.at() + delay, original.text(), original.hashtags(), original.urls(),
                        original);
        }
    }

    private static Rows.Post popular(List<Rows.Post> originals, Dice d) {
        Rows.Post best = d.pick(originals);
        for (int k = 0; k < 2; k++) {
            Rows.Post other = d.pick(originals);
            if (Math.floorMod(other.person().id().hashCode(), 997) < Math.floorMod(best.person().id().hashCode(), 997))
                best = other;
        }
        return best;
    }
}
