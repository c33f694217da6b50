package org.suragh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.campaign.CampaignDetail;
import org.suragh.campaign.PinnedEvent;
import org.suragh.casefile.CaseFile;
import org.suragh.export.CampaignDetailExport;
import org.suragh.export.Exporter;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.CampaignCount;
import org.suragh.investigation.PinnedEvents;
import org.suragh.investigation.Waves;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh campaigns`: hashtags, pages and texts with many posts, how much of them came from linked accounts, and which
/// networks serve which; one of them in detail with `--of`.
@Command(name = "campaigns")
final class CampaignsCommand implements Callable<Integer> {
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

    @Option(names = "--of", paramLabel = "WHAT", descriptionKey = "cli.option.campaign-of")
    @Nullable
    String of;

    @Option(names = "--hours", descriptionKey = "cli.option.campaign-hours")
    boolean hours;

    @Option(names = "--rate", paramLabel = "RUPEES", descriptionKey = "cli.option.rate")
    @Nullable
    String rate;

    @Option(names = "--rate-retweets", paramLabel = "RUPEES", descriptionKey = "cli.option.rate-retweets")
    @Nullable
    String rateRetweets;

    @Option(names = "--rate-follows", paramLabel = "RUPEES", descriptionKey = "cli.option.rate-follows")
    @Nullable
    String rateFollows;

    @Option(names = "--min-posts", paramLabel = "N", descriptionKey = "cli.option.min-posts")
    @Nullable
    String minPosts;

    @Option(names = "--event", paramLabel = "NAME=DAY", descriptionKey = "cli.option.event")
    List<String> events = new ArrayList<>();

    @Option(names = "--unpin", paramLabel = "NAME", descriptionKey = "cli.option.unpin")
    List<String> unpin = new ArrayList<>();

    CampaignsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        Path place = Objects.requireNonNull(file);
        if (hours && of == null)
            throw common.wrong("cli.usage.hours-alone");
        written.format(common);
        List<PinnedEvent> pinned = new ArrayList<>();
        for (String event : events)
            pinned.add(PinnedEvents.read(event));
        boolean acts = !pinned.isEmpty() || !unpin.isEmpty();
        try (Opened opened = written.output == null && !acts ? Opened.toLook(place) : Opened.forActs(place, person)) {
            Analysis analysis = asked(Steps.latest(opened.file()));
            if (acts)
                pin(opened, pinned);
            if (of == null)
                all(opened, analysis);
            else
                one(opened, analysis, of);
        }
        return 0;
    }

    private void pin(Opened opened, List<PinnedEvent> pinned) throws SuraghException {
        String who = opened.person();
        if (who == null)
            throw new SuraghException("cli.problem.cannot-pin", opened.file().path().toString());
        for (String name : unpin)
            PinnedEvents.unpin(opened.file(), who, name);
        for (PinnedEvent event : pinned)
            PinnedEvents.pin(opened.file(), who, event);
    }

    private void all(Opened opened, Analysis analysis) throws SuraghException {
        String id = written.format(common) == Written.Format.json ? "campaigns-json" : "campaigns-csv";
        Path target = written.output;
        if (written.format(common) == Written.Format.text) {
            CaseFile readOnly = opened.file();
            CampaignLines lines = new CampaignLines(terminal, readOnly.platforms().size() > 1);
            try (ConsoleProgress progress = terminal.progress(common.quiet)) {
                lines.all(CampaignCount.count(readOnly, analysis, PinnedEvents.of(readOnly), progress));
            }
            for (String wave : Waves.of(readOnly, analysis).sentences())
                terminal.print(Terminal.sentence(wave));
        } else if (target == null) {
            Exporter exporter = Outputs.exporter(id);
            Outputs.stream(terminal, out -> exporter.write(opened.file(), analysis, out));
        } else {
            new Outputs(opened.file(), analysis, opened.person()).export(target, id);
            opened.sayWhenUnrecorded(terminal);
        }
    }

    private void one(Opened opened, Analysis analysis, String what) throws SuraghException {
        CaseFile readOnly = opened.file();
        CampaignDetail detail;
        try (ConsoleProgress progress = terminal.progress(common.quiet)) {
            detail = CampaignCount.detail(readOnly, analysis, PinnedEvents.of(readOnly), what, progress)
                    .orElseThrow(() -> new SuraghException("cli.problem.no-campaign", what,
                            analysis.settings().getOrDefault("campaign.min-posts", "")));
        }
        Path target = written.output;
        if (written.format(common) == Written.Format.text) {
            new CampaignLines(terminal, readOnly.platforms().size() > 1).one(detail);
            return;
        }
        CampaignDetailExport export = new CampaignDetailExport(readOnly, detail);
        Outputs.Body body = written.format(common) == Written.Format.json
                ? export::json
                : hours ? export::hours : export::posts;
        if (target == null) {
            Outputs.stream(terminal, body);
        } else {
            new Outputs(readOnly, analysis, opened.person()).write(target, "export", "campaign", body);
            opened.sayWhenUnrecorded(terminal);
        }
    }

    private Analysis asked(Analysis run) {
        Analysis asked = run;
        if (rate != null)
            asked = asked.withSetting("campaign.rate", rate).withSetting("campaign.rate-retweets", rate)
                    .withSetting("campaign.rate-follows", rate);
        if (rateRetweets != null)
            asked = asked.withSetting("campaign.rate-retweets", rateRetweets);
        if (rateFollows != null)
            asked = asked.withSetting("campaign.rate-follows", rateFollows);
        return minPosts == null ? asked : asked.withSetting("campaign.min-posts", minPosts);
    }

    /// The sentence on what is weighed, below every table for a reader.
    static String meaning() {
        return Text.of("cli.campaigns.meaning");
    }
}
