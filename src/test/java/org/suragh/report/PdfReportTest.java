package org.suragh.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.suragh.casefile.CaseInfo;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The report on a small made-up analysis, judged by veraPDF and read again with PDFBox.
class PdfReportTest {
    private static final CaseInfo BARE = CaseInfo.titled("Pool of addresses, کراچی", true);
    private static byte[] pdf;
    private static String text;
    private static List<String> complaints;

    @BeforeAll
    static void make() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        complaints = PdfReport.write(ReportWorlds.twoNetworks(BARE), out);
        pdf = out.toByteArray();
        text = text(pdf);
        Path folder = Files.createDirectories(Path.of("target", "report-test"));
        Files.write(folder.resolve("two-networks.pdf"), pdf);
    }

    @Test
    void veraPdfFindsItArchivableAndAccessible() throws Exception {
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_U));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
    }

    @Test
    void veraPdfWouldFindAFault() throws Exception {
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] broken = raw.replace("<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>7</pdfaid:part>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(VeraPdf.failures(broken, PDFAFlavour.PDFA_2_U).isEmpty());
    }

    @Test
    void noTextRunsOverItsPlace() {
        assertEquals(List.of(), complaints);
    }

    @Test
    void everyPageCarriesItsMarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String on = stripper.getText(document);
                for (String mark : List.of("page " + page + " of " + pages, "NO RECORDED AUTHORITY",
                        "SR-ABABABABABAB", "2026-11-23 12:00:00 UTC", "digest abababababababab",
                        "made-up data", "Status: Draft"))
                    assertTrue(on.contains(mark), "page " + page + " lacks " + mark);
            }
        }
    }

    @Test
    void aFieldNotGivenIsPrintedAsNotRecorded() throws Exception {
        assertTrue(text.contains("Case number not recorded") && text.contains("Agency not recorded"));
        String full = text(bytes(ReportWorlds.twoNetworks(new CaseInfo("T", "C-1/2026", "Agency A", "E. Examiner",
                "Inspector", "Test", "warrant:W-9", "2026-01-01", "2026-12-31", false))));
        assertFalse(full.contains("NO RECORDED AUTHORITY"));
        assertFalse(full.contains("made-up data)"));
        assertTrue(full.contains("C-1/2026") && full.contains("warrant:W-9") && full.contains("2026-12-31"));
    }

    @Test
    void onlyTheTimeOfIssueDiffersBetweenTwoReports() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ur-PK-u-nu-arabext"));
            CaseReport first = ReportWorlds.twoNetworks(BARE);
            CaseReport later = new CaseReport(first.info(), first.exhibits(), first.rejected(), first.lists(),
                    first.analysis(), first.head(), first.analysed(), first.senderHashes(), first.lookAlikes(),
                    first.networks(), first.answers(), first.persons(), first.counted(),
                    first.issued().plusSeconds(3_600));
            assertEquals(text, text(bytes(later)).replace("2026-11-23 13:00:00", "2026-11-23 12:00:00"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nothingIsAccusedAndNoPercentIsPrinted() {
        Pattern words = Pattern
                .compile("(?iu)\\b(fake|bots?|sock ?puppets?|criminals?|suspects?|operators?|guilty)\\b");
        assertFalse(words.matcher(text).find());
        assertFalse(text.contains("%"));
        assertFalse(text.contains("likelihood ratio of"));
    }

    @Test
    void recordsAndReadingAreApartAndForAndAgainstStandAtOneLevel() {
        assertTrue(text.indexOf("6 Findings: what the records show") < text.indexOf("8 Interpretation"));
        assertTrue(text.contains("Records in favour") && text.contains("Records against"));
        assertTrue(text.contains("N1-F1") && text.contains("N1-A1") && text.contains("E2 line 1042"));
        assertTrue(text.contains("The subscriber of a line is not necessarily the user."));
        assertTrue(text.contains("How this could be wrong"));
        assertTrue(text.contains("and 14 more links in links.csv."), "what is left out is said");
    }

    @Test
    void urduIsThereInOrderAndControlsAreVisible() {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        assertTrue(plain.contains("کراچی"), "Urdu comes out as it went in");
        assertTrue(text.contains("[U+202E]"), "a control that turns letters round is printed as its code");
        assertTrue(text.replace("\n", "").contains("[U+1F600]"), "a character without a glyph is printed as its code");
        assertTrue(text.replaceAll("\\s+", " ").contains("[136 more characters]"),
                "what follows a quoted text keeps its order");
        assertFalse(text.contains("#"), "the formatter writes # for a glyph it lacks");
    }

    @Test
    void manyNetworksAreListedInOneTableAfterTheStrongest() throws Exception {
        String many = text(bytes(ReportWorlds.of(ReportWorlds.many(40, 5), BARE)));
        assertTrue(many.contains("Of 40 networks the first 25 are shown in full"));
        assertTrue(many.contains("N25 Pool 25") && many.contains("Further networks"));
        assertTrue(many.contains("N40 Pool 40"), "every network has its line");
        assertFalse(many.contains("N26 Reading of"), "only the strongest have pages of their own");
    }

    @Test
    void theBiasTableStandsAmongTheLimitsWithEveryGroup() {
        assertTrue(text.contains("How the rule treats different people"));
        java.util.Properties figures = BiasFo.figures();
        int[] all = BiasFo.counts(figures.getProperty("all"));
        for (List<String> parts : List.of(List.of("urdu", "latin", "mixed"), List.of("mobile", "fixed", "both"))) {
            int accounts = 0;
            for (String part : parts) {
                int[] counts = BiasFo.counts(figures.getProperty(part));
                assertTrue(counts[0] > 100, part);
                assertTrue(text.contains(Words.count(counts[0])), part);
                accounts += counts[0];
            }
            assertTrue(accounts <= all[0], "each account stands in one group");
        }
    }

    @Test
    void nothingInTheFileActsOrPointsOutside() {
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        for (String name : List.of("/JavaScript", "/JS", "/Launch", "/URI", "/GoToR", "/SubmitForm", "/OpenAction",
                "/Encrypt"))
            assertFalse(Pattern.compile(Pattern.quote(name) + "\\b").matcher(raw).find(), name);
    }

    private static byte[] bytes(CaseReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport.write(report, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[ \\t]+", " ");
        }
    }
}
