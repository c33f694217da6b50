package org.suragh.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.RawReader;
import org.suragh.evidence.Exhibit;
import org.suragh.evidence.Provenance;
import org.suragh.evidence.Rejection;
import org.suragh.export.RejectionsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh rejections`: the rows that could not become records, with place, reason and bytes; to a CSV file with `-o`.
@Command(name = "rejections")
final class RejectionsCommand implements Callable<Integer> {
    private static final int SHOWN = 300;
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "EXHIBIT", descriptionKey = "cli.option.rejections-exhibit")
    int exhibit;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", descriptionKey = "cli.option.rejections-output")
    @Nullable
    Path output;

    RejectionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        Path place = Objects.requireNonNull(file);
        Path target = output;
        try (Opened opened = target == null ? Opened.toLook(place) : Opened.forActs(place, person)) {
            CaseFile open = opened.file();
            if (exhibit < 0 || exhibit > open.exhibits().size())
                throw new SuraghException("investigation.no-exhibit", exhibit, open.exhibits().size());
            if (target == null) {
                list(open);
                return 0;
            }
            long[] rows = {0};
            Outputs.whole(target, out -> rows[0] = RejectionsCsv.write(open, exhibit, out));
            if (opened.person() != null)
                open.journal().append(opened.person(), "export", new TreeMap<>(Map.of("kind", "rejections", "rows",
                        Long.toString(rows[0]), "exhibit", Integer.toString(exhibit), "sha256",
                        Outputs.sha256(target))));
            if (common.reads())
                terminal.print(Text.of("cli.rejections.written", Table.number(rows[0]), target));
            opened.sayWhenUnrecorded(terminal);
        }
        return 0;
    }

    private void list(CaseFile open) throws SuraghException {
        String before = "[";
        long rows = 0;
        try (RawReader raw = open.rawReader()) {
            for (Exhibit one : open.exhibits()) {
                if (exhibit == 0 ? one.parent() != 0 : one.number() != exhibit)
                    continue;
                for (Rejection rejection : open.rejections(one.number())) {
                    String text = new String(raw.read(rejection.at(), SHOWN), StandardCharsets.UTF_8);
                    if (common.json)
                        terminal.print(before + json(one, rejection, text));
                    else
                        print(one, rejection, text);
                    before = ",";
                    rows++;
                }
            }
        }
        if (common.json)
            terminal.print(rows == 0 ? "[]" : "]");
        else
            terminal.print(Text.of("cli.rejections.count", Table.number(rows)));
    }

    private void print(Exhibit one, Rejection rejection, String text) {
        Provenance at = rejection.at();
        terminal.print(Text.of("cli.rejections.row", at.exhibit(), Terminal.shown(at.member().isEmpty()
                ? one.name()
                : at.member()), Table.number(at.line()), Terminal.sentence(meaning(rejection)),
                Terminal.shown(rejection.detail())));
        terminal.print("  " + Text.of("cli.explain.raw", "") + Terminal.shown(text));
    }

    private static String meaning(Rejection rejection) {
        return Text.has(rejection.reasonKey()) ? Text.of(rejection.reasonKey()) : rejection.reasonKey();
    }

    private static String json(Exhibit one, Rejection rejection, String text) {
        Provenance at = rejection.at();
        return Json.text(Json.object("exhibit", at.exhibit(), "file", at.member().isEmpty() ? one.name() : at.member(),
                "line", at.line(), "offset", at.offset(), "length", at.length(), "reason", rejection.reasonKey(),
                "meaning", meaning(rejection), "value", rejection.detail(), "text", text));
    }
}
