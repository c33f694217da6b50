package org.suragh.gui.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Isolate;
import org.suragh.investigation.Analysis;
import org.suragh.linkage.Link;
import org.suragh.linkage.SetAside;

/// The links of a run by layer beside the chance line, the pairs behind each number, and the values set aside.
public final class CountsModel {
    private static final int ROWS = 20_000;
    private static final int FOUND = 5_000;

    private final Workbench workbench;
    private final ObservableList<Layer> layers = FXCollections.observableArrayList();
    private final ObservableList<Link> links = FXCollections.observableArrayList();
    private final ObservableList<SetAside> setAside = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CASE);

    /// Why the page shows what it shows.
    public enum State {
        /// No case is open.
        NO_CASE,
        /// The case has not been analysed.
        NOT_ANALYSED,
        /// There is a run.
        SOME
    }

    /// One layer.
    ///
    /// @param links validated links
    /// @param chance links expected at the same threshold if accounts acted on their own; NaN where not computed
    /// @param setAside values of this layer that were not used
    public record Layer(String id, int links, double chance, int setAside) {}

    /// A model over the workbench.
    public CountsModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.analysis().addListener((_, _, _) -> update());
        workbench.openCase().addListener((_, _, _) -> update());
        update();
    }

    /// Every layer that was counted, by id.
    public ObservableList<Layer> layers() {
        return layers;
    }

    /// The links of the chosen layer.
    public ObservableList<Link> links() {
        return links;
    }

    /// Values that were not used, those of most accounts first.
    public ObservableList<SetAside> setAside() {
        return setAside;
    }

    /// Why the page shows what it shows.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Shows the links of a layer; none for null.
    public void choose(@Nullable Layer layer) {
        Analysis run = workbench.analysis().get();
        links.setAll(layer == null || run == null
                ? List.of()
                : run.links().stream().filter(link -> link.layer().equals(layer.id())).toList());
    }

    /// Shows the two accounts of a link, with the rows behind it.
    public void open(Link link) {
        Selection now = workbench.selection().get();
        workbench.select(now.withAccounts(List.of(link.a(), link.b())));
        workbench.go("networks");
    }

    /// Whether rows can be found for a value that was set aside.
    static boolean hasRows(SetAside value) {
        if (value.reasonKey().endsWith("pile-up") || value.reasonKey().endsWith("whole-minutes"))
            return false;
        return switch (value.layer()) {
            case "shared-ip", "shared-port-block", "co-tweet", "near-duplicate", "hashtag-time", "hashtag-sequence",
                    "co-url" ->
                true;
            default -> false;
        };
    }

    /// Opens the rows that hold a value that was set aside.
    public void openRows(SetAside value) {
        String title = Text.of("gui.set-aside.rows", Isolate.of(value.value()));
        IpAddress address = IpAddress.parse(value.value().replaceFirst("/.*", "")).orElse(null);
        if (value.layer().startsWith("shared-") && address != null)
            workbench.ask(
                    new RowsQuestion(title, (file, _) -> List.copyOf(file.loginsAt(address, !address.isV4(), ROWS))));
        else
            workbench.ask(new RowsQuestion(title,
                    (file, _) -> List.copyOf(file.postSearch().page(value.value(), 0, FOUND).posts())));
    }

    /// `@handle`, or the id where none is known.
    public String name(AccountId id) {
        return Isolate.handle(workbench.handle(id), id.value());
    }

    /// Goes to the page where files are imported, or to the start page without a case.
    public void goOn() {
        workbench.go(workbench.openCase().get() == null ? "start" : "networks");
    }

    private void update() {
        Analysis run = workbench.analysis().get();
        links.clear();
        layers.setAll(run == null ? List.of() : layers(run));
        List<SetAside> values = new ArrayList<>(run == null ? List.of() : run.setAside());
        values.sort(Comparator.comparingInt((SetAside v) -> -v.accounts()).thenComparing(SetAside::layer)
                .thenComparing(SetAside::value));
        setAside.setAll(values);
        state.set(run != null ? State.SOME : workbench.openCase().get() == null ? State.NO_CASE : State.NOT_ANALYSED);
    }

    /// The layers of a run: every one that was tested, that has links, or of which something was set aside.
    static List<Layer> layers(Analysis run) {
        Map<String, Integer> found = new HashMap<>();
        run.links().forEach(link -> found.merge(link.layer(), 1, Integer::sum));
        Map<String, Integer> left = new HashMap<>();
        run.setAside().forEach(value -> left.merge(value.layer(), 1, Integer::sum));
        TreeSet<String> ids = new TreeSet<>(run.chance().keySet());
        ids.addAll(found.keySet());
        ids.addAll(left.keySet());
        return ids.stream().map(id -> new Layer(id, found.getOrDefault(id, 0),
                run.chance().getOrDefault(id, Double.NaN), left.getOrDefault(id, 0))).toList();
    }
}
