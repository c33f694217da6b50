package org.suragh.gui.widget;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suragh.finding.Verdict;

/// What a [VerdictBox] asks and tells: the judgement about one set of accounts.
public interface VerdictDesk {
    /// What stands about exactly these accounts.
    Optional<Verdict> standing();

    /// All that was said about them, oldest first.
    List<Verdict> history();

    /// What stands about some of them or about more than them.
    List<Verdict> beside();

    /// Whether something can be written.
    boolean writable();

    /// Whether persons said something that the shown run does not know.
    boolean newerThanRun();

    /// Analyses again.
    void analyseAgain();

    /// Statements with records that a judgement can rest on, in words.
    List<String> sources();

    /// Writes it.
    ///
    /// @param sources places in [#sources()]; none only for taking back
    void judge(Verdict.Value value, String reason, Set<Integer> sources);
}
