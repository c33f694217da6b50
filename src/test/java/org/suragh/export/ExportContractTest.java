package org.suragh.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.Worlds;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.EvidenceWriter;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Provenance;
import org.suragh.investigation.Analysis;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Every exporter of the list, read again by readers that are not ours.
class ExportContractTest {
    @TempDir
    static Path folder;
    private static CaseFile one;
    private static CaseFile several;

    /// A case with accounts of one platform, and one with two.
    @BeforeAll
    static void makeCases() throws SuraghException {
        one = caseOf("one.suragh", List.of(Worlds.account(0), Worlds.account(1)));
        several = caseOf("several.suragh", List.of(HostileWorld.account(0), HostileWorld.account(1)));
    }

    @AfterAll
    static void closeCases() {
        one.close();
        several.close();
    }

    private static CaseFile caseOf(String name, List<AccountId> accounts) throws SuraghException {
        CaseFile file = CaseFile.create(folder.resolve(name), CaseInfo.titled(name, true), "T");
        try (EvidenceWriter writer = file.beginImport("T")) {
            int exhibit = writer.addExhibit(0, "a.csv", null, "csv-accounts", Instant.EPOCH);
            int line = 0;
            for (AccountId id : accounts)
                writer.accept(new Account(id, "=h\u0001" + line, null, Instant.EPOCH, null, null, null,
                        new Provenance(exhibit, "", ++line, line, 1)));
            writer.finishExhibit(exhibit, 1, "00".repeat(32), false, "");
            writer.commit();
        }
        return file;
    }

    static Stream<Exporter> all() {
        return Exports.ALL.stream();
    }

    @Test
    void everyExporterHasAnIdOfItsOwnAndAName() {
        Set<String> ids = new HashSet<>();
        for (Exporter exporter : Exports.ALL) {
            assertTrue(ids.add(exporter.id()), exporter.id());
            assertTrue(Text.has("export." + exporter.id() + ".name"), exporter.id());
            assertFalse(exporter.extension().startsWith("."), exporter.id());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameAnalysisGivesTheSameBytesInEveryLocale(Exporter exporter) throws Exception {
        byte[] first = bytes(exporter, Worlds.twoNetworks());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ur-PK-u-nu-arabext"));
            assertArrayEquals(first, bytes(exporter, Worlds.twoNetworks()));
            Locale.setDefault(Locale.GERMANY);
            assertArrayEquals(first, bytes(exporter, Worlds.twoNetworks()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theStreamIsLeftOpen(Exporter exporter) throws Exception {
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        exporter.write(one, Worlds.twoNetworks(), out);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aHostileHandleBreaksNoFormat(Exporter exporter) throws Exception {
        byte[] bytes = bytes(exporter, HostileWorld.analysis());
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (exporter.extension().endsWith("csv")) {
            List<List<String>> rows = CsvLines.of(text);
            for (List<String> row : rows)
                assertEquals(rows.getFirst().size(), row.size());
        } else if (exporter.id().equals("attributions-json")) {
            assertTrue(new ObjectMapper().readTree(bytes).has("log_ins"));
        } else if (exporter.id().equals("campaigns-json")) {
            assertTrue(new ObjectMapper().readTree(bytes).has("campaigns"));
        } else if (exporter.id().equals("prevalence-json")) {
            assertTrue(new ObjectMapper().readTree(bytes).has("rows"));
        } else if (exporter.extension().equals("json")) {
            JsonNode members = new ObjectMapper().readTree(bytes).at("/networks/0/members");
            Set<String> handles = new HashSet<>();
            members.forEach(m -> handles.add(m.get("handle").asText()));
            assertTrue(handles.contains("\u0000\u0001\u001f") && handles.contains(HostileWorld.HANDLES.get(0)));
        } else {
            Document document = xml(text);
            assertTrue(text.contains("␀␁␟"), "controls have visible substitutes");
            assertTrue(document.getDocumentElement().hasChildNodes() && text.contains("&lt;!--"));
        }
    }

    @Test
    void networksCsvIsTheGoldenFile() throws Exception {
        try (InputStream golden = getClass().getResourceAsStream("networks.csv")) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8),
                    text("networks-csv", Worlds.twoNetworks()));
        }
    }

    @Test
    void linksCsvHasTheStatedColumnsAndOrder() throws Exception {
        List<List<String>> rows = CsvLines.of(text("links-csv", Worlds.twoNetworks()));
        assertEquals("layer,account_a,account_b,shared_values,co_uses,expected,p_value,q_value,weight,first_seen,"
                + "last_seen", String.join(",", rows.getFirst()));
        assertEquals(30, rows.size());
        assertEquals(List.of("co-tweet", "1700000000000", "1700000000001", "2", "4", "0.01", "1e-07", "1e-05", "7",
                "2018-05-01T14:00:07Z", "2018-05-01T14:01:07Z"), rows.get(1));
        List<List<String>> sorted = rows.subList(1, rows.size()).stream()
                .sorted((x, y) -> (x.get(0) + " " + x.get(1) + " " + x.get(2))
                        .compareTo(y.get(0) + " " + y.get(1) + " " + y.get(2)))
                .toList();
        assertEquals(sorted, rows.subList(1, rows.size()));
    }

    @Test
    void accountsCsvHoldsEveryAccountOfTheCase() throws Exception {
        List<List<String>> rows = CsvLines.of(text("accounts-csv", Worlds.twoNetworks()));
        assertEquals(List.of("1700000000000", "=h\u00010", "", "1970-01-01T00:00:00Z", "0", "0", "0"),
                rows.get(1).subList(0, 7));
        assertEquals(List.of("N1", "supported"), rows.get(2).subList(9, 11));
        assertEquals(3, rows.size());
    }

    @Test
    void severalPlatformsAreWrittenWithTheIdAndUnknownFiguresStayEmpty() throws Exception {
        List<List<String>> rows = CsvLines.of(text("links-csv", HostileWorld.analysis()));
        assertEquals("m:1<&\"'>", rows.get(1).get(1));
        assertEquals("m:3<&\"'>", rows.get(1).get(2));
        assertEquals(List.of("", "1e-300", "", "1.23457e+06", "2018-05-01T14:00:07Z", "2018-05-01T14:00:07Z"),
                rows.get(1).subList(5, 11));
        assertEquals("x:1050118621198921728", rows.get(2).get(2));
    }

    @Test
    void verbatimCellsAreExactAndSpreadsheetCellsAreHarmless() throws Exception {
        Map<String, String> exact = new HashMap<>();
        for (List<String> row : CsvLines.of(text("networks-csv", HostileWorld.analysis())))
            exact.put(row.get(1), row.get(2));
        for (int i = 0; i < HostileWorld.HANDLES.size(); i++)
            assertEquals(written(HostileWorld.HANDLES.get(i)), exact.get(HostileWorld.account(i).toString()));
        List<List<String>> safe = CsvLines.of(text("networks-spreadsheet", HostileWorld.analysis()));
        assertEquals("changed", safe.getFirst().getLast());
        int changed = 0;
        for (List<String> row : safe.subList(1, safe.size())) {
            for (String cell : row)
                assertTrue(cell.isEmpty() || "=+-@\t\r\0".indexOf(cell.charAt(0)) < 0, cell);
            if (row.getLast().equals("handle"))
                changed++;
        }
        assertEquals(6, changed);
        List<List<String>> ids = CsvLines.of(text("networks-spreadsheet", Worlds.twoNetworks()));
        assertEquals("1700000000000", ids.get(1).get(1), "thirteen digits are kept by every spreadsheet");
    }

    @Test
    void graphMlIsReadByJGraphT() throws Exception {
        Map<String, Map<String, Attribute>> nodes = new HashMap<>();
        Graph<String, DefaultWeightedEdge> graph = graph();
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((p, a) -> nodes.computeIfAbsent(p.getFirst(), _ -> new HashMap<>())
                .put(p.getSecond(), a));
        importer.importGraph(graph, new StringReader(text("graphml", Worlds.twoNetworks())));
        assertEquals(12, graph.vertexSet().size());
        assertEquals(29, graph.edgeSet().size());
        Map<String, Attribute> urdu = nodes.get("acct:1700000000001");
        assertEquals("@کراچی_آواز", urdu.get("label").getValue());
        assertEquals("supported", urdu.get("control").getValue());
        assertEquals("N1", urdu.get("networks").getValue());
    }

    @Test
    void gexfIsReadByJGraphT() throws Exception {
        Map<String, String> labels = new HashMap<>();
        Graph<String, DefaultWeightedEdge> graph = graph();
        SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(false);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((p, a) -> {
            if (p.getSecond().equals("label"))
                labels.put(p.getFirst(), a.getValue());
        });
        importer.importGraph(graph, new StringReader(text("gexf", Worlds.twoNetworks())));
        assertEquals(12, graph.vertexSet().size());
        assertEquals(29, graph.edgeSet().size());
        assertEquals("@کراچی_آواز", labels.get("acct:1700000000001"));
        assertEquals(7, graph.getEdgeWeight(graph.getAllEdges("acct:1700000000000", "acct:1700000000001").stream()
                .filter(e -> graph.getEdgeWeight(e) > 2).findFirst().orElseThrow()));
    }

    @Test
    void gexfHasTheNamespaceVersionAndShapeOfOneThree() throws Exception {
        Element root = xml(text("gexf", Worlds.twoNetworks())).getDocumentElement();
        assertEquals("http://gexf.net/1.3", root.getNamespaceURI());
        assertEquals("1.3", root.getAttribute("version"));
        Element graph = (Element) root.getElementsByTagNameNS("*", "graph").item(0);
        assertEquals("string", graph.getAttribute("idtype"));
        Element edge = (Element) root.getElementsByTagNameNS("*", "edge").item(0);
        assertEquals(List.of("date", "2018-05-01", "2018-05-01"), List.of(graph.getAttribute("timeformat"),
                edge.getAttribute("start"), edge.getAttribute("end")));
        assertFalse(((Element) root.getElementsByTagNameNS("*", "meta").item(0)).hasAttribute("lastmodifieddate"));
    }

    @Test
    void jsonHoldsIdsAsTextAndTheSentences() throws Exception {
        JsonNode root = new ObjectMapper().readTree(text("networks-json", Worlds.twoNetworks()));
        assertEquals(2, root.get("networks").size());
        JsonNode member = root.at("/networks/0/members/1");
        assertTrue(member.get("account_id").isTextual());
        assertEquals("کراچی_آواز", member.get("handle").asText());
        assertEquals(0.98, member.get("stability").asDouble());
        assertTrue(root.at("/networks/0/grounds/0/in_favour").asBoolean());
        assertFalse(root.has("run"), "the number of a run differs between two equal runs");
    }

    private static String written(String handle) {
        return new String(handle.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Graph<String, DefaultWeightedEdge> graph() {
        WeightedMultigraph<String, DefaultWeightedEdge> graph = new WeightedMultigraph<>(DefaultWeightedEdge.class);
        graph.setVertexSupplier(SupplierUtil.createStringSupplier());
        return graph;
    }

    private static String text(String id, Analysis analysis) throws IOException, SuraghException {
        Exporter exporter = Exports.ALL.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        return new String(bytes(exporter, analysis), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Exporter exporter, Analysis analysis) throws IOException, SuraghException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(analysis.run() == 7 ? several : one, analysis, out);
        return out.toByteArray();
    }

    private static Document xml(String text) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
