package org.suragh.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.campaign.Prevalence;
import org.suragh.export.Exporter;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.PrevalenceCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh prevalence`: what share of the accounts lies in networks with supported or open control, corrected for the
/// known error rates, with its interval; over the case, per hashtag, per week.
@Command(name = "prevalence")
final class PrevalenceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Mixin
    Person person = new Person();

    @Mixin
    Written written = new Written();

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Option(names = "--sensitivity", paramLabel = "SHARE", descriptionKey = "cli.option.sensitivity")
    @Nullable
    String sensitivity;

    @Option(names = "--specificity", paramLabel = "SHARE", descriptionKey = "cli.option.specificity")
    @Nullable
    String specificity;

    PrevalenceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        if ((sensitivity == null) != (specificity == null))
            throw common.wrong("cli.usage.rates-together");
        Path place = Objects.requireNonNull(file);
        Path target = written.output;
        Written.Format format = written.format(common);
        try (Opened opened = target == null ? Opened.toLook(place) : Opened.forActs(place, person)) {
            Analysis analysis = asked(Steps.latest(opened.file()));
            String id = format == Written.Format.json ? "prevalence-json" : "prevalence-csv";
            if (target != null) {
                new Outputs(opened.file(), analysis, opened.person()).export(target, id);
                opened.sayWhenUnrecorded(terminal);
            } else if (format != Written.Format.text) {
                Exporter exporter = Outputs.exporter(id);
                Outputs.stream(terminal, out -> exporter.write(opened.file(), analysis, out));
            } else {
                try (ConsoleProgress progress = terminal.progress(common.quiet)) {
                    print(PrevalenceCount.of(opened.file(), analysis, progress));
                }
            }
        }
        return 0;
    }

    private Analysis asked(Analysis run) {
        return sensitivity == null || specificity == null
                ? run
                : run.withSetting("prevalence.sensitivity", sensitivity)
                        .withSetting("prevalence.specificity", specificity);
    }

    private void print(Prevalence prevalence) {
        Table table = new Table(Text.of("cli.column.scope"), Text.of("cli.column.what"),
                ">" + Text.of("cli.column.accounts"), ">" + Text.of("cli.column.inside"),
                ">" + Text.of("cli.column.networks"), Text.of("cli.column.measured"), Text.of("cli.column.corrected"));
        for (Prevalence.Row row : prevalence.rows())
            table.row(row.scope(), row.scope().equals("hashtag") ? "#" + row.value() : row.value(), row.accounts(),
                    row.inside(), row.networks(), share(row.share(), row.interval()[0], row.interval()[1]),
                    row.estimate().map(e -> share(e.value(), e.low(), e.high())).orElse("-"));
        table.lines().forEach(terminal::print);
        terminal.print("");
        Prevalence.Rates rates = prevalence.rates();
        terminal.print(prevalence.reason().isEmpty()
                ? Text.of("cli.prevalence.rates", figure(rates.sensitivity()), figure(rates.specificity()),
                        rates.source())
                : Text.of(prevalence.reason()));
        terminal.print(Text.of("cli.prevalence.meaning"));
        terminal.print(Text.of("campaign.prevalence.public"));
    }

    private static String share(double share, double low, double high) {
        return Text.of("cli.campaigns.share", CampaignLines.percent(share), CampaignLines.percent(low),
                CampaignLines.percent(high));
    }

    private static String figure(double rate) {
        return String.format(Locale.ROOT, "%.4f", rate);
    }
}
