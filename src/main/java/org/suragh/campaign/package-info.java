/// How much of what was said about one thing came from linked accounts: hashtags, pages and texts with many posts.
///
/// Everything here is immutable. In: subjects and findings. Out: campaigns with their figures.
@NullMarked
package org.suragh.campaign;

import org.jspecify.annotations.NullMarked;
