package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Lease;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.xml.sax.SAXException;

/// The records cited in the findings, each with its place in the exhibit.
final class RecordsAnnex implements Content {
    private static final int EXCERPT = 160;
    private final CaseReport report;

    RecordsAnnex(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.block(Style.TEXT, Text.of("report.records.about"));
        boolean any = false;
        for (NetworkPart network : report.networks()) {
            List<List<String>> rows = new ArrayList<>();
            for (NetworkPart.Statement statement : network.statements())
                for (EvidenceRecord record : statement.records())
                    rows.add(row(fo.printable(), statement.label(), record));
            if (rows.isEmpty())
                continue;
            any = true;
            fo.heading(2, "cited-" + network.finding().id(), network.finding().id());
            new TableFo().column(Text.of("report.column.statement"), 48).column(Text.of("report.column.place"), 62)
                    .column(Text.of("report.column.time"), 84).column(Text.of("report.column.account-id"), 80)
                    .column(Text.of("report.column.record"), 198).write(fo, rows);
        }
        if (!any)
            fo.block(Style.TEXT, Text.of("report.records.none"));
    }

    private static List<String> row(Printable p, String label, EvidenceRecord record) {
        String place = Words.place(p, record.provenance());
        return switch (record) {
            case Login login -> List.of(label, place, Words.time(login.at()), id(p, login.account()),
                    login.port() < 0
                            ? Text.of("report.record.login", login.address().toString())
                            : Text.of("report.record.login.port", login.address().toString(),
                                    Integer.toString(login.port())));
            case Post post -> List.of(label, place, Words.time(post.at()), id(p, post.author()),
                    Text.of("report.record.post", excerpt(p, post.text())));
            case Account account -> List.of(label, place,
                    account.createdAt() == null ? "–" : Words.time(account.createdAt()), id(p, account.id()),
                    Text.of("report.record.account", account.handle() == null ? "–" : p.handle(account.handle())));
            case Fact fact -> List.of(label, place, Words.time(fact.at()), id(p, fact.account()),
                    p.visible(fact.kind()));
            case ListEntry entry -> List.of(label, place, Words.day(entry.validOn()), "–",
                    Text.of("report.record.list", entry.from().toString(), entry.to().toString(),
                            p.quoted(entry.list())));
            case Lease lease -> List.of(label, place, Words.time(lease.start()), "–",
                    Text.of("report.record.lease", p.quoted(lease.subscriber()), lease.from().toString()));
        };
    }

    private static String id(Printable p, AccountId id) {
        return Words.id(p, id);
    }

    private static String excerpt(Printable p, String text) {
        if (text.codePointCount(0, text.length()) <= EXCERPT)
            return p.quotedText(text);
        return p.quotedText(text.substring(0, text.offsetByCodePoints(0, EXCERPT))) + " "
                + Text.of("report.record.cut", text.codePointCount(0, text.length()) - EXCERPT);
    }
}
