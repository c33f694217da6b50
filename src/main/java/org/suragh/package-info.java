/// The entry of the program; everything else lives in the rooms below.
@NullMarked
package org.suragh;

import org.jspecify.annotations.NullMarked;
