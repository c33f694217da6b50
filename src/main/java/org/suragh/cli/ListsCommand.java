package org.suragh.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AddressClass;
import org.suragh.investigation.BundledLists;
import org.suragh.investigation.Importer;
import org.suragh.investigation.LoadedLists;
import org.suragh.investigation.LoadedLists.LoadedList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh lists`: the address lists of a case with day, class, ranges, terms and warnings; adds the bundled ones when
/// asked to.
@Command(name = "lists")
final class ListsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Executor workers;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--add-bundled", descriptionKey = "cli.option.add-bundled")
    boolean addBundled;

    ListsCommand(Terminal terminal, Executor workers) {
        this.terminal = terminal;
        this.workers = workers;
    }

    @Override
    public Integer call() throws SuraghException {
        Path place = Objects.requireNonNull(file);
        if (addBundled)
            add(place);
        try (CaseFile readOnly = CaseFile.openReadOnly(place)) {
            print(LoadedLists.of(readOnly));
        }
        return 0;
    }

    private void add(Path place) throws SuraghException {
        try (CaseFile open = CaseFile.open(place); ConsoleProgress progress = terminal.progress(common.quiet)) {
            Importer.Outcome outcome = BundledLists.add(open, person.of(open.info()), workers, progress);
            if (common.reads())
                terminal.print(outcome.already() == null
                        ? Text.of("cli.lists.added", BundledLists.DAY, Table.number(outcome.counts().stored()))
                        : String.join("\n", outcome.notes()));
        }
    }

    private void print(LoadedLists loaded) {
        if (common.json) {
            terminal.print(Json.text(Json.object("lists", loaded.lists().stream().map(list -> Json.object("list",
                    list.name(), "exhibit", list.exhibit(), "classes", ids(list.classes()), "date",
                    Objects.requireNonNullElse(day(list.date()), ""),
                    "ranges", list.entries(), "licence", Objects.requireNonNullElse(list.licence(), ""), "warnings",
                    list.warnings())).toList())));
            return;
        }
        if (common.quiet)
            return;
        if (loaded.lists().isEmpty()) {
            terminal.print(Text.of("cli.lists.none"));
            return;
        }
        Table table = new Table(Text.of("cli.column.list"), Text.of("cli.column.date"), Text.of("cli.column.class"),
                ">" + Text.of("cli.column.ranges"), ">" + Text.of("cli.column.exhibit"), Text.of("cli.column.licence"));
        for (LoadedList list : loaded.lists())
            table.row(list.name(), Objects.requireNonNullElse(day(list.date()), "–"),
                    String.join(", ", ids(list.classes())), list.entries(), list.exhibit(),
                    Objects.requireNonNullElse(list.licence(), Text.of("cli.lists.no-licence")));
        table.lines().forEach(terminal::print);
        loaded.warnings().forEach(warning -> terminal.print(Terminal.sentence(warning)));
    }

    private static List<String> ids(List<AddressClass> classes) {
        return classes.stream().map(AddressClass::id).toList();
    }

    private static @Nullable String day(@Nullable Instant date) {
        return date == null ? null : date.toString().substring(0, 10);
    }
}
