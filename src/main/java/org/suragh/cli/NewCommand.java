package org.suragh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.CaseInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh new`: makes a case and says what was not recorded.
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    CaseOptions options = new CaseOptions();

    @Mixin
    Person person = new Person();

    @Parameters(paramLabel = "CASE.suragh", descriptionKey = "cli.option.new-case")
    @Nullable
    Path file;

    @Option(names = "--title", paramLabel = "T", required = true, descriptionKey = "cli.option.title")
    String title = "";

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        Path place = java.util.Objects.requireNonNull(file);
        CaseInfo info = options.info(title, person.examiner);
        try (CaseFile made = CaseFile.create(place, info, person.of(info))) {
            List<String> missing = options.notRecorded(info);
            if (common.json)
                terminal.print(Json.text(Json.object("case", place.toString(), "journal_head", made.journal().head()
                        .hash(), "not_recorded", missing, "reserved_addresses_ordinary", info.reservedOrdinary())));
            if (common.reads()) {
                terminal.print(Text.of("cli.new.made", place.toString()));
                if (!missing.isEmpty())
                    terminal.print(Text.of("cli.new.not-recorded", String.join(", ", missing)));
                if (info.reservedOrdinary())
                    terminal.print(Text.of("cli.reserved-ordinary"));
            }
        }
        return 0;
    }
}
