package org.suragh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.finding.Finding;
import org.suragh.finding.Material;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.CardData;
import org.suragh.investigation.Explainer;
import org.suragh.investigation.Habits;
import org.suragh.investigation.NetworkCard;
import org.suragh.report.PdfReport;

/// What `suragh explain` and the report say of a case, as text without what depends on where a row stands in its file or
/// on when it was said.
final class Shown {
    private Shown() {}

    /// The card of the first network, of two of its members, of a member and the account furthest from it in text order, and
    /// of a member.
    static String explained(CaseFile readOnly, Analysis analysis) throws SuraghException {
        Finding first = analysis.findings().getFirst();
        Material material = Analyst.material(readOnly, new TreeMap<>(), Progress.NONE);
        NetworkCard card = NetworkCard.of(readOnly, analysis, first, material, Progress.NONE);
        List<String> lines = new ArrayList<>(card.reading());
        card.inFavour().forEach(s -> lines.add("for " + s.sentence()));
        card.against().forEach(s -> lines.add("against " + s.sentence()));
        lines.addAll(card.firmness());
        lines.add(CardData.network(card).toString().replaceAll("records=\\[[^]]*]", ""));
        List<AccountId> members = first.members().stream().map(m -> m.account()).toList();
        lines.addAll(Habits.of(readOnly, Progress.NONE).group(members));
        AccountId[] all = readOnly.accountColumns().ids();
        AccountId other = members.contains(all[0]) ? all[all.length - 1] : all[0];
        for (AccountId second : List.of(members.getLast(), other)) {
            Explainer.PairCard pair = Explainer.pair(readOnly, analysis, material, members.getFirst(), second);
            lines.addAll(pair.statements());
            lines.add(CardData.pair(pair).toString());
            lines.addAll(placeless(pair.records()));
        }
        Explainer.AccountCard account = Explainer.account(readOnly, analysis, members.getFirst());
        lines.addAll(account.statements());
        lines.addAll(placeless(account.records()));
        return String.join("\n", lines).replaceAll("(?m)^.*\\bexhibit \\d+, .*$", "EXHIBITS");
    }

    private static List<String> placeless(List<EvidenceRecord> records) {
        List<String> lines = new ArrayList<>();
        for (EvidenceRecord record : records)
            lines.add(record.toString().replaceAll("Provenance\\[[^]]*]", ""));
        Collections.sort(lines);
        return lines;
    }

    /// The words of the report without its time of issue, the end of the journal, which holds the times of acts, and the lines of
    /// the manifest that name the machine's locale and zone.
    static String report(CaseFile readOnly, Analysis analysis) throws SuraghException, IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfReport.write(readOnly, analysis, pdf, Progress.NONE);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("(?m)^system\\.(locale|zone) .*$", "SYSTEM")
                    .replaceAll("20(2[6-9]|[3-9]\\d)-\\d\\d-\\d\\d.{0,12}", "NOW")
                    .replaceAll("(?s)[0-9a-f]{16,}(\\s[0-9a-f]{8,})*", "HASH").replaceAll("\\s+", " ");
        }
    }

    /// Both of a case, by name.
    static SortedMap<String, String> of(CaseFile readOnly, Analysis analysis, boolean report)
            throws SuraghException, IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("explain", explained(readOnly, analysis));
        if (report)
            texts.put("report", report(readOnly, analysis));
        return texts;
    }
}
