package org.suragh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.IpAddress;
import org.suragh.investigation.PersonLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh watch` and `suragh clear`: the lists of watched and of cleared accounts, names and addresses, and what is put
/// on them.
abstract sealed class PersonListCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PersonLists.Place place;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ACCOUNT|@HANDLE|ADDRESS", descriptionKey = "cli.option.listed")
    @Nullable
    String value;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.list-reason")
    String reason = "";

    @Option(names = "--remove", descriptionKey = "cli.option.list-remove")
    boolean remove;

    private PersonListCommand(Terminal terminal, PersonLists.Place place) {
        this.terminal = terminal;
        this.place = place;
    }

    /// `suragh watch`.
    @Command(name = "watch")
    static final class Watch extends PersonListCommand {
        Watch(Terminal terminal) {
            super(terminal, PersonLists.Place.WATCHED);
        }

        @Override
        boolean override() {
            return false;
        }
    }

    /// `suragh clear`.
    @Command(name = "clear")
    static final class Clear extends PersonListCommand {
        @Option(names = "--override", descriptionKey = "cli.option.list-override")
        boolean letIn;

        Clear(Terminal terminal) {
            super(terminal, PersonLists.Place.CLEARED);
        }

        @Override
        boolean override() {
            return letIn;
        }
    }

    /// Whether a cleared value is to be let into reports.
    abstract boolean override();

    @Override
    public Integer call() throws SuraghException {
        String said = value;
        Path at = Objects.requireNonNull(file);
        if (remove && override())
            throw common.wrong("cli.usage.list-both");
        if (said == null && (remove || override() || !reason.isEmpty()))
            throw common.wrong("cli.usage.list-value");
        if (said != null)
            try (CaseFile open = CaseFile.open(at)) {
                PersonLists.Subject subject = subject(open, said);
                if (override())
                    PersonLists.override(open, person.of(open.info()), subject, reason);
                else
                    PersonLists.put(open, person.of(open.info()), remove ? PersonLists.Place.NONE : place, subject,
                            reason);
            }
        try (CaseFile readOnly = CaseFile.openReadOnly(at)) {
            print(PersonLists.of(readOnly).entries().stream().filter(entry -> entry.place() == place).toList());
        }
        return 0;
    }

    private static PersonLists.Subject subject(CaseFile open, String said) throws SuraghException {
        Optional<IpAddress> address = IpAddress.parse(said);
        if (address.isPresent())
            return PersonLists.Subject.of(address.get());
        return said.startsWith("@")
                ? PersonLists.Subject.handle(said)
                : PersonLists.Subject.of(Named.account(open, said));
    }

    private void print(List<PersonLists.Entry> entries) {
        if (common.json) {
            terminal.print(Json.text(Json.object(place.id(), entries.stream().map(PersonListCommand::json).toList())));
            return;
        }
        if (common.quiet)
            return;
        if (entries.isEmpty())
            terminal.print(Text.of(place == PersonLists.Place.WATCHED ? "cli.watch.none" : "cli.clear.none"));
        for (PersonLists.Entry entry : entries) {
            terminal.print(Terminal.sentence(Text.of("cli.list.line", entry.subject().shown(), entry.reason(),
                    entry.person(), entry.at().toString())));
            PersonLists.Override let = entry.override();
            if (let != null)
                terminal.print("  " + Terminal.sentence(Text.of("cli.list.override", let.reason(), let.person(),
                        let.at().toString())));
        }
    }

    private static Map<String, Object> json(PersonLists.Entry entry) {
        Map<String, Object> object = Json.object("kind", entry.subject().kind(), "value", entry.subject().value(),
                "reason", entry.reason(), "person", entry.person(), "at", entry.at().toString(), "entry",
                entry.entry());
        PersonLists.Override let = entry.override();
        if (let != null)
            object.put("override", Json.object("reason", let.reason(), "person", let.person(), "at",
                    let.at().toString()));
        return object;
    }
}
