package org.suragh.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import org.suragh.export.Exporter;
import org.suragh.investigation.Analysis;

/// All steps in one go into one folder: case, report, exports.
///
/// Everything is made in a hidden folder beside its place and moved there when it is whole, so that the results of an
/// earlier trial stay until the new ones are complete. `try.json` marks the folder as one that a trial may write over.
final class Trial {
    /// The case inside the folder.
    static final String CASE = "case.suragh";

    /// The report inside the folder.
    static final String REPORT = "report.pdf";

    private static final String MARK = "try.json";
    private static final String WORK = ".suragh-try";
    private final Steps steps;
    private final Terminal terminal;
    private final Common common;

    Trial(Steps steps, Terminal terminal, Common common) {
        this.steps = steps;
        this.terminal = terminal;
        this.common = common;
    }

    /// What to do.
    ///
    /// @param folder where the results go
    /// @param files what is imported, in this order
    /// @param exports ids of exporters; the file is named after the id, `networks-csv` being `networks.csv`
    /// @param report whether the report is written
    record Plan(Path folder, CaseInfo info, List<Path> files, Steps.Reading reading,
            SortedMap<String, String> settings, List<String> exports, boolean report) {}

    /// Does it and gives the analysis; prints accounting and networks.
    Analysis run(Plan plan, Person person) throws SuraghException {
        Path work = prepare(plan.folder);
        Path made = work.resolve(CASE);
        List<Steps.Imported> imports = new ArrayList<>();
        try (CaseFile file = CaseFile.create(made, plan.info, person.of(plan.info))) {
            for (Path path : plan.files)
                imports.add(steps.importOne(file, path, plan.reading));
        }
        steps.printImports(imports);
        if (common.reads())
            terminal.print("");
        Analysis analysis = steps.analyse(made, plan.settings, person);
        steps.printNetworks(analysis, plan.info.reservedOrdinary());
        try (CaseFile file = CaseFile.open(made); ConsoleProgress progress = terminal.progress(common.quiet)) {
            Outputs outputs = new Outputs(file, analysis, person.of(plan.info));
            for (String id : plan.exports) {
                Exporter exporter = Outputs.exporter(id);
                outputs.export(work.resolve(fileName(exporter)), id);
            }
            if (plan.report)
                outputs.report(work.resolve(REPORT), progress);
        }
        mark(work, imports, analysis);
        handOver(work, plan.folder);
        return analysis;
    }

    private static String fileName(Exporter exporter) {
        String id = exporter.id();
        String name = id.equals(exporter.extension()) ? "graph" : id.replaceFirst("-(csv|json|spreadsheet)$", "");
        return name + "." + exporter.extension();
    }

    private static Path prepare(Path folder) throws SuraghException {
        if (Files.exists(folder.resolve(CASE)) && !Files.exists(folder.resolve(MARK)))
            throw new SuraghException("cli.problem.not-a-trial", folder.toString(), CASE);
        Path work = folder.resolve(WORK);
        try {
            if (Files.exists(work)) {
                for (Path left : listed(work))
                    Files.delete(left);
            } else {
                Files.createDirectories(work);
            }
            return work;
        } catch (IOException unwritable) {
            throw Outputs.cannotWrite(work, unwritable);
        }
    }

    private static void mark(Path work, List<Steps.Imported> imports, Analysis analysis) throws SuraghException {
        Outputs.whole(work.resolve(MARK), out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(Json.text(Json.object("files", imports.stream().map(i -> i.path().toString()).toList(),
                    "read", analysis.totals().read(), "stored", analysis.totals().stored(), "duplicates",
                    analysis.totals().duplicates(), "rejected", analysis.totals().rejected(), "networks",
                    analysis.findings().size(), "links", analysis.links().size(), "digest", analysis.digest())));
            writer.write("\n");
            writer.flush();
        });
    }

    private static void handOver(Path work, Path folder) throws SuraghException {
        try {
            for (Path done : listed(work))
                Files.move(done, folder.resolve(String.valueOf(done.getFileName())),
                        StandardCopyOption.REPLACE_EXISTING);
            Files.delete(work);
        } catch (IOException unwritable) {
            throw Outputs.cannotWrite(folder, unwritable);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }
}
