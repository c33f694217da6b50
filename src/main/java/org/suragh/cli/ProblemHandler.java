package org.suragh.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32C;
import org.suragh.base.BuildInfo;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import picocli.CommandLine;

/// What a person reads when a verb does not end well, and the exit code.
final class ProblemHandler implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    /// Something the user can fix, or for `verify` a difference.
    static final int FIXABLE = 1;

    /// Wrong usage, or for `verify` an unreadable case.
    static final int USAGE = 2;

    /// Our fault.
    static final int OURS = 70;

    private final Terminal terminal;

    ProblemHandler(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
        CommandLine verb = wrong.getCommandLine();
        terminal.say("cli.problem.usage", Terminal.shown(String.valueOf(wrong.getMessage())),
                verb.getCommandSpec().qualifiedName());
        return USAGE;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine verb, CommandLine.ParseResult parsed) {
        return handle(problem);
    }

    /// Says what is wrong in one line and gives the exit code.
    int handle(Throwable problem) {
        switch (problem) {
            case SuraghException fixable -> {
                terminal.say("cli.problem.fixable", Terminal.sentence(fixable.userMessage()));
                return FIXABLE;
            }
            case CancellationException _ -> {
                terminal.say("cli.problem.stopped");
                return FIXABLE;
            }
            case OutOfMemoryError _ -> {
                terminal.say("cli.problem.memory", Table.number(Runtime.getRuntime().maxMemory() >> 20));
                return FIXABLE;
            }
            default -> {
                String details = details(problem);
                String code = code(details);
                terminal.say("cli.problem.ours", code, keep(code, details));
                return OURS;
            }
        }
    }

    /// Kinds of exception and places in our code: never a message, since that could hold evidence.
    private static String details(Throwable problem) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = problem; cause != null && text.length() < 20_000; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace())
                text.append("    ").append(frame).append('\n');
        }
        return text.toString();
    }

    private static String code(String details) {
        CRC32C hash = new CRC32C();
        hash.update(details.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08X", hash.getValue());
    }

    private static String keep(String code, String details) {
        Path file = Path.of(System.getProperty("java.io.tmpdir", "."), "suragh-problem-" + code + ".txt");
        String text = "suragh " + BuildInfo.version() + " " + BuildInfo.commit() + ", Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + "\n" + details;
        try {
            Files.writeString(file, text);
            return file.toString();
        } catch (IOException unwritable) {
            return Text.of("cli.problem.no-file");
        }
    }
}
