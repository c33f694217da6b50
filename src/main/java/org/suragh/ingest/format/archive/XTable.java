package org.suragh.ingest.format.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.table.TableReader;

/// The table of tweets that archives before 2018 hold beside the scripts.
final class XTable {
    private XTable() {}

    /// Reads it; its rows are posts of the owner.
    static void read(XFile file, @Nullable AccountId owner, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        if (owner == null)
            throw new SuraghException("ingest.x-archive.no-owner", file.member());
        TableReader.readPosts(file.source(), owner, options, new InMember(file.member(), sink), progress);
    }

    /// Puts the path of the member into every place.
    private record InMember(String member, IngestSink sink) implements IngestSink {
        @Override
        public void accept(EvidenceRecord record) {
            if (record instanceof Post p)
                sink.accept(inMember(p));
        }

        @Override
        public void also(EvidenceRecord record) {
            if (record instanceof Post p)
                sink.also(inMember(p));
        }

        private Post inMember(Post p) {
            return new Post(p.id(), p.author(), p.at(), p.text(), p.retweetOf(), p.replyTo(), p.hashtags(), p.urls(),
                    p.mentions(), p.client(), place(p.provenance()));
        }

        @Override
        public void mention(Account account) {
            sink.mention(account);
        }

        @Override
        public void reject(Rejection r) {
            sink.reject(new Rejection(place(r.at()), r.reasonKey(), r.detail()));
        }

        @Override
        public void note(String key, Object... args) {
            sink.note(key, args);
        }

        private Provenance place(Provenance p) {
            return new Provenance(p.exhibit(), member, p.line(), p.offset(), p.length());
        }
    }
}
