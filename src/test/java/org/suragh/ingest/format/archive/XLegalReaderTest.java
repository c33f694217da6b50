package org.suragh.ingest.format.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Login;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.Formats;
import org.suragh.ingest.format.Samples;
import org.suragh.ingest.format.Sink;

final class XLegalReaderTest {
    private static Sink read(ReadOptions options, String name, String content) throws IOException, SuraghException {
        var files = new TreeMap<String, byte[]>();
        files.put("", content.getBytes(StandardCharsets.UTF_8));
        var sink = new Sink();
        Formats.byId("x-legal-return").read(Samples.source(name, files), options, sink, Progress.NONE);
        return sink;
    }

    private static Sink folder() throws IOException, SuraghException {
        var sink = new Sink();
        Samples.Sample sample = Samples.of("x-legal-return").getFirst();
        Formats.byId("x-legal-return").read(sample.source(), sample.options(), sink, Progress.NONE);
        return sink;
    }

    @Test
    void eachPrefixIsAnAccount() throws IOException, SuraghException {
        List<String> owners = folder().records.stream().filter(Login.class::isInstance)
                .map(r -> ((Login) r).account().value()).distinct().toList();
        assertEquals(List.of("1720006359778220101", "1720010839294346676"), owners);
    }

    @Test
    void theSignatureIsStatedAndNotBelieved() throws IOException, SuraghException {
        List<String> notes = folder().notes;
        assertTrue(notes.stream().anyMatch(n -> n.startsWith("10 of 10 files carry a PGP signature by key ")
                && n.endsWith("It is present and was not verified.")), notes.toString());
        assertTrue(notes.stream().anyMatch(n -> n.contains("README.txt")), notes.toString());
    }

    @Test
    void theKeyIsReadFromTheSignatureAlone() {
        assertEquals("0123456789ABCDEF",
                PgpSignature.keyId("iCUEABYIAB0WIQSqqqqqqqqqqqqqqqoBI0VniavN7wUCZgAAAAAA\n=ABCD\n"));
        assertNull(PgpSignature.keyId("AAAA\n"));
        assertNull(PgpSignature.keyId(""));
        assertNull(PgpSignature.keyId("iQ==\n"));
    }

    @Test
    void messagesKeepTheConversationThatALineNames() throws IOException, SuraghException {
        List<Fact> messages = folder().records.stream()
                .filter(r -> r instanceof Fact f && f.kind().equals("direct-messages"))
                .map(Fact.class::cast).toList();
        assertEquals(List.of("1720006359778220101-1720010839294346676", "1720006359778220101-1720010839294346676",
                "305512871-1720006359778220101"),
                messages.stream().map(f -> f.fields().get("conversationId")).toList());
        assertEquals("- ok", messages.get(1).fields().get("text"));
        assertEquals("2024-03-04T08:30:00.114Z", String.valueOf(messages.getFirst().at()));
    }

    @Test
    void offsetsAreThoseOfTheSignedText() throws IOException, SuraghException {
        Samples.Sample sample = Samples.of("x-legal-return").getFirst();
        for (var record : folder().records) {
            var at = record.provenance();
            String bytes = new String(sample.files().get(at.member()), (int) at.offset(), at.length(),
                    StandardCharsets.UTF_8);
            assertTrue(bytes.startsWith("{") && bytes.endsWith("}") || bytes.startsWith("****"), bytes);
        }
    }

    @Test
    void aFileThatSaysNothingOfItsAccountIsReadForTheOneNamed() throws IOException, SuraghException {
        String token = "[{\"deviceToken\" : {\"token\" : \"T\", \"createdAt\" : \"2024-02-28T07:55:10.412Z\"}}]";
        Fact fact = (Fact) read(ReadOptions.NONE.ofAccount("42"), "x-device-token.txt", token).records.getFirst();
        assertEquals("x:42", fact.account().toString());
        assertEquals("device-token", fact.kind());
    }
}
