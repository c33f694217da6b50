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
import org.suragh.evidence.Exhibit;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Importer;
import org.suragh.investigation.SenderHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(names = "--sender-hash", paramLabel = "HASH", descriptionKey = "cli.option.sender-hash")
    @Nullable
    String senderHash;

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
        if (senderHash != null && files.size() != 1)
            throw common.wrong("cli.usage.sender-hash", files.size());
        if (senderHash != null)
            SenderHash.algorithm(senderHash);
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
            if (senderHash != null && !imports.isEmpty())
                exit = compare(open, imports.getFirst().outcome(), how.person());
        }
        if (!imports.isEmpty() || common.json)
            steps.printImports(imports);
        return exit;
    }

    /// Holds the file against the hash that came with it, also when the case had it already.
    private int compare(CaseFile open, Importer.Outcome outcome, String who) throws SuraghException {
        Exhibit exhibit = outcome.already() == null ? outcome.exhibits().getFirst() : outcome.already();
        return SenderHashCommand.say(terminal, common,
                SenderHash.compare(open, exhibit.number(), Objects.requireNonNull(senderHash), "", who));
    }
}
