package org.suragh.investigation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Makes containers that are meant to harm: small on disk, always the same bytes.
final class HostileBoxes {
    static final String LOGINS = "account,time,ip\n1,2024-01-01T00:00:00Z,192.0.2.1\n2,2024-01-01T00:00:01Z,192.0.2.2\n";

    private HostileBoxes() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A zip file of names and texts.
    static byte[] zip(String... namesAndTexts) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2)
            files.put(namesAndTexts[i], utf8(namesAndTexts[i + 1]));
        return zip(files);
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTime(1_700_000_000_000L);
        return entry;
    }

    /// A zip file with one member of so many equal bytes.
    static byte[] zeros(String name, long count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry(name));
            fill(zip, count);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    static byte[] gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] gzippedZeros(long count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            fill(gzip, count);
        }
        return out.toByteArray();
    }

    private static void fill(OutputStream out, long count) throws IOException {
        byte[] zeros = new byte[1 << 16];
        for (long done = 0; done < count; done += zeros.length)
            out.write(zeros, 0, (int) Math.min(zeros.length, count - done));
    }

    /// A zip file in a zip file, so many times; the innermost holds log-ins.
    static byte[] nested(int depth) throws IOException {
        byte[] inner = utf8(LOGINS);
        String name = "logins.csv";
        for (int i = 0; i < depth; i++) {
            Map<String, byte[]> one = new LinkedHashMap<>();
            one.put(name, inner);
            one.put("beside" + i + ".csv", utf8(LOGINS.replace("192.0.2", "198.51.100")));
            inner = zip(one);
            name = "inner" + i + ".zip";
        }
        return inner;
    }

    /// A zip file whose directory names one member's bytes many times over.
    static byte[] overlapping() throws IOException {
        byte[] zip = zeros("a.csv", 1 << 20);
        ByteBuffer at = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = at.getInt(zip.length - 6);
        byte[] record = Arrays.copyOfRange(zip, directory, zip.length - 22);
        var out = new ByteArrayOutputStream();
        out.write(zip, 0, directory);
        for (int i = 0; i < 30; i++) {
            byte[] again = record.clone();
            again[46] = (byte) ('a' + i % 26);
            out.writeBytes(again);
        }
        ByteBuffer end = ByteBuffer.wrap(Arrays.copyOfRange(zip, zip.length - 22, zip.length)).order(
                ByteOrder.LITTLE_ENDIAN);
        end.putShort(8, (short) 30).putShort(10, (short) 30).putInt(12, record.length * 30);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    /// A zip file of very many empty members.
    static byte[] crowded(int members) {
        var local = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (int i = 0; i < members; i++) {
            byte[] name = utf8(Integer.toString(i, 36));
            ByteBuffer head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x04034b50)
                    .putShort(26, (short) name.length);
            ByteBuffer record = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x02014b50)
                    .putShort(28, (short) name.length).putInt(42, local.size());
            local.writeBytes(head.array());
            local.writeBytes(name);
            directory.writeBytes(record.array());
            directory.writeBytes(name);
        }
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x06054b50)
                .putShort(8, (short) members).putShort(10, (short) members).putInt(12, directory.size())
                .putInt(16, local.size());
        local.writeBytes(directory.toByteArray());
        local.writeBytes(end.array());
        return local.toByteArray();
    }

    static byte[] locked(EncryptionMethod method, String password) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new net.lingala.zip4j.io.outputstream.ZipOutputStream(out, password.toCharArray())) {
            var how = new ZipParameters();
            how.setFileNameInZip("logins.csv");
            how.setEncryptFiles(true);
            how.setEncryptionMethod(method);
            how.setLastModifiedFileTime(1_700_000_000_000L);
            zip.putNextEntry(how);
            zip.write(utf8(LOGINS));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /// A stored member whose stated checksum is another's.
    static byte[] wrongChecksum() throws IOException {
        byte[] zip = zip("a.csv", LOGINS, "b.csv", LOGINS.replace("192.0.2", "198.51.100"));
        CRC32 crc = new CRC32();
        crc.update(utf8(LOGINS));
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 20 < zip.length; i++) {
            if (all.getInt(i) == 0x02014b50 && all.getInt(i + 16) == (int) crc.getValue())
                all.putInt(i + 16, 1);
        }
        return zip;
    }

    /// A symbolic link as a zip member, as Unix programs write it.
    static byte[] linkInZip() throws IOException {
        byte[] zip = zip("link.csv", "/etc/passwd", "logins.csv", LOGINS);
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = all.getInt(zip.length - 6);
        all.putShort(directory + 4, (short) 0x031e).putInt(directory + 38, 0120777 << 16);
        return zip;
    }

    static byte[] tar(boolean traps) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            if (traps) {
                var link = new TarArchiveEntry("passwd", TarConstants.LF_SYMLINK);
                link.setLinkName("/etc/passwd");
                tar.putArchiveEntry(link);
                tar.closeArchiveEntry();
                tar.putArchiveEntry(new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
                tar.closeArchiveEntry();
            }
            var file = new TarArchiveEntry(traps ? "../../out.csv" : "logins.csv", true);
            byte[] bytes = utf8(LOGINS);
            file.setSize(bytes.length);
            file.setModTime(1_700_000_000_000L);
            tar.putArchiveEntry(file);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    /// A workbook of one sheet.
    static byte[] workbook(String sheet) throws IOException {
        return workbook(sheet, "");
    }

    static byte[] workbook(String sheet, String strings) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put("xl/workbook.xml",
                utf8("<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels",
                utf8("<Relationships><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></Relationships>"));
        parts.put("xl/worksheets/s.xml", utf8(sheet));
        if (!strings.isEmpty())
            parts.put("xl/sharedStrings.xml", utf8(strings));
        return zip(parts);
    }

    static String sheet(String... rows) {
        var text = new StringBuilder("<worksheet><sheetData>");
        for (String row : rows) {
            text.append("<row>");
            for (String cell : row.split("\\|"))
                text.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            text.append("</row>");
        }
        return text + "</sheetData></worksheet>";
    }
}
