package org.suragh.casefile;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/// The chain of the journal: SHA-256 over netstrings (`length:bytes,`) of the domain tag, the previous hash, sequence,
/// instant, person, act, then each parameter's name and value in the order of names.
///
/// The domain tag keeps a hash of the journal from being taken for a hash of anything else (as RFC 6962 keeps leaves
/// and nodes apart); the lengths keep two entries from having the same bytes.
final class JournalHash {
    /// What stands before the first entry.
    static final String START = "0".repeat(64);
    private static final String TAG = "suragh/journal/1";
    private static final String ALL = """
            SELECT sequence, at, person, act, parameters, previous, hash FROM journal ORDER BY sequence""";

    private JournalHash() {}

    static String of(long sequence, String at, String person, String act, SortedMap<String, String> parameters,
            String previous) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        for (String part : new String[]{TAG, previous, Long.toString(sequence), at, person, act})
            put(bytes, part);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            put(bytes, parameter.getKey());
            put(bytes, parameter.getValue());
        }
        return HexFormat.of().formatHex(sha256().digest(bytes.toByteArray()));
    }

    private static void put(ByteArrayOutputStream out, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(bytes);
        out.write(',');
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The first entry that does not follow from the one before it, or 0.
    static long firstBroken(Database database) throws SQLException {
        String[] previous = {START};
        long[] state = {0, 0};
        database.each(ALL, row -> {
            if (state[1] != 0)
                return;
            state[0]++;
            if (row.getLong("sequence") != state[0] || !fits(row, previous[0]))
                state[1] = state[0];
            previous[0] = String.valueOf(row.getString("hash"));
        });
        return state[1];
    }

    private static boolean fits(ResultSet row, String previous) throws SQLException {
        try {
            SortedMap<String, String> parameters = JsonText.map(row.getString("parameters"));
            return row.getString("previous").equals(previous)
                    && JsonText.of(parameters).equals(row.getString("parameters"))
                    && of(row.getLong("sequence"), row.getString("at"), row.getString("person"), row.getString("act"),
                            parameters, previous).equals(row.getString("hash"));
        } catch (UncheckedIOException unreadable) {
            return false;
        }
    }
}
