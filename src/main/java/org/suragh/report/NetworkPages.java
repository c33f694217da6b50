package org.suragh.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.suragh.base.Chance;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Provenance;
import org.suragh.finding.Member;
import org.suragh.investigation.Neighbourhood;
import org.suragh.linkage.Link;
import org.xml.sax.SAXException;

/// The records of one network: statements for and against at one level, figure, accounts, addresses, links.
final class NetworkPages implements Content {
    /// Most accounts listed for one network.
    static final int MEMBERS = 200;
    private static final int ADDRESSES = 25;
    private static final int LINKS = 15;
    private final NetworkPart network;
    private final String id;

    NetworkPages(NetworkPart network) {
        this.network = network;
        this.id = network.finding().id();
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.heading(2, "records-" + id, Text.of("report.network.title", id,
                fo.printable().visible(network.finding().title())));
        statements(fo, true);
        statements(fo, false);
        firmness(fo);
        new NetworkFigure(network).write(fo);
        members(fo);
        measures(fo);
        addresses(fo);
        links(fo);
    }

    private void firmness(Fo fo) throws SAXException {
        fo.heading(3, "records-" + id + "-firmness", Text.of("report.firmness"));
        List<String> sentences = network.firmness();
        if (sentences == null) {
            fo.block(Style.QUIET, Text.of("report.firmness.not-tried"));
            return;
        }
        fo.block(Style.TEXT, Text.of("report.firmness.about"));
        fo.bullets(sentences.stream().map(fo.printable()::sentence).toList());
    }

    private void measures(Fo fo) throws SAXException {
        if (network.finding().measures().isEmpty())
            return;
        fo.heading(3, "records-" + id + "-figures", Text.of("report.network.figures"));
        List<List<String>> rows = new ArrayList<>();
        network.finding().measures().forEach((name, value) -> named(rows, name, value));
        new TableFo().column(Text.of("report.column.figure"), 82).figures(Text.of("report.column.value"), 18).write(fo,
                rows);
    }

    // the index against each explanation stands where the records are weighed
    private static void named(List<List<String>> rows, String name, double value) {
        if (!name.startsWith("odds-"))
            rows.add(List.of(Words.named("report.measure.", name),
                    name.endsWith("-chance") ? Chance.oneIn(value) : Words.figure(value)));
    }

    private void statements(Fo fo, boolean inFavour) throws SAXException {
        fo.heading(3, "records-" + id + (inFavour ? "-for" : "-against"),
                Text.of(inFavour ? "report.network.for" : "report.network.against"));
        List<NetworkPart.Statement> list = network.statements().stream()
                .filter(s -> s.ground().inFavour() == inFavour).toList();
        if (list.isEmpty())
            fo.block(Style.TEXT, Text.of(inFavour ? "report.network.for.none" : "report.network.against.none"));
        for (NetworkPart.Statement statement : list)
            fo.in("block", List.of("space-after", "2mm", "keep-together.within-page", "always"), _ -> {
                fo.in("inline", List.of("font-weight", "bold"), _ -> fo.text(statement.label() + "  "));
                fo.text(sentence(fo.printable(), statement) + " ");
                fo.in("inline", List.of("font-size", "7.8pt", "color", "#4A5764"),
                        _ -> fo.text(references(fo.printable(), statement)));
            });
    }

    private static String sentence(Printable printable, NetworkPart.Statement statement) {
        return printable.sentence(Words.sentence(statement.ground()));
    }

    private static String references(Printable printable, NetworkPart.Statement statement) {
        TreeSet<Provenance> places = new TreeSet<>();
        statement.records().forEach(r -> places.add(r.provenance()));
        if (places.isEmpty())
            return Text.of("report.network.no-records");
        List<String> texts = places.stream().map(p -> Words.place(printable, p)).toList();
        return Text.of(statement.more() ? "report.network.records.more" : "report.network.records",
                String.join("; ", texts));
    }

    private void members(Fo fo) throws SAXException {
        fo.heading(3, "records-" + id + "-accounts", Text.of("report.network.members"));
        List<List<String>> rows = new ArrayList<>();
        List<Member> members = network.finding().members();
        for (Member member : members.subList(0, Math.min(MEMBERS, members.size()))) {
            CaseFile.AccountSummary held = network.coverage().get(member.account());
            rows.add(List.of(Words.count(rows.size() + 1), Words.account(fo.printable(), member),
                    Words.id(fo.printable(), member.account()), Words.named("report.role.", member.role()),
                    held == null ? "–" : Words.day(held.createdAt()), held == null ? "–" : Words.count(held.logins()),
                    held == null ? "–" : Words.count(held.posts()), held == null ? "–" : Words.day(held.first()),
                    held == null ? "–" : Words.day(held.last())));
        }
        new TableFo().figures(Text.of("report.column.no"), 22).column(Text.of("report.column.handle"), 104)
                .column(Text.of("report.column.account-id"), 88).column(Text.of("report.column.role"), 32)
                .column(Text.of("report.column.created"), 53).figures(Text.of("report.column.logins"), 38)
                .figures(Text.of("report.column.posts"), 33).column(Text.of("report.column.first"), 53)
                .column(Text.of("report.column.last"), 53).write(fo, rows);
        if (members.size() > MEMBERS)
            fo.block(Style.QUIET, Text.of("report.more.networks", members.size() - MEMBERS));
    }

    private void addresses(Fo fo) throws SAXException {
        Neighbourhood picture = network.picture();
        if (picture == null || picture.addresses().isEmpty())
            return;
        fo.heading(3, "records-" + id + "-addresses", Text.of("report.network.addresses"));
        fo.block(Style.QUIET, Text.of("report.network.addresses.about"));
        int[] members = new int[picture.addresses().size()];
        int[] logins = new int[members.length];
        for (Neighbourhood.Use use : picture.uses())
            if (picture.accounts().get(use.account()).member()) {
                members[use.address()]++;
                logins[use.address()] += use.logins();
            }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(ADDRESSES, members.length); i++) {
            Neighbourhood.AddressNode node = picture.addresses().get(i);
            rows.add(List.of("a" + (i + 1), node.address() + (node.prefix() ? "/64" : ""),
                    Words.named("report.class.", node.addressClass().id()),
                    node.list() == null ? "–" : fo.printable().quoted(node.list()), Words.count(members[i]),
                    Words.count(node.accounts()), Words.count(logins[i]),
                    Text.of(node.addsNothing() ? "report.adds-nothing" : "report.adds")));
        }
        new TableFo().column(Text.of("report.column.no"), 22).column(Text.of("report.column.address"), 80)
                .column(Text.of("report.column.class"), 58).column(Text.of("report.column.listed"), 142)
                .figures(Text.of("report.column.members"), 40).figures(Text.of("report.column.whole-case"), 44)
                .figures(Text.of("report.column.logins"), 36).column(Text.of("report.column.counts"), 48)
                .write(fo, rows);
        if (members.length > ADDRESSES)
            fo.block(Style.QUIET, Text.of("report.network.addresses.more", members.length - ADDRESSES));
    }

    private void links(Fo fo) throws SAXException {
        List<Link> links = network.links();
        fo.heading(3, "records-" + id + "-links", Text.of("report.network.links"));
        if (links.isEmpty()) {
            fo.block(Style.TEXT, Text.of("report.network.links.none"));
            return;
        }
        fo.block(Style.QUIET, Text.of("report.network.links.about"));
        Map<AccountId, Integer> numbers = new HashMap<>();
        network.finding().members().forEach(m -> numbers.putIfAbsent(m.account(), numbers.size() + 1));
        List<List<String>> rows = new ArrayList<>();
        for (Link link : links.subList(0, Math.min(LINKS, links.size())))
            rows.add(List.of(Text.of("report.pair", number(numbers, link.a()), number(numbers, link.b())),
                    Words.named("report.layer.", link.layer()), Words.count(link.sharedValues()),
                    Words.count(link.coUses()), Words.figure(link.expected()), Chance.oneIn(link.q()),
                    link.dated() ? Words.day(link.first()) : "", link.dated() ? Words.day(link.last()) : ""));
        new TableFo().column(Text.of("report.column.pair"), 11).column(Text.of("report.column.layer"), 15)
                .figures(Text.of("report.column.shared"), 8).figures(Text.of("report.column.co-uses"), 9)
                .figures(Text.of("report.column.expected"), 10).figures(Text.of("report.column.q"), 23)
                .column(Text.of("report.column.first"), 12).column(Text.of("report.column.last"), 12)
                .write(fo, rows);
        if (links.size() > LINKS)
            fo.block(Style.QUIET, Text.of("report.more.links", links.size() - LINKS));
        for (NetworkPart.Pair pair : network.pairs()) {
            fo.block(Style.CAPTION,
                    Text.of("report.pair.caption", number(numbers, pair.a()), number(numbers, pair.b())));
            fo.bullets(pair.statements().stream().map(fo.printable()::sentence).toList());
        }
    }

    private static String number(Map<AccountId, Integer> numbers, AccountId id) {
        return Integer.toString(numbers.getOrDefault(id, 0));
    }
}
