package org.suragh.investigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;

/// The rows that the newest reading of a file rejected, read again with other options (R-EV-10). What was stored is
/// passed over; a row that is not met this time stays rejected, with its old reason.
final class Rereading {
    private final Exhibit before;
    private final Map<String, Map<Long, Rejection>> rejected = new HashMap<>();
    private final Set<Rejection> met = new HashSet<>();

    private Rereading(Exhibit before, List<Rejection> rejections) {
        this.before = before;
        for (Rejection rejection : rejections)
            rejected.computeIfAbsent(rejection.at().member(), _ -> new HashMap<>()).put(rejection.at().offset(),
                    rejection);
    }

    /// The rows to read again, or null when none was rejected, or when the file was read just so before.
    ///
    /// @param said the options as an exhibit keeps them
    static @Nullable Rereading of(CaseFile file, Exhibit already, String said, String format) throws SuraghException {
        Exhibit newest = newest(file, already);
        List<Rejection> rejections = file.rejections(newest.number());
        boolean asBefore = newest.options().equals(said) && newest.format().equals(format);
        return rejections.isEmpty() || asBefore ? null : new Rereading(newest, rejections);
    }

    private static Exhibit newest(CaseFile file, Exhibit already) throws SuraghException {
        return file.exhibits().get(file.readings().newest(already.number()) - 1);
    }

    /// Rows of the newest reading that are still rejected.
    static int open(CaseFile file, Exhibit already) throws SuraghException {
        return file.rejections(newest(file, already).number()).size();
    }

    /// The reading before this one.
    Exhibit before() {
        return before;
    }

    /// Whether a row is one to read; called on the thread of the case.
    ///
    /// @param member path inside an archive or folder, or empty
    boolean takes(String member, Provenance where) {
        Rejection rejection = rejected.getOrDefault(member, Map.of()).get(where.offset());
        if (rejection != null)
            met.add(rejection);
        return rejection != null;
    }

    /// Rows that this reading did not meet.
    List<Rejection> left() {
        List<Rejection> left = new ArrayList<>();
        rejected.values().forEach(rows -> left.addAll(rows.values()));
        left.removeAll(met);
        return left;
    }
}
