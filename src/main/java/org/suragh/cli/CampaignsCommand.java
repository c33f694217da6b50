package org.suragh.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.export.Exporter;
import org.suragh.investigation.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh campaigns`: hashtags, pages and texts with many posts, and how much of them came from linked accounts.
@Command(name = "campaigns")
final class CampaignsCommand implements Callable<Integer> {
    /// What can be printed.
    enum Format {
        /// Comma-separated values.
        csv,
        /// JSON.
        json
    }

    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--format", paramLabel = "csv|json", descriptionKey = "cli.option.networks-format")
    Format format = Format.csv;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "cli.option.output")
    @Nullable
    Path output;

    @Option(names = "--rate", paramLabel = "RUPEES", descriptionKey = "cli.option.rate")
    @Nullable
    String rate;

    @Option(names = "--min-posts", paramLabel = "N", descriptionKey = "cli.option.min-posts")
    @Nullable
    String minPosts;

    CampaignsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        String id = common.json || format == Format.json ? "campaigns-json" : "campaigns-csv";
        Path place = Objects.requireNonNull(file);
        Path target = output;
        try (Opened opened = target == null ? Opened.toLook(place) : Opened.forActs(place, person)) {
            Analysis analysis = asked(Steps.latest(opened.file()));
            if (target == null) {
                Exporter exporter = Outputs.exporter(id);
                Outputs.stream(terminal, out -> exporter.write(opened.file(), analysis, out));
            } else {
                new Outputs(opened.file(), analysis, opened.person()).export(target, id);
                opened.sayWhenUnrecorded(terminal);
            }
        }
        return 0;
    }

    private Analysis asked(Analysis run) {
        Analysis asked = rate == null ? run : run.withSetting("campaign.rate", rate);
        return minPosts == null ? asked : asked.withSetting("campaign.min-posts", minPosts);
    }
}
