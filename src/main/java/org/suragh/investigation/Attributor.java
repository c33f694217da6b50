package org.suragh.investigation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Lease;
import org.suragh.evidence.LeaseColumns;
import org.suragh.evidence.Login;
import org.suragh.signal.Leases;
import org.suragh.signal.Settings;

/// Whom the providers' rows name for a log-in: all of them, none chosen, or why none is named. Used on the thread of its
/// case.
public final class Attributor {
    private static final int REMEMBERED = 20_000;
    private static final int AT_ONCE = 4_096;

    private final CaseFile readOnly;
    private final LeaseColumns columns;
    private final Leases leases;
    private final Duration skew;
    private final Map<Long, Lease> read = new LinkedHashMap<>();

    private Attributor(CaseFile readOnly, LeaseColumns columns, Duration skew) {
        this.readOnly = readOnly;
        this.columns = columns;
        this.skew = skew;
        this.leases = Leases.of(columns, skew.toMillis());
    }

    /// One log-in and what the providers' rows say of it.
    ///
    /// @param leases the leases that hold address, port and instant, in order of storage, at most 64
    /// @param more whether there are more
    /// @param subscribers how many different subscribers they name
    /// @param subscriber the one subscriber by number within the case, or -1 where there is none, more than one, or only
    ///     an inside address
    /// @param reason text key of why no lease answers, empty when one does
    /// @param nearest the lease nearest in time, when the instant lies outside all of them
    public record Attribution(Login login, List<Lease> leases, boolean more, int subscribers, int subscriber,
            String reason, @Nullable Lease nearest) {
        /// Whether any answer covers the address.
        public boolean covered() {
            return !reason.equals("investigation.lease.no-answer");
        }

        /// Each name that the rows state, in text order, with its number where one is stated.
        public List<String> names() {
            var names = new TreeSet<String>();
            for (Lease lease : leases)
                names.add(named(lease));
            return List.copyOf(names);
        }
    }

    /// Over all answers of a case.
    ///
    /// @param skew how far the clocks of platform and provider may differ
    public static Attributor of(CaseFile readOnly, Duration skew) throws SuraghException {
        return new Attributor(readOnly, readOnly.answers().columns(), skew);
    }

    /// Over the answers that speak of the addresses of some log-ins only: what a card needs.
    public static Attributor of(CaseFile readOnly, Collection<Login> logins, Duration skew) throws SuraghException {
        LeaseColumns all = readOnly.answers().columns();
        var addresses = new TreeSet<IpAddress>();
        logins.forEach(login -> addresses.add(login.address()));
        int[] kept = IntStream.range(0, all.size()).filter(i -> {
            IpAddress first = addresses.ceiling(all.from(i));
            return first != null && first.compareTo(all.to(i)) <= 0;
        }).toArray();
        return new Attributor(readOnly, all.only(kept), skew);
    }

    /// Whether any answer of a provider was imported.
    public static boolean any(CaseFile readOnly) throws SuraghException {
        return readOnly.answers().columns().size() > 0;
    }

    /// The skew in use.
    public Duration skew() {
        return skew;
    }

    /// How far clocks may differ in a run: its setting `lease.skew`.
    public static Duration skewOf(Analysis analysis) {
        return Settings.time(AddressFacts.setting(analysis, "lease.skew"));
    }

    /// Takes what is said of a log-in.
    public interface Visitor {
        /// One log-in.
        void log(Attribution attribution) throws IOException;
    }

    /// Every log-in of the case, failed ones included, in order of storage.
    public void each(Visitor visitor) throws SuraghException, IOException {
        for (long from = 1;; from += AT_ONCE) {
            List<Login> some = readOnly.answers().logins(from, AT_ONCE);
            if (some.isEmpty())
                return;
            for (Login login : some)
                visitor.log(of(login));
        }
    }

    /// What the answers say of a log-in.
    public Attribution of(Login login) throws SuraghException {
        Leases.Answer answer = leases.at(login.address(), login.port(), login.at().toEpochMilli());
        List<Lease> found = new ArrayList<>();
        for (int place : answer.leases())
            found.add(lease(place));
        String reason = switch (answer.reason()) {
            case NONE -> "";
            case NO_ANSWER -> "investigation.lease.no-answer";
            case NO_PORT -> "investigation.lease.no-port";
            case OTHER_PORT -> "investigation.lease.other-port";
            case OTHER_TIME -> "investigation.lease.other-time";
        };
        return new Attribution(login, List.copyOf(found), answer.more(), answer.holders(), answer.holder(), reason,
                answer.nearest() < 0 ? null : lease(answer.nearest()));
    }

    private Lease lease(int place) throws SuraghException {
        long row = columns.row()[place];
        Lease known = read.get(row);
        if (known == null) {
            if (read.size() >= REMEMBERED)
                read.clear();
            known = readOnly.answers().lease(row);
            read.put(row, known);
        }
        return known;
    }

    /// Subscriber and number as a row names them.
    static String named(Lease lease) {
        String name = Say.evidence(lease.subscriber());
        return lease.number() == null || lease.number().equals(lease.subscriber())
                ? name
                : Text.of("investigation.lease.named", name, lease.number());
    }

    /// Why no row names anybody, as a sentence; empty when one does.
    public static String why(Attribution attribution) {
        Lease nearest = attribution.nearest();
        if (attribution.reason().isEmpty())
            return "";
        return nearest == null
                ? Text.of(attribution.reason())
                : Text.of(attribution.reason(), named(nearest), Say.time(nearest.start()),
                        nearest.end() == null ? Text.of("investigation.lease.open") : Say.time(nearest.end()));
    }
}
