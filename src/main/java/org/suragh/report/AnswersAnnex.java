package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.evidence.Lease;
import org.suragh.evidence.Login;
import org.suragh.investigation.Attributor;
import org.xml.sax.SAXException;

/// Log-ins of network members that an answer of an Internet provider speaks of, with every row that holds address, port
/// and instant, none chosen; or why none does.
final class AnswersAnnex implements Content {
    private final CaseReport report;

    AnswersAnnex(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        Printable p = fo.printable();
        fo.block(Style.TEXT, Text.of("report.answers.about",
                Words.count(Attributor.skewOf(report.analysis()).toSeconds())));
        List<List<String>> rows = new ArrayList<>();
        for (Attributor.Attribution one : report.answers()) {
            Login login = one.login();
            String where = login.port() < 0
                    ? login.address().toString()
                    : Text.of("report.record.login.port", login.address().toString(), Integer.toString(login.port()));
            if (one.leases().isEmpty())
                rows.add(List.of(Words.id(p, login.account()), Words.time(login.at()), where,
                        Words.place(p, login.provenance()), p.visible(Attributor.why(one)), "–"));
            for (Lease lease : one.leases())
                rows.add(List.of(Words.id(p, login.account()), Words.time(login.at()), where,
                        Words.place(p, login.provenance()), said(p, one, lease), Words.place(p, lease.provenance())));
        }
        new TableFo().column(Text.of("report.column.account-id"), 82).column(Text.of("report.column.time"), 72)
                .column(Text.of("report.column.record"), 86).column(Text.of("report.column.place"), 64)
                .column(Text.of("report.column.provider-row"), 112).column(Text.of("report.column.place"), 64)
                .write(fo, rows);
        if (report.answers().size() == CaseReport.MOST_ANSWERS)
            fo.block(Style.QUIET, Text.of("report.answers.more", Words.count(CaseReport.MOST_ANSWERS)));
    }

    private static String said(Printable p, Attributor.Attribution one, Lease lease) {
        String until = lease.end() == null ? Text.of("report.answers.open") : Words.time(lease.end());
        String row = Text.of("report.answers.row", p.quoted(lease.subscriber()),
                lease.number() == null ? "–" : lease.number(), Words.time(lease.start()), until);
        return one.subscribers() > 1 ? Text.of("report.answers.several", row, one.subscribers()) : row;
    }
}
