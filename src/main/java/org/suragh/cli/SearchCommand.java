package org.suragh.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.PostSearch;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `suragh search`: posts by the words of their text.
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "cli.option.case")
    @Nullable
    Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORD", descriptionKey = "cli.option.words")
    List<String> words = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", descriptionKey = "cli.option.search-limit")
    int limit = 100;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SuraghException {
        if (limit < 1)
            throw common.wrong("cli.usage.search-limit", limit);
        String query = String.join(" ", words);
        try (CaseFile readOnly = CaseFile.openReadOnly(Objects.requireNonNull(file))) {
            PostSearch search = readOnly.postSearch();
            List<Post> posts = search.page(query, 0, limit).posts();
            long count = posts.size() < limit ? posts.size() : search.count(query);
            if (common.json) {
                terminal.print(Json.text(Json.object("query", query, "found", count, "posts",
                        posts.stream().map(SearchCommand::json).toList())));
                return 0;
            }
            for (Post post : posts) {
                Provenance at = post.provenance();
                terminal.print(Text.of("cli.explain.record", "post", at.exhibit(), Terminal.shown(at.member()),
                        Table.number(at.line()), Long.toString(at.offset()), at.length()));
                terminal.print("  " + Terminal.shown(RecordLine.of(post)));
            }
            terminal.print(Text.of("cli.search.found", Table.number(count), Table.number(posts.size())));
        }
        return 0;
    }

    private static Object json(Post post) {
        Provenance at = post.provenance();
        return Json.object("post", post.id(), "account", post.author().toString(), "time", post.at().toString(), "text",
                post.text(), "exhibit", at.exhibit(), "member", at.member(), "line", at.line(), "offset", at.offset(),
                "length", at.length());
    }
}
