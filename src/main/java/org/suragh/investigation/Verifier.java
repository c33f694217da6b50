package org.suragh.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Journal;
import org.suragh.evidence.Exhibit;

/// Re-hashes exhibits, walks the journal, recounts records, recomputes the digest of the newest run. Changes nothing.
public final class Verifier {
    private static final String EXHIBIT_HASH = "exhibit.";

    private Verifier() {}

    /// One thing checked.
    ///
    /// @param good whether it holds
    /// @param sentence what was checked and found
    public record Check(boolean good, String sentence) {
        static Check good(String key, Object... args) {
            return new Check(true, Text.of(key, args));
        }

        static Check bad(String key, Object... args) {
            return new Check(false, Text.of(key, args));
        }
    }

    /// Checks a case.
    ///
    /// @param expectHead journal head hash, as a report or export printed it, that the journal must reach; or null
    public static List<Check> verify(CaseFile readOnly, @Nullable String expectHead, Progress progress)
            throws SuraghException {
        List<Check> checks = new ArrayList<>();
        checks.add(file(readOnly, progress));
        Long broken = readOnly.journal().firstBroken();
        if (broken == null) {
            List<Journal.Entry> entries = readOnly.journal().entries();
            checks.add(Check.good("investigation.verify.journal", entries.size()));
            checks.add(acts(readOnly, entries));
            if (expectHead != null)
                checks.add(head(entries, expectHead));
        } else {
            checks.add(Check.bad("investigation.verify.journal-broken", broken));
        }
        checks.add(counts(readOnly));
        checks.addAll(new ExhibitCheck(readOnly, progress).all());
        checks.add(new SampleCheck(readOnly, progress).all());
        checks.add(analysis(readOnly, progress));
        return checks;
    }

    private static Check file(CaseFile readOnly, Progress progress) throws SuraghException {
        List<String> faults = readOnly.faults(progress);
        return faults.isEmpty()
                ? Check.good("investigation.verify.file")
                : Check.bad("investigation.verify.file-faults", String.join("; ", faults));
    }

    /// The journal must reach the hash; entries that came after it are acts of a later day.
    private static Check head(List<Journal.Entry> entries, String expected) {
        for (Journal.Entry entry : entries) {
            if (entry.hash().equals(expected))
                return Check.good("investigation.verify.head", entry.sequence(), entries.size() - entry.sequence());
        }
        return Check.bad("investigation.verify.head-missing", expected, entries.size());
    }

    /// No import or run without its entry, no entry without its import or run (R-AU-05).
    private static Check acts(CaseFile readOnly, List<Journal.Entry> entries) throws SuraghException {
        List<String> held = new ArrayList<>();
        for (Exhibit exhibit : readOnly.exhibits()) {
            if (exhibit.parent() == 0)
                held.add("import " + exhibit.number() + " " + exhibit.sha256());
        }
        readOnly.runs().list().forEach(run -> held.add("analyse " + run.number() + " " + run.digest()));
        List<String> said = new ArrayList<>();
        for (Journal.Entry entry : entries) {
            Map<String, String> parameters = entry.parameters();
            if (entry.act().equals("import"))
                said.add("import " + parameters.get("exhibit") + " " + parameters.get("sha256"));
            if (entry.act().equals("analyse") && parameters.containsKey("run"))
                said.add("analyse " + parameters.get("run") + " " + parameters.get("digest"));
        }
        held.sort(null);
        said.sort(null);
        return held.equals(said)
                ? Check.good("investigation.verify.acts", held.size())
                : Check.bad("investigation.verify.acts-differ", said.size(), held.size());
    }

    private static Check counts(CaseFile readOnly) throws SuraghException {
        SortedMap<Integer, Exhibit.Counts> recount = readOnly.recount();
        Exhibit.Counts total = Exhibit.Counts.NONE;
        for (Exhibit exhibit : readOnly.exhibits()) {
            Exhibit.Counts counted = recount.getOrDefault(exhibit.number(), Exhibit.Counts.NONE);
            if (!counted.equals(exhibit.counts()))
                return Check.bad("investigation.verify.counts-differ", exhibit.number(), exhibit.name(),
                        exhibit.counts().read(), counted.read());
            total = total.plus(counted);
        }
        return Check.good("investigation.verify.counts", total.read(), total.stored(), total.duplicates(),
                total.rejected());
    }

    /// A run is computed again only where the case still holds what it was computed from.
    private static Check analysis(CaseFile readOnly, Progress progress) throws SuraghException {
        Optional<Analysis> newest = Analyst.latest(readOnly);
        if (newest.isEmpty())
            return Check.good("investigation.verify.no-run");
        Analysis run = newest.get();
        SortedMap<String, String> now = new TreeMap<>();
        for (Exhibit exhibit : readOnly.exhibits())
            now.put(EXHIBIT_HASH + exhibit.number() + ".sha256", exhibit.sha256());
        SortedMap<String, String> then = new TreeMap<>(run.manifest().tailMap(EXHIBIT_HASH));
        then.keySet().removeIf(name -> !name.startsWith(EXHIBIT_HASH));
        if (!then.equals(now))
            return Check.good("investigation.verify.run-older", run.run());
        String digest = Analyst.analyse(readOnly, run.settings(), Verdicts.of(run), progress).digest();
        return digest.equals(run.digest())
                ? Check.good("investigation.verify.run", run.run(), digest)
                : Check.bad("investigation.verify.run-differs", run.run(), run.digest(), digest);
    }
}
