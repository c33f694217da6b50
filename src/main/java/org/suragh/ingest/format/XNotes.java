package org.suragh.ingest.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole texts of long posts, which `tweets.js` holds cut off. Their ids are not those of the tweets: a note
/// belongs to the tweet whose time is within five seconds and whose beginning is the same.
final class XNotes {
    private static final int MOST = 50_000;
    private static final long NEAR_MILLIS = 5000;
    private static final int SHORTEST = 40;

    private record Note(long millis, String text) {}

    private final List<Note> notes = new ArrayList<>();
    private boolean sorted;
    int joined;

    /// Takes in one note.
    void add(@Nullable String id, @Nullable String text) {
        if (id != null && text != null && id.length() >= 15 && id.length() <= 19 && Ids.digits(id, 0)
                && notes.size() < MOST)
            notes.add(new Note(Long.parseLong(id) >> 22, text));
    }

    /// The whole text of a tweet, or null when there is none longer than the tweet's own.
    @Nullable
    String whole(String id, String text) {
        if (notes.isEmpty() || id.length() < 15 || id.length() > 19 || !Ids.digits(id, 0))
            return null;
        if (!sorted) {
            notes.sort(Comparator.comparingLong(Note::millis).thenComparing(Note::text));
            sorted = true;
        }
        long millis = Long.parseLong(id) >> 22;
        String start = beginning(text);
        if (start.length() < SHORTEST)
            return null;
        int low = 0;
        int high = notes.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (notes.get(middle).millis() < millis - NEAR_MILLIS)
                low = middle + 1;
            else
                high = middle;
        }
        for (int i = low; i < notes.size() && notes.get(i).millis() <= millis + NEAR_MILLIS; i++) {
            String note = notes.get(i).text();
            if (note.length() > text.length() && unescaped(note).startsWith(start)) {
                joined++;
                return note;
            }
        }
        return null;
    }

    /// The part of a cut text that is surely its own: without the dots and the link at the end.
    private static String beginning(String text) {
        int dots = text.lastIndexOf('…');
        String kept = unescaped(dots > 0 ? text.substring(0, dots) : text);
        return kept.substring(0, Math.min(kept.length(), 100)).stripTrailing();
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
