package org.suragh.ingest.format.social;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonPlaces;
import org.suragh.ingest.format.raw.JsonTree;

/// Accounts of the research set TwiBot-20 and sets in its shape. Values carry a trailing blank and the word `None`; the
/// set's own label becomes a fact in the set's words, and is no finding. Posts without time and number stay in the
/// exhibit.
public final class TwiBotReader extends JsonReader {
    @Override
    public String id() {
        return "twibot-json";
    }

    @Override
    boolean fits(Map<String, Object> first) {
        return first.containsKey("ID")
                && (first.containsKey("profile") || first.containsKey("neighbor") || first.containsKey("label"));
    }

    @Override
    JsonRows rows(ReadOptions options, IngestSink sink) {
        return new Studied(options, sink);
    }

    private static final class Studied extends JsonRows {
        private long texts;

        Studied(ReadOptions options, IngestSink sink) {
            super(options, options.platform(), sink);
        }

        @Override
        void take(Map<String, Object> object, JsonPlaces places) {
            Provenance where = places.whole();
            if (!(record(object, where) instanceof Account account)) {
                one(null, where);
                return;
            }
            one(account, where);
            texts += JsonTree.list(object, "tweet").size();
            SortedMap<String, String> said = new TreeMap<>();
            for (String name : List.of("label", "split")) {
                String value = JsonTree.text(object, name);
                if (value != null)
                    said.put(name, value.strip());
            }
            List<String> domains = texts(JsonTree.list(object, "domain"));
            if (!domains.isEmpty())
                said.put("domain", String.join(", ", domains));
            if (!said.isEmpty())
                sink.also(new Fact(account.id(), "data-set", null, said, where));
            Map<?, ?> neighbours = JsonTree.map(object, "neighbor");
            for (String kind : List.of("following", "follower")) {
                for (String other : texts(JsonTree.list(neighbours, kind)))
                    sink.also(new Fact(account.id(), kind, null, new TreeMap<>(Map.of("accountId", other.strip())),
                            where));
            }
        }

        @Override
        @Nullable
        EvidenceRecord record(Map<String, Object> object, Provenance provenance) {
            Map<?, ?> profile = JsonTree.map(object, "profile");
            String handle = value(profile, "screen_name");
            AccountId id = account(JsonTree.text(object, "ID"), handle);
            return id == null
                    ? null
                    : new Account(id, handle, value(profile, "name"), instant(value(profile, "created_at")),
                            value(profile, "description"), null, null, provenance);
        }

        private static @Nullable String value(@Nullable Map<?, ?> profile, String name) {
            String value = JsonTree.text(profile, name);
            String bare = value == null ? "" : value.endsWith(" ") ? value.substring(0, value.length() - 1) : value;
            return bare.isEmpty() || bare.equals("None") ? null : bare;
        }

        @Override
        void notes() {
            super.notes();
            if (texts > 0)
                sink.note("ingest.note.texts-aside", texts);
        }
    }
}
