package org.suragh.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;
import org.suragh.signal.Addresses;
import org.suragh.signal.Settings;

/// The layer `shared-ip`: accounts that log in from one address.
///
/// Grouping uses the normalised weight over windows of 6 h, 7 d and the whole case ([Meetings#weights]); links are
/// pairs that met in more buckets of 6 h than chance explains ([Null], [PairTest]). A bucket with more than
/// `shared-ip.cap` accounts adds nothing; a widely shared address makes no validated link and takes no part in grouping,
/// where only its regulars as a whole are looked at. All such addresses are listed. Where source ports tell the users of a
/// crowded address apart, its blocks of ports link by a layer of their own ([PortBlockLinks]).
///
/// Sources: Newman 2001 for the weight, science note 1.1.1 and 1.1.2. Cost Σ n² over buckets of at most
/// `shared-ip.cap` accounts, and the log-ins. Deterministic: sums in order of (bucket, account), independent of
/// threads. Defaults: 6 h, 7 d, κ = 5, cap 200, α 0.01.
///
/// @param addresses the log-ins by address
/// @param shortBuckets buckets of 6 h
/// @param longBuckets buckets of 7 d
/// @param weights normalised weight of the pairs that reach `shared-ip.min-weight`
/// @param layer validated links
/// @param ports validated links of the layer `shared-port-block`
public record SharedIp(Addresses addresses, Buckets shortBuckets, Buckets longBuckets, Pairs weights,
        LayerLinks layer, LayerLinks ports) {
    /// The layer id.
    public static final String ID = "shared-ip";

    /// Builds the layer. Cost Σ n_b² over buckets of at most `cap` accounts.
    public static SharedIp of(Addresses addresses, Settings settings, Progress progress) {
        Acts acts = addresses.acts();
        progress.checkpoint("linkage.stage.buckets", 0, 3);
        Buckets quick = Meetings.buckets(acts, settings.millis("shared-ip.short-window"));
        progress.checkpoint("linkage.stage.buckets", 1, 3);
        Acts places = addresses.wholes();
        Buckets slow = Meetings.buckets(places, settings.millis("shared-ip.long-window"));
        progress.checkpoint("linkage.stage.buckets", 2, 3);
        Buckets whole = Meetings.buckets(places, 0);
        List<Buckets> windows = List.of(quick, slow, whole);
        List<boolean[]> linking = new ArrayList<>();
        for (Buckets window : windows)
            linking.add(Meetings.linking(window, grouping(addresses, window, settings)));
        Pairs weights = Meetings.weights(windows, linking, settings.decimal("shared-ip.damping"),
                settings.decimal("shared-ip.min-weight"), progress);
        LayerLinks ports = PortBlockLinks.of(addresses, quick, settings, progress);
        Pairs grouping = PortBlockLinks.added(weights, ports,
                Meetings.roots(windows, settings.decimal("shared-ip.damping")), windows.size());
        return new SharedIp(addresses, quick, slow, grouping, links(addresses, quick, weights, settings, progress),
                ports);
    }

    /// Whether any address of the case is taken apart by ports.
    public boolean hasPortBlocks() {
        return IntStream.range(0, addresses.size()).anyMatch(addresses::portBlock);
    }

    private static IntPredicate grouping(Addresses addresses, Buckets buckets, Settings settings) {
        int cap = settings.count("shared-ip.cap");
        return b -> {
            int entity = buckets.value()[b];
            return !addresses.never(entity) && !addresses.portBlock(entity) && !addresses.widelyShared(entity)
                    && buckets.size(b) <= cap;
        };
    }

    private static LayerLinks links(Addresses addresses, Buckets buckets, Pairs weights, Settings settings,
            Progress progress) {
        int cap = settings.count("shared-ip.cap");
        boolean[] counted = new boolean[buckets.size()];
        for (int b = 0; b < counted.length; b++) {
            int entity = buckets.value()[b];
            counted[b] = links(addresses, entity) && buckets.size(b) <= cap;
        }
        Null chance = Null.of(buckets, counted, entity -> access(addresses, entity));
        boolean[] linking = Meetings.linking(buckets, b -> counted[b]);
        PairTest test = PairTest.of(chance, settings.decimal("shared-ip.alpha"), 1,
                screen -> Meetings.counts(buckets, linking, screen, progress));
        boolean[] values = new boolean[addresses.size()];
        for (int e = 0; e < values.length; e++)
            values[e] = links(addresses, e);
        WindowPairs.Details details = WindowPairs.details(addresses.acts(),
                settings.millis("shared-ip.reassignment"), settings.millis("shared-ip.concurrent"), values,
                test.pairs());
        double[] weight = weightsOf(test.pairs(), weights);
        return new LayerLinks(ID, test, details, weight, new int[0], CrowdedAddresses.of(addresses), chance);
    }

    private static boolean links(Addresses addresses, int entity) {
        return !addresses.never(entity) && !addresses.widelyShared(entity) && !addresses.portBlock(entity);
    }

    private static String access(Addresses addresses, int entity) {
        return switch (addresses.addressClass(entity)) {
            case MOBILE, INSTITUTION, SINGLE_LINE -> addresses.block(entity);
            default -> "";
        };
    }

    private static double[] weightsOf(Pairs wanted, Pairs all) {
        double[] found = new double[wanted.size()];
        int j = 0;
        for (int i = 0; i < found.length; i++) {
            int a = wanted.a()[i];
            int b = wanted.b()[i];
            while (j < all.size() && (all.a()[j] < a || all.a()[j] == a && all.b()[j] < b))
                j++;
            boolean hit = j < all.size() && all.a()[j] == a && all.b()[j] == b;
            found[i] = hit ? all.value()[j] : Double.NaN;
        }
        return found;
    }
}
