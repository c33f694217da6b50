package org.suragh.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In what form a verb of figures prints, and where: text for a reader, or one of two forms for programs.
final class Written {
    /// What is printed.
    enum Format {
        /// For a reader.
        text,
        /// Comma-separated values.
        csv,
        /// JSON.
        json
    }

    @Option(names = "--format", paramLabel = "text|csv|json", descriptionKey = "cli.option.text-format")
    @Nullable
    Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "cli.option.output")
    @Nullable
    Path output;

    /// The form that was asked for: `--json` goes before `--format`; without either, text on the screen and
    /// comma-separated values in a file. Text in a file is wrong usage.
    Format format(Common common) {
        if (format == Format.text && output != null)
            throw common.wrong("cli.usage.text-file");
        if (common.json)
            return Format.json;
        return format != null ? format : output == null ? Format.text : Format.csv;
    }
}
