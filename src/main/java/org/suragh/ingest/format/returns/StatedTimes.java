package org.suragh.ingest.format.returns;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Login;
import org.suragh.evidence.Login.Outcome;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.format.value.Endpoint;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// The times of an answer, each read as its label's column was decided, and the log-ins they make with an address.
///
/// @param plans label to plan
record StatedTimes(Map<String, TimePlan> plans) {
    /// When a labelled text is, or why that cannot be told.
    TimePlan.Placed placed(String label, String value) {
        WrittenTime written = TimeText.read(value);
        if (written == null)
            return TimePlan.Placed.no("ingest.reject.time");
        return plans.getOrDefault(label, new TimePlan(null, null)).place(written);
    }

    /// The instant of the only entry, or null.
    @Nullable
    Instant only(Map<String, String> times) {
        if (times.size() != 1)
            return null;
        Map.Entry<String, String> time = times.entrySet().iterator().next();
        return placed(time.getKey(), time.getValue()).instant();
    }

    /// The log-ins that a block states, the first of them the row's own; none, with the reason, when a part cannot be
    /// read. A port that has a time of its own belongs to that time alone.
    TimePlan.Placed logins(AccountId account, Map<Meaning, Map<String, String>> said, Provenance at,
            List<EvidenceRecord> out) {
        String raw = Wording.first(said, Meaning.ADDRESS);
        Endpoint from = raw == null ? null : endpoint(raw);
        if (from == null)
            return TimePlan.Placed.no("ingest.reject.address");
        int port = from.port();
        String stated = Wording.first(said, Meaning.PORT);
        if (stated != null && !stated.equals("0")) {
            byte[] bytes = stated.getBytes(StandardCharsets.UTF_8);
            port = Endpoint.port(bytes, 0, bytes.length);
            if (port < 0)
                return TimePlan.Placed.no("ingest.reject.port");
        }
        var ports = new TreeMap<Instant, Integer>();
        Instant main = null;
        for (Meaning meaning : List.of(Meaning.TIME, Meaning.TIME_AGAIN, Meaning.PORT_TIME)) {
            for (Map.Entry<String, String> time : said.getOrDefault(meaning, Map.of()).entrySet()) {
                TimePlan.Placed placed = placed(time.getKey(), time.getValue());
                Instant instant = placed.instant();
                if (instant == null)
                    return placed;
                main = main == null ? instant : main;
                boolean withPort = meaning == Meaning.PORT_TIME || !said.containsKey(Meaning.PORT_TIME);
                ports.merge(instant, withPort ? port : -1, Math::max);
            }
        }
        if (main == null)
            return TimePlan.Placed.no("ingest.reject.time-missing");
        String action = Wording.first(said, Meaning.ACTION);
        boolean failed = action != null && action.toLowerCase(Locale.ROOT).contains("fail");
        Outcome outcome = failed ? Outcome.FAILURE : Outcome.NOT_STATED;
        String agent = Wording.first(said, Meaning.AGENT);
        out.add(new Login(account, main, from.address(), ports.getOrDefault(main, -1), agent, outcome, at));
        ports.remove(main);
        ports.forEach((time, atPort) -> out
                .add(new Login(account, time, from.address(), atPort, agent, outcome, at)));
        return new TimePlan.Placed(main, "");
    }

    /// An address as pages write it: a page's line may break inside it.
    static @Nullable Endpoint endpoint(String written) {
        byte[] bytes = written.replaceAll("\\R", "").getBytes(StandardCharsets.UTF_8);
        return Endpoint.read(bytes, 0, bytes.length);
    }
}
