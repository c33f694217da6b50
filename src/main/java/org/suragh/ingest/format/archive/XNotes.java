package org.suragh.ingest.format.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// The whole texts of long posts, which `tweets.js` holds cut off. Their ids are not those of the tweets: a note
/// belongs to the tweet whose time is within five seconds and whose beginning is the same, and only where one tweet and
/// one note fit each other alone.
final class XNotes {
    private static final int MOST = 50_000;
    private static final long NEAR_MILLIS = 5000;
    private static final int SHORTEST = 40;
    private static final long EPOCH = 1_288_834_974_657L;

    /// One note and how many tweets it would fit.
    private static final class Note {
        final long millis;
        final String text;
        final String compared;
        int fits;

        Note(long millis, String text) {
            this.millis = millis;
            this.text = text;
            this.compared = unescaped(text);
        }
    }

    private final List<Note> notes = new ArrayList<>();
    private boolean sorted;
    int joined;

    /// Takes in one note.
    void add(Map<?, ?> note) {
        String text = JsonTree.text(JsonTree.map(note, "core"), "text");
        Long millis = millis(JsonTree.text(note, "createdAt"), JsonTree.text(note, "noteTweetId"));
        if (text != null && millis != null && notes.size() < MOST)
            notes.add(new Note(millis, text));
    }

    private static @Nullable Long millis(@Nullable String written, @Nullable String id) {
        if (id != null && id.length() >= 15 && id.length() <= 19 && Ids.digits(id, 0))
            return (Long.parseLong(id) >> 22) + EPOCH;
        WrittenTime time = written == null ? null : TimeText.read(written);
        Instant at = time == null ? null : new TimePlan(null, null).place(time).instant();
        return at == null ? null : at.toEpochMilli();
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /// Takes in one tweet, before any is asked for.
    void claim(Map<?, ?> tweet) {
        Note note = candidate(JsonTree.text(tweet, "id_str", "id"), JsonTree.text(tweet, "full_text", "text"));
        if (note != null)
            note.fits++;
    }

    /// The whole text of a tweet, or null when no note is surely its own.
    @Nullable
    String whole(String id, String text) {
        Note note = candidate(id, text);
        if (note == null || note.fits > 1)
            return null;
        joined++;
        return note.text;
    }

    /// The only note that fits a tweet, or null.
    private @Nullable Note candidate(@Nullable String id, @Nullable String text) {
        if (notes.isEmpty() || text == null || id == null || id.length() < 15 || id.length() > 19 || !Ids.digits(id, 0))
            return null;
        if (!sorted) {
            notes.sort(Comparator.<Note>comparingLong(note -> note.millis).thenComparing(note -> note.text));
            sorted = true;
        }
        long millis = (Long.parseLong(id) >> 22) + EPOCH;
        String start = beginning(text);
        if (start.length() < SHORTEST)
            return null;
        Note found = null;
        for (int i = first(millis - NEAR_MILLIS); i < notes.size()
                && notes.get(i).millis <= millis + NEAR_MILLIS; i++) {
            Note note = notes.get(i);
            if (note.text.length() <= text.length() || !note.compared.startsWith(start))
                continue;
            if (found != null && !found.text.equals(note.text))
                return null;
            found = note;
        }
        return found;
    }

    private int first(long millis) {
        int low = 0;
        int high = notes.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (notes.get(middle).millis < millis)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
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
