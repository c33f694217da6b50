package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.casefile.SenderHashes;
import org.suragh.evidence.Exhibit;
import org.suragh.investigation.SenderHash;
import org.xml.sax.SAXException;

/// The exhibits: what was received, its hash, how it was read, and the four numbers of each.
final class MaterialsPart implements Content {
    private static final int ROWS = 400;
    private final CaseReport report;

    MaterialsPart(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        if (report.exhibits().isEmpty()) {
            fo.block(Style.TEXT, Text.of("report.materials.none"));
            return;
        }
        fo.block(Style.TEXT, Text.of("report.materials.about"));
        List<List<String>> files = new ArrayList<>();
        List<List<String>> counts = new ArrayList<>();
        List<Exhibit> shown = report.exhibits().subList(0, Math.min(ROWS, report.exhibits().size()));
        for (Exhibit exhibit : shown) {
            files.add(file(fo.printable(), exhibit));
            counts.add(counts(exhibit));
        }
        fo.block(Style.CAPTION, Text.of("report.materials.files"));
        new TableFo().column(Text.of("report.column.exhibit"), 7).column(Text.of("report.column.file"), 25)
                .figures(Text.of("report.column.bytes"), 13).column(Text.of("report.column.read-as"), 16)
                .column(Text.of("report.column.sha256"), 39).write(fo, files);
        if (report.exhibits().size() > ROWS)
            fo.block(Style.QUIET, Text.of("report.materials.more", report.exhibits().size() - ROWS));
        senderHashes(fo);
        fo.block(Style.CAPTION, Text.of("report.materials.counts"));
        counts.add(sum());
        new TableFo().column(Text.of("report.column.exhibit"), 10).figures(Text.of("report.column.read"), 15)
                .figures(Text.of("report.column.stored"), 15).figures(Text.of("report.column.duplicates"), 15)
                .figures(Text.of("report.column.rejected"), 15).column(Text.of("report.column.imported"), 30)
                .write(fo, counts);
    }

    /// A difference is set in red and stays so when a reason was given.
    private void senderHashes(Fo fo) throws SAXException {
        fo.block(Style.CAPTION, Text.of("report.materials.sender-hashes"));
        if (report.senderHashes().isEmpty())
            fo.block(Style.TEXT, Text.of("report.materials.sender-hashes.none"));
        for (SenderHashes.Statement said : report.senderHashes())
            fo.block(said.matches() ? Style.TEXT : Style.ALERT, fo.printable().visible(SenderHash.sentence(said)));
    }

    private static List<String> file(Printable p, Exhibit exhibit) {
        String name = exhibit.parent() == 0
                ? p.quoted(exhibit.name())
                : Text.of("report.materials.member", Integer.toString(exhibit.parent()), p.quoted(exhibit.name()));
        String how = exhibit.options().isBlank()
                ? exhibit.format()
                : Text.of("report.materials.how", exhibit.format(),
                        p.visible(exhibit.options().strip().replace("\n", "; ")));
        String hash = exhibit.sha256().isEmpty()
                ? "–"
                : exhibit.sha256().replaceAll("(.{32})(?=.)", "$1\u200b");
        return List.of("E" + exhibit.number(), name, Words.count(exhibit.bytes()),
                how + Text.of(exhibit.kept() ? "report.materials.kept" : "report.materials.reference"), hash);
    }

    private static List<String> counts(Exhibit exhibit) {
        Exhibit.Counts counts = exhibit.counts();
        return List.of("E" + exhibit.number(), Words.count(counts.read()), Words.count(counts.stored()),
                Words.count(counts.duplicates()), Words.count(counts.rejected()),
                Text.of("report.utc", Words.time(exhibit.importedAt())));
    }

    private List<String> sum() {
        Exhibit.Counts counts = report.analysis().totals();
        return List.of(Text.of("report.column.all"), Words.count(counts.read()), Words.count(counts.stored()),
                Words.count(counts.duplicates()), Words.count(counts.rejected()), "");
    }
}
