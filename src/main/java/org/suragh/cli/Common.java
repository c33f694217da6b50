package org.suragh.cli;

import picocli.CommandLine.Option;

/// The options every verb has.
final class Common {
    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    boolean help;

    @Option(names = {"-q", "--quiet"}, descriptionKey = "cli.option.quiet")
    boolean quiet;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    boolean json;

    /// Whether lines for a reader are wanted on `out`.
    boolean reads() {
        return !quiet && !json;
    }
}
