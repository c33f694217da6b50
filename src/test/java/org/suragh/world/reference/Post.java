package org.suragh.world.reference;

import org.jspecify.annotations.Nullable;

/// One post.
///
/// @param account number of the author
/// @param at epoch seconds
/// @param tags hashtags with a blank between, without `#`
/// @param url one address, or empty
/// @param repeats the post that it retweets, or null
/// @param answers the post that it replies to, or null
/// @param mentions handle of a mentioned account, or empty
/// @param client program it was written with
record Post(int account, long at, String text, String tags, String url, @Nullable Post repeats, @Nullable Post answers,
        String mentions, String client) {}
