/// A graph to positions and to pixels, without a window. In: nodes and edges. Out: places, pictures.
@NullMarked
package org.suragh.drawing;

import org.jspecify.annotations.NullMarked;
