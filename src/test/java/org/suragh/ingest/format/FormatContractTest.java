package org.suragh.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Lease;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.FormatReader.Match;
import org.suragh.ingest.format.list.AddressListTest;

/// What every format must keep, over the list: a newcomer is examined before its first own test.
final class FormatContractTest {
    static Stream<Samples.Sample> samples() {
        return Samples.all().stream();
    }

    private static Sink read(Samples.Sample sample) throws IOException, SuraghException {
        var sink = new Sink();
        Formats.byId(sample.format()).read(sample.source(), sample.options(), sink, Progress.NONE);
        return sink;
    }

    @Test
    void everyFormatHasItsNameAndIdsAreUnique() {
        assertEquals(Formats.ALL.size(), Formats.ALL.stream().map(FormatReader::id).distinct().count());
        Formats.ALL.forEach(reader -> assertTrue(Text.has("ingest.format." + reader.id()), reader.id()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void recognisesItsOwnSampleAndNoOthers(Samples.Sample sample) throws SuraghException {
        assertEquals(sample.format(), Formats.recognise(sample.head()).id());
        for (FormatReader other : Formats.ALL) {
            if (!other.id().equals(sample.format()))
                assertNotEquals(Match.CERTAIN, other.probe(sample.head()), other.id());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatIsExpected(Samples.Sample sample) throws IOException {
        try {
            assertEquals(sample.expected(), read(sample).summary());
        } catch (SuraghException refused) {
            assertEquals(sample.expected(), "refused=" + refused.key());
            assertTrue(refused.userMessage().endsWith("."), refused.userMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyByteOfDataBelongsToOneRecordOrRejection(Samples.Sample sample) throws IOException, SuraghException {
        if (sample.expected().startsWith("refused") || sample.format().equals("mmdb"))
            return;
        Sink sink = read(sample);
        var covered = new TreeMap<String, BitSet>();
        for (Provenance at : places(sink)) {
            BitSet bytes = covered.computeIfAbsent(at.member(), _ -> new BitSet());
            assertTrue(bytes.nextSetBit((int) at.offset()) < 0
                    || bytes.nextSetBit((int) at.offset()) >= at.offset() + at.length(), "counted twice: " + at);
            bytes.set((int) at.offset(), (int) at.offset() + at.length());
        }
        var left = new TreeMap<String, byte[]>();
        sample.files().forEach((path, bytes) -> left.put(path, without(bytes, covered.get(path))));
        left.forEach((path, bytes) -> assertTrue(nothingLeft(sample, path, bytes),
                path + ": " + new String(bytes, StandardCharsets.UTF_8)));
    }

    private static byte[] without(byte[] bytes, @Nullable BitSet covered) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            if ((covered == null || !covered.get(i)) && bytes[i] != 0)
                out.write(bytes[i]);
        }
        return out.toByteArray();
    }

    private static Stream<Provenance> placesOf(Sink sink) {
        return Stream.concat(sink.records.stream().map(EvidenceRecord::provenance),
                sink.rejections.stream().map(Rejection::at));
    }

    private static List<Provenance> places(Sink sink) {
        return placesOf(sink).distinct().toList();
    }

    /// What no record covers is a header, a comment, or the frame around the elements.
    private static boolean nothingLeft(Samples.Sample sample, String path, byte[] bytes) {
        if (AddressListTest.isList(sample))
            return AddressListTest.frameOnly(new String(bytes, StandardCharsets.ISO_8859_1));
        if (ReturnReaderTest.isReturn(sample))
            return ReturnReaderTest.frameOnly(new String(bytes, StandardCharsets.ISO_8859_1));
        if (sample.format().equals("html-table"))
            return new String(bytes, StandardCharsets.ISO_8859_1).split("<td").length <= 2;
        if (sample.format().equals("xlsx"))
            return !path.startsWith("xl/worksheets/") || sample.name().equals("merged-cells") && path.endsWith("1.xml")
                    || new String(bytes, StandardCharsets.ISO_8859_1).split("<row").length <= 3;
        if (path.endsWith("manifest.js") || path.endsWith(".html") || path.endsWith("note-tweet.js")
                || path.equals("README.txt"))
            return true;
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("sep=.\n", "")
                .replaceAll("(?s)-----BEGIN PGP SIGNED.*?\\R\\R|-----BEGIN PGP SIGNATURE.*", "")
                .replaceAll("(?m)^- $", "")
                .replaceAll("(?m)^\"\"$", "");
        if (sample.format().equals("mastodon-archive"))
            return !text.contains("orderedItems") || text.matches("(?s).*\"orderedItems\": \\[[\\s,]*]\\s*}\\s*");
        if (text.contains("\"__twarc\"") || text.contains("{\"errors\""))
            return text.lines().allMatch(line -> line.isBlank() || line.matches("\\{\"(data|errors)\": \\[[, ]*].*"));
        if (sample.format().startsWith("csv") || path.endsWith(".csv"))
            text = text.strip().lines()
                    .skip(sample.name().startsWith("headerless") || sample.name().startsWith("two-ids") ? 0 : 1)
                    .reduce("", String::concat);
        return text.replaceAll("(?m)^#.*$|[\\[\\],;\\s]|(window|var|Grailbird).*?=|\\xef\\xbb\\xbf|\\xff\\xfe", "")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBytesAtAProvenanceGiveTheRecordAgain(Samples.Sample sample) throws IOException, SuraghException {
        if (ReturnReaderTest.isReturn(sample) || AddressListTest.isList(sample)
                || sample.expected().startsWith("refused") || sample.archive()
                || sample.name().startsWith("headerless")
                || sample.name().startsWith("two-ids") || sample.name().startsWith("rounded"))
            return;
        byte[] whole = sample.files().get("");
        int header = sample.name().startsWith("banner") ? lineBeforeRows(read(sample), whole) : 0;
        for (EvidenceRecord record : read(sample).records) {
            var alone = new ByteArrayOutputStream();
            if (sample.format().startsWith("csv"))
                alone.write(whole, header, header == 0
                        ? headerEnd(whole)
                        : (int) read(sample).records.getFirst().provenance().offset() - header);
            if (sample.format().equals("html-table"))
                alone.write(whole, 0, (int) read(sample).records.getFirst().provenance().offset());
            byte[] frame = frame(sample, whole, record.provenance());
            alone.write(frame.length == 0 ? frame : "{\"data\": [".getBytes(StandardCharsets.UTF_8));
            alone.write(whole, (int) record.provenance().offset(), record.provenance().length());
            alone.write(frame);
            var files = new TreeMap<String, byte[]>();
            files.put("", alone.toByteArray());
            Sink again = read(sample.with(files));
            assertEquals(1, again.records.size(), sample + " " + record.provenance());
            assertEquals(bare(record), bare(again.records.getFirst()));
        }
    }

    /// Where the line in front of the first record begins.
    private static int lineBeforeRows(Sink sink, byte[] whole) {
        int p = (int) sink.records.getFirst().provenance().offset() - 2;
        while (whole[p - 1] != '\n')
            p--;
        return p;
    }

    /// What follows the rows of a page of the API v2 on its line and says when it was had; empty for any other row.
    private static byte[] frame(Samples.Sample sample, byte[] whole, Provenance at) {
        String rest = new String(whole, (int) at.offset() + at.length(), whole.length - (int) at.offset() - at.length(),
                StandardCharsets.UTF_8).lines().findFirst().orElse("");
        int twarc = rest.lastIndexOf("\"__twarc\"");
        return sample.format().equals("api-v2") && twarc > 0
                ? ("], " + rest.substring(twarc)).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }

    private static int headerEnd(byte[] whole) {
        int end = 0;
        boolean directive = new String(whole, 0, 4, StandardCharsets.ISO_8859_1).equals("sep=");
        for (int lines = directive ? 2 : 1; lines > 0; end++) {
            boolean wide = whole[0] == (byte) 0xff;
            boolean stop = whole[end] == '\n' || whole[end] == '\r' && whole[end + 1] != '\n' && !wide;
            lines -= stop ? 1 : 0;
            end += stop && wide ? 1 : 0;
        }
        return end;
    }

    private static EvidenceRecord bare(EvidenceRecord record) {
        var no = new Provenance(0, "", 0, 0, 0);
        return switch (record) {
            case Login l -> new Login(l.account(), l.at(), l.address(), l.port(), l.userAgent(), l.outcome(), no);
            case Post p -> new Post(p.id(), p.author(), p.at(), p.text(), p.retweetOf(), p.replyTo(), p.hashtags(),
                    p.urls(), p.mentions(), p.client(), no);
            case Account a -> new Account(a.id(), a.handle(), a.displayName(), a.createdAt(), a.bio(),
                    a.creationAddress(), a.observedAt(), no);
            case ListEntry e -> new ListEntry(e.list(), e.from(), e.to(), e.addressClass(), e.note(), e.validOn(), no);
            case Fact f -> new Fact(f.account(), f.kind(), f.at(), f.fields(), no);
            case Lease l -> new Lease(l.provider(), l.subscriber(), l.number(), l.inside(), l.from(), l.to(),
                    l.portFrom(), l.portTo(), l.start(), l.end(), l.fields(), no);
        };
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutOffAnywhereItGivesRecordsRejectionsOrOneSentence(Samples.Sample sample) throws IOException {
        for (String path : sample.files().keySet()) {
            byte[] whole = sample.files().get(path);
            int step = Math.max(1, whole.length / 40);
            for (int length = 0; length < whole.length; length += step) {
                var cut = new TreeMap<>(sample.files());
                cut.put(path, Arrays.copyOf(whole, length));
                try {
                    Samples.Sample shorter = sample.with(cut);
                    Formats.recognise(shorter.head());
                    read(shorter);
                } catch (SuraghException sentence) {
                    assertTrue(sentence.userMessage().length() > 10);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cancelStopsIt(Samples.Sample sample) {
        if (sample.expected().startsWith("refused"))
            return;
        var cancelled = new Progress() {
            @Override
            public void at(String stageKey, long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Formats.byId(sample.format()).read(sample.source(),
                sample.options(), new Sink(), cancelled));
    }
}
