package org.suragh.ingest.format.returns;

import java.util.Map;

/// The entries of a log-in in Instagram's own download. Their names are in the user's language, so that the values tell:
/// an address is one, the only entry with a time stamp is the time, a program names itself.
final class InstagramLabels {
    static final String ADDRESS = "IP Address";
    static final String TIME = "Time";
    static final String AGENT = "User Agent";

    private InstagramLabels() {}

    /// Puts an entry under its English name where its value tells, else under its own.
    static void put(String label, String value, boolean timed, Map<String, String> fields) {
        String known = timed
                ? TIME
                : StatedTimes.endpoint(value) != null
                        ? ADDRESS
                        : value.startsWith("Mozilla/") || value.startsWith("Instagram ") ? AGENT : label;
        fields.put(fields.containsKey(known) ? label : known, value);
    }
}
