package org.suragh.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Analyst;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh analyse`: a run over a case, stored in it; prints the networks, strongest first.
@Command(name = "analyse")
final class AnalyseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Parameters(arity = "0..1", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "cli.option.set")
    @Nullable
    Map<String, String> set;

    @Option(names = "--list-settings", descriptionKey = "cli.option.list-settings")
    boolean listSettings;

    AnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        List<Analyst.Setting> known = Analyst.settings();
        if (listSettings) {
            print(known);
            return 0;
        }
        Path place = file;
        if (place == null)
            throw common.wrong("cli.usage.no-case");
        TreeMap<String, String> settings = new TreeMap<>(set == null ? Map.of() : set);
        for (String name : settings.keySet())
            if (known.stream().noneMatch(s -> s.name().equals(name)))
                throw common.wrong("cli.usage.setting", name);
        boolean reservedOrdinary;
        try (CaseFile readOnly = CaseFile.openReadOnly(place)) {
            reservedOrdinary = readOnly.info().reservedOrdinary();
        }
        Steps steps = new Steps(terminal, common, Runnable::run);
        Analysis analysis = steps.analyse(place, settings, person);
        steps.printNetworks(analysis, reservedOrdinary);
        return 0;
    }

    private void print(List<Analyst.Setting> known) {
        if (common.json) {
            Map<String, Object> all = Json.object();
            known.forEach(s -> all.put(s.name(), s.standard()));
            terminal.print(Json.text(all));
            return;
        }
        Table table = new Table(Text.of("cli.column.setting"), Text.of("cli.column.default"), Text.of(
                "cli.column.meaning"));
        for (Analyst.Setting setting : known) {
            String key = "setting." + setting.name();
            table.row(setting.name(), setting.standard(), Text.has(key) ? Text.of(key) : "");
        }
        table.lines().forEach(terminal::print);
    }
}
