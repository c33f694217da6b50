/// The window: the list of screens and the one place where everything is put together.
@NullMarked
package org.suragh.gui;

import org.jspecify.annotations.NullMarked;
