package org.suragh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseInfo;
import org.suragh.ingest.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh try`: new, import, analyse, report, `networks.csv` and `links.csv` in one go.
@Command(name = "try")
final class TryCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Executor workers;

    @Mixin
    Common common = new Common();

    @Mixin
    CaseOptions about = new CaseOptions();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    Person person = new Person();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.option.files")
    List<Path> files = new ArrayList<>();

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true, descriptionKey = "cli.option.folder")
    @Nullable
    Path folder;

    @Option(names = "--title", paramLabel = "T", descriptionKey = "cli.option.try-title")
    @Nullable
    String title;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "cli.option.set")
    @Nullable
    Map<String, String> set;

    TryCommand(Terminal terminal, Executor workers) {
        this.terminal = terminal;
        this.workers = workers;
    }

    @Override
    public Integer call() throws SuraghException {
        CaseInfo info = about.info(title == null ? Text.of("cli.try.title") : title, person.examiner);
        ReadOptions options = reading.options();
        Path target = Objects.requireNonNull(folder);
        Steps.Reading how = new Steps.Reading(Objects.requireNonNullElse(reading.format, ""), options,
                !reading.reference, person.of(info));
        Steps steps = new Steps(terminal, common, workers);
        new Trial(steps, terminal, common).run(new Trial.Plan(target, info, files, how,
                new TreeMap<>(set == null ? Map.of() : set), List.of("networks-csv", "links-csv"), true), person);
        if (common.reads())
            terminal.print(Text.of("cli.try.written", target.resolve(Trial.REPORT).toString(),
                    target.resolve(Trial.CASE).toString()));
        return 0;
    }
}
