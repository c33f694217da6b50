package org.suragh.investigation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.suragh.base.SuraghException;
import org.suragh.campaign.PinnedEvent;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Journal;

/// Days that analysts pin to a case. Acts of the journal, `pin-event` and `unpin-event`, and nothing besides: who pinned
/// what and when can always be read there. The program never pins one.
public final class PinnedEvents {
    private static final int LONGEST = 200;

    private PinnedEvents() {}

    /// The events that stand, by day and name.
    public static List<PinnedEvent> of(CaseFile file) throws SuraghException {
        TreeMap<String, PinnedEvent> events = new TreeMap<>();
        for (Journal.Entry entry : file.journal().entries()) {
            String name = entry.parameters().getOrDefault("name", "");
            switch (entry.act()) {
                case "pin-event" -> day(entry.parameters().getOrDefault("day", ""))
                        .ifPresent(day -> events.put(name, new PinnedEvent(name, day)));
                case "unpin-event" -> events.remove(name);
                default -> {
                }
            }
        }
        return ordered(List.copyOf(events.values()));
    }

    /// In order of day and name.
    public static List<PinnedEvent> ordered(List<PinnedEvent> events) {
        return events.stream().sorted(Comparator.comparing(PinnedEvent::day).thenComparing(PinnedEvent::name)).toList();
    }

    /// What `NAME=2018-05-01` says.
    ///
    /// @throws SuraghException when it does not read so
    public static PinnedEvent read(String text) throws SuraghException {
        int sign = text.lastIndexOf('=');
        Optional<LocalDate> day = sign < 1 ? Optional.empty() : day(text.substring(sign + 1).strip());
        String name = sign < 1 ? "" : text.substring(0, sign).strip();
        if (day.isEmpty() || name.isEmpty() || name.length() > LONGEST)
            throw new SuraghException("investigation.event.reads", text);
        return new PinnedEvent(name, day.get());
    }

    /// Pins an event; one of the same name is replaced.
    ///
    /// @param person who acts
    public static void pin(CaseFile file, String person, PinnedEvent event) throws SuraghException {
        file.journal().append(person, "pin-event", new TreeMap<>(Map.of("name", event.name(), "day",
                event.day().toString())));
    }

    /// Takes an event away again; the journal keeps that it stood.
    ///
    /// @throws SuraghException when there is none of that name
    public static void unpin(CaseFile file, String person, String name) throws SuraghException {
        if (of(file).stream().noneMatch(event -> event.name().equals(name)))
            throw new SuraghException("investigation.event.none", name);
        file.journal().append(person, "unpin-event", new TreeMap<>(Map.of("name", name)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
