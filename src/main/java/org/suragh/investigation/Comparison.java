package org.suragh.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Differences;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.RecordKind;

/// A later export held against an earlier one of the same accounts (R-EV-15): records that are new, that are gone, and
/// that say something else. Reads only; on the thread of the case.
public final class Comparison {
    /// Exhibits with more rows than this, both together, are not held against each other without being asked.
    private static final long SMALL = 500_000;

    private Comparison() {}

    /// What became of a record.
    public enum Change {
        /// Only the later exhibit holds it.
        NEW,
        /// Only the earlier exhibit holds it.
        GONE,
        /// Both speak of it and say different things.
        CHANGED;

        /// The stable id used in files.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One difference; each record has its own provenance.
    ///
    /// @param earlier null when it is new
    /// @param later null when it is gone
    public record Difference(RecordKind kind, Change change, @Nullable EvidenceRecord earlier,
            @Nullable EvidenceRecord later) {}

    /// How many differences there are of one kind.
    public record Total(RecordKind kind, long added, long gone, long changed) {
        /// Whether the two exhibits agree.
        public boolean none() {
            return added + gone + changed == 0;
        }
    }

    /// What two exhibits come to.
    ///
    /// @param shared accounts that both name
    /// @param onlyEarlier accounts that the earlier one alone names
    /// @param onlyLater accounts that the later one alone names
    public record Outcome(Exhibit earlier, Exhibit later, List<Total> totals, long shared, long onlyEarlier,
            long onlyLater) {}

    /// Sees the differences as they are found: by kind, then account in text order, then instant.
    public interface Each {
        /// One difference.
        void difference(Difference difference) throws SuraghException;
    }

    /// A file, archive or folder of the case by its number; for a member, what it lies in.
    public static Exhibit exhibit(CaseFile readOnly, int number) throws SuraghException {
        List<Exhibit> all = readOnly.exhibits();
        if (number < 1 || number > all.size())
            throw new SuraghException("investigation.no-exhibit", number, all.size());
        Exhibit named = all.get(number - 1);
        return named.parent() == 0 ? named : all.get(named.parent() - 1);
    }

    /// The newest earlier exhibit of the same format that names one of the same accounts.
    public static Optional<Exhibit> earlierOf(CaseFile readOnly, Exhibit later) throws SuraghException {
        Set<AccountId> named = readOnly.differences().accounts(later.number());
        for (Exhibit earlier : readOnly.exhibits().reversed()) {
            if (earlier.parent() != 0 || earlier.number() >= later.number()
                    || !earlier.format().equals(later.format()) || earlier.sha256().equals(later.sha256()))
                continue;
            Set<AccountId> shared = readOnly.differences().accounts(earlier.number());
            shared.retainAll(named);
            if (!shared.isEmpty())
                return Optional.of(earlier);
        }
        return Optional.empty();
    }

    /// The same, where looking costs no time that anybody notices.
    static Optional<Exhibit> earlierOfSmall(CaseFile readOnly, Exhibit later) throws SuraghException {
        long rows = 0;
        boolean same = false;
        for (Exhibit exhibit : readOnly.exhibits()) {
            rows += exhibit.counts().stored();
            same |= exhibit.parent() == 0 && exhibit.number() < later.number()
                    && exhibit.format().equals(later.format());
        }
        return same && rows <= SMALL ? earlierOf(readOnly, later) : Optional.empty();
    }

    /// Holds one exhibit against another.
    public static Outcome of(CaseFile readOnly, Exhibit earlier, Exhibit later, Each each, Progress progress)
            throws SuraghException {
        Differences differences = readOnly.differences();
        List<Total> totals = new ArrayList<>();
        for (RecordKind kind : Differences.kinds()) {
            long[] counts = new long[Change.values().length];
            differences.each(kind, earlier.number(), later.number(), (was, is) -> {
                Change change = was == null ? Change.NEW : is == null ? Change.GONE : Change.CHANGED;
                counts[change.ordinal()]++;
                each.difference(new Difference(kind, change, was, is));
            }, progress);
            totals.add(new Total(kind, counts[0], counts[1], counts[2]));
        }
        Set<AccountId> one = differences.accounts(earlier.number());
        Set<AccountId> other = differences.accounts(later.number());
        long shared = one.stream().filter(other::contains).count();
        return new Outcome(earlier, later, totals, shared, one.size() - shared, other.size() - shared);
    }
}
