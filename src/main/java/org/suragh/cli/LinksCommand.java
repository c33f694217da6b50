package org.suragh.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.BuildInfo;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Exhibit;
import org.suragh.export.Exporter;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.NotUsed;
import org.suragh.investigation.RawLinks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh links`: the validated links of the newest run, or with `--raw` every pair that meets the counts.
@Command(name = "links")
final class LinksCommand implements Callable<Integer> {
    /// What can be printed.
    enum Format {
        /// Comma-separated values.
        csv
    }

    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--format", paramLabel = "csv", descriptionKey = "cli.option.links-format")
    Format format = Format.csv;

    @Option(names = "--layer", paramLabel = "ID", descriptionKey = "cli.option.layer")
    @Nullable
    String layer;

    @Option(names = "--raw", descriptionKey = "cli.option.raw")
    boolean raw;

    @Option(names = "--window", paramLabel = "3600s", descriptionKey = "cli.option.window")
    @Nullable
    String window;

    @Option(names = "--min-values", paramLabel = "N", descriptionKey = "cli.option.min-values")
    @Nullable
    Integer minValues;

    @Option(names = "--min-participation", paramLabel = "N", descriptionKey = "cli.option.min-participation")
    @Nullable
    Integer minParticipation;

    @Option(names = "--suggest-window", descriptionKey = "cli.option.suggest-window")
    boolean suggest;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "cli.option.output")
    @Nullable
    Path output;

    LinksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        Duration within = checkUsage();
        Path place = Objects.requireNonNull(file);
        Path target = output;
        if (suggest)
            return suggested(place);
        try (Opened opened = target == null ? Opened.toLook(place) : Opened.forActs(place, person)) {
            Analysis analysis = raw ? rawLinks(opened.file(), within) : validated(opened.file());
            if (!raw && !common.quiet)
                new ChanceLines(analysis).lines(layer == null ? "" : layer).forEach(terminal.err()::println);
            if (target == null) {
                Exporter exporter = Outputs.exporter("links-csv");
                Outputs.stream(terminal, out -> exporter.write(opened.file(), analysis, out));
            } else {
                new Outputs(opened.file(), analysis, opened.person()).export(target, "links-csv");
                opened.sayWhenUnrecorded(terminal);
            }
            if (!raw && !common.quiet)
                terminal.err().println(NotUsed.sentence(analysis));
        }
        return 0;
    }

    /// Prints the window that the acts of the layer suggest.
    private int suggested(Path place) throws SuraghException {
        String id = Objects.requireNonNull(layer);
        try (CaseFile readOnly = CaseFile.openReadOnly(place);
                ConsoleProgress progress = terminal.progress(common.quiet)) {
            Optional<Duration> window = RawLinks.suggestedWindow(readOnly, id, progress);
            terminal.print(window.isEmpty()
                    ? Text.of("cli.no-suggested-window", id)
                    : Text.of("cli.suggested-window", id, (window.get().toMillis() + 999) / 1000 + "s"));
        }
        return 0;
    }

    private Duration checkUsage() {
        if (suggest && (layer == null || raw || window != null || output != null))
            throw common.wrong("cli.usage.suggest-window");
        if (raw && (layer == null || window == null))
            throw common.wrong("cli.usage.raw-needs");
        if (!raw && (window != null || minValues != null || minParticipation != null))
            throw common.wrong("cli.usage.raw-only");
        if (minValues != null && minValues < 1 || minParticipation != null && minParticipation < 1)
            throw common.wrong("cli.usage.positive");
        return window == null ? Duration.ZERO : Durations.read(common, window);
    }

    private Analysis validated(CaseFile file) throws SuraghException {
        Analysis analysis = Steps.latest(file);
        return layer == null ? analysis : analysis.onlyLayer(layer);
    }

    /// Counted pairs in the shape of an analysis without a run; its manifest says what was counted.
    private Analysis rawLinks(CaseFile file, Duration within) throws SuraghException {
        String id = Objects.requireNonNull(layer);
        int values = minValues == null ? 1 : minValues;
        int participation = minParticipation == null ? 1 : minParticipation;
        TreeMap<String, String> manifest = new TreeMap<>();
        manifest.put("version", BuildInfo.version());
        manifest.put("raw.layer", id);
        manifest.put("raw.window", within.toSeconds() + "s");
        manifest.put("raw.min-values", Integer.toString(values));
        manifest.put("raw.min-participation", Integer.toString(participation));
        Analysis none = new Analysis(0, "", manifest, List.of(), List.of(), List.of(), Exhibit.Counts.NONE,
                new TreeMap<>());
        try (ConsoleProgress progress = terminal.progress(common.quiet)) {
            return none.withLinks(RawLinks.of(file, id, within, values, participation, progress));
        }
    }
}
