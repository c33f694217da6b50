package org.suragh.gui.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Post;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.gui.bench.RowsQuestion;
import org.suragh.gui.bench.Selection;

/// The posts of what is chosen, as a question to the case.
public final class PostsQuestion {
    private static final int MOST = 50_000;

    private PostsQuestion() {}

    /// The posts of the chosen accounts, or of the chosen network's members; nothing when neither is chosen.
    public static @Nullable RowsQuestion of(Selection selection) {
        Finding finding = selection.finding();
        if (!selection.accounts().isEmpty())
            return question(Text.of("gui.posts.accounts", selection.accounts().size()), selection,
                    selection.accounts());
        if (finding == null)
            return null;
        return question(Text.of("gui.posts.network", finding.number()), selection,
                finding.members().stream().map(Member::account).toList());
    }

    private static RowsQuestion question(String title, Selection selection, Collection<AccountId> accounts) {
        return new RowsQuestion(title, (file, progress) -> {
            List<Post> posts = new ArrayList<>();
            for (AccountId account : accounts) {
                progress.checkpoint("gui.job.reading", posts.size(), 0);
                for (Post post : file.postsOf(account))
                    if (within(selection, post))
                        posts.add(post);
                if (posts.size() > MOST)
                    break;
            }
            posts.sort(Comparator.comparing(Post::at).thenComparing(Post::id).thenComparing(Post::provenance));
            return List.<EvidenceRecord>copyOf(posts.size() > MOST ? posts.subList(0, MOST) : posts);
        });
    }

    private static boolean within(Selection selection, Post post) {
        return (selection.from() == null || !post.at().isBefore(selection.from()))
                && (selection.until() == null || post.at().isBefore(selection.until()));
    }
}
