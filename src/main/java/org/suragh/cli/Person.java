package org.suragh.cli;

import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.casefile.CaseInfo;
import picocli.CommandLine.Option;

/// Who acts: the journal names a person for every act.
final class Person {
    @Option(names = "--examiner", paramLabel = "NAME", descriptionKey = "cli.option.examiner")
    @Nullable
    String examiner;

    /// The person named on the line, else the case's examiner, else "not recorded".
    String of(CaseInfo info) {
        if (examiner != null && !examiner.isBlank())
            return examiner;
        return info.examiner().isBlank() ? Text.of("cli.not-recorded") : info.examiner();
    }
}
