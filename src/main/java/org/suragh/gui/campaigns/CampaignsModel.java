package org.suragh.gui.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.campaign.Agendas;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.CampaignDetail;
import org.suragh.campaign.Cost;
import org.suragh.campaign.PinnedEvent;
import org.suragh.campaign.Prevalence;
import org.suragh.campaign.RegistrationWaves;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.gui.bench.JobProgress;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Isolate;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.CampaignCount;
import org.suragh.investigation.PinnedEvents;
import org.suragh.investigation.PrevalenceCount;
import org.suragh.investigation.Waves;

/// The campaigns of the run, counted when the page is first looked at; the chosen one with its hours; how common
/// accounts of networks are; which parts of a network serve what.
public final class CampaignsModel {
    private final Workbench workbench;
    private final ObservableList<Campaign> campaigns = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Agendas>> agendas = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Prevalence> prevalence = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Waves> waves = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CampaignDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CASE);
    private final DoubleProperty rate = new SimpleDoubleProperty();
    private final DoubleProperty retweetRate = new SimpleDoubleProperty();
    private final DoubleProperty followRate = new SimpleDoubleProperty();
    private String counted = "";
    private @Nullable JobProgress counting;
    private @Nullable JobProgress looking;
    private String looked = "";
    private boolean wanted;

    /// Why the page shows what it shows.
    public enum State {
        /// No case is open.
        NO_CASE,
        /// The case has not been analysed.
        NOT_ANALYSED,
        /// Being counted.
        READING,
        /// The person stopped the count.
        STOPPED,
        /// Nothing has enough posts.
        NONE,
        /// There are campaigns.
        SOME
    }

    private record Found(CampaignCount.Counted counted, Prevalence prevalence, Waves waves) {}

    /// A model over the workbench. Nothing is counted before [#want()].
    public CampaignsModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.analysis().addListener((_, _, _) -> update());
        workbench.openCase().addListener((_, _, _) -> update());
        update();
    }

    /// Says that somebody looks: counts now, and again after every run.
    public void want() {
        wanted = true;
        update();
    }

    /// Counts again after a stop.
    void again() {
        counted = "";
        update();
    }

    /// The campaigns, those with most posts of linked accounts first.
    public ObservableList<Campaign> campaigns() {
        return campaigns;
    }

    /// What each network serves.
    public ReadOnlyObjectProperty<List<Agendas>> agendas() {
        return agendas.getReadOnlyProperty();
    }

    /// What a network serves, where it serves anything.
    public Optional<Agendas> agendas(Finding finding) {
        return agendas.get().stream().filter(one -> one.network().equals(finding.id())).findFirst();
    }

    /// How common accounts of networks are, null until it is counted.
    ReadOnlyObjectProperty<@Nullable Prevalence> prevalence() {
        return prevalence.getReadOnlyProperty();
    }

    /// Waves of registration, null until they are counted.
    ReadOnlyObjectProperty<@Nullable Waves> waves() {
        return waves.getReadOnlyProperty();
    }

    /// The chosen campaign, null when none is or while it is being read.
    ReadOnlyObjectProperty<@Nullable CampaignDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    /// Why the page shows what it shows.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Price of a hundred posts or answers, in rupees; a person may change it.
    DoubleProperty rate() {
        return rate;
    }

    /// Price of a hundred retweets, in rupees; a person may change it.
    DoubleProperty retweetRate() {
        return retweetRate;
    }

    /// Price of a hundred follows, in rupees; a person may change it.
    DoubleProperty followRate() {
        return followRate;
    }

    private DoubleProperty rateOf(Cost.Line line) {
        return switch (line.what()) {
            case "retweets" -> retweetRate;
            case "follows" -> followRate;
            default -> rate;
        };
    }

    /// The lines of a cost at the rates of the page.
    List<Cost.Line> lines(Cost cost) {
        return cost.lines().stream().map(line -> new Cost.Line(line.what(), line.count(), rateOf(line).get()))
                .toList();
    }

    /// Reads a campaign with its hours and posts.
    void choose(@Nullable Campaign campaign) {
        detail.set(null);
        Analysis run = workbench.analysis().get();
        if (looking != null)
            looking.cancel();
        if (campaign == null || run == null) {
            looked = "";
            return;
        }
        String key = counted + campaign.id();
        looked = key;
        looking = workbench.beside("gui.campaigns.reading", (file, progress) -> CampaignCount.detail(file, run,
                PinnedEvents.of(file), campaign.id(), progress), new Jobs.Ending<>(read -> {
                    if (key.equals(looked))
                        read.ifPresent(detail::set);
                }, () -> {}, workbench.jobs()::problem));
    }

    /// Opens the posts of a campaign that count in a figure.
    void openRows(CampaignDetail of, String what, Predicate<CampaignDetail.PostRow> counts) {
        List<CampaignDetail.PostRow> rows = of.posts().stream().filter(counts).toList();
        workbench.ask(new RowsQuestion(Text.of("gui.campaigns.rows", Isolate.of(of.campaign().shown()), what),
                (file, progress) -> PostRows.of(file, rows, progress)));
    }

    /// Opens records in the rows tab.
    void openRows(Function<Analysis, RowsQuestion> question) {
        Analysis run = workbench.analysis().get();
        if (run != null)
            workbench.ask(question.apply(run));
    }

    /// Shows a network by its id.
    void openNetwork(String id) {
        Analysis run = workbench.analysis().get();
        if (run == null)
            return;
        run.findings().stream().filter(finding -> finding.id().equals(id)).findFirst().ifPresent(finding -> {
            workbench.select(Selection.of(finding));
            workbench.go("networks");
        });
    }

    /// Shows one account.
    void openAccount(AccountId account) {
        workbench.select(workbench.selection().get().withAccounts(List.of(account)));
        workbench.go("networks");
    }

    /// Chooses accounts for all views.
    public void choose(List<AccountId> accounts) {
        workbench.select(workbench.selection().get().withAccounts(accounts));
        workbench.go("networks");
    }

    /// `@handle`, or the id where none is known.
    String name(AccountId id) {
        return Isolate.handle(workbench.handle(id), id.value());
    }

    /// A campaign's name, set apart from what stands around it.
    public String name(String kind, String value) {
        return Isolate.of(kind.equals("hashtag") ? "#" + value : value);
    }

    /// Whether events can be pinned.
    boolean writable() {
        OpenCase current = workbench.openCase().get();
        return current != null && !current.readOnly();
    }

    /// Pins an event, so that registrations around it are counted; counts again.
    void pin(String name, LocalDate day) {
        String person = workbench.person();
        workbench.inCase((file, _) -> {
            PinnedEvents.pin(file, person, new PinnedEvent(name.strip(), day));
            return Boolean.TRUE;
        }, _ -> workbench.refresh(this::again));
    }

    /// Takes a pinned event away; counts again.
    void unpin(PinnedEvent event) {
        String person = workbench.person();
        workbench.inCase((file, _) -> {
            PinnedEvents.unpin(file, person, event.name());
            return Boolean.TRUE;
        }, _ -> workbench.refresh(this::again));
    }

    private void update() {
        Analysis run = workbench.analysis().get();
        OpenCase current = workbench.openCase().get();
        String key = run == null || current == null ? "" : current.path() + run.digest();
        if (key.isEmpty() || !wanted) {
            clear();
            state.set(current == null ? State.NO_CASE : run == null ? State.NOT_ANALYSED : State.READING);
            return;
        }
        if (key.equals(counted) || run == null)
            return;
        clear();
        counted = key;
        state.set(State.READING);
        counting = workbench.beside("gui.campaigns.counting", (file, progress) -> new Found(
                CampaignCount.count(file, run, PinnedEvents.of(file), progress),
                PrevalenceCount.of(file, run, progress), Waves.of(file, run)), new Jobs.Ending<>(found -> {
                    if (key.equals(counted))
                        show(found);
                }, () -> {
                    if (key.equals(counted))
                        state.set(State.STOPPED);
                }, problem -> {
                    state.set(State.STOPPED);
                    workbench.jobs().problem(problem);
                }));
    }

    private void clear() {
        if (counting != null)
            counting.cancel();
        counted = "";
        looked = "";
        campaigns.clear();
        agendas.set(List.of());
        prevalence.set(null);
        waves.set(null);
        detail.set(null);
    }

    private void show(Found found) {
        agendas.set(found.counted().agendas());
        prevalence.set(found.prevalence());
        waves.set(found.waves());
        List<Campaign> all = found.counted().campaigns();
        for (Campaign campaign : all)
            for (Cost.Line line : campaign.cost().lines())
                rateOf(line).set(line.rate());
        campaigns.setAll(all);
        state.set(all.isEmpty() ? State.NONE : State.SOME);
    }
}
