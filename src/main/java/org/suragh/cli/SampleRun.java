package org.suragh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.suragh.base.Installation;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseInfo;
import org.suragh.export.Exporter;
import org.suragh.export.Exports;
import org.suragh.ingest.ReadOptions;

/// The first shipped sample case through the whole corridor: what `mvn` alone shows.
final class SampleRun {
    private final Terminal terminal;
    private final Executor workers;

    SampleRun(Terminal terminal, Executor workers) {
        this.terminal = terminal;
        this.workers = workers;
    }

    /// Makes the case in a folder, and its report and exports where wanted.
    ///
    /// @param everything false when a window will show the case anyway
    /// @return the case
    Path run(Path folder, boolean everything) throws SuraghException {
        Path sample = sample();
        Common common = new Common();
        CaseInfo info = CaseInfo.titled(Text.of("cli.sample.title", String.valueOf(sample.getFileName())), true);
        Person person = new Person();
        Steps.Reading how = new Steps.Reading("", ReadOptions.NONE, true, person.of(info));
        List<String> exports = everything ? Exports.ALL.stream().map(Exporter::id).toList() : List.of();
        terminal.print(Text.of("cli.sample.running", sample.toString()));
        terminal.print("");
        new Trial(new Steps(terminal, common, workers), terminal, common)
                .run(new Trial.Plan(folder, info, exhibits(sample), how, new TreeMap<>(), exports, everything), person);
        if (everything)
            terminal.print(Text.of("cli.sample.written", folder.resolve(Trial.REPORT).toString(), folder.toString()));
        terminal.out().flush();
        return folder.resolve(Trial.CASE);
    }

    private static Path sample() throws SuraghException {
        Path all = Installation.sampleCases().orElseThrow(() -> new SuraghException("cli.problem.no-samples"));
        try (Stream<Path> inside = Files.list(all)) {
            return inside.filter(Files::isDirectory).min(Path::compareTo)
                    .orElseThrow(() -> new SuraghException("cli.problem.no-samples"));
        } catch (IOException unreadable) {
            throw new SuraghException("cli.problem.no-samples", unreadable);
        }
    }

    /// The raw exports of a sample: all but its README and its truth.
    private static List<Path> exhibits(Path sample) throws SuraghException {
        try (Stream<Path> inside = Files.list(sample)) {
            return inside.filter(file -> {
                String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                return !name.startsWith(".") && !name.endsWith(".md") && !name.startsWith("truth");
            }).sorted().toList();
        } catch (IOException unreadable) {
            throw new SuraghException("cli.problem.no-samples", unreadable);
        }
    }
}
