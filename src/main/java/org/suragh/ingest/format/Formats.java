package org.suragh.ingest.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.format.access.NatLogReader;
import org.suragh.ingest.format.access.WebLogReader;
import org.suragh.ingest.format.archive.XArchiveReader;
import org.suragh.ingest.format.archive.XLegalReader;
import org.suragh.ingest.format.column.Table;
import org.suragh.ingest.format.list.AddressBlocksReader;
import org.suragh.ingest.format.list.AddressJsonReader;
import org.suragh.ingest.format.list.AddressListReader;
import org.suragh.ingest.format.list.MmdbReader;
import org.suragh.ingest.format.returns.Returns;
import org.suragh.ingest.format.social.ApiV2Reader;
import org.suragh.ingest.format.social.BlueskyReader;
import org.suragh.ingest.format.social.ExporterJsonReader;
import org.suragh.ingest.format.social.GraphQlReader;
import org.suragh.ingest.format.social.MastodonReader;
import org.suragh.ingest.format.social.SnscrapeReader;
import org.suragh.ingest.format.social.TweetJsonReader;
import org.suragh.ingest.format.social.TwiBotReader;
import org.suragh.ingest.format.social.TwintJsonReader;
import org.suragh.ingest.format.table.HtmlTableReader;
import org.suragh.ingest.format.table.JsonTableReader;
import org.suragh.ingest.format.table.LeaseTableReader;
import org.suragh.ingest.format.table.TableReader;
import org.suragh.ingest.format.table.XlsxReader;

/// Every format the program reads, surest first. To add one: a reader class, a line here, a text key, a sample.
public final class Formats {
    private Formats() {}

    /// All readers.
    public static final List<FormatReader> ALL = Stream.of(
            List.of(new XArchiveReader(), new XLegalReader(), new TweetJsonReader(), new ApiV2Reader(),
                    new SnscrapeReader(), new TwintJsonReader(), new ExporterJsonReader(), new GraphQlReader(),
                    new TwiBotReader(), new BlueskyReader(), new MastodonReader()),
            List.of(new WebLogReader(), new AddressListReader(), new AddressBlocksReader(), new AddressJsonReader(),
                    new MmdbReader()),
            Returns.ALL,
            List.of(new XlsxReader(), new LeaseTableReader(), new NatLogReader()),
            List.of(new TableReader(Table.POSTS), new TableReader(Table.LOGINS), new TableReader(Table.ACCOUNTS),
                    new TableReader(Table.FOLLOWS), new TableReader(null), new JsonTableReader(),
                    new HtmlTableReader()))
            .<FormatReader>flatMap(List::stream).toList();

    /// The surest reader of a file; the first of equals.
    ///
    /// @throws SuraghException when none can read it; the sentence says what the file looks like and what to do
    public static FormatReader recognise(FormatReader.Head head) throws SuraghException {
        FormatReader best = surest(ALL, head, true);
        if (best != null)
            return best;
        throw Strangers.refusal(head);
    }

    /// The surest of some readers; the first of equals, null when none knows it. Each looks once.
    ///
    /// @param possible whether a reader that is not certain will do
    public static @Nullable FormatReader surest(List<FormatReader> readers, FormatReader.Head head, boolean possible) {
        FormatReader perhaps = null;
        for (FormatReader reader : readers) {
            FormatReader.Match match = reader.probe(head);
            if (match == FormatReader.Match.CERTAIN)
                return reader;
            if (match == FormatReader.Match.POSSIBLE && possible && perhaps == null)
                perhaps = reader;
        }
        return perhaps;
    }

    /// The reader of an id.
    ///
    /// @throws SuraghException when there is none; the sentence lists the ids
    public static FormatReader byId(String id) throws SuraghException {
        Optional<FormatReader> reader = ALL.stream().filter(r -> r.id().equals(id)).findFirst();
        if (reader.isPresent())
            return reader.get();
        throw new SuraghException("ingest.no-format", id,
                String.join(", ", ALL.stream().map(FormatReader::id).toList()));
    }
}
