/// What every screen is given: the open case, the selection, jobs, dialogs, preferences.
@NullMarked
package org.suragh.gui.bench;

import org.jspecify.annotations.NullMarked;
