/// A graph to groups: Leiden, components, consensus. In: weighted graphs. Out: partitions.
@NullMarked
package org.suragh.community;

import org.jspecify.annotations.NullMarked;
