package org.suragh.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.Account;
import org.suragh.evidence.Fact;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.ingest.ReadOptions;

final class XArchiveReaderTest {
    private static Sink read(SortedMap<String, byte[]> files) throws IOException, SuraghException {
        var sink = new Sink();
        Formats.byId("x-archive").read(Samples.source("archive", files), ReadOptions.NONE, sink, Progress.NONE);
        return sink;
    }

    private static SortedMap<String, byte[]> modern() {
        return Samples.of("x-archive").getFirst().files();
    }

    private static SortedMap<String, byte[]> with(String path, String content) {
        var files = new TreeMap<>(modern());
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Test
    void theAuthorIsTheOwnerAndPortsAreKept() throws IOException, SuraghException {
        Sink sink = read(modern());
        List<Post> posts = sink.records.stream().filter(Post.class::isInstance).map(Post.class::cast).toList();
        assertTrue(posts.stream().allMatch(p -> p.author().value().equals("1720006359778220101")));
        assertEquals(List.of(51_234, -1),
                sink.records.stream().filter(Login.class::isInstance).map(r -> ((Login) r).port()).toList());
        assertEquals("amberfinch_ex", sink.records.stream().filter(Account.class::isInstance)
                .map(r -> ((Account) r).handle()).filter(java.util.Objects::nonNull).findFirst().orElseThrow());
    }

    @Test
    void aLongPostGetsItsWholeTextOnlyWhenItBeginsAlike() throws IOException, SuraghException {
        Sink sink = read(modern());
        List<String> longs = sink.records.stream().filter(Post.class::isInstance).map(r -> ((Post) r).text())
                .filter(t -> t.length() > 300).toList();
        assertEquals(1, longs.size());
        assertTrue(sink.notes.contains("The whole text of 1 long posts was taken from note-tweet.js."));
    }

    @Test
    void aManifestThatPromisesMoreIsReported() throws IOException, SuraghException {
        assertTrue(read(modern()).notes
                .contains("The manifest announces 4 elements in data/mute.js, but 0 were found."));
    }

    @Test
    void factsKeepTheirOwnNamesAndTime() throws IOException, SuraghException {
        Fact change = (Fact) read(modern()).records.stream()
                .filter(r -> r instanceof Fact f && f.kind().equals("screen-name-change")).findFirst().orElseThrow();
        assertEquals("{accountId=1720006359778220101, changedAt=2024-01-10T00:00:00.000Z, changedFrom=a, changedTo=b}",
                change.fields().toString());
        assertEquals("2024-01-10T00:00:00Z", String.valueOf(change.at()));
        assertEquals("data/screen-name-change.js", change.provenance().member());
    }

    @Test
    void aKindNobodyAskedForIsKeptAsAFact() throws IOException, SuraghException {
        Sink sink = read(with("data/grok-chat-item.js",
                "window.YTD.grok_chat_item.part0 = [ { \"grokChatItem\" : { \"a\" : { \"id\" : \"1\" }, \"b\" : { \"id\" : \"2\" }, \"c\" : [\"x\", \"y\"] } } ]"));
        Fact fact = (Fact) sink.records.stream().filter(r -> r instanceof Fact f && f.kind().equals("grok-chat-item"))
                .findFirst().orElseThrow();
        assertEquals("{a.id=1, b.id=2, c=x, y}", fact.fields().toString());
    }

    @Test
    void twoAccountsInOneArchiveAreRefused() throws IOException {
        refused("ingest.x-archive.several", with("data/account-part1.js",
                "window.YTD.account.part1 = [ {\"account\" : {\"accountId\" : \"305512871\"}} ]"));
    }

    @Test
    void tweetsWithoutAnOwnerAreRefused() throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put("", modern().get("data/tweets.js"));
        refused("ingest.x-archive.no-owner", files);
    }

    @Test
    void ipAuditAloneIsReadForTheAccountsItNames() throws IOException, SuraghException {
        var files = new TreeMap<String, byte[]>();
        files.put("", modern().get("data/ip-audit.js"));
        assertEquals("Login=2 address=1", read(files).summary());
    }

    private static void refused(String key, SortedMap<String, byte[]> files) throws IOException {
        try {
            throw new AssertionError(read(files).summary());
        } catch (SuraghException sentence) {
            assertEquals(key, sentence.key());
        }
    }
}
