package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.suragh.linkage.LayerLinks;
import org.suragh.signal.Addresses;

/// What speaks for and against a network, each statement with the question that opens the rows behind it.
final class Grounds {
    private static final int MOST_VALUES = 50;
    private final Material material;
    private final Judge judge;
    private final ActGrounds facts;
    private final List<Ground> grounds = new ArrayList<>();

    Grounds(Material material, Judge judge, ActGrounds facts) {
        this.material = material;
        this.judge = judge;
        this.facts = facts;
    }

    List<Ground> of(Findings.Network network, Group group, List<Member> members) {
        int[] all = network.members();
        addresses(group);
        habits(members);
        texts(all);
        minutes(all);
        acts(all);
        grounds.addAll(facts.of(all));
        grounds.addAll(new StatedGrounds(material).of(all));
        cohort(group, members.size());
        elsewhere(group);
        setAside(all);
        relays(group);
        ownTexts(all);
        List<Ground> ordered = new ArrayList<>(grounds.stream().filter(Ground::inFavour).toList());
        ordered.addAll(grounds.stream().filter(g -> !g.inFavour()).toList());
        return List.copyOf(ordered);
    }

    private void add(String name, boolean inFavour, EvidenceKind kind, String layer, Ground.Rows rows, Object... args) {
        grounds.add(new Ground("finding.ground." + name, inFavour, kind, layer,
                Arrays.stream(args).map(Object::toString).toList(), rows));
    }

    private void addresses(Group group) {
        AddressFigures figures = group.addresses();
        if (figures.pool().length == 0)
            return;
        Addresses addresses = material.sharedIp().addresses();
        List<String> values = IntStream.of(figures.pool()).limit(MOST_VALUES).mapToObj(addresses::text).toList();
        int met = (int) Arrays.stream(figures.closure()).filter(c -> c > 0).count();
        int days = median(figures.days());
        add("shared-addresses", true, EvidenceKind.ADDRESSES, "shared-ip", new Ground.Rows("login", values), met,
                group.size(), figures.pool().length, percent(Group.median(figures.closure())), days,
                percent(Group.median(figures.exclusivity())));
        Ground.Rows strongest = new Ground.Rows("login", List.of(addresses.text(figures.pool()[0])));
        if (group.holds(judge.closure()))
            add("holds", true, EvidenceKind.ADDRESSES, "shared-ip", strongest, addresses.text(figures.pool()[0]));
        else
            add("does-not-hold", false, EvidenceKind.ADDRESSES, "shared-ip", strongest,
                    addresses.text(figures.pool()[0]), percent(figures.strength()[0]));
        if (!judge.pool(group))
            add("few-addresses", false, EvidenceKind.ADDRESSES, "shared-ip", new Ground.Rows("login", values),
                    figures.pool().length);
    }

    /// How many accounts were judged by a habit of their log-ins, see [HabitRule].
    private void habits(List<Member> members) {
        Ground.Rows all = new Ground.Rows("login", List.of());
        long handing = members.stream().filter(m -> m.reasons().contains(HabitRule.HANDS_OVER)).count();
        if (handing > 0)
            add("habit-hand-over", true, EvidenceKind.ADDRESSES, "hand-over", all, handing, members.size());
        long rotating = members.stream().filter(m -> m.reasons().contains(HabitRule.ROTATES)).count();
        if (rotating > 0)
            add("habit-rotation", true, EvidenceKind.ADDRESSES, "shared-ip", all, rotating, members.size());
    }

    private void texts(int[] all) {
        TreeMap<Integer, TreeSet<Integer>> authors = new TreeMap<>();
        TreeSet<Long> days = new TreeSet<>();
        List<Integer> rows = new ArrayList<>();
        rows(all, (row, _) -> {
            int item = material.posts().item()[row];
            if (item >= 0)
                authors.computeIfAbsent(item, _ -> new TreeSet<>()).add(material.posts().account()[row]);
        });
        authors.values().removeIf(who -> who.size() < 2);
        TreeSet<Integer> who = new TreeSet<>();
        rows(all, (row, _) -> {
            if (authors.containsKey(material.posts().item()[row])) {
                rows.add(row);
                who.add(material.posts().account()[row]);
                days.add(Math.floorDiv(material.posts().at()[row], 86_400_000L));
            }
        });
        int linked = linked(material.coTweet(), all);
        if (linked == 0)
            return;
        List<String> ids = rows.stream().map(material.posts()::id).filter(id -> !id.isEmpty()).limit(MOST_VALUES)
                .toList();
        add("copied-texts", true, EvidenceKind.CONTENT, "co-tweet", new Ground.Rows("post", ids), authors.size(),
                who.size(), days.size(), linked, rows.size());
    }

    private interface RowVisitor {
        void row(int row, int account);
    }

    private void rows(int[] all, RowVisitor visitor) {
        int[] account = material.posts().account();
        for (int a : all)
            for (int row = TextTest.firstRow(account, a); row < account.length && account[row] == a; row++)
                visitor.row(row, a);
    }

    private static int linked(LayerLinks layer, int[] all) {
        int linked = 0;
        for (int i = 0; i < layer.size(); i++)
            if (Arrays.binarySearch(all, layer.a(i)) >= 0 && Arrays.binarySearch(all, layer.b(i)) >= 0)
                linked++;
        return linked;
    }

    private void acts(int[] all) {
        for (LayerLinks layer : material.acts()) {
            int linked = linked(layer, all);
            if (linked > 0)
                add(layer.layer(), true, kind(layer), layer.layer(), new Ground.Rows("post", List.of()), linked);
        }
    }

    private static EvidenceKind kind(LayerLinks layer) {
        return layer.layer().equals("near-duplicate") ? EvidenceKind.CONTENT : EvidenceKind.TIME;
    }

    private void minutes(int[] all) {
        int linked = linked(material.sync(), all);
        if (linked > 0)
            add("common-minutes", true, EvidenceKind.TIME, "activity-sync", new Ground.Rows("post", List.of()), linked,
                    material.settings().text("activity-sync.bin"));
    }

    private void cohort(Group group, int size) {
        int together = (int) Arrays.stream(group.cohort()).filter(c -> c >= judge.cohortScore()).count();
        boolean half = 2 * together >= group.size() && together >= 3;
        if (half)
            add("registered-together", true, EvidenceKind.REGISTRATION, "creation-cohort",
                    new Ground.Rows("account", List.of()), together, group.size(),
                    material.settings().text("creation-cohort.window"));
        else if (size >= 3)
            add("registered-apart", false, EvidenceKind.REGISTRATION, "creation-cohort",
                    new Ground.Rows("account", List.of()), group.size() - together, group.size());
    }

    private void elsewhere(Group group) {
        AddressFigures figures = group.addresses();
        int outside = (int) Arrays.stream(figures.closure()).filter(c -> c < .5).count();
        if (figures.pool().length == 0)
            add("no-shared-addresses", false, EvidenceKind.ADDRESSES, "shared-ip",
                    new Ground.Rows("login", List.of()), group.size());
        else if (outside > 0)
            add("used-elsewhere", false, EvidenceKind.ADDRESSES, "shared-ip", new Ground.Rows("login", List.of()),
                    outside, group.size());
        int few = (int) Arrays.stream(figures.days())
                .filter(d -> d < material.settings().count("control.days")).count();
        if (figures.pool().length > 0 && few > 0)
            add("few-days", false, EvidenceKind.ADDRESSES, "shared-ip", new Ground.Rows("login", List.of()), few,
                    group.size(), material.settings().count("control.days"));
    }

    private void setAside(int[] all) {
        Addresses addresses = material.sharedIp().addresses();
        var buckets = material.sharedIp().shortBuckets();
        TreeMap<Integer, Integer> uses = new TreeMap<>();
        for (int a : all)
            for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++) {
                int entity = buckets.value()[buckets.bucket()[i]];
                if (!addresses.telling(entity) && !addresses.portBlock(entity) && addresses.accounts(entity) > 1)
                    uses.merge(entity, 1, Integer::sum);
            }
        if (uses.isEmpty())
            return;
        List<String> values = uses.keySet().stream().sorted((x, y) -> {
            int c = Integer.compare(uses.getOrDefault(y, 0), uses.getOrDefault(x, 0));
            return c != 0 ? c : Integer.compare(x, y);
        }).limit(MOST_VALUES).map(addresses::text).toList();
        add("widely-shared", false, EvidenceKind.ADDRESSES, "shared-ip", new Ground.Rows("login", values), uses.size(),
                uses.values().stream().mapToInt(x -> x).sum());
    }

    private void relays(Group group) {
        Addresses addresses = material.sharedIp().addresses();
        List<String> values = IntStream.of(group.addresses().pool())
                .filter(e -> addresses.addressClass(e).relay()).mapToObj(addresses::text).toList();
        if (!values.isEmpty())
            add("relays", false, EvidenceKind.ADDRESSES, "shared-ip",
                    new Ground.Rows("login", values.subList(0, Math.min(MOST_VALUES, values.size()))), values.size());
    }

    private void ownTexts(int[] all) {
        int[] counts = new int[2];
        rows(all, (row, _) -> {
            if (material.posts().original()[row]) {
                counts[0]++;
                if (material.posts().item()[row] < 0)
                    counts[1]++;
            }
        });
        if (counts[0] > 0 && counts[1] > 0)
            add("own-texts", false, EvidenceKind.CONTENT, "co-tweet", new Ground.Rows("post", List.of()), counts[1],
                    counts[0]);
    }

    private static int median(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }
}
