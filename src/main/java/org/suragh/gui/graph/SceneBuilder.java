package org.suragh.gui.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Words;
import org.suragh.investigation.Neighbourhood;
import org.suragh.linkage.Link;

/// From a neighbourhood to a picture: what is a node, what is a link, what is left out.
///
/// Of the links of one kind each account keeps its heaviest few, so that a clique of a thousand accounts stays a
/// picture; above a set size accounts are drawn as groups by the address they used most, and a sentence says so.
final class SceneBuilder {
    /// More accounts than this are drawn as groups.
    static final int MOST_ACCOUNTS = 50_000;
    private static final int LINKS_EACH = 6;
    private static final float ACCOUNT = 6;
    private static final float ADDRESS = 7;

    private final Neighbourhood seen;
    private final Marks marks;
    private final java.util.BitSet watched = new java.util.BitSet();
    private final List<GraphScene.Node> nodes = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();
    private final List<GraphLayer> layers = new ArrayList<>();
    private final List<Float> pulls = new ArrayList<>();

    private SceneBuilder(Neighbourhood seen, Marks marks) {
        this.seen = seen;
        this.marks = marks;
    }

    static GraphScene scene(Neighbourhood seen, Marks marks, int mostAccounts) {
        var builder = new SceneBuilder(seen, marks);
        return seen.accounts().size() > mostAccounts ? builder.grouped() : builder.single();
    }

    private GraphScene single() {
        int[] usesOf = new int[seen.accounts().size()];
        for (Neighbourhood.Use use : seen.uses())
            usesOf[use.account()]++;
        for (int i = 0; i < usesOf.length; i++)
            nodes.add(account(seen.accounts().get(i), usesOf[i]));
        addresses();
        for (Neighbourhood.Use use : seen.uses()) {
            boolean nothing = seen.addresses().get(use.address()).addsNothing();
            link(use.account(), usesOf.length + use.address(), GraphLayer.ADDRESSES, nothing ? .15f : 1);
        }
        links();
        return built("");
    }

    private GraphScene.Node account(Neighbourhood.AccountNode account, int uses) {
        String name = Isolate.handle(account.handle(), account.id().value());
        boolean joined = marks.joined().contains(account.id()), watch = marks.watched().contains(account.id());
        Tone tone = joined ? Tone.JOINED : account.member() ? Tone.of(account.control()) : Tone.OUTSIDE;
        List<String> detail = new ArrayList<>(List.of(name, account.id().value()));
        detail.add(account.member()
                ? Text.of("gui.graph.tip.control", Words.control(account.control()))
                : Text.of("gui.graph.tip.outside"));
        if (joined)
            detail.add(Text.of("gui.graph.tip.joined"));
        if (watch) {
            detail.add(Text.of("gui.graph.tip.watched"));
            watched.set(nodes.size());
        }
        if (uses > 0)
            detail.add(Text.of("gui.graph.tip.uses", Numbers.count(uses)));
        return new GraphScene.Node(account.id(), null, tone, account.member() ? ACCOUNT : ACCOUNT - 1, name,
                List.copyOf(detail), (account.member() ? 1 : .5) + Math.min(uses, 500) * 1e-3);
    }

    private void addresses() {
        int[] members = new int[seen.addresses().size()];
        for (Neighbourhood.Use use : seen.uses()) {
            if (seen.accounts().get(use.account()).member())
                members[use.address()]++;
        }
        for (int i = 0; i < members.length; i++) {
            Neighbourhood.AddressNode address = seen.addresses().get(i);
            Tone tone = Tone.of(address.addressClass(), address.addsNothing());
            String accounts = Numbers.count(address.accounts());
            String kind = Words.addressClass(address.addressClass());
            String label = switch (tone) {
                case ADDS_NOTHING -> Text.of("gui.graph.label.adds-nothing", kind, accounts);
                case SINGLE_LINE -> Text.of("gui.graph.label.single-line", address.text());
                default -> address.text();
            };
            List<String> detail = new ArrayList<>(List.of(address.text(), kind));
            String list = address.list();
            if (list != null)
                detail.add(Text.of("gui.graph.tip.list", Isolate.of(list)));
            detail.add(Text.of("gui.graph.tip.accounts", Numbers.count(members[i]), accounts));
            if (address.addsNothing())
                detail.add(Text.of("gui.graph.tip.adds-nothing"));
            double importance = tone == Tone.SINGLE_LINE || tone == Tone.ADDS_NOTHING ? 3 : 2;
            float radius = ADDRESS + (float) Math.min(4, Math.log1p(members[i]) * .6);
            nodes.add(new GraphScene.Node(null, address.address(), tone, radius, label, List.copyOf(detail),
                    importance + Math.min(members[i], 500) * 1e-3));
        }
    }

    /// Links of accounts: per kind, the heaviest few of each account, once a pair.
    private void links() {
        Map<AccountId, Integer> index = new HashMap<>();
        for (int i = 0; i < seen.accounts().size(); i++)
            index.put(seen.accounts().get(i).id(), i);
        boolean anyUse = !seen.uses().isEmpty();
        for (GraphLayer layer : GraphLayer.values()) {
            if (layer == GraphLayer.ADDRESSES && anyUse)
                continue;
            List<Link> ofLayer = seen.links().stream().filter(link -> GraphLayer.of(link.layer()) == layer)
                    .sorted(Comparator.comparingDouble(Link::weight).reversed().thenComparing(Link::a)
                            .thenComparing(Link::b).thenComparing(Link::layer))
                    .toList();
            int[] kept = new int[index.size()];
            var once = new java.util.HashSet<Long>();
            for (Link link : ofLayer) {
                Integer a = index.get(link.a()), b = index.get(link.b());
                if (a == null || b == null || kept[a] >= LINKS_EACH && kept[b] >= LINKS_EACH
                        || !once.add((long) a << 32 | b))
                    continue;
                kept[a]++;
                kept[b]++;
                link(a, b, layer, anyUse ? .15f : 1);
            }
        }
    }

    /// Accounts as groups by the address they used most.
    private GraphScene grouped() {
        int[] home = new int[seen.accounts().size()];
        int[] most = new int[home.length];
        Arrays.fill(home, -1);
        for (Neighbourhood.Use use : seen.uses()) {
            if (use.logins() > most[use.account()]) {
                most[use.account()] = use.logins();
                home[use.account()] = use.address();
            }
        }
        int[] size = new int[seen.addresses().size() + 1];
        for (int address : home)
            size[address + 1]++;
        int[] group = new int[size.length];
        Arrays.fill(group, -1);
        for (int g = 0; g < size.length; g++) {
            if (size[g] == 0)
                continue;
            group[g] = nodes.size();
            String label = Text.of("gui.graph.label.group", Numbers.count(size[g]));
            nodes.add(new GraphScene.Node(null, null, Tone.NONE, (float) Math.min(60, 6 + Math.sqrt(size[g])), label,
                    List.of(label), 1 + size[g]));
        }
        int first = nodes.size();
        addresses();
        Map<Long, Integer> bundles = new java.util.TreeMap<>();
        for (Neighbourhood.Use use : seen.uses())
            bundles.merge((long) group[home[use.account()] + 1] << 32 | first + use.address(), 1, Integer::sum);
        bundles.forEach((pair, count) -> link((int) (pair >>> 32), (int) (long) pair, GraphLayer.ADDRESSES,
                (float) Math.min(4, Math.log1p(count))));
        return built(Text.of("gui.graph.too-large", Numbers.count(seen.accounts().size())));
    }

    private void link(int from, int to, GraphLayer layer, float pull) {
        ends.add(new int[]{from, to});
        layers.add(layer);
        pulls.add(pull);
    }

    private GraphScene built(String note) {
        int[] from = new int[ends.size()], to = new int[ends.size()];
        float[] pull = new float[ends.size()];
        for (int e = 0; e < from.length; e++) {
            from[e] = ends.get(e)[0];
            to[e] = ends.get(e)[1];
            pull[e] = pulls.get(e);
        }
        return new GraphScene(List.copyOf(nodes), from, to, layers.toArray(GraphLayer[]::new), pull, watched, note);
    }
}
