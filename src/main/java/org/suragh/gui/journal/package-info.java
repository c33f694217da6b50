/// The journal of acts and the check of the case.
@NullMarked
package org.suragh.gui.journal;

import org.jspecify.annotations.NullMarked;
