package org.suragh.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suragh.base.Progress;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.Prevalence;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.Importer;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// The report on a shipped sample, read and counted by the program itself: campaigns, prevalence, waves, firmness.
class SampleReportTest {
    private static CaseReport report;
    private static List<String> complaints;
    private static byte[] pdf;
    private static String text;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        CaseInfo info = new CaseInfo("Proxy vendor and its two clients", "2018-0042", "", "", "", "", "", "", "", true);
        try (ExecutorService workers = Executors.newFixedThreadPool(2);
                CaseFile file = CaseFile.create(folder.resolve("sample.suragh"), info, "test");
                Stream<Path> all = Files.list(Path.of("sample-cases/proxy-vendor"))) {
            for (Path exhibit : all.filter(one -> !one.getFileName().toString().matches("(README|truth).*")).sorted()
                    .toList())
                Importer.importFile(file, exhibit, null, ReadOptions.NONE, true, "test", workers, Progress.NONE);
            Analyst.store(file, Analyst.analyse(file, new TreeMap<>(), Progress.NONE), "test");
            report = new CaseReader(file, Analyst.latest(file).orElseThrow(), Progress.NONE)
                    .read(Instant.parse("2026-11-23T12:00:00Z"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        complaints = PdfReport.write(report, out);
        pdf = out.toByteArray();
        Path kept = Files.createDirectories(Path.of("target", "report-test"));
        Files.write(kept.resolve("proxy-vendor.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void itIsArchivableAndNothingRunsOverItsPlace() throws Exception {
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_U));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
    }

    @Test
    void everyCountedCampaignStandsInTheTableWithItsShareAndInterval() {
        List<Campaign> campaigns = report.counted().campaigns();
        assertFalse(campaigns.isEmpty());
        for (Campaign campaign : campaigns) {
            assertTrue(text.contains(campaign.id() + " "), campaign.id());
            assertTrue(text.contains(Words.share(campaign.share(), campaign.interval())), campaign.shown());
        }
        Campaign first = campaigns.getFirst();
        assertTrue(first.volume().linked() > 0, "the vendor's accounts post it");
        assertTrue(text.contains(Words.count(first.volume().posts())));
    }

    @Test
    void howCommonIsNeverSaidWithoutItsInterval() {
        Prevalence prevalence = report.counted().prevalence();
        assertNotNull(prevalence);
        for (Prevalence.Row row : prevalence.rows().subList(0, 1))
            row.estimate().ifPresent(estimate -> assertTrue(text.contains(
                    Words.share(estimate.value(), new double[]{estimate.low(), estimate.high()}))));
        assertTrue(text.contains("Waves of registration"));
        assertTrue(report.counted().waves().size() > 1, "the vendor registered its accounts in days");
    }

    @Test
    void howFirmlyItStandsIsTriedAndOneIndexStandsForTheNetwork() {
        NetworkPart network = report.networks().getFirst();
        List<String> firmness = network.firmness();
        assertNotNull(firmness);
        assertFalse(firmness.isEmpty());
        assertTrue(text.contains("How firmly it stands"));
        double index = network.finding().odds().values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        assertTrue(text.contains("(index " + Words.index(index) + ": half of the accounts"), Words.index(index));
        assertFalse(text.contains("lower quartile"));
    }

    @Test
    void noWordAccusesAndNoLogarithmIsLeftUnexplained() {
        Pattern words = Pattern
                .compile("(?iu)\\b(fake|bots?|sock ?puppets?|criminals?|suspects?|operators?|guilty)\\b");
        assertFalse(words.matcher(text).find());
    }
}
