package org.suragh.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import org.suragh.base.SuraghException;

/// What went wrong with the case file, in words that say what to do.
final class CaseProblem {
    /// Room asked for when the disk is full: what a typical step of an import needs.
    private static final long STEP_MEGABYTES = 256;
    private static final int PRIMARY = 0xff;

    private CaseProblem() {}

    static SuraghException of(Path file, SQLException problem) {
        int code = problem instanceof SQLiteException known ? known.getResultCode().code : problem.getErrorCode();
        return switch (code & PRIMARY) {
            case 5, 6 -> new SuraghException("casefile.locked", problem, file);
            case 8 -> new SuraghException(hot(code) ? "casefile.unfinished" : "casefile.read-only", problem, file);
            case 10 -> full(problem)
                    ? diskFull(file, problem)
                    : new SuraghException("casefile.unreadable", problem, file, code);
            case 13 -> diskFull(file, problem);
            case 11 -> new SuraghException("casefile.damaged", problem, file);
            case 14 -> new SuraghException("casefile.cannot-open", problem, file);
            case 26 -> new SuraghException("casefile.not-a-case", problem, file);
            case 3, 23 -> new SuraghException("casefile.not-allowed", problem, file);
            default -> new SuraghException("casefile.unreadable", problem, file, code);
        };
    }

    private static boolean hot(int code) {
        return code == 776;
    }

    private static boolean full(SQLException problem) {
        return String.valueOf(problem.getMessage()).contains("disk is full");
    }

    private static SuraghException diskFull(Path file, SQLException problem) {
        long free = 0;
        try {
            free = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() >> 20;
        } catch (IOException | NullPointerException unknown) {
            free = 0;
        }
        return new SuraghException("casefile.full", problem, file, Long.toString(STEP_MEGABYTES), Long.toString(free));
    }
}
