package org.suragh.gui.findings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.casefile.Journal;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;

/// What a person concluded about a network: an act `label` of the journal.
///
/// It belongs to the set of accounts, so that it stands when a later run finds the same set under another number.
///
/// @param value what was concluded
/// @param reason why, as typed
/// @param person who
/// @param at when
record Judgement(Value value, String reason, String person, Instant at) {
    /// Fewest characters of a reason.
    static final int REASON = 20;

    /// The three conclusions, of equal weight, and taking one back.
    enum Value {
        SAME, NOT_SAME, UNKNOWN, WITHDRAWN;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Optional<Value> of(String id) {
            for (Value value : values())
                if (value.id().equals(id))
                    return Optional.of(value);
            return Optional.empty();
        }
    }

    /// What the journal keeps of a judgement.
    static SortedMap<String, String> parameters(Finding finding, String digest, Value value, String reason) {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("network", finding.id());
        parameters.put("analysis", digest);
        parameters.put("members", members(finding));
        parameters.put("value", value.id());
        parameters.put("reason", reason);
        return parameters;
    }

    /// The judgement that stands, if there is one: the last of its set of accounts, unless it was withdrawn.
    static Optional<Judgement> standing(Finding finding, List<Journal.Entry> journal) {
        String members = members(finding);
        return journal.reversed().stream()
                .filter(entry -> entry.act().equals("label") && members.equals(entry.parameters().get("members")))
                .findFirst()
                .flatMap(entry -> Value.of(entry.parameters().getOrDefault("value", ""))
                        .filter(value -> value != Value.WITHDRAWN)
                        .map(value -> new Judgement(value, entry.parameters().getOrDefault("reason", ""),
                                entry.person(), entry.at())));
    }

    private static String members(Finding finding) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Member member : finding.members())
                digest.update((member.account() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
