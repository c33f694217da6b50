package org.suragh.gui.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suragh.drawing.Drawing;
import org.suragh.drawing.ForceDrawing;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Finding;
import org.suragh.gui.bench.JobProgress;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.Lane;
import org.suragh.gui.bench.Selection;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Neighbourhood;

/// The picture of the chosen network: read on the case lane, placed on the picture lane, kept for the way back.
///
/// Screen thread only. What is chosen is on the workbench; this model translates between nodes and the selection.
public final class GraphModel {
    private static final int ADDRESSES = 80;
    private static final int ADDRESSES_OF_MANY = 2_000;
    private static final int MANY = 300;
    private static final int KEPT = 12;
    private static final long SEED = 1;

    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_CASE);
    private final ReadOnlyObjectWrapper<GraphScene> scene = new ReadOnlyObjectWrapper<>(GraphScene.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Drawing> drawing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<GraphLayer>> layers = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<boolean[]> chosen = new ReadOnlyObjectWrapper<>(new boolean[0]);
    private final Map<String, Placed> kept = new LinkedHashMap<>(16, .75f, true);
    private final Map<AccountId, Integer> byAccount = new HashMap<>();
    private final Map<IpAddress, Integer> byAddress = new HashMap<>();
    private volatile Consumer<Preview> watcher = _ -> {};
    private @Nullable JobProgress placing;
    private String shown = "";

    /// Why the picture shows what it shows.
    public enum State {
        /// No case is open.
        NO_CASE,
        /// The case has not been analysed.
        NOT_ANALYSED,
        /// Analysed, and no network was found.
        NOTHING_FOUND,
        /// No network is chosen.
        NO_NETWORK,
        /// Being read.
        READING,
        /// Being placed; a preview may be seen.
        PLACING,
        /// The person stopped the placing.
        STOPPED,
        /// There is a picture.
        READY
    }

    /// A picture on its way. Handed over on the picture lane.
    record Preview(GraphScene scene, Drawing drawing) {}

    private record Placed(GraphScene scene, Drawing drawing, Set<GraphLayer> layers) {}

    /// A model over the workbench.
    public GraphModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.analysis().addListener((_, _, _) -> follow());
        workbench.openCase().addListener((_, _, _) -> follow());
        workbench.selection().addListener((_, _, _) -> follow());
        follow();
    }

    /// Why the picture shows what it shows.
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<GraphScene> scene() {
        return scene.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Drawing> drawing() {
        return drawing.getReadOnlyProperty();
    }

    /// The kinds of link that are shown.
    ReadOnlyObjectProperty<Set<GraphLayer>> layers() {
        return layers.getReadOnlyProperty();
    }

    /// Node to whether it is chosen; empty when none is.
    ReadOnlyObjectProperty<boolean[]> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Who sees the picture while it is placed; called on the picture lane.
    void watch(Consumer<Preview> onPreview) {
        watcher = onPreview;
    }

    /// The kinds of link that the network has.
    Set<GraphLayer> present() {
        Set<GraphLayer> found = EnumSet.noneOf(GraphLayer.class);
        found.addAll(List.of(scene.get().layer()));
        return found;
    }

    /// Shows or hides a kind of link.
    void show(GraphLayer layer, boolean visible) {
        Set<GraphLayer> next = EnumSet.noneOf(GraphLayer.class);
        next.addAll(layers.get());
        if (visible)
            next.add(layer);
        else
            next.remove(layer);
        layers.set(Set.copyOf(next));
    }

    /// Stops the placing.
    void stop() {
        JobProgress current = placing;
        if (current != null)
            current.cancel();
    }

    /// Starts again after a stop.
    void again() {
        shown = "";
        follow();
    }

    /// Chooses one node and nothing else; toggles it when `add`.
    void choose(int node, boolean add) {
        GraphScene.Node what = scene.get().nodes().get(node);
        Selection now = workbench.selection().get();
        if (what.account() != null)
            workbench.select(now.withAccounts(toggled(now.accounts(), what.account(), add)));
        else if (what.address() != null)
            workbench.select(now.withAddresses(toggled(now.addresses(), what.address(), add)));
    }

    private static <T extends Comparable<T>> Collection<T> toggled(Collection<T> now, T one, boolean add) {
        if (!add)
            return List.of(one);
        Set<T> next = new TreeSet<>(now);
        if (!next.remove(one))
            next.add(one);
        return next;
    }

    /// Chooses the accounts among some nodes, beside those chosen when `add`.
    void chooseAccounts(List<Integer> nodes, boolean add) {
        Selection now = workbench.selection().get();
        Set<AccountId> next = new TreeSet<>(add ? now.accounts() : Set.of());
        for (int node : nodes) {
            AccountId account = scene.get().nodes().get(node).account();
            if (account != null)
                next.add(account);
        }
        workbench.select(now.withAccounts(next));
    }

    /// Chooses the network as a whole.
    void chooseNothing() {
        workbench.select(workbench.selection().get().cleared());
    }

    /// Puts a node elsewhere, until the network is placed anew.
    void move(int node, float x, float y) {
        Drawing now = drawing.get();
        if (now == null)
            return;
        float[] xs = now.x().clone(), ys = now.y().clone();
        xs[node] = x;
        ys[node] = y;
        Drawing moved = new Drawing(xs, ys, now.iterations(), now.settled());
        keep(scene.get(), moved);
        drawing.set(moved);
    }

    private void follow() {
        Analysis run = workbench.analysis().get();
        Finding finding = workbench.selection().get().finding();
        if (run == null || finding == null) {
            forget();
            state.set(workbench.openCase().get() == null
                    ? State.NO_CASE
                    : run == null
                            ? State.NOT_ANALYSED
                            : run.findings().isEmpty() ? State.NOTHING_FOUND : State.NO_NETWORK);
            return;
        }
        Marks marks = Marks.of(finding, workbench.openCase().get());
        String key = run.digest() + finding.id() + marks.key();
        if (key.equals(shown)) {
            mark();
            return;
        }
        forget();
        shown = key;
        Placed placed = kept.get(key);
        if (placed != null)
            show(placed);
        else
            read(run, finding, marks);
    }

    private void forget() {
        shown = "";
        workbench.jobs().forget(this);
        stop();
        byAccount.clear();
        byAddress.clear();
        drawing.set(null);
        scene.set(GraphScene.EMPTY);
        chosen.set(new boolean[0]);
    }

    private void read(Analysis run, Finding finding, Marks marks) {
        state.set(State.READING);
        int most = finding.members().size() > MANY ? ADDRESSES_OF_MANY : ADDRESSES;
        workbench.newestInCase(this,
                (file, _) -> SceneBuilder.scene(Neighbourhood.of(file, run, finding, most), marks,
                        SceneBuilder.MOST_ACCOUNTS),
                this::place);
    }

    private void place(GraphScene read) {
        String key = shown;
        state.set(State.PLACING);
        Consumer<Drawing> onTheWay = on -> watcher.accept(new Preview(read, on));
        placing = workbench.jobs().shown(Lane.PICTURE, ForceDrawing.STAGE,
                progress -> ForceDrawing.of(read.sketch(), SEED, progress, onTheWay),
                new Jobs.Ending<>(done -> {
                    if (key.equals(shown))
                        show(keep(read, done));
                }, () -> {
                    if (key.equals(shown))
                        state.set(State.STOPPED);
                }, workbench.jobs()::problem));
    }

    private Placed keep(GraphScene what, Drawing where) {
        Set<GraphLayer> present = EnumSet.noneOf(GraphLayer.class);
        present.addAll(List.of(what.layer()));
        Set<GraphLayer> first = present.contains(GraphLayer.ADDRESSES) ? Set.of(GraphLayer.ADDRESSES) : present;
        Placed placed = new Placed(what, where, what == scene.get() ? layers.get() : Set.copyOf(first));
        kept.put(shown, placed);
        if (kept.size() > KEPT)
            kept.remove(kept.keySet().iterator().next());
        return placed;
    }

    private void show(Placed placed) {
        List<GraphScene.Node> nodes = placed.scene().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            AccountId account = nodes.get(i).account();
            IpAddress address = nodes.get(i).address();
            if (account != null)
                byAccount.put(account, i);
            if (address != null)
                byAddress.put(address, i);
        }
        layers.set(placed.layers());
        scene.set(placed.scene());
        mark();
        drawing.set(placed.drawing());
        state.set(State.READY);
    }

    private void mark() {
        Selection now = workbench.selection().get();
        List<Integer> found = new ArrayList<>();
        for (AccountId account : now.accounts())
            found.add(byAccount.getOrDefault(account, -1));
        for (IpAddress address : now.addresses())
            found.add(byAddress.getOrDefault(address, -1));
        found.removeIf(node -> node < 0);
        boolean[] next = new boolean[found.isEmpty() ? 0 : scene.get().nodes().size()];
        for (int node : found)
            next[node] = true;
        chosen.set(next);
    }
}
