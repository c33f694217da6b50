package org.suragh.gui.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Exhibit;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.Workbench;

/// Counts of posts or log-ins over time, of the chosen accounts and of everyone. Screen thread only.
///
/// The times of the case are read once after each import, on the analysis lane; bins are counted from memory.
public final class TimelineModel {
    private static final int FEWEST_BINS = 24;

    private final Workbench workbench;
    private final ObjectProperty<Series> series = new SimpleObjectProperty<>(Series.POSTS);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CASE);
    private final ReadOnlyObjectWrapper<Activity.Bins> bins = new ReadOnlyObjectWrapper<>(Activity.Bins.NONE);
    private Activity activity = Activity.NONE;
    private Exhibit.Counts read = Exhibit.Counts.NONE;
    private @Nullable Object readOf;
    private int most = 120;

    /// Which records are counted.
    public enum Series {
        /// Posts.
        POSTS,
        /// Log-ins that did not fail.
        LOGINS
    }

    /// Why the strip shows what it shows.
    public enum State {
        /// No case is open.
        NO_CASE,
        /// The times are being read.
        READING,
        /// Nothing with a time has been imported, or reading was stopped.
        NO_TIMES,
        /// There are bins.
        SOME
    }

    /// A model over the workbench.
    public TimelineModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.openCase().addListener((_, _, now) -> load(now));
        workbench.selection().addListener((_, _, _) -> count());
        series.addListener((_, _, _) -> count());
        load(workbench.openCase().get());
    }

    /// Which records are counted.
    public ObjectProperty<Series> series() {
        return series;
    }

    /// Why the strip shows what it shows.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Activity.Bins> bins() {
        return bins.getReadOnlyProperty();
    }

    /// The selection, whose range of time is shown.
    ReadOnlyObjectProperty<Selection> selection() {
        return workbench.selection();
    }

    /// How many bins there is room for.
    void room(int bins) {
        int next = Math.max(FEWEST_BINS, bins);
        if (next != most) {
            most = next;
            count();
        }
    }

    /// Whether the accounts counted are those chosen and not the whole network.
    boolean countsChosen() {
        return !workbench.selection().get().accounts().isEmpty();
    }

    /// Chooses the time of some bins, the second exclusive; the other way round is the same.
    void choose(int from, int until) {
        Activity.Bins now = bins.get();
        int first = Math.clamp(Math.min(from, until), 0, now.size() - 1);
        int end = Math.clamp(Math.max(from, until), first + 1, now.size());
        workbench.select(workbench.selection().get().within(Instant.ofEpochMilli(now.startMillis(first)),
                Instant.ofEpochMilli(now.startMillis(end))));
    }

    /// Chooses all of the time.
    void chooseAll() {
        workbench.select(workbench.selection().get().within(null, null));
    }

    /// The first bin that holds the time chosen, or is after it; -1 when all of the time is chosen.
    int firstChosen() {
        Instant from = workbench.selection().get().from();
        return from == null || bins.get().size() == 0 ? -1 : bin(from.toEpochMilli());
    }

    /// The bin after the time chosen.
    int endChosen() {
        Instant until = workbench.selection().get().until();
        return until == null ? bins.get().size() : bin(until.toEpochMilli() - 1) + 1;
    }

    private int bin(long millis) {
        Activity.Bins now = bins.get();
        long hour = Math.floorDiv(millis, Activity.HOUR_MILLIS);
        return (int) Math.clamp((hour - now.firstHour()) / now.hoursEach(), 0L, now.size());
    }

    private void load(@Nullable OpenCase open) {
        if (open == null) {
            readOf = null;
            activity = Activity.NONE;
            count();
            state.set(State.NO_CASE);
            return;
        }
        if (open.path().equals(readOf) && open.totals().equals(read))
            return;
        readOf = open.path();
        read = open.totals();
        activity = Activity.NONE;
        count();
        if (open.empty()) {
            state.set(State.NO_TIMES);
            return;
        }
        state.set(State.READING);
        Object asked = open.path();
        Exhibit.Counts counted = open.totals();
        workbench.beside("gui.time.reading", Activity::of, new Jobs.Ending<>(found -> {
            if (asked.equals(readOf) && counted.equals(read)) {
                activity = found;
                if (found.posts().empty() && series.get() == Series.POSTS)
                    series.set(Series.LOGINS);
                count();
            }
        }, () -> state.set(State.NO_TIMES), workbench.jobs()::problem));
    }

    private void count() {
        Activity.Hours hours = series.get() == Series.POSTS ? activity.posts() : activity.logins();
        bins.set(activity.bins(hours, counted(), most));
        if (activity != Activity.NONE)
            state.set(hours.empty() ? State.NO_TIMES : State.SOME);
    }

    private Collection<AccountId> counted() {
        Selection now = workbench.selection().get();
        if (!now.accounts().isEmpty())
            return now.accounts();
        Finding finding = now.finding();
        return finding == null ? List.of() : finding.members().stream().map(Member::account).toList();
    }
}
