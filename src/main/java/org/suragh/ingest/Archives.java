package org.suragh.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;

/// Opens zip files and folders as [ArchiveSource], with limits that keep a hostile one from filling memory or time:
/// at most 200,000 members, 1,000 characters a name, 64 GiB inflated in all, and no member that inflates to more than
/// 64 MiB and 300 times its packed size.
public final class Archives {
    static final int MOST_MEMBERS = 200_000;
    static final int LONGEST_NAME = 1_000;
    static final long MOST_BYTES = 64L << 30;
    static final long FREE_BYTES = 64L << 20;
    static final long HIGHEST_RATIO = 300;

    private Archives() {}

    /// The archive at a place, or null when it is an ordinary file. A zip is known by its first bytes; an office
    /// document is one inside and is given as an archive too.
    ///
    /// @throws SuraghException when a limit is exceeded or the zip file is damaged
    public static @Nullable ArchiveSource open(Path place) throws IOException, SuraghException {
        if (Files.isDirectory(place))
            return FolderArchive.of(place);
        try (InputStream in = Files.newInputStream(place)) {
            byte[] start = in.readNBytes(4);
            boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K'
                    && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
            return zip ? ZipArchive.of(place) : null;
        }
    }

    /// Whether a name is one that stays inside: relative, no `..`, no drive, no control character.
    static boolean safe(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith("/") || name.contains("\\")
                || name.contains(":"))
            return false;
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals(".."))
                return false;
        }
        return name.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }

    /// Whether a name is a leftover of a system, not of the export.
    static boolean leftover(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("__macosx/") || lower.contains("/__macosx/") || lower.endsWith(".ds_store")
                || lower.endsWith("thumbs.db") || lower.endsWith("desktop.ini");
    }
}
