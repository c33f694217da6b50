/// The command line: one class a verb over the corridor.
@NullMarked
package org.suragh.cli;

import org.jspecify.annotations.NullMarked;
