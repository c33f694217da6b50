/// The records an export states, their normal values, and the columns an analysis walks over.
///
/// Everything here is immutable. In: nothing. Out: the words every other room speaks.
@NullMarked
package org.suragh.evidence;

import org.jspecify.annotations.NullMarked;
