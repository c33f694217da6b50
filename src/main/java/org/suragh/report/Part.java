package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;

/// One numbered chapter or annex.
///
/// @param id anchor
/// @param title number and heading
/// @param newPage whether it begins a page
/// @param content what follows the heading
record Part(String id, String title, boolean newPage, Content content) {
    /// The parts in the order courts expect (SWGDE 18-Q-002): findings and interpretation apart.
    static List<Part> all(CaseReport report) {
        List<Part> parts = new ArrayList<>();
        chapter(parts, "report.part.authority", true, new AuthorityPart(report));
        chapter(parts, "report.part.summary", true, new SummaryPart(report));
        chapter(parts, "report.part.questions", true, new QuestionsPart());
        chapter(parts, "report.part.materials", false, new MaterialsPart(report));
        chapter(parts, "report.part.method", false, new MethodPart(report));
        chapter(parts, "report.part.findings", true, new FindingsPart(report));
        chapter(parts, "report.part.unused", false, new UnusedPart(report));
        chapter(parts, "report.part.interpretation", true, new InterpretationPart(report));
        if (!report.counted().nothing())
            chapter(parts, "report.part.campaigns", true, new CampaignsPart(report));
        if (!report.persons().nothing())
            chapter(parts, "report.part.persons", false, new PersonsPart(report));
        chapter(parts, "report.part.limits", false, new LimitsPart(report));
        chapter(parts, "report.part.glossary", false, new GlossaryPart());
        chapter(parts, "report.part.signatures", true, new SignaturesPart(report));
        annex(parts, "A", "report.part.integrity", new IntegrityAnnex(report));
        annex(parts, "B", "report.part.records", new RecordsAnnex(report));
        if (!report.answers().isEmpty())
            annex(parts, "C", "report.part.answers", new AnswersAnnex(report));
        return parts;
    }

    private static void chapter(List<Part> parts, String key, boolean newPage, Content content) {
        parts.add(new Part("part-" + (parts.size() + 1), (parts.size() + 1) + "  " + Text.of(key), newPage, content));
    }

    private static void annex(List<Part> parts, String letter, String key, Content content) {
        parts.add(new Part("annex-" + letter, Text.of("report.annex", letter) + "  " + Text.of(key), true, content));
    }
}
