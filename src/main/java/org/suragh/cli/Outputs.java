package org.suragh.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.export.Exporter;
import org.suragh.export.Exports;
import org.suragh.export.ManifestFile;
import org.suragh.investigation.Analysis;
import org.suragh.report.PdfReport;

/// Results to files: each written beside its place and moved there when it is whole, with its manifest, and entered in
/// the journal by its hash.
final class Outputs {
    private final CaseFile file;
    private final Analysis analysis;
    private final @Nullable String person;

    /// @param person who acts, or null when the case cannot be written and so keeps no journal of it
    Outputs(CaseFile file, Analysis analysis, @Nullable String person) {
        this.file = file;
        this.analysis = analysis;
        this.person = person;
    }

    /// Something that writes the bytes of a file.
    @FunctionalInterface
    interface Body {
        /// Writes them all.
        void write(OutputStream out) throws IOException, SuraghException;
    }

    /// The exporter of an id.
    ///
    /// @throws SuraghException when there is none of that name
    static Exporter exporter(String id) throws SuraghException {
        for (Exporter exporter : Exports.ALL)
            if (exporter.id().equals(id))
                return exporter;
        throw new SuraghException("cli.problem.no-export", id);
    }

    /// Writes a file and its manifest and enters the act in the journal when a person is named.
    ///
    /// @param act `report` or `export`
    /// @param kind what was written: the exporter's id, or `report`
    void write(Path target, String act, String kind, Body body) throws SuraghException {
        whole(target, body);
        try {
            ManifestFile.write(target.toAbsolutePath(), kind, file, analysis);
        } catch (IOException unwritable) {
            throw cannotWrite(target, unwritable);
        }
        if (person != null) {
            SortedMap<String, String> parameters = new TreeMap<>(Map.of("kind", kind, "digest", analysis.digest(),
                    "run", Integer.toString(analysis.run()), "sha256", sha256(target)));
            file.journal().append(person, act, parameters);
        }
    }

    /// Writes an export of the list.
    void export(Path target, String id) throws SuraghException {
        Exporter exporter = exporter(id);
        write(target, "export", id, out -> exporter.write(file, analysis, out));
    }

    /// Writes the report.
    void report(Path target, Progress progress) throws SuraghException {
        write(target, "report", "report", out -> PdfReport.write(file, analysis, out, progress));
    }

    /// Writes a file so that its place never holds half of it.
    static void whole(Path target, Body body) throws SuraghException {
        Path absolute = target.toAbsolutePath();
        if (Files.isDirectory(absolute))
            throw new SuraghException("cli.problem.is-folder", target.toString());
        Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            if (absolute.getParent() != null)
                Files.createDirectories(absolute.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                body.write(out);
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw cannotWrite(target, unwritable);
        } finally {
            discard(part);
        }
    }

    /// Writes to the verb's own output.
    static void stream(Terminal terminal, Body body) throws SuraghException {
        terminal.out().flush();
        try {
            OutputStream out = new BufferedOutputStream(terminal.bytes(), 1 << 16);
            body.write(out);
            out.flush();
        } catch (IOException closed) {
            throw new SuraghException("cli.problem.output-closed", closed);
        }
    }

    private static void discard(Path part) throws SuraghException {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            throw cannotWrite(part, stays);
        }
    }

    /// The sentence for a file that cannot be written.
    static SuraghException cannotWrite(Path target, IOException problem) {
        String reason = problem instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : problem.getClass().getSimpleName();
        return new SuraghException("cli.problem.write", problem, target.toString(), reason);
    }

    /// SHA-256 of a file, lower-case hex.
    static String sha256(Path file) throws SuraghException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream hashed = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw cannotWrite(file, unreadable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
