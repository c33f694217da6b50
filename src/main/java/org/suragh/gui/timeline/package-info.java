/// When the chosen network posted and logged in, over what everyone did.
///
/// In: the times of the case and the selection. Out: a range of time, chosen with the pointer or the keys.
@NullMarked
package org.suragh.gui.timeline;

import org.jspecify.annotations.NullMarked;
