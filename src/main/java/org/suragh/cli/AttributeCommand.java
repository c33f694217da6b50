package org.suragh.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Exhibit;
import org.suragh.export.Exporter;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Attributor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh attribute`: every log-in with the rows of Internet providers that hold its address, port and instant, or why
/// none does.
@Command(name = "attribute")
final class AttributeCommand implements Callable<Integer> {
    /// What can be printed.
    enum Format {
        /// Comma-separated values.
        csv,
        /// JSON, one object a line.
        json
    }

    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--skew", paramLabel = "2s", descriptionKey = "cli.option.skew")
    String skew = "2s";

    @Option(names = "--format", paramLabel = "csv|json", descriptionKey = "cli.option.attribute-format")
    Format format = Format.csv;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "cli.option.output")
    @Nullable
    Path output;

    AttributeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        Duration within = Durations.read(common, skew);
        TreeMap<String, String> manifest = new TreeMap<>();
        manifest.put("setting.lease.skew", (within.toMillis() + 999) / 1000 + "s");
        Analysis stated = new Analysis(0, "", manifest, List.of(), List.of(), List.of(), Exhibit.Counts.NONE,
                new TreeMap<>());
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file))) {
            if (!Attributor.any(readOnly))
                throw new SuraghException("cli.problem.no-answers");
            Exporter exporter = Outputs.exporter(common.json || format == Format.json
                    ? "attributions-json"
                    : "attributions-csv");
            Outputs.Body body = out -> exporter.write(readOnly, stated, out);
            if (output == null)
                Outputs.stream(terminal, body);
            else
                Outputs.whole(output, body);
        }
        return 0;
    }
}
