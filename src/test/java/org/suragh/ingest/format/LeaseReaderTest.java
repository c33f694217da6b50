package org.suragh.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.evidence.Lease;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.table.LeaseTableReader;

class LeaseReaderTest {
    private static Sink read(String text, ReadOptions options) throws Exception {
        var sink = new Sink();
        new LeaseTableReader().read(new Samples.Memory("answer.csv", text.getBytes(StandardCharsets.UTF_8)), options,
                sink, Progress.NONE);
        return sink;
    }

    private static Lease only(Sink sink) {
        assertEquals(1, sink.records.size(), sink.summary());
        return (Lease) sink.records.getFirst();
    }

    @Test
    void theTranslatedAddressIsTheOutsideOneAndIstIsIndianTime() throws Exception {
        Lease lease = (Lease) sample("ipdr-dot-style-ist.csv", ReadOptions.NONE).records.getFirst();
        assertEquals("198.51.100.9", lease.from().toString());
        assertEquals(20_933, lease.portFrom());
        assertEquals("100.64.12.7", String.valueOf(lease.inside()));
        assertEquals(Instant.parse("2024-03-21T18:55:00Z"), lease.start());
        assertEquals(Instant.parse("2024-03-21T23:10:00Z"), lease.end());
        assertEquals("EXAMPLE SUBSCRIBER S-10021", lease.subscriber());
        assertEquals("15550100101", lease.number());
        assertEquals("192.0.2.80", lease.fields().get("Destination IP Address"));
        assertEquals("443", lease.fields().get("Destination Port"));
    }

    private static Sink sample(String name, ReadOptions options) throws Exception {
        Samples.Sample sample = Samples.of("csv-leases").stream().filter(s -> s.name().equals(name)).findFirst()
                .orElseThrow();
        var sink = new Sink();
        new LeaseTableReader().read(sample.source(), options, sink, Progress.NONE);
        return sink;
    }

    @Test
    void anEndThatIsMissingIsOpenAndAPrefixIsARange() throws Exception {
        Sink sink = sample("radius-accounting.csv",
                new ReadOptions(ZoneOffset.UTC, null, Map.of(), "x", null, null));
        assertNull(((Lease) sink.records.get(1)).end());
        Lease prefix = (Lease) sink.records.get(2);
        assertEquals("2001:db8:41:7::", prefix.from().toString());
        assertEquals("2001:db8:41:7:ffff:ffff:ffff:ffff", prefix.to().toString());
    }

    @Test
    void europeanLettersAndTimesAreReadAsTheHeaderSays() throws Exception {
        Lease lease = (Lease) sample("eu-provider-semicolon-cp1252.csv", ReadOptions.NONE).records.getFirst();
        assertEquals("Dale Ok\u00f3ro", lease.subscriber());
        assertEquals(Instant.parse("2024-03-21T19:42:11Z"), lease.start());
        assertEquals(lease.start(), lease.end());
        assertEquals("01234", lease.fields().get("PLZ"));
        assertEquals("Hafenstra\u00dfe 9", lease.fields().get("Stra\u00dfe"));
    }

    @Test
    void aMinuteWithoutSecondsCoversTheMinute() throws Exception {
        Lease lease = only(read("MSISDN,Public IP,Public Port,Start Time,End Time\n"
                + "15550100101,198.51.100.9,4000,2024-03-21 10:00 UTC,2024-03-21 11:30 UTC\n", ReadOptions.NONE));
        assertEquals(Instant.parse("2024-03-21T11:30:59.999Z"), lease.end());
    }

    @Test
    void unknownHeadersAreNamedByTheExaminer() throws Exception {
        Lease lease = only(read("who,where,low,high,since,until\nC-7,198.51.100.9,1024,2047,2024-03-21T10:00:00Z,\n",
                new ReadOptions(null, null, Map.of("who", "subscriber", "where", "outside", "low", "port-from", "high",
                        "port-to", "since", "lease-start", "until", "lease-end"), "x", null, null)));
        assertEquals("C-7", lease.subscriber());
        assertEquals(2047, lease.portTo());
        assertNull(lease.end());
    }

    @Test
    void tablesOfLogInsAreNoAnswers() throws Exception {
        for (String header : new String[]{"user_id,login_time,ip,port,phone\n1,2024-03-21T10:00:00Z,198.51.100.9,1,5\n",
                "account_id,msisdn,ip_address,timestamp\n1001,155501001,198.51.100.9,2024-03-21T10:00:00Z\n",
                "username,ip,time,user agent,mobile,phone\nann,198.51.100.9,2024-03-21T10:00:00Z,x,1,2\n"})
            assertNotEquals("csv-leases",
                    Formats.recognise(new FormatReader.Head("a.csv", header.getBytes(StandardCharsets.UTF_8))).id(),
                    header);
    }

    @Test
    void whatMakesNoSenseIsRejectedWithItsReason() throws Exception {
        Sink sink = read("subscriber_id,outside_ip,port_start,port_end,start_utc,end_utc\n"
                + "S-1,198.51.100.9,2047,1024,2024-03-21T10:00:00Z,2024-03-21T11:00:00Z\n"
                + "S-1,198.51.100.9,1024,2047,2024-03-21T12:00:00Z,2024-03-21T11:00:00Z\n"
                + "S-1,1.2.3,1024,2047,2024-03-21T10:00:00Z,2024-03-21T11:00:00Z\n"
                + ",198.51.100.9,1024,2047,2024-03-21T10:00:00Z,2024-03-21T11:00:00Z\n"
                + "S-1,198.51.100.9,1024,70000,2024-03-21T10:00:00Z,2024-03-21T11:00:00Z\n"
                + "S-1,198.51.100.9,1024,2047,soon,\n", ReadOptions.NONE);
        assertEquals("address=1 lease-end=1 port=2 subscriber=1 time=1", sink.summary());
    }
}
