package org.suragh.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options every verb has.
final class Common {
    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec verb;

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

    /// Wrong usage of the verb: its sentence by text key; ends 2.
    ParameterException wrong(String key, Object... args) {
        return wrong(verb, key, args);
    }

    /// The same for a set of options that knows its verb.
    static ParameterException wrong(@Nullable CommandSpec verb, String key, Object... args) {
        return new ParameterException(Objects.requireNonNull(verb).commandLine(), Text.of(key, args));
    }
}
