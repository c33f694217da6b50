package org.suragh.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.finding.Verdict;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Verdicts;
import org.suragh.linkage.Link;

/// What the graph files hold: the accounts that are a member of a network or an end of a link, one edge a link
/// (so two accounts linked in two layers have two edges), every edge with the words of its layer, so that another
/// tool's picture says no more than ours (R-EX-16).
final class GraphView {
    /// One account.
    ///
    /// @param id `acct:` and the account as written in `networks.csv`
    /// @param label `@handle`, or the account id where no handle is known
    /// @param attributes name to value, in the order of [#NODE]
    record Node(String id, String label, List<String> attributes) {}

    /// One link.
    ///
    /// @param attributes name to value, in the order of [#EDGE]; empty where not known
    record Edge(String id, String source, String target, Link link, List<String> attributes) {}

    /// An attribute and its type in both formats.
    record Attribute(String name, String type) {}

    /// Attributes of an account.
    static final List<Attribute> NODE = List.of(new Attribute("kind", "string"), new Attribute("account_id", "string"),
            new Attribute("platform", "string"), new Attribute("handle", "string"),
            new Attribute("networks", "string"), new Attribute("control", "string"),
            new Attribute("coordination", "string"), new Attribute("control_index", "string"),
            new Attribute("alternative", "string"), new Attribute("evidence_kinds", "string"),
            new Attribute("verdicts", "string"));

    /// Attributes of a link.
    static final List<Attribute> EDGE = List.of(new Attribute("layer", "string"),
            new Attribute("shared_values", "int"), new Attribute("co_uses", "int"),
            new Attribute("expected", "double"), new Attribute("p_value", "double"),
            new Attribute("q_value", "double"), new Attribute("link_weight", "double"),
            new Attribute("first_seen", "string"), new Attribute("last_seen", "string"),
            new Attribute("wording", "string"));

    private final Analysis analysis;
    private final AccountNames names;
    private final List<Verdict> verdicts;

    GraphView(CaseFile readOnly, Analysis analysis) throws SuraghException {
        this.analysis = analysis;
        this.names = AccountNames.of(readOnly);
        this.verdicts = Verdicts.of(analysis);
    }

    /// The accounts in text order. O((m + n) log n) for n accounts and m links.
    List<Node> nodes() {
        Map<AccountId, List<Membership>> memberships = new TreeMap<>(
                Comparator.<AccountId, String>comparing(names::text).thenComparing(Comparator.naturalOrder()));
        for (Finding finding : NetworksTable.inOrder(analysis))
            for (Member member : finding.members())
                memberships.computeIfAbsent(member.account(), _ -> new ArrayList<>())
                        .add(new Membership(finding, member));
        for (Link link : analysis.links()) {
            memberships.computeIfAbsent(link.a(), _ -> new ArrayList<>());
            memberships.computeIfAbsent(link.b(), _ -> new ArrayList<>());
        }
        Map<AccountId, String> handles = AccountNames.handles(analysis);
        List<Node> nodes = new ArrayList<>(memberships.size());
        memberships.forEach((id, in) -> nodes.add(node(id, handles.get(id), in)));
        return nodes;
    }

    private record Membership(Finding network, Member member) {}

    private Node node(AccountId id, @org.jspecify.annotations.Nullable String handle, List<Membership> in) {
        String text = XmlText.clean(names.text(id));
        String shown = handle == null ? "" : XmlText.clean(handle);
        return new Node("acct:" + text, shown.isEmpty() ? text : "@" + shown,
                List.of("account", text, XmlText.clean(id.platform()), shown,
                        each(in, m -> m.network().id()), each(in, m -> m.member().control().id()),
                        each(in, m -> m.member().coordination().id()),
                        each(in, m -> Figures.text(m.member().controlIndex())),
                        each(in, m -> m.member().alternative().id()),
                        each(in, m -> String.join("+", NetworksTable.kinds(m.member()))),
                        each(in, m -> verdicts(m.network()))));
    }

    /// One value a network of the account, `;` between; empty where the account is in none.
    private static String each(List<Membership> in, Function<Membership, String> value) {
        return String.join(";", in.stream().map(value).toList());
    }

    /// What persons concluded about a network, `+` between; `none` where nothing was.
    private String verdicts(Finding network) {
        String said = String.join("+", verdicts.stream().filter(verdict -> verdict.speaksOf(network))
                .map(verdict -> verdict.value().id()).toList());
        return said.isEmpty() ? "none" : said;
    }

    /// The links in the order of `links.csv`.
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>(analysis.links().size());
        for (Link link : LinksTable.inOrder(analysis, names)) {
            List<String> attributes = List.of(link.layer(), Integer.toString(link.sharedValues()),
                    Integer.toString(link.coUses()), Figures.text(link.expected()), Figures.text(link.p()),
                    Figures.text(link.q()), Figures.text(link.weight()), LinksTable.instant(link.first()),
                    LinksTable.instant(link.last()), wording(link.layer()));
            edges.add(new Edge("e" + (edges.size() + 1), "acct:" + XmlText.clean(names.text(link.a())),
                    "acct:" + XmlText.clean(names.text(link.b())), link, attributes));
        }
        return edges;
    }

    /// One sentence on the whole file: what an edge is, what it is not, and how many characters have substitutes.
    String description() {
        int substitutes = 0;
        for (String handle : AccountNames.handles(analysis).values())
            substitutes += XmlText.substitutes(handle);
        return Text.of("export.graph.description", analysis.digest(), substitutes);
    }

    private static String wording(String layer) {
        return Objects.requireNonNull(Text.of("export.graph.wording", layer));
    }
}
