package org.suragh.export;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Lease;
import org.suragh.evidence.Login;
import org.suragh.evidence.Provenance;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Attributor;

/// `attributions`: every log-in with the rows of providers that hold its address, port and instant, one row a lease, in
/// order of storage; a log-in that no row answers has one row with the reason.
final class AttributionsTable implements Table {
    @Override
    public String name() {
        return "attributions";
    }

    @Override
    public List<String> columns() {
        return List.of("account", "time", "address", "port", "login_exhibit", "login_member", "login_line",
                "subscribers", "subscriber", "number", "provider", "lease_from", "lease_to", "ports", "inside",
                "lease_exhibit", "lease_member", "lease_line", "reason", "skew_seconds");
    }

    @Override
    public void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException, SuraghException {
        Duration skew = Attributor.skewOf(analysis);
        Attributor attributor = Attributor.of(readOnly, skew);
        String seconds = Double.toString(skew.toMillis() / 1000.0);
        attributor.each(attribution -> {
            if (attribution.leases().isEmpty())
                out.row(cells(attribution.login(), attribution, null, seconds));
            for (Lease lease : attribution.leases())
                out.row(cells(attribution.login(), attribution, lease, seconds));
        });
    }

    private static List<String> cells(Login login, Attributor.Attribution attribution, @Nullable Lease lease,
            String seconds) {
        List<String> cells = new ArrayList<>(List.of(login.account().toString(), login.at().toString(),
                login.address().toString(), login.port() < 0 ? "" : Integer.toString(login.port())));
        place(cells, login.provenance());
        cells.add(Integer.toString(attribution.subscribers()));
        if (lease == null) {
            cells.addAll(Collections.nCopies(10, ""));
        } else {
            cells.addAll(List.of(lease.subscriber(), lease.number() == null ? "" : lease.number(),
                    lease.provider() == null ? "" : lease.provider(), lease.start().toString(),
                    lease.end() == null ? "" : lease.end().toString(),
                    lease.portsStated() ? lease.portFrom() + "-" + lease.portTo() : "",
                    lease.inside() == null ? "" : lease.inside().toString()));
            place(cells, lease.provenance());
        }
        cells.add(Attributor.why(attribution));
        cells.add(seconds);
        return cells;
    }

    private static void place(List<String> cells, Provenance at) {
        cells.add(Integer.toString(at.exhibit()));
        cells.add(at.member());
        cells.add(Long.toString(at.line()));
    }
}
