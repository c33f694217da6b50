package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.signal.Clients;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;

/// The layer `rare-client`: accounts that post with the same programs, which hardly anybody else of the case uses (science
/// note 1.2.1).
///
/// A program counts when at least two accounts and under `rare-client.prevalence` of those that state any use it. The null
/// holds both margins: how many programs of this kind an account uses, and how many accounts use each
/// (`λ = d_a d_b S / E²`, [Null]); false-discovery rate over all pairs. By how it is made, one program in common is
/// rarely a link: it is a fact to list, and neither groups accounts nor weighs on any axis. Cost Σ n² over rare
/// programs, at most the square of one in a hundred accounts each.
///
/// Deterministic. Default: under 1 % of the accounts, α 0.01.
///
/// The share of users that is called rare is that of science note 1.2.1.
public final class RareClient {
    /// The layer id.
    public static final String ID = "rare-client";

    private RareClient() {}

    /// Whether a program is rare: used by two accounts or more, and by fewer than the share of those that state any.
    public static boolean rare(Clients clients, int client, double share) {
        return clients.users(client) >= 2 && clients.users(client) < share * clients.accounts();
    }

    /// Builds the layer.
    ///
    /// @param accounts number of accounts of the case
    public static LayerLinks of(ObjectActs objects, int accounts, Settings settings, Progress progress) {
        Clients clients = objects.clients();
        double share = settings.decimal("rare-client.prevalence");
        int most = settings.count("rare-client.max-accounts");
        List<SetAside> setAside = new ArrayList<>();
        Buckets.Builder builder = new Buckets.Builder(accounts);
        for (int c = 0; c < clients.size(); c++) {
            if (clients.users(c) >= share * clients.accounts())
                continue;
            if (clients.users(c) > most) {
                setAside.add(new SetAside(ID, clients.names().get(c), "", clients.users(c), clients.users(c),
                        "linkage.set-aside.crowded"));
                continue;
            }
            builder.open(c, 0);
            for (int i = clients.start()[c]; i < clients.start()[c + 1]; i++)
                builder.add(clients.account()[i]);
        }
        Buckets buckets = builder.build();
        boolean[] counted = new boolean[buckets.size()];
        Arrays.fill(counted, true);
        boolean[] linking = Meetings.linking(buckets, _ -> true);
        Null chance = Null.of(buckets, counted, _ -> "");
        PairTest test = PairTest.of(chance, settings.decimal("rare-client.alpha"), 1,
                screen -> Meetings.counts(buckets, linking, screen, progress));
        double[] weight = new double[test.pairs().size()];
        Arrays.setAll(weight, i -> Math.min(-Math.log10(test.p()[i]), 12));
        setAside.sort(Comparator.comparing(SetAside::value));
        return new LayerLinks(ID, test, details(clients, buckets, test.pairs()), weight, new int[0],
                List.copyOf(setAside), chance);
    }

    private static WindowPairs.Details details(Clients clients, Buckets buckets, Pairs pairs) {
        int n = pairs.size();
        WindowPairs.Details details = new WindowPairs.Details(new int[n], new int[n], new int[n], new long[n],
                new long[n]);
        for (int p = 0; p < n; p++) {
            details.first()[p] = Long.MAX_VALUE;
            details.last()[p] = Long.MIN_VALUE;
            int b = pairs.b()[p];
            for (int i = buckets.bucketStart()[pairs.a()[p]]; i < buckets.bucketStart()[pairs.a()[p] + 1]; i++) {
                int bucket = buckets.bucket()[i];
                if (Arrays.binarySearch(buckets.member(), buckets.memberStart()[bucket],
                        buckets.memberStart()[bucket + 1], b) < 0)
                    continue;
                details.values()[p]++;
                details.events()[p]++;
                for (int who : new int[]{pairs.a()[p], b}) {
                    int client = buckets.value()[bucket];
                    int row = Arrays.binarySearch(clients.account(), clients.start()[client],
                            clients.start()[client + 1], who);
                    details.first()[p] = Math.min(details.first()[p], clients.first()[row]);
                    details.last()[p] = Math.max(details.last()[p], clients.last()[row]);
                }
            }
        }
        return details;
    }
}
