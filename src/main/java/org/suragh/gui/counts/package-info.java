/// What was counted: links beside what chance would give, values set aside, and the lists that persons keep.
@NullMarked
package org.suragh.gui.counts;

import org.jspecify.annotations.NullMarked;
