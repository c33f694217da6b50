/// Observations to links: pair counting, rarity, null models, false-discovery control, the fused graph.
///
/// In: acts. Out: one layer a signal and the graph over all layers.
@NullMarked
package org.suragh.linkage;

import org.jspecify.annotations.NullMarked;
