package org.suragh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.ingest.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `suragh import`: files and folders into a case, one transaction each, and the accounting of every row.
///
/// A file that cannot be read stores nothing; the others are still imported, and the verb ends 1.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Executor workers;

    @Mixin
    Common common = new Common();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    Person person = new Person();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.option.files")
    List<Path> files = new ArrayList<>();

    ImportCommand(Terminal terminal, Executor workers) {
        this.terminal = terminal;
        this.workers = workers;
    }

    @Override
    public Integer call() throws SuraghException {
        ReadOptions options = reading.options();
        Steps steps = new Steps(terminal, common, workers);
        List<Steps.Imported> imports = new ArrayList<>();
        int exit = 0;
        try (CaseFile open = CaseFile.open(Objects.requireNonNull(file))) {
            Steps.Reading how = new Steps.Reading(Objects.requireNonNullElse(reading.format, ""), options,
                    !reading.reference, person.of(open.info()));
            for (Path path : files) {
                try {
                    imports.add(steps.importOne(open, path, how));
                } catch (SuraghException notThisOne) {
                    exit = new ProblemHandler(terminal).handle(notThisOne);
                }
            }
        }
        if (!imports.isEmpty() || common.json)
            steps.printImports(imports);
        return exit;
    }
}
