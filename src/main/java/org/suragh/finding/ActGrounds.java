package org.suragh.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.suragh.linkage.Chance;
import org.suragh.linkage.RareClient;
import org.suragh.signal.Acts;
import org.suragh.signal.Clients;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;

/// Facts about what a network did that are listed beside its links: its core ([ActCore]), and programs of posting that its
/// members use and hardly anybody else. Neither weighs on an axis.
///
/// A program is listed when `rare-client.members` members or more use it, it is rare in the case ([RareClient#rare]), and a
/// group of this size drawn at random from the accounts that state any program would hold so many of its users with a
/// chance of at most `rare-client.ground-alpha` (hypergeometric tail). At most three, the least likely first.
final class ActGrounds {
    private static final int MOST = 3;
    private final Clients clients;
    private final boolean[] states;
    private final Settings settings;
    private final ActCore.Index index;

    /// @param accounts number of accounts of the case
    ActGrounds(int accounts, ObjectActs objects, Acts texts, Settings settings) {
        this.clients = objects.clients();
        this.settings = settings;
        this.index = new ActCore.Index(objects, texts, settings);
        this.states = new boolean[accounts];
        for (int a : clients.account())
            states[a] = true;
    }

    /// The statements about a network.
    ///
    /// @param members account ranks, ascending
    List<Ground> of(int[] members) {
        List<Ground> grounds = new ArrayList<>();
        ActCore core = index.of(members);
        if (core.accounts() > 0)
            grounds.add(new Ground("finding.ground.act-core", true, EvidenceKind.TIME, "act-core",
                    words(core.accounts(), core.members(), core.targets(), core.allTargets(),
                            settings.text("act-core.window"),
                            percent(settings.decimal("act-core.coverage"))),
                    new Ground.Rows("post", List.of())));
        grounds.addAll(clients(members));
        return grounds;
    }

    private record Shared(int client, int users, double p) {}

    private List<Ground> clients(int[] members) {
        double share = settings.decimal("rare-client.prevalence");
        List<Shared> found = new ArrayList<>();
        int stating = 0;
        for (int a : members)
            stating += states[a] ? 1 : 0;
        for (int c = 0; c < clients.size(); c++) {
            if (!RareClient.rare(clients, c, share))
                continue;
            int users = (int) Arrays.stream(clients.account(), clients.start()[c], clients.start()[c + 1])
                    .filter(a -> Arrays.binarySearch(members, a) >= 0).count();
            if (users < settings.count("rare-client.members"))
                continue;
            double p = Chance.hypergeometricTail(users, clients.accounts(), clients.users(c), stating);
            if (p <= settings.decimal("rare-client.ground-alpha"))
                found.add(new Shared(c, users, p));
        }
        found.sort(Comparator.comparingDouble(Shared::p).thenComparingInt(Shared::client));
        List<Ground> grounds = new ArrayList<>();
        for (Shared shared : found.subList(0, Math.min(MOST, found.size())))
            grounds.add(new Ground("finding.ground.rare-client", true, EvidenceKind.CONTENT, RareClient.ID,
                    words(clients.names().get(shared.client), shared.users, members.length,
                            clients.users(shared.client), clients.accounts()),
                    new Ground.Rows("post", List.of())));
        return grounds;
    }

    private static List<String> words(Object... args) {
        return Arrays.stream(args).map(Object::toString).toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }
}
