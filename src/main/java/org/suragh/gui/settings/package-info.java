/// Theme, size, the examiner's name, and the settings of the analysis.
@NullMarked
package org.suragh.gui.settings;

import org.jspecify.annotations.NullMarked;
