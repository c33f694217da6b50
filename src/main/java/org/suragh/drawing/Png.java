package org.suragh.drawing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A picture as the bytes of a PNG file.
///
/// After ISO/IEC 15948 (PNG, second edition): one IHDR, one IDAT, IEND; 8 bits a channel with alpha, every row filtered
/// "up". The same pixels give the same bytes with the same zlib. Cost O(pixels).
public final class Png {
    private static final long SIGNATURE = 0x8950_4e47_0d0a_1a0aL;

    private Png() {}

    /// The file of a picture of premultiplied ARGB pixels in rows from the top.
    public static byte[] of(int[] pixels, int width, int height) {
        byte[] rows = new byte[height * (width * 4 + 1)];
        byte[] above = new byte[width * 4];
        byte[] here = new byte[width * 4];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++)
                straight(pixels[y * width + x], here, x * 4);
            rows[at++] = 2;
            for (int i = 0; i < here.length; i++)
                rows[at++] = (byte) (here[i] - above[i]);
            byte[] swap = above;
            above = here;
            here = swap;
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(SIGNATURE);
            var head = new ByteArrayOutputStream();
            try (var data = new DataOutputStream(head)) {
                data.writeInt(width);
                data.writeInt(height);
                data.write(new byte[]{8, 6, 0, 0, 0});
            }
            chunk(out, "IHDR", head.toByteArray());
            chunk(out, "IDAT", deflated(rows));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void straight(int pixel, byte[] out, int at) {
        int alpha = pixel >>> 24;
        int most = Math.max(1, alpha);
        out[at] = (byte) Math.min(255, ((pixel >>> 16 & 0xff) * 255 + most / 2) / most);
        out[at + 1] = (byte) Math.min(255, ((pixel >>> 8 & 0xff) * 255 + most / 2) / most);
        out[at + 2] = (byte) Math.min(255, ((pixel & 0xff) * 255 + most / 2) / most);
        out[at + 3] = (byte) alpha;
    }

    private static byte[] deflated(byte[] rows) {
        var out = new ByteArrayOutputStream(rows.length / 8 + 64);
        try (var deflater = new Deflater(6)) {
            deflater.setInput(rows);
            deflater.finish();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished())
                out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(type);
        check.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
