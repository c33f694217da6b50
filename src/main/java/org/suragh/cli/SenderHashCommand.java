package org.suragh.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.SenderHashes;
import org.suragh.investigation.SenderHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh sender-hash`: compares an exhibit with the hash that its sender gave. Ends 0 equal, 1 different.
@Command(name = "sender-hash")
final class SenderHashCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Parameters(index = "1", paramLabel = "EXHIBIT", descriptionKey = "cli.option.exhibit")
    int exhibit;

    @Parameters(index = "2", paramLabel = "HASH", descriptionKey = "cli.option.sender-hash")
    String hash = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.hash-reason")
    String reason = "";

    SenderHashCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        try (CaseFile open = CaseFile.open(Objects.requireNonNull(file))) {
            SenderHashes.Statement said = SenderHash.compare(open, exhibit, hash, reason, person.of(open.info()));
            if (common.json)
                terminal.print(Json.text(json(said)));
            return say(terminal, common, said);
        }
    }

    /// Says what came of a comparison: a difference on `err`, unless a reason was given; gives the exit code.
    static int say(Terminal terminal, Common common, SenderHashes.Statement said) {
        boolean fine = said.matches() || !said.reason().isEmpty();
        String sentence = Terminal.sentence(SenderHash.sentence(said));
        if (!fine)
            terminal.say("cli.verify.difference", sentence);
        else if (common.reads())
            terminal.print(sentence);
        return fine ? 0 : ProblemHandler.FIXABLE;
    }

    /// A comparison for a machine.
    static Map<String, Object> json(SenderHashes.Statement said) {
        return Json.object("exhibit", said.exhibit(), "algorithm", said.algorithm(), "given", said.given(), "computed",
                said.computed(), "matches", said.matches(), "reason", said.reason());
    }
}
