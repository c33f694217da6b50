package org.suragh.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.container.ContainerProblem;
import org.suragh.container.Containers;
import org.suragh.ingest.Archives;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.ReceivedArchive;
import org.suragh.ingest.format.Formats;

/// Looks into a file, and into what lies in it, and says who is to read what.
///
/// A container that one reader understands as a whole is given to it whole; of any other each member is read by the
/// reader that recognises it, and a member that is a container itself is looked into in turn. A member that is refused
/// (damaged, beyond a limit, nested too deeply) is told of and left out; the others are read.
final class Planner {
    static final int HEAD = 1 << 16;

    private final @Nullable FormatReader named;
    private final boolean password;
    private final Map<String, SuraghException> refused;
    private final List<ImportPlan.Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<ImportPlan.Remark> remarks = new ArrayList<>();
    private @Nullable SuraghException last;
    private @Nullable SuraghException locked;
    private boolean readable;
    private boolean unlocked;

    /// @param format id of a format, or null to recognise it
    /// @param refused members that a former reading had to give up, by name, and why
    Planner(@Nullable String format, ReadOptions options, Map<String, SuraghException> refused)
            throws SuraghException {
        this.named = format == null ? null : Formats.byId(format);
        this.password = options.password() != null;
        this.refused = refused;
    }

    /// The plan of an ordinary file.
    ImportPlan file(ExhibitSource file) throws IOException, SuraghException {
        FormatReader.Head head = head(file, List.of());
        MisnamedFile.remark(file.name(), head.bytes()).ifPresent(remarks::add);
        FormatReader reader = named != null ? named : Formats.recognise(head);
        parts.add(new ImportPlan.Part(file.name(), file, reader.id(),
                List.of(new ImportPlan.Reading(reader, new TreeMap<>())), true));
        return new ImportPlan(List.copyOf(parts), List.copyOf(remarks));
    }

    /// The plan of a container or folder.
    ///
    /// @throws SuraghException when nothing in it can be read, or it is locked
    ImportPlan archive(ReceivedArchive archive) throws IOException, SuraghException {
        boolean folder = archive.kind().equals(ImportPlan.FOLDER);
        if (!folder)
            MisnamedFile.remark(archive.name(), start(archive)).ifPresent(remarks::add);
        look(archive, archive.name(), "", !folder);
        if (locked != null && (!unlocked || !readable))
            throw locked;
        if (!readable)
            throw last != null ? last : new SuraghException("investigation.import.empty", archive.name());
        return new ImportPlan(List.copyOf(parts), List.copyOf(remarks));
    }

    /// @param name of the archive itself
    /// @param prefix of the names of its members
    private void look(ReceivedArchive archive, String name, String prefix, boolean ownCopy)
            throws IOException, SuraghException {
        askForPassword(archive);
        remark("investigation.note.skipped", archive.skipped(), prefix);
        remark("investigation.note.renamed", archive.renamed(), prefix);
        remark("investigation.note.outside", archive.members().stream().filter(Planner::outside).toList(), prefix);
        Map<String, ImportPlan.Reading> owner = owners(archive);
        List<ImportPlan.Reading> readings = owner.values().stream().distinct().toList();
        boolean open = archive.kind().equals(ImportPlan.FOLDER);
        parts.add(new ImportPlan.Part(name, archive, readings.size() != 1
                ? archive.kind()
                : readings.getFirst().reader().id(), readings, ownCopy));
        readable |= !readings.isEmpty();
        for (String member : archive.order()) {
            String full = prefix + member;
            if (damaged(full) || !names.add(full))
                continue;
            boolean own = open || archive.locked(member);
            ImportPlan.Reading reading = owner.get(member);
            if (reading == null) {
                member(archive, member, full, own);
                continue;
            }
            reading.members().put(member, full);
            parts.add(new ImportPlan.Part(full, archive.member(member), reading.reader().id(), List.of(), own));
        }
    }

    /// The members that some reader takes as a whole export, each with its reading, in order of the exports.
    private Map<String, ImportPlan.Reading> owners(ReceivedArchive archive) throws IOException {
        Map<String, ImportPlan.Reading> owner = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>(archive.members());
        while (!rest.isEmpty()) {
            FormatReader whole = wholeReader(archive, rest, owner.isEmpty());
            Set<String> claimed = whole == null ? Set.of() : Set.copyOf(whole.claimed(rest));
            if (whole == null || claimed.isEmpty())
                return owner;
            ImportPlan.Reading reading = new ImportPlan.Reading(whole, new TreeMap<>());
            rest.stream().filter(claimed::contains).forEach(member -> owner.put(member, reading));
            rest.removeAll(claimed);
        }
        return owner;
    }

    private void askForPassword(ReceivedArchive archive) throws SuraghException {
        List<String> closed = archive.members().stream().filter(archive::locked).toList();
        if (!closed.isEmpty() && !password)
            throw new SuraghException("ingest.ask.password", archive.name(), closed.size(), closed.getFirst());
    }

    /// Whether a former reading found that the container does not give it whole.
    private boolean damaged(String full) {
        SuraghException why = refused.get(full);
        boolean damaged = why != null && why.key().startsWith("container.");
        if (why != null && damaged)
            refuse(full, why);
        return damaged;
    }

    private void refuse(String full, SuraghException why) {
        last = why;
        remarks.add(new ImportPlan.Remark("investigation.note.refused", List.of(full, why.userMessage())));
    }

    private void member(ReceivedArchive archive, String member, String full, boolean own)
            throws IOException, SuraghException {
        ExhibitSource source = archive.member(member);
        FormatReader reader = null;
        SuraghException before = refused.get(full);
        if (before != null) {
            refuse(full, before);
            parts.add(new ImportPlan.Part(full, source, ImportPlan.UNREAD, List.of(), own));
            return;
        }
        try {
            FormatReader.Head head = head(source, List.of());
            unlocked |= archive.locked(member);
            MisnamedFile.remark(full, head.bytes()).ifPresent(remarks::add);
            if (Containers.packed(head.bytes()) && inside(archive, member, full, own))
                return;
            if (!Archives.leftover(full))
                reader = named != null ? named : Formats.recognise(head);
        } catch (ContainerProblem problem) {
            SuraghException said = Archives.said(problem);
            if (problem.key().equals("ingest.ask.password-again"))
                locked = said;
            refuse(full, said);
            return;
        } catch (SuraghException unknown) {
            last = unknown;
        }
        readable |= reader != null;
        parts.add(new ImportPlan.Part(full, source, reader == null ? ImportPlan.UNREAD : reader.id(), reader == null
                ? List.of()
                : List.of(new ImportPlan.Reading(reader, new TreeMap<>())), own));
    }

    /// Looks into an inner container; one that cannot be opened is an exhibit all the same.
    private boolean inside(ReceivedArchive archive, String member, String full, boolean own)
            throws IOException, SuraghException {
        ReceivedArchive inner;
        try {
            inner = archive.inside(member);
        } catch (SuraghException closed) {
            refuse(full, closed);
            return false;
        }
        if (inner == null)
            return false;
        look(inner, full, full + Containers.INSIDE, own);
        return true;
    }

    /// @param possible whether a reader that is not certain will do
    private @Nullable FormatReader wholeReader(ReceivedArchive archive, List<String> members, boolean possible)
            throws IOException {
        byte[] start = archive.kind().equals(ImportPlan.FOLDER) ? new byte[0] : start(archive);
        FormatReader.Head head = new FormatReader.Head(lastName(archive.name()), start, members);
        return Formats.surest(named == null ? Formats.ALL : List.of(named), head, possible);
    }

    /// Whether a name, taken for a path, would point outside or mean something to a system.
    private static boolean outside(String name) {
        String slashed = '/' + name.replace('\\', '/') + '/';
        return name.startsWith("/") || slashed.contains("/../") || name.contains("\\") || name.contains(":");
    }

    private void remark(String key, List<String> names, String prefix) {
        if (!names.isEmpty())
            remarks.add(new ImportPlan.Remark(key, some(names, prefix)));
    }

    /// How many there are, and the first five.
    static List<String> some(List<String> names, String prefix) {
        return List.of(Integer.toString(names.size()),
                String.join(", ", names.stream().limit(5).map(name -> prefix + name).toList()));
    }

    static FormatReader.Head head(ExhibitSource source, List<String> members) throws IOException {
        return new FormatReader.Head(lastName(source.name()), start(source), members);
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static byte[] start(ExhibitSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(HEAD);
        }
    }
}
