/// Small parts that several screens are made of: labels, chips, icons, table columns, empty states.
@NullMarked
package org.suragh.gui.widget;

import org.jspecify.annotations.NullMarked;
