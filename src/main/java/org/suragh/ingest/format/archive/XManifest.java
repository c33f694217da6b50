package org.suragh.ingest.format.archive;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.raw.JsonTree;
import org.suragh.ingest.format.value.Ids;
import org.suragh.ingest.format.value.TimePlan;
import org.suragh.ingest.format.value.TimeText;
import org.suragh.ingest.format.value.WrittenTime;

/// The index of an X archive.
///
/// @param announced elements that each file is said to hold, by its path
/// @param partial whether it says that the archive is only a part
/// @param made when the archive was made
record XManifest(SortedMap<String, Long> announced, boolean partial, @Nullable Instant made) {
    /// What an index says.
    static XManifest of(Map<String, Object> manifest) {
        var counts = new TreeMap<String, Long>();
        Map<?, ?> types = JsonTree.map(manifest, "dataTypes");
        for (Object type : types == null ? java.util.List.of() : types.values()) {
            for (Object file : type instanceof Map<?, ?> map ? JsonTree.list(map, "files") : java.util.List.of()) {
                String path = file instanceof Map<?, ?> map ? JsonTree.text(map, "fileName") : null;
                String count = file instanceof Map<?, ?> map ? JsonTree.text(map, "count") : null;
                if (path != null && count != null && count.length() < 15 && Ids.digits(count, 0))
                    counts.put(path, Long.parseLong(count));
            }
        }
        Map<?, ?> info = JsonTree.map(manifest, "archiveInfo");
        String written = JsonTree.text(info, "generationDate");
        WrittenTime time = written == null ? null : TimeText.read(written);
        return new XManifest(counts, "true".equals(JsonTree.text(info, "isPartialArchive")),
                time == null ? null : new TimePlan(null, null).place(time).instant());
    }
}
