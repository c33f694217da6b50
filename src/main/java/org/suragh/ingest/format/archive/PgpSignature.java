package org.suragh.ingest.format.archive;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who made a PGP signature, as the signature itself says (RFC 9580, section 5.2). Nothing is verified here.
final class PgpSignature {
    private static final int ISSUER = 16;
    private static final int FINGERPRINT = 33;

    private PgpSignature() {}

    /// The key id, 16 hexadecimal digits, or null when the block does not say it or is damaged.
    ///
    /// @param armour the lines between begin and end
    static @Nullable String keyId(String armour) {
        byte[] packet = packet(armour);
        if (packet.length < 8 || (packet[0] & 0x80) == 0)
            return null;
        boolean newer = (packet[0] & 0x40) != 0;
        int tag = newer ? packet[0] & 0x3f : packet[0] >> 2 & 0xf;
        int lengths = newer
                ? (packet[1] & 255) < 192 ? 1 : (packet[1] & 255) < 224 ? 2 : 5
                : new int[]{1, 2, 4, 0}[packet[0] & 3];
        int body = 1 + lengths;
        if (tag != 2 || body + 6 > packet.length || packet[body] < 4 || packet[body] > 6)
            return null;
        int from = body + 4 + (packet[body] == 6 ? 4 : 2);
        int hashed = packet[body] == 6 ? number(packet, body + 4, 4) : number(packet, body + 4, 2);
        String id = among(packet, from, hashed);
        int second = from + hashed;
        return id != null || packet[body] == 6 || second < 0 || second + 2 > packet.length
                ? id
                : among(packet, second + 2, number(packet, second, 2));
    }

    /// The key id among the subpackets of an area, whose end may be cut off.
    private static @Nullable String among(byte[] b, int from, int length) {
        int end = (int) Math.min(b.length, (long) from + length);
        int p = from;
        while (p >= 0 && p < end) {
            int size = b[p++] & 255;
            if (size >= 192 || size == 0 || p + size > end)
                return null;
            int type = b[p] & 0x7f;
            if (type == ISSUER && size == 9)
                return hex(b, p + 1);
            if (type == FINGERPRINT && size == 22)
                return hex(b, p + size - 8);
            if (type == FINGERPRINT && size == 34)
                return hex(b, p + 2);
            p += size;
        }
        return null;
    }

    private static String hex(byte[] b, int from) {
        return HexFormat.of().formatHex(b, from, from + 8).toUpperCase(Locale.ROOT);
    }

    private static int number(byte[] b, int from, int bytes) {
        int n = 0;
        for (int i = 0; i < bytes; i++)
            n = n << 8 | b[from + i] & 255;
        return n;
    }

    /// The packet, as far as whole letters go; headers of the armour and its checksum are left out.
    private static byte[] packet(String armour) {
        var letters = new StringBuilder();
        for (String line : armour.split("\n", -1)) {
            boolean text = !line.isEmpty() && !line.startsWith("=") && line.indexOf(':') < 0
                    && line.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+/=".indexOf(c) >= 0));
            if (text)
                letters.append(line);
        }
        int padding = letters.indexOf("=");
        int whole = (padding < 0 ? letters.length() : padding) / 4 * 4;
        return Base64.getDecoder().decode(letters.substring(0, whole));
    }
}
