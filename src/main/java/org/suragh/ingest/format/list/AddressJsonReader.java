package org.suragh.ingest.format.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Encoding;

/// Address lists as JSON: the ranges of cloud providers (Amazon, Google, Microsoft, Oracle), blocks of one network with
/// its kind, open proxies with the address they leave through, and objects named by their block.
public final class AddressJsonReader implements FormatReader {
    @Override
    public String id() {
        return "address-json";
    }

    @Override
    public Match probe(Head head) {
        if (!head.members().isEmpty() || Encoding.of(head.bytes()).wide() || !json(head.bytes()))
            return Match.NO;
        var count = new Counting();
        try (InputStream in = new ByteArrayInputStream(head.bytes())) {
            new AddressJson(in, "", count).read(ListHead.of("", "", false, ReadOptions.NONE), Progress.NONE);
        } catch (IOException | SuraghException cutOff) {
            return count.records > 0 ? Match.CERTAIN : Match.NO;
        }
        return count.records > 0 ? Match.CERTAIN : Match.NO;
    }

    private static boolean json(byte[] head) {
        for (byte b : head) {
            if (b == '{' || b == '[')
                return true;
            if (b > ' ')
                return false;
        }
        return false;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (source instanceof ArchiveSource)
            throw new SuraghException("ingest.not-this", source.name(), id());
        try (var in = new PushbackInputStream(source.open(), 4)) {
            byte[] first = in.readNBytes(4);
            for (byte b : first)
                // the parser would take it for UTF-16 or UTF-32, in which no place of a row is known
                if (b == 0)
                    throw new SuraghException("ingest.no-list", source.name());
            in.unread(first);
            var json = new AddressJson(in, source.name(), sink);
            json.read(ListHead.of(source.name(), "", false, options), progress);
        }
    }

    /// Counts what is recognised at the beginning of a file.
    private static final class Counting implements IngestSink {
        private int records;

        @Override
        public void accept(EvidenceRecord record) {
            records++;
        }

        @Override
        public void also(EvidenceRecord record) {}

        @Override
        public void mention(Account account) {}

        @Override
        public void reject(Rejection rejection) {}

        @Override
        public void note(String key, Object... args) {}
    }
}
