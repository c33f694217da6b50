package org.suragh.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.linkage.Link;

/// `links`: one row per layer and pair of accounts that is validated, by layer and the two accounts in text order.
final class LinksTable implements Table {
    @Override
    public String name() {
        return "links";
    }

    @Override
    public List<String> columns() {
        return List.of("layer", "account_a", "account_b", "shared_values", "co_uses", "expected", "p_value",
                "q_value", "weight", "first_seen", "last_seen");
    }

    @Override
    public void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException, SuraghException {
        AccountNames names = AccountNames.of(readOnly);
        for (Link link : inOrder(analysis, names)) {
            String a = names.text(link.a());
            String b = names.text(link.b());
            boolean swap = a.compareTo(b) > 0;
            out.row(List.of(link.layer(), swap ? b : a, swap ? a : b, Integer.toString(link.sharedValues()),
                    Integer.toString(link.coUses()), Figures.text(link.expected()), Figures.text(link.p()),
                    Figures.text(link.q()), Figures.text(link.weight()), instant(link.first()), instant(link.last())));
        }
    }

    /// The links in the order of the file; a sort of a sorted list, so linear in practice.
    static List<Link> inOrder(Analysis analysis, AccountNames names) {
        List<Link> links = new ArrayList<>(analysis.links());
        links.sort(Comparator.comparing(Link::layer).thenComparing(Link::a, names.order()).thenComparing(Link::b,
                names.order()));
        return links;
    }

    /// An instant to the second, `2018-05-01T14:00:07Z`; empty where no record states it.
    static String instant(java.time.Instant at) {
        if (at.equals(Link.UNDATED))
            return "";
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }
}
