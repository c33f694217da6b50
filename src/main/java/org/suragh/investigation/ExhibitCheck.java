package org.suragh.investigation;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.container.Containers;
import org.suragh.evidence.Exhibit;

/// Hashes every exhibit again: from the copy in the case, or from the place it was read from.
final class ExhibitCheck {
    private final CaseFile readOnly;
    private final Progress progress;

    ExhibitCheck(CaseFile readOnly, Progress progress) {
        this.readOnly = readOnly;
        this.progress = progress;
    }

    List<Verifier.Check> all() throws SuraghException {
        List<Exhibit> exhibits = readOnly.exhibits();
        Map<Integer, List<Exhibit>> members = new HashMap<>();
        for (Exhibit exhibit : exhibits) {
            if (exhibit.parent() != 0)
                members.computeIfAbsent(exhibit.parent(), _ -> new ArrayList<>()).add(exhibit);
        }
        List<Verifier.Check> checks = new ArrayList<>();
        int done = 0;
        for (Exhibit exhibit : exhibits) {
            progress.checkpoint("investigation.stage.hash", done++, exhibits.size());
            if (exhibit.parent() == 0)
                checks.add(check(exhibit, members.getOrDefault(exhibit.number(), List.of())));
        }
        return checks;
    }

    private Verifier.Check check(Exhibit exhibit, List<Exhibit> members) throws SuraghException {
        try {
            boolean folder = isFolder(exhibit, members);
            SortedMap<String, String> hashes = new TreeMap<>();
            for (Exhibit member : members) {
                String hash = hash(member);
                if (!member.name().contains(Containers.INSIDE))
                    hashes.put(member.name(), hash);
                if (!member.sha256().equals(hash))
                    return Verifier.Check.bad("investigation.verify.member-differs", exhibit.number(), exhibit.name(),
                            member.name());
            }
            String hash = folder ? Again.listHash(hashes) : hash(exhibit);
            if (!hash.equals(exhibit.sha256()))
                return Verifier.Check.bad("investigation.verify.exhibit-differs", exhibit.number(), exhibit.name(),
                        exhibit.sha256(), hash);
            return Verifier.Check.good(exhibit.kept()
                    ? "investigation.verify.exhibit-copy"
                    : "investigation.verify.exhibit-place", exhibit.number(), exhibit.name(), hash);
        } catch (IOException unreadable) {
            return Verifier.Check.bad("investigation.verify.exhibit-unreadable", exhibit.number(), exhibit.name());
        } catch (SuraghException gone) {
            return new Verifier.Check(false, gone.userMessage());
        }
    }

    /// A folder's hash is over the list of its members; a zip file has bytes of its own.
    private boolean isFolder(Exhibit exhibit, List<Exhibit> members) {
        SortedMap<String, String> listed = new TreeMap<>();
        for (Exhibit member : members) {
            if (!member.name().contains(Containers.INSIDE))
                listed.put(member.name(), member.sha256());
        }
        return exhibit.format().equals(ImportPlan.FOLDER)
                || !members.isEmpty() && Again.listHash(listed).equals(exhibit.sha256());
    }

    private String hash(Exhibit exhibit) throws IOException, SuraghException {
        return Again.hash(stoppable(readOnly.exhibitBytes(exhibit.number(), "")));
    }

    private InputStream stoppable(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (progress.cancelled())
                    throw new java.util.concurrent.CancellationException("verify");
                return super.read(bytes, offset, length);
            }
        };
    }
}
