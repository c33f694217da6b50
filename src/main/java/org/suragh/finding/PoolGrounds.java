package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.suragh.signal.Addresses;

/// What the figures of a pool say for and against one hand, each statement with the log-ins behind it. No statement of a
/// pool stands without what else looks the same.
final class PoolGrounds {
    private static final int MOST_VALUES = 50;
    private static final String IP = "shared-ip";
    /// Days at an address, and addresses, below which nothing is said of caps, rotation and hand-overs.
    private static final int LEAST_DAYS = 10;
    private static final int LEAST_ADDRESSES = 3;
    private static final double CAPPED = .5;
    private static final double MOSTLY = .8;

    private final Material material;
    private final PoolFigures figures;
    private final List<Ground> grounds = new ArrayList<>();

    PoolGrounds(Material material, PoolFigures figures) {
        this.material = material;
        this.figures = figures;
    }

    /// The statements of a finding with those of its pool among them, those for it before those against.
    List<Ground> among(List<Ground> others) {
        if (figures.density().pool().length > 0) {
            density();
            others();
            networks();
            if (enough()) {
                cap();
                rotation();
            }
            handOver();
            shift();
        }
        List<Ground> all = new ArrayList<>(others);
        all.addAll(grounds);
        List<Ground> ordered = new ArrayList<>(all.stream().filter(Ground::inFavour).toList());
        ordered.addAll(all.stream().filter(ground -> !ground.inFavour()).toList());
        return List.copyOf(ordered);
    }

    private boolean enough() {
        PoolDays.Cap cap = figures.cap();
        return cap != null && cap.days() >= LEAST_DAYS && figures.density().pool().length >= LEAST_ADDRESSES;
    }

    private void add(String name, boolean inFavour, String layer, List<String> values, Object... args) {
        grounds.add(new Ground("finding.ground." + name, inFavour, EvidenceKind.ADDRESSES, layer,
                Arrays.stream(args).map(Object::toString).toList(), new Ground.Rows("login", values)));
    }

    private List<String> texts(int[] entities) {
        Addresses addresses = material.sharedIp().addresses();
        return IntStream.of(entities).mapToObj(addresses::text).distinct().limit(MOST_VALUES).toList();
    }

    private List<String> pool() {
        return texts(figures.density().pool());
    }

    private void density() {
        PoolScan.Density density = figures.density();
        boolean dense = density.ratio() > 0 && density.p() <= .01;
        add(dense ? "pool-dense" : "pool-thin", dense, IP, pool(), count(density.seen()), number(density.expected()),
                number(density.ratio()), chance(density.p()), density.rounds());
    }

    private void others() {
        PoolScan.Density density = figures.density();
        if (density.others() > density.seen())
            add("pool-others", false, IP, pool(), percent(density.others() / (density.seen() + density.others())));
        if (figures.relays() >= CAPPED)
            add("pool-relays", true, IP, pool(), percent(figures.relays()));
    }

    private void networks() {
        int addresses = figures.density().pool().length;
        if (figures.networks() >= 2)
            add("several-networks", true, IP, pool(), addresses, number(figures.networks()));
        else if (addresses >= LEAST_ADDRESSES)
            add("one-network", false, IP, pool(), addresses, number(figures.networks()));
    }

    private void cap() {
        PoolDays.Cap cap = figures.cap();
        if (cap == null || figures.members() < 2 * cap.mode())
            return;
        boolean capped = cap.mode() >= 2 && cap.h() >= MOSTLY && cap.dispersion() < CAPPED;
        add(capped ? "cap" : "no-cap", capped, IP, pool(), cap.mode(), percent(cap.exactly()), cap.days(),
                number(cap.dispersion()));
    }

    private void rotation() {
        double usual = figures.usualPerDay();
        if (Double.isNaN(usual))
            return;
        boolean rotates = figures.perDay() >= CAPPED && figures.perDay() >= 2 * usual;
        String back = Double.isNaN(figures.back()) ? "-" : number(figures.back());
        add(rotates ? "rotation" : "no-rotation", rotates, IP, pool(), number(figures.perDay()), number(usual), back);
    }

    private void handOver() {
        HandOver chains = figures.handOver();
        String gap = material.settings().text("hand-over.gap");
        if (chains.chains() > 0)
            add(chains.p() <= .05 ? "hand-over" : "hand-over-chance", chains.p() <= .05, "hand-over",
                    texts(chains.entities()), chains.chains(), gap, number(chains.expected()), chance(chains.p()),
                    chains.rounds());
        else if (enough())
            add("no-hand-over", false, "hand-over", pool(), gap);
        if (figures.concurrent() >= 2)
            add("concurrent", true, IP, pool(), figures.concurrent(), figures.members(),
                    material.settings().text("shared-ip.concurrent"));
    }

    private void shift() {
        PoolDays.Hours hours = figures.hours();
        boolean shift = hours.share() >= MOSTLY && hours.share() >= hours.usual() + .2
                && 2 * hours.members() >= figures.members();
        if (shift)
            add("shift", true, IP, List.of(), percent(hours.share()), hour(hours.from()), hour(hours.to()),
                    percent(hours.usual()), hours.members(), figures.members());
    }

    private static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }

    private static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number >= 10 ? "%,.0f" : number >= 1 ? "%.1f" : "%.2f", number);
    }

    private static String chance(double p) {
        return p < 1e-6 ? "< 1e-06" : String.format(Locale.ROOT, p < 1e-3 ? "%.0e" : "%.3f", p);
    }
}
