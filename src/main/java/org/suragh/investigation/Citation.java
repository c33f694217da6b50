package org.suragh.investigation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Provenance;

/// A record as a person cites it: exhibit and line, `1:1042`, or with the path inside an archive, `1:data/ip.js:12`.
///
/// @param exhibit number of the exhibit, from 1
/// @param member path inside the exhibit; empty stands for any
/// @param line 1-based line or place
public record Citation(int exhibit, String member, long line) implements Comparable<Citation> {
    private static final Comparator<Citation> ORDER = Comparator.comparingInt(Citation::exhibit)
            .thenComparing(Citation::member).thenComparingLong(Citation::line);

    /// The citation of a place.
    public static Citation of(Provenance place) {
        return new Citation(place.exhibit(), place.member(), place.line());
    }

    /// What a person typed.
    ///
    /// @throws SuraghException when it names no exhibit and line
    public static Citation parse(String typed) throws SuraghException {
        int first = typed.indexOf(':');
        int last = typed.lastIndexOf(':');
        try {
            if (first > 0) {
                int exhibit = Integer.parseInt(typed.substring(0, first).strip());
                long line = Long.parseLong(typed.substring(last + 1).strip());
                return new Citation(exhibit, first == last ? "" : typed.substring(first + 1, last), line);
            }
        } catch (NumberFormatException unreadable) {
            throw new SuraghException("investigation.citation.unreadable", unreadable, typed);
        }
        throw new SuraghException("investigation.citation.unreadable", typed);
    }

    /// Whether a record stands there.
    public boolean names(Provenance place) {
        return place.exhibit() == exhibit && place.line() == line
                && (member.isEmpty() || member.equals(place.member()));
    }

    /// The cited records among those of the given accounts, in order of citation; one that is not among them is left out.
    /// Cost: the records of the accounts until all are found. On the thread of the case.
    public static List<EvidenceRecord> records(CaseFile readOnly, Collection<AccountId> accounts,
            List<Citation> cited) throws SuraghException {
        List<List<EvidenceRecord>> found = new ArrayList<>();
        cited.forEach(_ -> found.add(new ArrayList<>()));
        for (AccountId account : accounts) {
            if (found.stream().noneMatch(List::isEmpty))
                break;
            for (EvidenceRecord record : Held.of(readOnly, account).records())
                for (int i = 0; i < cited.size(); i++)
                    if (found.get(i).isEmpty() && cited.get(i).names(record.provenance()))
                        found.get(i).add(record);
        }
        return found.stream().flatMap(List::stream).toList();
    }

    @Override
    public int compareTo(Citation other) {
        return ORDER.compare(this, other);
    }

    /// As it is typed.
    @Override
    public String toString() {
        return member.isEmpty() ? exhibit + ":" + line : exhibit + ":" + member + ":" + line;
    }
}
