package org.suragh.ingest.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.ArchiveSource;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.format.raw.Encoding;

/// The data files of an X archive and what each holds, told by the variable it assigns to (`window.YTD.ip_audit.part0`,
/// `Grailbird.data.tweets_2013_01`, `var user_details`), not by its name.
///
/// @param files data files, in text order of their paths
/// @param others members that hold no data: pictures, pages, scripts
record XFiles(List<XFile> files, List<String> others) {
    private static final int HEAD = 400;
    /// Files of an archive: scripts and pages, the table of the oldest ones, their folders.
    private static final Pattern OWN = Pattern.compile(
            "[^/]{1,200}\\.(?:js|html?)|tweets\\.csv|readme\\.txt|(?:data|assets|css|img|js|lib|[a-z_]{0,40}_?media)/.*");

    /// Whether an archive or a single file looks like one of X.
    static FormatReader.Match probe(FormatReader.Head head) {
        if (head.members().isEmpty()) {
            String start = new String(head.bytes(), 0, Math.min(HEAD, head.bytes().length), StandardCharsets.UTF_8);
            return kind(start) != null && start.strip().startsWith("window.")
                    || start.contains("Grailbird.data.") ? FormatReader.Match.CERTAIN : FormatReader.Match.NO;
        }
        return head.members().stream().anyMatch(XFiles::telling)
                ? FormatReader.Match.CERTAIN
                : FormatReader.Match.NO;
    }

    private static boolean telling(String member) {
        String name = ('/' + member).toLowerCase(Locale.ROOT);
        return name.endsWith("/data/manifest.js") || name.endsWith("/account.js") || name.endsWith("/ip-audit.js")
                || name.endsWith("/tweet.js") || name.endsWith("/tweets.js")
                || name.endsWith("/data/js/user_details.js");
    }

    /// The members that lie in the folder of an archive of X. Where the archive is not in a folder of its own, the names
    /// that such archives have.
    static List<String> claimed(List<String> members) {
        Set<String> roots = members.stream().filter(XFiles::telling).map(XFiles::root)
                .collect(Collectors.toCollection(TreeSet::new));
        return members.stream().filter(member -> roots.stream().anyMatch(root -> root.isEmpty()
                ? OWN.matcher(member.toLowerCase(Locale.ROOT)).matches()
                : member.startsWith(root + "/"))).toList();
    }

    /// Looks into every script of the source.
    static XFiles of(ExhibitSource source) throws IOException {
        var files = new ArrayList<XFile>();
        var others = new ArrayList<String>();
        if (!(source instanceof ArchiveSource archive)) {
            String kind = kind(head(source));
            if (kind != null)
                files.add(new XFile(source, "", kind, "", Encoding.UTF_8));
            return new XFiles(files, others);
        }
        for (String member : archive.members()) {
            String lower = ('/' + member).toLowerCase(Locale.ROOT);
            String kind = null;
            if (lower.endsWith(".js") && !lower.contains("/assets/"))
                kind = kind(head(archive.member(member)));
            else if (lower.endsWith("/tweets.csv"))
                kind = "tweets-csv";
            if (kind == null)
                others.add(member);
            else
                files.add(new XFile(archive.member(member), member, kind, root(member), Encoding.UTF_8));
        }
        return new XFiles(List.copyOf(files), List.copyOf(others));
    }

    private static String head(ExhibitSource source) throws IOException {
        try (InputStream in = source.open()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    /// What a script that begins so holds, or null when it assigns no data.
    static @Nullable String kind(String head) {
        int equals = head.indexOf('=');
        if (equals < 0)
            return null;
        String name = head.substring(0, equals).strip();
        String value = head.substring(equals + 1).strip();
        if (name.startsWith("\ufeff"))
            name = name.substring(1).strip();
        if (!value.isEmpty() && value.charAt(0) != '[' && value.charAt(0) != '{')
            return null;
        if (name.equals("window.__THAR_CONFIG"))
            return "manifest";
        if (name.startsWith("window.YTD.")) {
            String rest = name.substring(11);
            int dot = rest.indexOf('.');
            return (dot < 0 ? rest : rest.substring(0, dot)).replace('_', '-');
        }
        if (name.startsWith("Grailbird.data."))
            return name.startsWith("Grailbird.data.tweets") ? "grailbird-tweets" : name.substring(15).replace('_', '-');
        if (name.startsWith("var ") && name.substring(4).strip().matches("[a-z_]{3,40}"))
            return name.substring(4).strip().replace('_', '-');
        return null;
    }

    /// The folder of the archive that a data file belongs to: what stands in front of `data/`, or where the file lies.
    private static String root(String member) {
        int data = ('/' + member).lastIndexOf("/data/");
        return data >= 0
                ? member.substring(0, Math.max(0, data - 1))
                : member.substring(0, Math.max(0, member.lastIndexOf('/')));
    }
}
