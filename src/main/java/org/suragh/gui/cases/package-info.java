/// The start page and the form of a new case.
@NullMarked
package org.suragh.gui.cases;

import org.jspecify.annotations.NullMarked;
