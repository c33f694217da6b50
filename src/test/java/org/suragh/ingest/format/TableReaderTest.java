package org.suragh.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.value.Ids;

final class TableReaderTest {
    private static Sink read(String text, ReadOptions options) throws IOException, SuraghException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var sink = new Sink();
        Formats.recognise(new org.suragh.ingest.FormatReader.Head("t.csv", bytes)).read(
                new Samples.Memory("t.csv", bytes), options, sink, Progress.NONE);
        return sink;
    }

    private static String refusal(String text, ReadOptions options) throws IOException {
        try {
            return read(text, options).summary();
        } catch (SuraghException sentence) {
            return sentence.key();
        }
    }

    private static ReadOptions mapped(Map<String, String> mapping) {
        return new ReadOptions(ZoneId.of("UTC"), null, mapping, "x", null, null);
    }

    @Test
    void idsBeyondADoubleComeThroughUnchanged() throws IOException, SuraghException {
        Sink sink = read("account_id,ip,timestamp_utc\n9007199254740993,192.0.2.1,2024-01-01T00:00:00Z\n"
                + "1234567890123456789,192.0.2.1,2024-01-01T00:00:00Z\n-4324475583306591935,192.0.2.1,2024-01-01T00:00:00Z\n",
                ReadOptions.NONE);
        assertEquals(List.of("9007199254740993", "1234567890123456789", "-4324475583306591935"),
                sink.records.stream().map(r -> ((Login) r).account().value()).toList());
    }

    @Test
    void numbersDamagedByASpreadsheetNeverBecomeAccounts() throws IOException {
        String head = "tweet_id,user_id,screen_name,created_at,text\n";
        String zeroed = IntStream.range(0, 9).mapToObj(i -> "17649389402" + i + "3530000,17200063597782" + i
                + "0000,handle" + i + ",2024-03-05 09:00:09 UTC,hello there\n").collect(Collectors.joining());
        assertEquals(List.of("@handle0", "@handle1", "@handle2"), authors(head + zeroed).subList(0, 3));
        String scientific = "1,1.72001E+18,a_b,2024-03-05 09:00:09 UTC,x\n";
        assertEquals(List.of("@a_b"), authors(head + scientific));
        assertEquals(List.of("1720006359778220101", "1720006359778220102", "@a_b"),
                authors(head + "1,1720006359778220101,a_d,2024-03-05 09:00:09 UTC,x\n"
                        + "2,1720006359778220102,a_c,2024-03-05 09:00:09 UTC,x\n" + scientific));
        assertEquals("id-damaged=1", refusal("tweet_id,user_id,created_at,text\n"
                + "1,1.72001E+18,2024-03-05 09:00:09 UTC,x\n", ReadOptions.NONE));
    }

    private static List<String> authors(String text) throws IOException {
        try {
            return read(text, ReadOptions.NONE).records.stream().map(r -> ((Post) r).author().value()).toList();
        } catch (SuraghException refused) {
            throw new AssertionError(refused.userMessage());
        }
    }

    @Test
    void aDamagedNumberIsMendedOnlyByWhatFits() throws IOException, SuraghException {
        String head = "tweet_id,user_id,screen_name,created_at,text,url,quoted\n";
        Sink sink = read(head + """
                9.1458E+17,9.06E+17,a_b,2017-10-01 19:58:00 UTC,x,http://twitter.com/905874659358453760/statuses/914580356430536707,https://twitter.com/c/status/914568524449959937
                9.14622E+17,9.06E+17,a_b,2017-10-01 22:43:00 UTC,y,http://twitter.com/905874659358453760/statuses/914621840496189440,https://twitter.com/c/status/914568524449959938
                9.14622E+17,9.06E+17,A_B,2017-10-01 22:44:00 UTC,z,,
                9.14622E+17,9.06E+17,other,2017-10-01 22:45:00 UTC,z,,
                """, ReadOptions.NONE);
        assertEquals(List.of("914580356430536707", "914621840496189440", "", ""),
                sink.records.stream().map(r -> ((Post) r).id()).toList());
        assertEquals(List.of("905874659358453760", "905874659358453760", "905874659358453760", "@other"),
                sink.records.stream().map(r -> ((Post) r).author().value()).toList());
        assertTrue(sink.notes.stream().anyMatch(n -> n.contains("in 3 rows the whole number was found")),
                sink.notes::toString);
    }

    @Test
    void headersInWordsOfEnglishAndUrduNeedNoQuestion() throws IOException, SuraghException {
        String rows = "13/03/2024 09:00:09,305512871,192.0.2.1,51234,Mozilla/5.0\n"
                + "05/03/2024 09:00:09,2731904455,192.0.2.2,51235,Mozilla/5.0\n";
        for (String head : List.of("Login Time (UTC),User ID,IP Address,Source Port,User Agent\n",
                "لاگ ان کا وقت (UTC),صارف آئی ڈی,آئی پی پتہ,سورس پورٹ,یوزر ایجنٹ\n")) {
            Sink sink = bytes((head + rows).getBytes(StandardCharsets.UTF_8));
            assertEquals("Login=2", sink.summary());
            assertEquals("2024-03-05T09:00:09Z", ((Login) sink.records.getLast()).at().toString());
            assertEquals(51_234, ((Login) sink.records.getFirst()).port());
        }
    }

    @Test
    void whatCanComeFromAWholeNumberAndWhatNot() {
        assertTrue(Ids.couldBe("1.76494E+18", "1764938940283535890"));
        assertTrue(Ids.couldBe("1764938940283530000", "1764938940283535890"));
        assertTrue(Ids.couldBe("1764938940283535872", "1764938940283535890"));
        assertTrue(Ids.couldBe("1764938940283536000", "1764938940283535890"));
        assertTrue(Ids.couldBe("839000000000000000", "838742761515991040"));
        assertFalse(Ids.couldBe("839000000000000000", "838442761515991040"));
        assertFalse(Ids.couldBe("1.76494E+18", "176493894028353589"));
        assertFalse(Ids.couldBe("9E+17", "905874659358453760"));
    }

    @Test
    void damagedNumbersThatManyAccountsShareJoinNone() throws IOException, SuraghException {
        String rows = IntStream.range(0, 23).mapToObj(i -> (839 + i % 7) + "000000000000000,author" + i + ",n\n")
                .collect(Collectors.joining());
        Sink sink = read("user_id,screen_name,display_name\n305512871,short,n\n" + rows, ReadOptions.NONE);
        assertEquals(24, sink.records.stream().map(r -> ((Account) r).id()).distinct().count());
    }

    @Test
    void aNumberRoundedByAScriptIsKnownByAllOfTwenty() throws IOException {
        String head = "tweet_id,user_id,screen_name,created_at,text\n";
        for (boolean printed : new boolean[]{false, true}) {
            String rows = IntStream.range(0, 30).mapToObj(i -> {
                long whole = 1_720_006_359_778_220_101L + i * 1_234_567_891_011L;
                String rounded = printed
                        ? new java.math.BigDecimal(Double.toString(whole)).toBigInteger().toString()
                        : Long.toString((long) (double) whole);
                return i + "," + rounded + ",h" + i + ",2024-03-05 09:00:09 UTC,x\n";
            }).collect(Collectors.joining());
            assertTrue(authors(head + rows).stream().allMatch(id -> id.startsWith("@h")), rows);
        }
    }

    @Test
    void protectedAndPrefixedNumbersAreUndressed() throws IOException, SuraghException {
        Sink sink = read("tweet_id,user_id,created_at,text\n=\"1764938940283535890\",'1720006359778220101,"
                + "2024-03-05 09:00:09 UTC,hello\nID_1764938940283535891,x1720006359778220101,2024-03-05 09:00:09 UTC,a\n"
                + "1764938940283535892.0,1720006359778220101.0,2024-03-05 09:00:09 UTC,b\n", ReadOptions.NONE);
        assertEquals(1, sink.records.stream().map(r -> ((Post) r).author()).distinct().count());
        assertEquals("1764938940283535892", ((Post) sink.records.getLast()).id());
    }

    @Test
    void anAddressThatIsANumberOrANetworkIsNotConverted() throws IOException {
        String head = "user_id,login_time,ip\n";
        for (String bad : List.of("3405803793", "203.0.113.017", "\"203.0.113.17, 198.51.100.250\"", "203.0.113.0/24",
                "203.0.113", "203.0.113.xxx", "203.0.113.17 (VPN?)", "N/A", "2030113017", "２０３.０.１１３.１７"))
            assertEquals("Login=1 address=1",
                    refusal(head + "7777777,2024-01-01T00:00:00Z,192.0.2.1\n7777777,2024-01-01T00:00:00Z," + bad + "\n",
                            ReadOptions.NONE),
                    bad);
        assertEquals("ingest.no-addresses", refusal(head + "7777777,2024-01-01T00:00:00Z,3221226028.38472\n"
                + "7777778,2024-01-01T00:00:00Z,3221226028.38472\n", ReadOptions.NONE));
    }

    @Test
    void portsAreKeptUnderAnyNameAndSplitFromAddresses() throws IOException, SuraghException {
        Sink sink = read("user_id,login_time,ip,loginPortNumber\n305512871,2024-01-01T00:00:00Z,192.0.2.1,51234\n"
                + "305512871,2024-01-01T00:00:00Z,192.0.2.1:51235,\n305512871,2024-01-01T00:00:00Z,[2001:DB8::1]:443,\n"
                + "305512871,2024-01-01T00:00:00Z,192.0.2.1 port 51236,\n305512871,2024-01-01T00:00:00Z,192.0.2.1,70000\n",
                ReadOptions.NONE);
        assertEquals(List.of(51_234, 51_235, 443, 51_236), sink.records.stream().map(r -> ((Login) r).port()).toList());
        assertEquals("Login=4 port=1", sink.summary());
        assertEquals("2001:db8::1", ((Login) sink.records.get(2)).address().toString());
    }

    @Test
    void failedLogInsAreToldFromGoodOnes() throws IOException, SuraghException {
        Sink sink = read("user_id,login_time,ip,Login Successful\n305512871,2024-01-01T00:00:00Z,192.0.2.1,True\n"
                + "305512871,2024-01-01T00:00:00Z,192.0.2.1,False\n305512871,2024-01-01T00:00:00Z,192.0.2.1,\n"
                + "305512871,2024-01-01T00:00:00Z,192.0.2.1,perhaps\n", ReadOptions.NONE);
        assertEquals(List.of(Login.Outcome.SUCCESS, Login.Outcome.FAILURE, Login.Outcome.NOT_STATED),
                sink.records.stream().map(r -> ((Login) r).outcome()).toList());
        assertEquals("Login=3 outcome=1", sink.summary());
    }

    @Test
    void aQuestionNamesTheOptionThatAnswersIt() throws IOException {
        String local = "user_id,login_time,ip\n305512871,2024-01-01 10:00:00,192.0.2.1\n";
        assertEquals("ingest.ask.zone", refusal(local, ReadOptions.NONE));
        assertEquals("Login=1", refusal(local, mapped(Map.of())));
        assertEquals("Login=1", refusal(local.replace("login_time", "login_time_utc"), ReadOptions.NONE));
        assertEquals("ingest.map.column", refusal(local, mapped(Map.of("nowhere", "account"))));
        assertEquals("ingest.map.field", refusal(local, mapped(Map.of("ip", "nothing"))));
    }

    @Test
    void aZonelessTimeDeepInTheFileStillAsks() throws IOException {
        String rows = IntStream.range(0, 5000).mapToObj(i -> "30551" + i % 50 + ",2024-01-01T00:00:00Z,192.0.2.1\n")
                .collect(Collectors.joining());
        assertEquals("ingest.ask.zone",
                refusal("user_id,login_time,ip\n" + rows + "305512871,2024-01-01 10:00:00,192.0.2.1\n",
                        ReadOptions.NONE));
    }

    @Test
    void twoColumnsOfOneNameAreAsked() throws IOException, SuraghException {
        String text = "id,user,id,text,created_at\n1764938940283535890,amber,1720006359778220101,hello there,2024-01-01T00:00:00Z\n"
                + "id,user,id,text,created_at\n";
        assertEquals("ingest.ask.columns", refusal(text, ReadOptions.NONE));
        Sink sink = read(text, mapped(Map.of("1", "post", "#3", "account")));
        assertEquals("Post=1 repeated-header=1", sink.summary());
    }

    @Test
    void rowsOfOneOtherCodePageAreReadAndToldAndDamagedOnesRejected() throws IOException, SuraghException {
        String head = "user_id,login_time,ip,display_name\n";
        byte[] good = (head + "305512871,2024-01-01T00:00:00Z,192.0.2.1,Café\n").getBytes(StandardCharsets.UTF_8);
        byte[] odd = "305512872,2024-01-01T00:00:00Z,192.0.2.1,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        var mixed = new java.io.ByteArrayOutputStream();
        mixed.writeBytes(good);
        mixed.writeBytes(odd);
        Sink both = bytes(mixed.toByteArray());
        assertEquals("Login=2", both.summary());
        assertEquals(List.of("Café", "Café"), both.mentions.stream().map(Account::displayName).toList());
        assertTrue(both.notes.stream().anyMatch(n -> n.contains("They begin in lines 3.")), both.notes::toString);
        mixed.writeBytes("305512873,2024-01-01T00:00:00Z,192.0.2.1,Caf\u00c3\u00a9 \u00e9\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Login=1 encoding=2", bytes(mixed.toByteArray()).summary());
        var western = new java.io.ByteArrayOutputStream();
        western.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        western.writeBytes(odd);
        Sink sink = bytes(western.toByteArray());
        assertEquals("Café", sink.mentions.getFirst().displayName());
        assertTrue(sink.notes.contains("Read as Windows-1252."));
    }

    private static Sink bytes(byte[] content) throws IOException, SuraghException {
        var sink = new Sink();
        Formats.byId("csv-logins").read(new Samples.Memory("t.csv", content), ReadOptions.NONE, sink, Progress.NONE);
        return sink;
    }

    @Test
    void aConstantDifferenceToTheTimeInsidePostIdsIsReported() throws IOException, SuraghException {
        String rows = IntStream.range(0, 30).mapToObj(i -> {
            long millis = 1_709_629_209_000L + i * 1000L;
            return ((millis - 1_288_834_974_657L << 22) + i) + ",305512871," + java.time.Instant.ofEpochMilli(millis)
                    .atZone(ZoneId.of("Asia/Karachi")).toLocalDateTime() + ",text " + i + "\n";
        }).collect(Collectors.joining());
        Sink sink = read("tweet_id,user_id,created_at,text\n" + rows, mapped(Map.of()));
        assertTrue(sink.notes.stream().anyMatch(n -> n.contains("300 minutes")), sink.notes::toString);
    }

    @Test
    void everythingThatIsNoTableIsRefusedInASentence() {
        Map<String, String> files = Map.of("", "ingest.empty", "%PDF-1.7", "ingest.unknown.document",
                "1764938940283535890\n1764939024171519585\n", "ingest.unknown.ids", "{\"a\":1}", "ingest.unknown.json",
                "<html><body>", "ingest.unknown.html", "SQLite format 3\0", "ingest.unknown.database",
                "hello world", "ingest.unknown");
        files.forEach((content, key) -> {
            try {
                Formats.recognise(new org.suragh.ingest.FormatReader.Head("f",
                        content.getBytes(StandardCharsets.UTF_8)));
                throw new AssertionError(content);
            } catch (SuraghException sentence) {
                assertEquals(key, sentence.key());
                assertFalse(sentence.userMessage().isBlank());
            }
        });
    }

    @Test
    void anAccountTableKeepsItsSnapshotWhole() throws IOException, SuraghException {
        Sink sink = read("account_id,screen_name,display_name,created_at,created_ip,bio\n305512871,@ros,Ros,"
                + "2011-05-30T17:12:00Z,198.51.100.9,\"one, two\"\n305512872,b,,0001-01-01T00:00:00Z,,\n",
                ReadOptions.NONE);
        Account account = (Account) sink.records.getFirst();
        assertEquals("ros", account.handle());
        assertEquals("one, two", account.bio());
        assertEquals("198.51.100.9", String.valueOf(account.creationAddress()));
        assertEquals(null, ((Account) sink.records.getLast()).createdAt());
    }
}
