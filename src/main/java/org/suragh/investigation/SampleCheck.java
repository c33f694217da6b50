package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;

/// Reads records spread over the whole case again at their offset (R-EV-07): the bytes there must state the id of the
/// account or post, or the address. Each exhibit is walked once, in order of offset.
final class SampleCheck {
    private static final int RECORDS = 500;

    private final CaseFile readOnly;
    private final Progress progress;

    SampleCheck(CaseFile readOnly, Progress progress) {
        this.readOnly = readOnly;
        this.progress = progress;
    }

    Verifier.Check all() throws SuraghException {
        SortedMap<Integer, TreeSet<EvidenceRecord>> byExhibit = new TreeMap<>();
        for (EvidenceRecord record : readOnly.sample(RECORDS))
            byExhibit.computeIfAbsent(record.provenance().exhibit(), _ -> new TreeSet<>(
                    Comparator.comparingLong((EvidenceRecord r) -> r.provenance().offset())
                            .thenComparing(EvidenceRecord::provenance)))
                    .add(record);
        int checked = 0;
        for (var exhibit : byExhibit.entrySet()) {
            progress.checkpoint("investigation.stage.sample", checked, 2L * RECORDS);
            try (InputStream in = readOnly.exhibitBytes(exhibit.getKey(), "")) {
                EvidenceRecord wrong = firstWrong(in, exhibit.getValue());
                if (wrong != null)
                    return wrong(wrong.provenance());
                checked += exhibit.getValue().size();
            } catch (IOException unreadable) {
                return wrong(exhibit.getValue().first().provenance());
            } catch (SuraghException gone) {
                return new Verifier.Check(false, gone.userMessage());
            }
        }
        return Verifier.Check.good("investigation.verify.sample", checked);
    }

    private static Verifier.Check wrong(Provenance where) {
        return Verifier.Check.bad("investigation.verify.sample-differs", where.exhibit(), where.member(),
                where.line());
    }

    private static @Nullable EvidenceRecord firstWrong(InputStream in,
            Iterable<EvidenceRecord> records) throws IOException {
        long at = 0;
        byte[] bytes = new byte[0];
        long start = 0;
        for (EvidenceRecord record : records) {
            Provenance where = record.provenance();
            if (where.offset() >= at) {
                in.skipNBytes(where.offset() - at);
                bytes = in.readNBytes(where.length());
                start = where.offset();
                at = start + bytes.length;
            } else if (where.offset() != start || where.length() != bytes.length) {
                continue;
            }
            if (bytes.length < where.length() || !states(bytes, record))
                return record;
        }
        return null;
    }

    private static boolean states(byte[] bytes, EvidenceRecord record) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        List<String> any = switch (record) {
            case Login login -> List.of(login.account().value(), login.address().toString());
            case Post post -> List.of(post.id(), post.author().value());
            default -> List.of("");
        };
        return any.stream().anyMatch(raw::contains);
    }
}
