package org.suragh.ingest.format.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.Formats;
import org.suragh.ingest.format.Samples;
import org.suragh.ingest.format.Sink;
import org.suragh.ingest.format.value.AddressListLine;
import org.suragh.ingest.format.value.ListRange;

/// Address lists of every form: what they state of class, day, terms and provider, and that the bytes of a row say it.
public final class AddressListTest {
    public static boolean isList(Samples.Sample sample) {
        return sample.format().startsWith("address-") || sample.format().equals("mmdb");
    }

    /// What no row covers states no address: comments, headers, the frame of JSON, tables of places.
    public static boolean frameOnly(String left) {
        return left.lines().filter(line -> !line.startsWith("#"))
                .noneMatch(line -> line.matches(".*\\d+\\.\\d+\\.\\d+\\.\\d+.*|.*[0-9a-f]+::.*"));
    }

    static Stream<Samples.Sample> samples() {
        return Stream.of("address-list", "address-blocks", "address-json").flatMap(id -> Samples.of(id).stream())
                .filter(s -> !s.expected().startsWith("refused") && !s.archive());
    }

    private static Sink read(Samples.Sample sample, ReadOptions options) throws IOException, SuraghException {
        var sink = new Sink();
        Formats.byId(sample.format()).read(sample.source(), options, sink, Progress.NONE);
        return sink;
    }

    private static List<ListEntry> entries(String format, String name, ReadOptions options) throws Exception {
        Samples.Sample sample = Samples.of(format).stream().filter(s -> s.name().equals(name)).findFirst()
                .orElseThrow();
        return read(sample, options).records.stream().map(ListEntry.class::cast).toList();
    }

    private static String text(ListEntry e) {
        return e.from() + "-" + e.to() + " " + e.addressClass().id() + " " + e.note() + " " + e.validOn();
    }

    /// The rows of lines with everything in front of the first one, and nothing else.
    @ParameterizedTest
    @MethodSource("samples")
    void theBytesOfARowSayWhatItSays(Samples.Sample sample) throws Exception {
        byte[] whole = sample.files().get("");
        Sink sink = read(sample, sample.options());
        long first = Stream.concat(sink.records.stream().map(EvidenceRecord::provenance),
                sink.rejections.stream().map(r -> r.at())).mapToLong(Provenance::offset).min().orElseThrow();
        for (EvidenceRecord record : sink.records) {
            Provenance at = record.provenance();
            byte[] row = Arrays.copyOfRange(whole, (int) at.offset(), (int) at.offset() + at.length());
            if (sample.format().equals("address-json")) {
                String address = ((ListEntry) record).from().toString();
                String bytes = new String(row, StandardCharsets.UTF_8);
                assertTrue(bytes.contains(address.substring(0, Math.min(8, address.length()))), bytes);
                continue;
            }
            var alone = new ByteArrayOutputStream();
            alone.write(whole, 0, (int) first);
            alone.write(row);
            var files = new TreeMap<String, byte[]>();
            files.put("", alone.toByteArray());
            List<EvidenceRecord> again = read(sample.with(files), sample.options()).records;
            assertEquals(1, again.size(), sample + " " + at);
            assertEquals(text((ListEntry) record), text((ListEntry) again.getFirst()));
        }
    }

    @Test
    void aListSaysItsClassDayAndTermsItselfOrTheExaminerDoes() throws Exception {
        ListEntry vpn = entries("address-list", "vpn.netset", ReadOptions.NONE).getFirst();
        assertEquals("192.0.2.0-192.0.2.63 vpn null 2024-04-15T00:00:00Z", text(vpn));
        assertNull(vpn.licence());
        ReadOptions said = new ReadOptions(null, null, Map.of(), "x", "hosting", "2020-02-29").ofLicence("CC0 1.0");
        ListEntry hosting = entries("address-list", "vpn.netset", said).getFirst();
        assertEquals("192.0.2.0-192.0.2.63 hosting null 2020-02-29T00:00:00Z", text(hosting));
        assertEquals("CC0 1.0", hosting.licence());
        assertThrows(SuraghException.class, () -> entries("address-list", "vpn.netset",
                new ReadOptions(null, null, Map.of(), "x", null, "2020-02-30")));
    }

    @Test
    void aTorExitIsDatedByTheTimeItWasSeen() throws Exception {
        List<ListEntry> now = entries("address-list", "tor-exit-addresses", ReadOptions.NONE);
        assertEquals("192.0.2.200-192.0.2.200 tor null 2024-04-02T00:11:58Z", text(now.getFirst()));
        assertEquals("192.0.2.202-192.0.2.202 tor null 2024-03-02T00:11:59Z", text(now.getLast()));
        assertEquals("192.0.2.200-192.0.2.200 tor null 2018-04-30T23:11:58Z",
                text(entries("address-list", "2018-05-01-00-02-00", ReadOptions.NONE).getFirst()));
    }

    @Test
    void aNetworkOrACountryIsNoClass() throws Exception {
        assertEquals("192.0.2.0-192.0.2.63 unknown AS64500, Example VPN Hosting, Inc. null",
                text(entries("address-list", "asn.csv", ReadOptions.NONE).getFirst()));
        assertEquals("203.0.113.64-203.0.113.127 unknown CA null",
                text(entries("address-list", "country.csv", ReadOptions.NONE).getLast()));
        assertEquals("203.0.113.0-203.0.115.255 unknown reserved 2024-04-15T00:00:00Z",
                text(entries("address-list", "delegated-example-latest", ReadOptions.NONE).get(2)));
        assertEquals("2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff unknown US, allocated 2024-04-15T00:00:00Z",
                text(entries("address-list", "delegated-example-latest", ReadOptions.NONE).getLast()));
        assertEquals("192.0.2.0-192.0.2.63 unknown AS64500 (EXAMPLE-VPN) null",
                text(entries("address-list", "ipv4-aggregated.txt", ReadOptions.NONE).getFirst()));
        List<ListEntry> numbers = entries("address-list", "num.csv", ReadOptions.NONE);
        assertEquals("192.0.2.0-192.0.2.63 unknown AS64500, Example VPN Hosting, Inc. null", text(numbers.getFirst()));
        assertEquals("2001:db8::-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", numbers.getLast().from() + "-"
                + numbers.getLast().to());
    }

    /// Forced upon a reader, such bytes were an error of the program; found by fuzzing.
    @Test
    void jsonInWideLettersIsRefusedInASentence() {
        for (java.nio.charset.Charset wide : List.of(java.nio.charset.StandardCharsets.UTF_16LE,
                java.nio.charset.Charset.forName("UTF-32BE"))) {
            byte[] bytes = "{\"prefixes\": [{\"ip_prefix\": \"192.0.2.0/24\"}]}".getBytes(wide);
            bytes[bytes.length - 1] ^= 0x5b;
            SuraghException refused = assertThrows(SuraghException.class, () -> new AddressJsonReader().read(
                    new Samples.Memory("wide.json", bytes), ReadOptions.NONE, new Sink(), Progress.NONE));
            assertEquals("ingest.no-list", refused.key());
        }
    }

    @Test
    void jsonOfCloudsStatesHostingAndOfProxiesTheAddressTheyLeaveThrough() throws Exception {
        assertEquals("203.0.113.128-203.0.113.255 hosting AMAZON, ex-1 2024-04-15T00:00:00Z",
                text(entries("address-json", "aws-style-ip-ranges.json", ReadOptions.NONE).getFirst()));
        assertEquals("203.0.113.160-203.0.113.191 hosting ex, AzureCloud.ex null",
                text(entries("address-json", "azure-style-ServiceTags.json", ReadOptions.NONE).getFirst()));
        assertEquals("192.0.2.0-192.0.2.63 hosting AS64500, EXAMPLE-VPN, Example VPN Hosting, Inc., NL, hosting null",
                text(entries("address-json", "ipverse-aggregated.json", ReadOptions.NONE).getFirst()));
        Samples.Sample proxies = Samples.of("address-json").stream().filter(s -> s.name().equals("proxies.json"))
                .findFirst().orElseThrow();
        Sink sink = read(proxies, ReadOptions.NONE);
        assertEquals(List.of("203.0.113.77-203.0.113.77 open-proxy exit of 198.51.100.77 null"),
                sink.also.stream().map(e -> text((ListEntry) e)).toList());
    }

    @Test
    void blocksTakeTheirCountryFromThePlacesBesideThem() throws Exception {
        Samples.Sample trio = Samples.of("address-blocks").stream().filter(Samples.Sample::archive).findFirst()
                .orElseThrow();
        List<String> notes = read(trio, ReadOptions.NONE).records.stream().map(e -> ((ListEntry) e).note()).toList();
        assertEquals(List.of("AS64500, Example VPN Hosting, Inc.", "AS64502, Harborview Mobile", "NL", "US", "US"),
                notes);
    }

    @Test
    void whoeverLogsInAtAProxyIsNotKept() throws Exception {
        for (String line : List.of("http://user:pass@198.51.100.80:3128", "user:pass@198.51.100.80:3128",
                "198.51.100.80:3128:user:pass")) {
            ListRange range = AddressListLine.read(line);
            assertEquals("198.51.100.80", String.valueOf(range == null ? null : range.from()), line);
            assertFalse(String.valueOf(range).contains("pass"), line);
        }
    }

    /// The networks and values of a file as the publisher's own reader sees them, which is the oracle here.
    @Test
    @SuppressWarnings("rawtypes") // the library decodes into the class it is given, and a class has no type arguments
    void everyNetworkOfAMaxMindFileIsReadAsItsOwnReaderReadsIt() throws Exception {
        for (Samples.Sample sample : Samples.of("mmdb")) {
            if (sample.expected().startsWith("refused"))
                continue;
            List<String> expected = new ArrayList<>();
            try (Reader reader = new Reader(new ByteArrayInputStream(sample.files().get("")))) {
                Networks<Map> networks = reader.networks(Map.class);
                while (networks.hasNext()) {
                    DatabaseRecord<Map> next = networks.next();
                    ListRange block = ListRange.block(next.network().toString());
                    ListFacts facts = ListFacts.of(next.data());
                    expected.add(block.from() + "-" + block.to() + " " + facts.addressClass());
                }
            }
            List<String> found = new ArrayList<>();
            MmdbFile file = MmdbFile.of(sample.source());
            file.networks((from, to, at) -> found.add(from + "-" + to + " " + facts(file, at)), Progress.NONE);
            assertEquals(expected, found, sample.name());
        }
    }

    private static AddressClass facts(MmdbFile file, int at) throws SuraghException {
        try {
            return ListFacts.of(file.data().map(at)).addressClass();
        } catch (MmdbData.Damaged broken) {
            throw file.damaged();
        }
    }

    @Test
    void flagsOfAMaxMindFileAreClasses() throws Exception {
        List<ListEntry> all = entries("mmdb", "GeoIP2-Anonymous-IP-Test.mmdb", ReadOptions.NONE);
        assertTrue(all.stream().anyMatch(e -> e.addressClass() == AddressClass.TOR));
        ListEntry vpn = all.stream().filter(e -> e.from().toString().equals("1.2.0.0")).findFirst().orElseThrow();
        assertEquals("vpn", vpn.addressClass().id());
        assertTrue(vpn.validOn() != null && vpn.note().contains("vpn"));
    }
}
