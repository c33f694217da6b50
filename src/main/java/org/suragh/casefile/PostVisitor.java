package org.suragh.casefile;

import org.jspecify.annotations.Nullable;

/// Sees one post: `account` rank, `at` epoch milliseconds, the rest as in [org.suragh.evidence.Post]; hashtags and urls
/// space-joined.
public interface PostVisitor {
    /// One post.
    void post(int account, long at, String id, String text, @Nullable String retweetOf, @Nullable String replyTo,
            String hashtags, String urls, @Nullable String client);
}
