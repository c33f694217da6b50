package org.suragh.ingest.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Encoding;
import org.suragh.ingest.format.raw.HeadBytes;
import org.suragh.ingest.format.raw.Leftovers;

/// X's answer to legal process: one text file for each kind of data, `<prefix>-<kind>.txt`, clear-signed, or saved anew
/// without its armour; a file alone, or a folder or zip of the files of one account or of many.
///
/// What a file holds is told by its elements, where it has any, and else by its name. The signature is stated, not
/// verified.
public final class XLegalReader implements FormatReader {
    private static final int HEAD = 1 << 13;
    /// The key of an element and the kind of data it is of.
    private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("account", "account"),
            Map.entry("accountCreationIp", "account-creation-ip"),
            Map.entry("accountSuspension", "account-suspension"),
            Map.entry("accountTimezone", "account-timezone"), Map.entry("ageMeta", "ageinfo"),
            Map.entry("ipAudit", "ip-audit"), Map.entry("deviceToken", "device-token"),
            Map.entry("niDeviceResponse", "ni-devices"), Map.entry("registeredDevices", "key-registry"),
            Map.entry("device", "phone-number"), Map.entry("emailAddressChange", "email-address-change"),
            Map.entry("screenNameChange", "screen-name-change"),
            Map.entry("connectedApplication", "connected-application"), Map.entry("follower", "follower"),
            Map.entry("following", "following"), Map.entry("blocking", "block"), Map.entry("muting", "mute"),
            Map.entry("verified", "verified"), Map.entry("profile", "profile"), Map.entry("tweet", "tweets"),
            Map.entry("noteTweet", "note-tweet"), Map.entry("dmConversation", "direct-messages"),
            Map.entry("like", "like"), Map.entry("userListInfo", "lists"));
    private static final List<String> MORE = List.of("deleted-tweets", "deleted-direct-messages", "tweet-headers",
            "deleted-tweet-headers", "direct-message-headers", "community-tweet", "tweet", "moment", "lists-member",
            "lists-created", "lists-subscribed", "ad-impressions");

    @Override
    public String id() {
        return "x-legal-return";
    }

    @Override
    public Match probe(Head head) {
        if (head.members().isEmpty())
            return kind(head.fileName(), head.bytes()) == null ? Match.NO : Match.CERTAIN;
        long named = head.members().stream().filter(member -> member.endsWith(".txt") && byName(member) != null)
                .count();
        boolean sure = named > 0 && head.members().stream()
                .anyMatch(m -> m.endsWith("-ip-audit.txt") || m.endsWith("-account-creation-ip.txt")
                        || m.endsWith("-device-token.txt") || m.endsWith("-account-suspension.txt"));
        return sure || named >= 2 ? Match.CERTAIN : named > 0 ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public List<String> claimed(List<String> members) {
        Set<String> folders = members.stream().filter(member -> member.endsWith(".txt") && byName(member) != null)
                .map(XLegalReader::folder).collect(Collectors.toCollection(TreeSet::new));
        return members.stream().filter(member -> member.endsWith(".txt") && byName(member) != null
                || folders.stream().anyMatch(folder -> !folder.isEmpty() && member.startsWith(folder))).toList();
    }

    private static String folder(String member) {
        return member.substring(0, member.lastIndexOf('/') + 1);
    }

    /// What a file holds, or null when it is none of X's answers.
    private static @Nullable String kind(String name, byte[] start) {
        String text = HeadBytes.text(start);
        boolean armour = text.startsWith(ClearText.BEGIN);
        int body = armour ? text.indexOf("\n\n") >= 0 ? text.indexOf("\n\n") : text.indexOf("\r\n\r\n") : 0;
        String json = body < 0 ? "" : text.substring(body).strip();
        if (armour && json.startsWith("- "))
            json = json.substring(2);
        if (!json.startsWith("[") && !json.startsWith("{") && !json.startsWith("****"))
            return null;
        String key = key(json);
        String byKey = key == null ? null : KEYS.get(key);
        String byName = byName(name);
        if (byKey == null)
            return armour && (key == null ? byName != null || json.startsWith("[") : true)
                    ? fallback(byName, key)
                    : null;
        return byName != null && (byName.endsWith(byKey) || byKey.equals("tweets") && byName.contains("tweet"))
                ? byName
                : byKey;
    }

    private static String fallback(@Nullable String byName, @Nullable String key) {
        if (byName != null)
            return byName;
        return key == null ? "empty" : key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// The only key of the first element, where an object stands under it; null when there is none.
    private static @Nullable String key(String json) {
        int open = json.indexOf('{');
        int first = open < 0 ? -1 : json.indexOf('"', open);
        int last = first < 0 ? -1 : json.indexOf('"', first + 1);
        if (last < 0 || last - first > 60 || !json.substring(open + 1, first).isBlank())
            return null;
        String rest = json.substring(last + 1).stripLeading();
        boolean object = rest.startsWith(":") && rest.substring(1).stripLeading().startsWith("{");
        return object ? json.substring(first + 1, last) : null;
    }

    private static @Nullable String byName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String best = null;
        for (List<String> kinds : List.of(List.copyOf(KEYS.values()), MORE)) {
            for (String kind : kinds) {
                if (name.endsWith('-' + kind + ".txt") && (best == null || kind.length() > best.length()))
                    best = kind;
            }
        }
        return best;
    }

    @Override
    public void read(ExhibitSource source, ReadOptions options, IngestSink sink, Progress progress)
            throws IOException, SuraghException {
        var files = new ArrayList<XFile>();
        var others = new ArrayList<String>();
        if (source instanceof ArchiveSource archive) {
            for (String member : archive.members())
                add(archive.member(member), member, files, others);
        } else {
            add(source, "", files, others);
        }
        if (files.isEmpty())
            throw new SuraghException("ingest.not-this", source.name(), id());
        XExport.read(files, options, sink, progress);
        signatures(files, sink);
        Leftovers.note(others, source, sink);
    }

    private static void add(ExhibitSource source, String member, List<XFile> files, List<String> others)
            throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(HEAD);
        }
        String kind = kind(source.name(), start);
        if (kind == null) {
            others.add(member);
            return;
        }
        String name = source.name();
        String ending = '-' + kind + ".txt";
        boolean prefixed = name.toLowerCase(Locale.ROOT).endsWith(ending);
        String group = prefixed
                ? name.substring(0, name.length() - ending.length())
                : name.substring(0, name.lastIndexOf('/') + 1);
        Encoding encoding = Encoding.of(start);
        files.add(new XFile(encoding.wide() ? source : new ClearText(source), member, kind, group, encoding));
    }

    /// Says which files are signed and by which key, as the signatures themselves have it.
    private static void signatures(List<XFile> files, IngestSink sink) {
        var keys = new TreeSet<String>();
        int signed = 0;
        for (XFile file : files) {
            if (!(file.source() instanceof ClearText text) || !text.signed())
                continue;
            signed++;
            String key = PgpSignature.keyId(text.signature());
            if (key != null)
                keys.add(key);
        }
        if (signed > 0 && keys.isEmpty())
            sink.note("ingest.note.signed-unread", signed, files.size());
        else if (signed > 0)
            sink.note("ingest.note.signed", signed, files.size(), String.join(", ", keys));
        if (signed < files.size())
            sink.note("ingest.note.unsigned", files.size() - signed, files.size());
    }
}
