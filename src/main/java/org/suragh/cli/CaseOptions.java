package org.suragh.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.casefile.CaseInfo;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What is said of a case when it is made.
final class CaseOptions {
    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec verb;

    @Option(names = "--number", paramLabel = "N", defaultValue = "", descriptionKey = "cli.option.number")
    String number = "";

    @Option(names = "--agency", paramLabel = "A", defaultValue = "", descriptionKey = "cli.option.agency")
    String agency = "";

    @Option(names = "--designation", paramLabel = "D", defaultValue = "", descriptionKey = "cli.option.designation")
    String designation = "";

    @Option(names = "--purpose", paramLabel = "P", defaultValue = "", descriptionKey = "cli.option.purpose")
    String purpose = "";

    @Option(names = "--authority", paramLabel = "TYPE:ID", defaultValue = "", descriptionKey = "cli.option.authority")
    String authority = "";

    @Option(names = "--valid", paramLabel = "FROM/TO", defaultValue = "", descriptionKey = "cli.option.valid")
    String valid = "";

    @Option(names = "--no-authority", descriptionKey = "cli.option.no-authority")
    boolean noAuthority;

    @Option(names = "--reserved-addresses-ordinary", descriptionKey = "cli.option.reserved")
    boolean reservedOrdinary;

    /// The case's own words, checked.
    ///
    /// @throws ParameterException when the options do not fit together
    CaseInfo info(String title, @Nullable String examiner) {
        if (title.isBlank())
            throw Common.wrong(verb, "cli.usage.title");
        if (noAuthority && !authority.isEmpty())
            throw Common.wrong(verb, "cli.usage.authority-both");
        if (!authority.isEmpty() && !authority.matches("[^:]*[^:\\s][^:]*:.*\\S.*"))
            throw Common.wrong(verb, "cli.usage.authority", authority);
        if (!valid.isEmpty() && authority.isEmpty())
            throw Common.wrong(verb, "cli.usage.valid-alone");
        String[] days = valid.isEmpty() ? new String[]{"", ""} : days();
        return new CaseInfo(title, number, agency, examiner == null ? "" : examiner, designation, purpose, authority,
                days[0], days[1], reservedOrdinary);
    }

    private String[] days() {
        String[] days = valid.split("/", -1);
        try {
            if (days.length == 2 && !LocalDate.parse(days[1]).isBefore(LocalDate.parse(days[0])))
                return days;
        } catch (DateTimeParseException notADay) {
            throw Common.wrong(verb, "cli.usage.valid", valid);
        }
        throw Common.wrong(verb, "cli.usage.valid", valid);
    }

    /// The names of the fields that were not given, as the option names.
    List<String> notRecorded(CaseInfo info) {
        List<String> missing = new ArrayList<>();
        String[] names = {"--number", info.number(), "--agency", info.agency(), "--examiner", info.examiner(),
                "--designation", info.designation(), "--purpose", info.purpose()};
        for (int i = 0; i < names.length; i += 2)
            if (names[i + 1].isBlank())
                missing.add(names[i].substring(2));
        if (authority.isEmpty() && !noAuthority)
            missing.add("authority");
        if (!authority.isEmpty() && valid.isEmpty())
            missing.add("valid");
        return missing;
    }
}
