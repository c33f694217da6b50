package org.suragh.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.container.Password;
import org.suragh.evidence.Exhibit;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import org.suragh.investigation.NotUsed;
import org.suragh.investigation.Importer;
import org.suragh.investigation.LoadedLists;

/// The steps of the corridor as verbs take them, with what they print. One object a verb run.
final class Steps {
    private final Terminal terminal;
    private final Common common;
    private final Executor workers;

    Steps(Terminal terminal, Common common, Executor workers) {
        this.terminal = terminal;
        this.common = common;
        this.workers = workers;
    }

    /// What came of one file.
    record Imported(Path path, Importer.Outcome outcome) {}

    /// How files are read.
    ///
    /// @param format id of a format, or empty to recognise it
    /// @param keepCopy whether a copy goes into the case
    /// @param person who imports
    record Reading(String format, ReadOptions options, boolean keepCopy, String person) {}

    /// Imports one file or folder, in one transaction.
    Imported importOne(CaseFile file, Path path, Reading how) throws SuraghException {
        if (!Files.exists(path))
            throw new SuraghException("cli.problem.no-file-there", path.toString());
        try {
            return imported(file, path, how, how.options);
        } catch (SuraghException asks) {
            Password typed = asks.key().startsWith("ingest.ask.password")
                    ? PasswordPrompt.ask(Terminal.sentence(asks.userMessage()))
                    : null;
            if (typed == null)
                throw asks;
            return imported(file, path, how, how.options.unlockedWith(typed));
        }
    }

    private Imported imported(CaseFile file, Path path, Reading how, ReadOptions options) throws SuraghException {
        try (ConsoleProgress progress = terminal.progress(common.quiet)) {
            return new Imported(path, Importer.importFile(file, path, how.format.isEmpty() ? null : how.format,
                    options, how.keepCopy, how.person, workers, progress));
        }
    }

    /// The accounting: a row a file, members below their archive, and the sum.
    void printImports(List<Imported> imports) {
        if (common.json) {
            terminal.print(Json.text(Json.object("files", imports.stream().map(Steps::json).toList(), "totals",
                    json(sum(imports)))));
            return;
        }
        if (common.quiet)
            return;
        Table table = new Table(Text.of("cli.column.file"), Text.of("cli.column.format"), ">" + Text.of(
                "cli.column.read"), ">" + Text.of("cli.column.stored"), ">" + Text.of("cli.column.duplicates"),
                ">" + Text.of("cli.column.rejected"));
        for (Imported one : imports) {
            if (one.outcome.already() != null) {
                row(table, one.path.getFileName() + "", Text.of("cli.already"), Exhibit.Counts.NONE);
                continue;
            }
            List<Exhibit> exhibits = one.outcome.exhibits();
            Exhibit first = exhibits.getFirst();
            row(table, first.name(), first.format(), exhibits.size() == 1 ? first.counts() : one.outcome.counts());
            exhibits.stream().skip(1).filter(e -> e.counts().read() > 0)
                    .forEach(e -> row(table, "  " + e.name(), e.format(), e.counts()));
        }
        if (imports.size() > 1)
            row(table, Text.of("cli.total"), "", sum(imports));
        table.lines().forEach(terminal::print);
        for (Imported one : imports) {
            String name = String.valueOf(one.path.getFileName());
            for (String note : one.outcome.notes())
                terminal.print(Terminal.sentence(note.contains(name) ? note : Text.of("cli.note", name, note)));
        }
    }

    private static Exhibit.Counts sum(List<Imported> imports) {
        return imports.stream().map(i -> i.outcome.counts()).reduce(Exhibit.Counts.NONE, Exhibit.Counts::plus);
    }

    private static void row(Table table, String name, String format, Exhibit.Counts counts) {
        table.row(name, format, counts.read(), counts.stored(), counts.duplicates(), counts.rejected());
    }

    private static Map<String, Object> json(Imported one) {
        List<Object> exhibits = new ArrayList<>();
        for (Exhibit exhibit : one.outcome.exhibits()) {
            Map<String, Object> object = Json.object("exhibit", exhibit.number(), "name", exhibit.name(), "format",
                    exhibit.format(), "bytes", exhibit.bytes(), "sha256", exhibit.sha256());
            object.putAll(json(exhibit.counts()));
            exhibits.add(object);
        }
        return Json.object("file", one.path.toString(), "already", one.outcome.already() != null, "exhibits", exhibits,
                "notes", one.outcome.notes());
    }

    private static Map<String, Object> json(Exhibit.Counts counts) {
        return Json.object("read", counts.read(), "stored", counts.stored(), "duplicates", counts.duplicates(),
                "rejected", counts.rejected());
    }

    /// Analyses a case and stores the run.
    Analysis analyse(Path caseFile, SortedMap<String, String> settings, Person person) throws SuraghException {
        Analysis analysis;
        try (CaseFile readOnly = CaseFile.openReadOnly(caseFile);
                ConsoleProgress progress = terminal.progress(common.quiet)) {
            analysis = Analyst.analyse(readOnly, settings, progress);
        }
        try (CaseFile file = CaseFile.open(caseFile)) {
            if (common.reads())
                LoadedLists.of(file).warnings().forEach(warning -> terminal.print(Terminal.sentence(warning)));
            return Analyst.store(file, analysis, person.of(file.info()));
        }
    }

    /// The table of networks, strongest first, and what the run was.
    void printNetworks(Analysis analysis, boolean reservedOrdinary) {
        if (common.json) {
            terminal.print(Json.text(Json.object("run", analysis.run(), "digest", analysis.digest(),
                    "reserved_addresses_ordinary", reservedOrdinary, "networks",
                    analysis.findings().stream().map(Steps::json).toList(), "layers",
                    new ChanceLines(analysis).json())));
            return;
        }
        if (common.quiet)
            return;
        if (analysis.findings().isEmpty()) {
            terminal.print(Text.of("cli.no-networks"));
        } else {
            Table table = new Table(Text.of("cli.column.network"), ">" + Text.of("cli.column.accounts"), ">" + Text.of(
                    "cli.column.supported"), Text.of("cli.column.control"), Text.of("cli.column.coordination"),
                    Text.of("cli.column.alternative"), Text.of("cli.column.title"));
            for (Finding f : analysis.findings())
                table.row(f.id(), f.members().size(), supported(f), f.control().id(), f.coordination().id(),
                        f.alternative().id(), f.title());
            table.lines().forEach(terminal::print);
        }
        long accounts = analysis.findings().stream().mapToLong(Steps::supported).sum();
        terminal.print(Text.of("cli.networks-found", Table.number(analysis.findings().size()), Table.number(accounts)));
        new ChanceLines(analysis).lines("").forEach(terminal::print);
        if (!analysis.setAside().isEmpty())
            terminal.print(Text.of("cli.set-aside", Table.number(analysis.setAside().size())));
        terminal.print(NotUsed.sentence(analysis));
        terminal.print(Text.of("cli.run", analysis.run(), analysis.digest()));
        if (reservedOrdinary)
            terminal.print(Text.of("cli.reserved-ordinary"));
    }

    private static long supported(Finding finding) {
        return finding.members().stream().map(Member::control).filter(Control.SUPPORTED::equals).count();
    }

    private static Map<String, Object> json(Finding f) {
        return Json.object("network", f.id(), "title", f.title(), "accounts", f.members().size(), "supported",
                supported(f), "control", f.control().id(), "control_index", f.controlIndex(), "coordination",
                f.coordination().id(), "alternative", f.alternative().id());
    }

    /// The newest stored run.
    ///
    /// @throws SuraghException when the case has none
    static Analysis latest(CaseFile file) throws SuraghException {
        return Analyst.latest(file).orElseThrow(() -> new SuraghException("cli.problem.no-analysis", file.path()
                .toString()));
    }
}
