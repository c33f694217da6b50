package org.suragh.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The command line and its composition root: makes the workers and the verbs, runs one, gives its exit code.
@Command(name = "suragh")
public final class SuraghCli implements Runnable {
    private static final int WORKERS = 2;
    private static final int STOP_SECONDS = 5;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "cli.option.version")
    boolean version;

    private SuraghCli() {}

    /// Runs a verb over the process's own streams and gives the exit code: 0 done, 1 fixable, 2 usage, 70 our fault.
    ///
    /// An interrupt from the keyboard is a wish to stop: the verb rolls back before the process ends.
    public static int run(String[] args) {
        return watched(terminal -> run(args, terminal));
    }

    /// Runs the first sample case into a folder; the exit code as in [#run(String[])].
    ///
    /// @param everything with report and exports, for a machine without a display
    public static int sample(Path folder, boolean everything) {
        return watched(terminal -> {
            try (ExecutorService workers = workers()) {
                new SampleRun(terminal, workers).run(folder, everything);
                return 0;
            } catch (SuraghException fixable) {
                return new ProblemHandler(terminal).handle(fixable);
            }
        });
    }

    /// Where the sample case lies inside its folder.
    public static Path sampleCase(Path folder) {
        return folder.resolve(Trial.CASE);
    }

    /// Says that no window can be opened here, and what can be done.
    public static int noDisplay() {
        return watched(terminal -> {
            terminal.say("cli.problem.no-display");
            return ProblemHandler.FIXABLE;
        });
    }

    /// Says that there is no such case to open.
    public static int noCase(String place) {
        return watched(terminal -> new ProblemHandler(terminal)
                .handle(new SuraghException("cli.problem.no-file-there", place)));
    }

    /// Says that the program is at fault, with a short code.
    public static int problem(Throwable ours) {
        return watched(terminal -> new ProblemHandler(terminal).handle(ours));
    }

    /// Runs a verb over a terminal.
    static int run(String[] args, Terminal terminal) {
        try (ExecutorService workers = workers()) {
            return commandLine(terminal, workers).execute(args);
        }
    }

    @FunctionalInterface
    private interface Job {
        int run(Terminal terminal);
    }

    private static int watched(Job job) {
        Terminal terminal = Terminal.over(new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err), Terminal.watched());
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            terminal.stop().set(true);
            try {
                done.await(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            }
        }, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return job.run(terminal);
        } catch (Throwable problem) {
            return new ProblemHandler(terminal).handle(problem);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
            done.countDown();
        }
    }

    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(WORKERS, task -> {
            Thread thread = new Thread(task, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// The whole command line; every verb has a header and an example among the texts.
    static CommandLine commandLine(Terminal terminal, ExecutorService workers) {
        CommandLine suragh = new CommandLine(new SuraghCli());
        suragh.addSubcommand(new NewCommand(terminal));
        suragh.addSubcommand(new ImportCommand(terminal, workers));
        suragh.addSubcommand(new PreviewCommand(terminal));
        suragh.addSubcommand(new MappingCommand(terminal));
        suragh.addSubcommand(new ListsCommand(terminal, workers));
        suragh.addSubcommand(new AnalyseCommand(terminal));
        suragh.addSubcommand(new NetworksCommand(terminal));
        suragh.addSubcommand(new CampaignsCommand(terminal));
        suragh.addSubcommand(new PrevalenceCommand(terminal));
        suragh.addSubcommand(new LinksCommand(terminal));
        suragh.addSubcommand(new ExplainCommand(terminal));
        suragh.addSubcommand(new VerdictCommand(terminal));
        suragh.addSubcommand(new VerdictsCommand(terminal));
        suragh.addSubcommand(new PersonListCommand.Watch(terminal));
        suragh.addSubcommand(new PersonListCommand.Clear(terminal));
        suragh.addSubcommand(new HandlesCommand(terminal));
        suragh.addSubcommand(new AttributeCommand(terminal));
        suragh.addSubcommand(new ReportCommand(terminal));
        suragh.addSubcommand(new ExportCommand(terminal));
        suragh.addSubcommand(new SearchCommand(terminal));
        suragh.addSubcommand(new DifferencesCommand(terminal));
        suragh.addSubcommand(new RejectionsCommand(terminal));
        suragh.addSubcommand(new SenderHashCommand(terminal));
        suragh.addSubcommand(new JournalCommand(terminal));
        suragh.addSubcommand(new VerifyCommand(terminal));
        suragh.addSubcommand(new TryCommand(terminal, workers));
        suragh.addSubcommand(new SelftestCommand(terminal, workers));
        suragh.setResourceBundle(ResourceBundle.getBundle("org.suragh.messages", Locale.ROOT));
        suragh.getCommandSpec().versionProvider(() -> new String[]{Version.line()});
        words(suragh.getCommandSpec(), "cli.suragh");
        suragh.getSubcommands().forEach((name, verb) -> words(verb.getCommandSpec(), "cli." + name));
        ProblemHandler problems = new ProblemHandler(terminal);
        suragh.setParameterExceptionHandler(problems).setExecutionExceptionHandler(problems);
        suragh.setOut(terminal.out()).setErr(terminal.err()).setColorScheme(CommandLine.Help.defaultColorScheme(
                CommandLine.Help.Ansi.OFF));
        return suragh;
    }

    private static void words(CommandSpec spec, String key) {
        spec.usageMessage().header(Text.of(key + ".header")).sortOptions(false).synopsisSubcommandLabel("VERB")
                .commandListHeading("%n" + Text.of("cli.verbs") + "%n").optionListHeading("%n").footer("")
                .width(110);
        String[] examples = Text.of(key + ".example").split("\n");
        spec.usageMessage().footerHeading("%n" + Text.of("cli.example") + "%n").footer(
                Arrays.stream(examples).map(line -> "  " + line).toArray(String[]::new));
    }

    /// Without a verb the program would have opened its window; reached only through a wrong line.
    @Override
    public void run() {
        throw new CommandLine.ParameterException(new CommandLine(this), Text.of("cli.usage.no-verb"));
    }
}
