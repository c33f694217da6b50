package org.suragh.gui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suragh.finding.Verdict;
import org.suragh.gui.bench.VerdictBook;
import org.suragh.gui.bench.VerdictQuestion;
import org.suragh.gui.widget.VerdictDesk;

/// The one desk for judgements, over the book of the open case: about a network, a pair, or several accounts.
final class BookDesk implements VerdictDesk {
    private final VerdictBook book;
    private final VerdictQuestion question;

    BookDesk(VerdictBook book, VerdictQuestion question) {
        this.book = book;
        this.question = question;
    }

    @Override
    public Optional<Verdict> standing() {
        return book.standing(question.accounts());
    }

    @Override
    public List<Verdict> history() {
        return book.history(question.accounts());
    }

    @Override
    public List<Verdict> beside() {
        return book.beside(question.accounts());
    }

    @Override
    public boolean writable() {
        return book.writable();
    }

    @Override
    public boolean newerThanRun() {
        return book.newerThanRun();
    }

    @Override
    public void analyseAgain() {
        book.analyseAgain();
    }

    @Override
    public List<String> sources() {
        return question.sources().stream().map(VerdictQuestion.Source::words).toList();
    }

    @Override
    public void judge(Verdict.Value value, String reason, Set<Integer> sources) {
        book.record(value, question.accounts(), reason,
                sources.stream().map(source -> question.sources().get(source).records()).toList(),
                question.context());
    }
}
