package org.suragh.investigation;

import static org.suragh.investigation.HostileBoxes.LOGINS;
import static org.suragh.investigation.HostileBoxes.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/// The hostile corpus: files made to break an import, always the same bytes, none of them stored. The number before a
/// name is that of the case in the list of hostile inputs that the program is held to.
final class HostileFiles {
    private static final String HEAD = "account,time,ip,handle\n";

    private HostileFiles() {}

    /// Name to bytes.
    static SequencedMap<String, byte[]> all() throws IOException {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        boxes(files);
        names(files);
        json(files);
        xml(files);
        tables(files);
        handles(files);
        values(files);
        archives(files);
        return files;
    }

    private static void boxes(Map<String, byte[]> files) throws IOException {
        byte[] good = HostileBoxes.zip("logins.csv", LOGINS);
        files.put("H01-bomb.zip", HostileBoxes.zeros("logins.csv", 200L << 20));
        Map<String, byte[]> mixed = new LinkedHashMap<>();
        mixed.put("logins.csv", utf8(LOGINS));
        mixed.put("bomb.gz", HostileBoxes.gzippedZeros(200L << 20));
        files.put("H01-bomb-beside-logins.zip", HostileBoxes.zip(mixed));
        files.put("H01-bomb.csv.gz", HostileBoxes.gzippedZeros(200L << 20));
        files.put("H02-nested-10.zip", HostileBoxes.nested(10));
        files.put("H02-nested-3.zip", HostileBoxes.nested(3));
        files.put("H03-overlapping.zip", HostileBoxes.overlapping());
        files.put("H04-million-empty.zip", HostileBoxes.crowded(1_000_000));
        files.put("H05-locked-aes.zip", HostileBoxes.locked(EncryptionMethod.AES, "right"));
        files.put("H05-locked-old.zip", HostileBoxes.locked(EncryptionMethod.ZIP_STANDARD, "right"));
        files.put("H06-cut-directory.zip", Arrays.copyOf(good, good.length - 30));
        files.put("H06-cut-middle.zip", Arrays.copyOf(good, good.length / 2));
        files.put("H06-wrong-checksum.zip", HostileBoxes.wrongChecksum());
        files.put("H06-cut.csv.gz", Arrays.copyOf(HostileBoxes.gzipped(utf8(LOGINS.repeat(500))), 90));
        files.put("H06-cut.tar", Arrays.copyOf(HostileBoxes.tar(false), 530));
        files.put("good.tar.gz", HostileBoxes.gzipped(HostileBoxes.tar(false)));
    }

    private static void names(Map<String, byte[]> files) throws IOException {
        String[] names = {"../../x.csv", "/etc/x.csv", "C:\\x.csv", "a:b.csv", "CON", "x".repeat(5_000) + ".csv"};
        int n = 7;
        for (String name : names)
            files.put("H%02d-name.zip".formatted(n++), HostileBoxes.zip(name, LOGINS));
        files.put("H13-link.zip", HostileBoxes.linkInZip());
        files.put("H13-link-pipe.tar", HostileBoxes.tar(true));
        files.put("H14-case.zip", HostileBoxes.zip("A.csv", LOGINS, "a.csv", LOGINS.replace("2024", "2023")));
        files.put("H14-nfc-nfd.zip", HostileBoxes.zip("\u00e9.csv", LOGINS, "e\u0301.csv",
                LOGINS.replace("2024", "2023")));
        files.put("H14-control.zip", HostileBoxes.zip("a\u0000\u001b[2J\n.csv", LOGINS));
    }

    private static void json(Map<String, byte[]> files) {
        files.put("H15-deep.json", utf8("[".repeat(1_000_000)));
        files.put("H15-deep-object.json", utf8("{\"a\":".repeat(1_000_000)));
        files.put("H15-deep.jsonl", utf8(tweet("1") + "\n" + "[".repeat(200_000) + "\n" + tweet("2") + "\n"));
        files.put("H16-long-number.jsonl", utf8(tweet("1") + "\n{\"id\":" + "9".repeat(1_000_000) + "}\n"));
        files.put("H17-long-string.jsonl", utf8(tweet("1") + "\n{\"text\":\"" + "x".repeat(30 << 20) + "\"}\n"));
        files.put("H18-keys-twice.jsonl", utf8(tweet("1").replace("{", "{\"id_str\":\"7\",") + "\n"));
        files.put("H19-lone-surrogate.jsonl", utf8(tweet("1").replace("hello", "\\ud83d hello \\u0000") + "\n"));
        files.put("H19-nul.jsonl", utf8(tweet("1") + "\n\0\0\0\n" + tweet("2")));
    }

    private static String tweet(String id) {
        return "{\"id_str\":\"%s\",\"full_text\":\"hello\",\"created_at\":\"Mon Jan 01 00:00:00 +0000 2024\",\"user\":{\"id_str\":\"5\",\"screen_name\":\"a_ex\"}}"
                .formatted(id);
    }

    private static void xml(Map<String, byte[]> files) throws IOException {
        String rows = HostileBoxes.sheet("account|time|ip", "1|2024-01-01T00:00:00Z|192.0.2.1");
        String url = "http://127.0.0.1:9/";
        files.put("good.xlsx", HostileBoxes.workbook(rows));
        files.put("H20-dtd.xlsx", HostileBoxes.workbook("<!DOCTYPE w SYSTEM \"" + url + "\">" + rows));
        files.put("H21-entity.xlsx", HostileBoxes.workbook("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + rows.replace("192.0.2.1", "&x;")));
        files.put("H21-entity-strings.xlsx", HostileBoxes.workbook(rows, "<!DOCTYPE s [<!ENTITY x SYSTEM \"" + url
                + "\">]><sst><si><t>&x;</t></si></sst>"));
        files.put("H22-parameter-entity.xlsx", HostileBoxes.workbook("<!DOCTYPE w [<!ENTITY % x SYSTEM \"" + url
                + "\"> %x;]>" + rows));
        var laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++)
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        files.put("H23-laughs.xlsx", HostileBoxes.workbook(laughs + "]>" + rows.replace("192.0.2.1", "&l11;")));
        files.put("H24-include.xlsx", HostileBoxes.workbook(rows.replace("<row>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url + "\"/><row>")));
        files.put("H24-entity.html", utf8("<!DOCTYPE html [<!ENTITY x SYSTEM \"" + url + "\">]><html><img src=\"" + url
                + "\"><table><tr><td>&x;</td></tr></table></html>"));
        files.put("X-formula.xlsx",
                HostileBoxes.workbook(rows.replace("<c t=\"inlineStr\"><is><t>192.0.2.1</t></is></c>",
                        "<c t=\"str\"><f>WEBSERVICE(\"" + url + "\")</f><v>192.0.2.1</v></c>")));
        files.put("X-wide.xlsx", HostileBoxes
                .workbook("<worksheet><sheetData><row><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>"));
        files.put("X-endless-row.xlsx", HostileBoxes.workbook(rows.replace("</sheetData>",
                "<row><c><v>" + "1".repeat(6 << 20) + "</v></c></row></sheetData>")));
        files.put("X-cut-sheet.xlsx", HostileBoxes.workbook(rows.substring(0, rows.length() - 60)));
        files.put("X-no-such-text.xlsx",
                HostileBoxes.workbook(rows.replace("<c t=\"inlineStr\"><is><t>192.0.2.1</t></is></c>",
                        "<c t=\"s\"><v>99</v></c>")));
    }

    private static void tables(Map<String, byte[]> files) {
        files.put("H25-open-quote.csv",
                utf8(LOGINS + "\"3,2024-01-01T00:00:02Z,192.0.2.3\n" + "4,2024-01-01T00:00:03Z,192.0.2.4\n"));
        files.put("H26-long-line.csv", utf8(LOGINS + "x".repeat(100 << 20) + "\n3,2024-01-01T00:00:02Z,192.0.2.3\n"));
        files.put("H27-mixed-delimiters.csv", utf8(LOGINS + "3;2024-01-01T00:00:02Z;192.0.2.3\n"));
        files.put("H28-cr-only.csv", utf8(LOGINS.replace('\n', '\r')));
        files.put("H29-utf16.csv", LOGINS.getBytes(StandardCharsets.UTF_16BE));
        files.put("H29-utf16-no-mark.csv", LOGINS.getBytes(StandardCharsets.UTF_16LE));
        files.put("H30-windows-1256.csv", (HEAD + "1,2024-01-01T00:00:00Z,192.0.2.1,\u0627\u0628\n")
                .getBytes(Charset.forName("windows-1256")));
        files.put("H31-million-columns.csv", utf8(LOGINS + ",".repeat(1_000_000) + "\n"));
        files.put("H31-million-column-header.csv", utf8("account,time,ip" + ",x".repeat(1_000_000) + "\n1,2,3\n"));
        files.put("H32-nul.csv", utf8(LOGINS + "3,2024-01-01T00:00:02Z,192.0.2.3\0\0\n\0\n"));
        files.put("H32-only-nul.csv", new byte[100_000]);
        files.put("X-empty.csv", new byte[0]);
        files.put("X-no-line-end.csv", utf8("account,time,ip".repeat(100_000)));
        files.put("X-quotes.csv", utf8("\"".repeat(1_000_000)));
        files.put("X-picture.csv", new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        files.put("X-table.zip", utf8(LOGINS));
        files.put("X-old.xls", new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
                (byte) 0xe1, 0, 0});
        files.put("X-box.7z", new byte[]{'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4});
        files.put("H45-other.db", utf8("SQLite format 3\0" + "\u0010\0\1\1\0@  ".repeat(100)));
    }

    private static void handles(Map<String, byte[]> files) {
        String[] handles = {"abc\u202egnp", "\u2067\u2066open", "a" + "\u0301".repeat(10_000), "a\u200db",
                "\u0430dmin", "a\udb40\udc41b"};
        for (int i = 0; i < handles.length; i++)
            files.put("H%02d-handle.csv".formatted(33 + i),
                    utf8(HEAD + "1,2024-01-01T00:00:00Z,192.0.2.1," + handles[i] + "\n"));
        String[] texts = {"=cmd|'/c calc'!A1", "@SUM(1)", "<img src=http://127.0.0.1:9/>", "<script>alert(1)</script>",
                "]]>", "javascript:alert(1)"};
        for (int i = 0; i < texts.length; i++)
            files.put("H%02d-text.csv".formatted(39 + i),
                    utf8("tweet_id,user_id,created_at,text\n11,1,2024-01-01T00:00:00Z,"
                            + texts[i] + "\n"));
    }

    private static void values(Map<String, byte[]> files) {
        String[] addresses = {"010.1.1.1", "0x7f.1", "2130706433", "::ffff:10.0.0.1", "fe80::1%eth0", "1.2.3.4.5"};
        for (int i = 0; i < addresses.length; i++)
            files.put("H%02d-address.csv".formatted(53 + i),
                    utf8(LOGINS + "3,2024-01-01T00:00:02Z," + addresses[i] + "\n"));
        String[] times = {"2024-01-01 00:00:00", "01:02:03 PM", "2024-04-31T00:00:00Z", "2016-12-31T23:59:60Z",
                "0001-01-01T00:00:00Z", "1704067200000"};
        for (int i = 0; i < times.length; i++)
            files.put("H%02d-time.csv".formatted(59 + i), utf8(LOGINS + "3," + times[i] + ",192.0.2.3\n"));
        String[] ids = {"1.23457E+18", "1234567890123450000", "-5", "1234567890123456789012345"};
        for (int i = 0; i < ids.length; i++)
            files.put("H%02d-id.csv".formatted(65 + i), utf8(LOGINS + ids[i] + ",2024-01-01T00:00:02Z,192.0.2.3\n"));
    }

    private static void archives(Map<String, byte[]> files) throws IOException {
        String account = "window.YTD.account.part0 = [{\"account\":{\"accountId\":\"5\",\"username\":\"a_ex\",\"createdAt\":\"2020-01-01T00:00:00.000Z\"}}]";
        String ips = "window.YTD.ip_audit.part%d = [{\"ipAudit\":{\"accountId\":\"5\",\"createdAt\":\"2024-01-0%dT00:00:00.000Z\",\"loginIp\":\"192.0.2.%d\"}}]";
        String manifest = "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"5\"},\"dataTypes\":{\"ipAudit\":{\"files\":[{\"fileName\":\"data/ip-audit.js\",\"count\":\"99\"},{\"fileName\":\"data/gone.js\",\"count\":\"3\"}]}}}";
        files.put("H69-missing-part.zip", HostileBoxes.zip("data/account.js", account, "data/ip-audit.js",
                ips.formatted(0, 1, 1), "data/manifest.js", manifest));
        files.put("H70-wrong-count.zip", HostileBoxes.zip("data/account.js", account, "data/ip-audit.js",
                ips.formatted(0, 2, 2), "data/manifest.js",
                manifest.replace(",{\"fileName\":\"data/gone.js\",\"count\":\"3\"}",
                        "")));
        files.put("H71-order.zip",
                HostileBoxes.zip("data/ip-audit-part1.js", ips.formatted(1, 3, 3), "data/ip-audit.js",
                        ips.formatted(0, 4, 4), "data/account.js", account));
        files.put("H72-unknown.zip", HostileBoxes.zip("data/account.js", account, "data/whatever.js",
                "window.YTD.whatever.part0 = [{\"x\":1}]"));
    }
}
