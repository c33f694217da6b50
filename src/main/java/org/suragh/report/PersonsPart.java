package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Verdict;
import org.xml.sax.SAXException;

/// What persons decided: verdicts of this run with their reasons and cited records, those that were changed or taken
/// back, and cleared accounts. No evidence of its own.
final class PersonsPart implements Content {
    private static final int ACCOUNTS = 12;
    private final CaseReport report;

    PersonsPart(CaseReport report) {
        this.report = report;
    }

    /// What persons said, gathered from the journal.
    ///
    /// @param verdicts those the run was made with
    /// @param earlier those that stood once and do not now, and withdrawals, oldest first
    /// @param clearances sentences on cleared accounts of the networks
    record Said(List<Verdict> verdicts, List<Verdict> earlier, List<String> clearances) {
        /// Nobody said anything.
        static final Said NOTHING = new Said(List.of(), List.of(), List.of());

        boolean nothing() {
            return verdicts.isEmpty() && earlier.isEmpty() && clearances.isEmpty();
        }
    }

    @Override
    public void write(Fo fo) throws SAXException {
        Said said = report.persons();
        fo.block(Style.TEXT, Text.of("report.persons.about"));
        verdicts(fo, "persons-verdicts", Text.of("report.persons.verdicts"), said.verdicts());
        verdicts(fo, "persons-earlier", Text.of("report.persons.earlier"), said.earlier());
        if (!said.clearances().isEmpty()) {
            fo.heading(2, "persons-cleared", Text.of("report.persons.cleared"));
            fo.bullets(said.clearances().stream().map(sentence -> fo.printable().sentence(sentence)).toList());
        }
    }

    private void verdicts(Fo fo, String id, String title, List<Verdict> verdicts) throws SAXException {
        if (verdicts.isEmpty())
            return;
        fo.heading(2, id, title);
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : verdicts)
            rows.add(List.of(Long.toString(verdict.entry()), Text.of("report.verdict." + verdict.value().id()),
                    accounts(fo, verdict), fo.printable().quotedText(verdict.reason()),
                    fo.printable().quotedText(String.join(", ", verdict.records())),
                    fo.printable().quotedText(verdict.person()), Words.time(verdict.at())));
        new TableFo().figures(Text.of("report.column.entry"), 8).column(Text.of("report.column.verdict"), 13)
                .column(Text.of("report.column.accounts"), 22).column(Text.of("report.column.why"), 25)
                .column(Text.of("report.column.record"), 10).column(Text.of("report.column.person"), 11)
                .column(Text.of("report.column.time"), 11).write(fo, rows);
    }

    /// The networks that it speaks of, and its accounts, the first of them where there are many.
    private String accounts(Fo fo, Verdict verdict) {
        TreeSet<String> networks = new TreeSet<>();
        for (Finding finding : report.analysis().findings())
            if (verdict.speaksOf(finding))
                networks.add(finding.id());
        List<String> names = verdict.accounts().stream().limit(ACCOUNTS)
                .map((AccountId account) -> Words.id(fo.printable(), account)).toList();
        String all = String.join(", ", names);
        if (verdict.accounts().size() > ACCOUNTS)
            all = Text.of("report.persons.more", all, verdict.accounts().size() - ACCOUNTS);
        return networks.isEmpty() ? all : String.join(", ", networks) + ": " + all;
    }
}
