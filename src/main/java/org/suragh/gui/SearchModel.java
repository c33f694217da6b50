package org.suragh.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile.AccountSummary;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Finding;
import org.suragh.gui.bench.Lane;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Numbers;
import org.suragh.investigation.Analysis;

/// One line for everything: accounts, addresses, networks, commands. Answers are found away from the screen thread.
final class SearchModel {
    private static final int EACH = 6;
    /// Fewer letters are not looked up in the words of posts.
    private static final int LEAST = 2;
    private static final int MOST = 5_000;

    private final Workbench workbench;
    private final List<Commands.Command> commands;
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final List<Hit> posts = new ArrayList<>();
    private List<Hit> others = List.of();

    /// One answer.
    ///
    /// @param kind what it is, in a word
    /// @param words what is shown
    /// @param hint what is shown beside it, quietly
    /// @param act goes there
    record Hit(String kind, String words, String hint, Runnable act) {}

    SearchModel(Workbench workbench, Commands commands) {
        this.workbench = workbench;
        this.commands = commands.all();
    }

    /// The answers to the newest question.
    ObservableList<Hit> hits() {
        return hits;
    }

    /// Asks.
    void ask(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Analysis run = workbench.analysis().get();
        List<Finding> findings = run == null ? List.of() : run.findings();
        List<AccountSummary> accounts = workbench.accounts().get();
        posts.clear();
        workbench.jobs().forget(List.of(this, "posts"));
        workbench.jobs().newest(this, Lane.ANSWER, _ -> find(wanted, findings, accounts), found -> {
            others = found;
            join();
            if (wanted.length() >= LEAST && workbench.openCase().get() != null)
                askPosts(typed.strip());
        });
    }

    /// The words of posts are looked up on the lane of the case; the other answers do not wait for them.
    private void askPosts(String words) {
        workbench.newestInCase(List.of(this, "posts"), (file, _) -> file.postSearch().count(words), count -> {
            if (count > 0)
                posts.add(new Hit(Text.of("gui.search.posts"), Isolate.of(words),
                        Text.of("gui.search.posts.count", Numbers.count(count)), () -> open(words, count)));
            join();
        });
    }

    private void open(String words, long count) {
        String title = Text.of(count > MOST ? "gui.search.posts.first" : "gui.search.posts.all", Isolate.of(words),
                Numbers.count(count), Numbers.count(MOST));
        workbench.ask(new RowsQuestion(title,
                (file, _) -> List.copyOf(file.postSearch().page(words, 0, MOST).posts())));
    }

    // what was typed finds accounts and networks first, then posts, then what can be done
    private void join() {
        List<Hit> all = new ArrayList<>(others);
        int at = 0;
        while (at < all.size() && !all.get(at).kind().equals(Text.of("gui.search.command")))
            at++;
        all.addAll(at, posts);
        hits.setAll(all);
    }

    private List<Hit> find(String wanted, List<Finding> findings, List<AccountSummary> accounts) {
        List<Hit> found = new ArrayList<>();
        if (!wanted.isEmpty()) {
            address(wanted).ifPresent(found::add);
            networks(wanted, findings, found);
            accounts(wanted, accounts, found);
        }
        int before = found.size();
        for (Commands.Command command : commands)
            if (command.words().toLowerCase(Locale.ROOT).contains(wanted) && found.size() - before < 2 * EACH)
                found.add(new Hit(Text.of("gui.search.command"), command.words(), command.keyWords(), command.act()));
        return found;
    }

    private Optional<Hit> address(String wanted) {
        return IpAddress.parse(wanted).map(address -> new Hit(Text.of("gui.search.address"), address.toString(),
                Text.of("gui.search.address.hint"), () -> {
                    workbench.go("networks");
                    workbench.select(workbench.selection().get().withAddresses(List.of(address)));
                }));
    }

    private void networks(String wanted, List<Finding> findings, List<Hit> found) {
        int before = found.size();
        for (Finding finding : findings) {
            if (found.size() - before >= EACH)
                return;
            if (finding.id().toLowerCase(Locale.ROOT).equals(wanted)
                    || finding.title().toLowerCase(Locale.ROOT).contains(wanted))
                found.add(new Hit(Text.of("gui.search.network"), finding.id() + "  " + Isolate.of(finding.title()),
                        Text.of("gui.search.accounts", Numbers.count(finding.members().size())), () -> {
                            workbench.go("networks");
                            workbench.select(org.suragh.gui.bench.Selection.of(finding));
                        }));
        }
    }

    private void accounts(String wanted, List<AccountSummary> accounts, List<Hit> found) {
        String bare = wanted.startsWith("@") ? wanted.substring(1) : wanted;
        int before = found.size();
        for (AccountSummary account : accounts) {
            if (found.size() - before >= EACH)
                return;
            String handle = account.handle();
            String name = account.displayName();
            if (account.id().value().startsWith(bare)
                    || handle != null && handle.toLowerCase(Locale.ROOT).contains(bare)
                    || name != null && name.toLowerCase(Locale.ROOT).contains(bare))
                found.add(new Hit(Text.of("gui.search.account"), Isolate.handle(handle, account.id().value()),
                        account.id().value(), () -> {
                            workbench.go("networks");
                            workbench.select(workbench.selection().get().withAccounts(List.of(account.id())));
                        }));
        }
    }
}
