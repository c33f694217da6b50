package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.ArchiveSource;

/// Hashes, and whether a file is in the case already. A file is hashed beforehand only when the case holds an exhibit
/// of the same size, so that an ordinary import reads its file once.
final class Again {
    private static final int BUFFER = 1 << 20;

    private Again() {}

    static @Nullable Exhibit find(CaseFile file, Received received) throws IOException, SuraghException {
        ArchiveSource folder = received.folder();
        long size = folder == null ? received.source().size() : folderSize(folder);
        String hash = "";
        for (Exhibit exhibit : file.exhibits()) {
            if (exhibit.parent() != 0 || exhibit.bytes() != size)
                continue;
            if (hash.isEmpty())
                hash = folder == null ? hash(received.source().open()) : folderHash(folder);
            if (exhibit.sha256().equals(hash))
                return exhibit;
        }
        return null;
    }

    private static long folderSize(ArchiveSource folder) {
        long size = 0;
        for (String member : folder.members())
            size += folder.member(member).size();
        return size;
    }

    private static String folderHash(ArchiveSource folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String member : folder.members())
            hashes.put(member, hash(folder.member(member).open()));
        return listHash(hashes);
    }

    /// The hash of a folder: over its members' hashes and paths in text order, a line each as `sha256sum` writes it.
    static String listHash(SortedMap<String, String> hashes) {
        MessageDigest digest = Hashes.sha256();
        hashes.forEach((member, hash) -> digest.update(
                (hash + "  " + member + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// SHA-256 of a stream, which is closed.
    static String hash(InputStream bytes) throws IOException {
        return hash(bytes, Hashes.sha256());
    }

    /// Hash of a stream, which is closed, as lower-case hex.
    static String hash(InputStream bytes, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (bytes) {
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer))
                digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
