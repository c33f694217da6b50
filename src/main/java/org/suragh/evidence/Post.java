package org.suragh.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One post.
///
/// @param id the platform's post id, or empty when the export has none
/// @param author who posted
/// @param at when, UTC
/// @param text exactly as received
/// @param retweetOf id of the post it repeats; empty text when it is known to repeat one without an id; null when original
/// @param replyTo id of the post it answers
/// @param hashtags without `#`, in order
/// @param urls expanded, in order
/// @param mentions handles without `@`, in order
/// @param client name of the posting program
/// @param provenance where it stands
public record Post(String id, AccountId author, Instant at, String text, @Nullable String retweetOf,
        @Nullable String replyTo, List<String> hashtags, List<String> urls, List<String> mentions,
        @Nullable String client, Provenance provenance) implements EvidenceRecord {}
