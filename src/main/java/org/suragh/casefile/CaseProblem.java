package org.suragh.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteException;
import org.suragh.base.SuraghException;

/// What went wrong with the case file, in words that say what to do.
final class CaseProblem {
    /// Room asked for when the disk is full: what a typical step of an import needs.
    private static final long STEP_MEGABYTES = 256;
    private static final int PRIMARY = 0xff;
    /// Input and output errors that are not about writing: read, short read, size, lock. The others are a file at the
    /// largest size that its disk or its user may have, or a disk that breaks.
    private static final Set<Integer> READING = Set.of(266, 522, 1_802, 3_850, 33 << 8 | 10);

    private CaseProblem() {}

    static SuraghException of(Path file, SQLException problem) {
        int code = code(problem);
        return switch (code & PRIMARY) {
            case 5, 6 -> new SuraghException("casefile.locked", problem, file);
            case 8 -> new SuraghException(hot(code) ? "casefile.unfinished" : "casefile.read-only", problem, file);
            case 10 -> full(problem)
                    ? noRoom("casefile.full", file, problem)
                    : !READING.contains(code)
                            ? noRoom("casefile.unwritten", file, problem)
                            : new SuraghException("casefile.unreadable", problem, file, code);
            case 13 -> noRoom("casefile.full", file, problem);
            case 11 -> new SuraghException("casefile.damaged", problem, file);
            case 14 -> new SuraghException("casefile.cannot-open", problem, file);
            case 26 -> new SuraghException("casefile.not-a-case", problem, file);
            case 3, 23 -> new SuraghException("casefile.not-allowed", problem, file);
            default -> new SuraghException("casefile.unreadable", problem, file, code);
        };
    }

    /// SQLite's own code; that of a batch of rows stands in the cause.
    private static int code(SQLException problem) {
        for (Throwable one = problem; one != null; one = one.getCause()) {
            if (one instanceof SQLiteException known)
                return known.getResultCode().code;
        }
        return problem.getErrorCode();
    }

    private static boolean hot(int code) {
        return code == 776;
    }

    private static boolean full(SQLException problem) {
        return String.valueOf(problem.getMessage()).contains("disk is full");
    }

    private static SuraghException noRoom(String key, Path file, SQLException problem) {
        long free = 0;
        try {
            free = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() >> 20;
        } catch (IOException | NullPointerException unknown) {
            free = 0;
        }
        return new SuraghException(key, problem, file, Long.toString(STEP_MEGABYTES), Long.toString(free));
    }
}
