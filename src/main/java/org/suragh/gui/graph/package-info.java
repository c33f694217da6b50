/// The picture of a network: accounts, the addresses they shared, and what else ties them.
///
/// In: a finding and its neighbourhood. Out: a selection. Layout and painting run on the picture lane.
@NullMarked
package org.suragh.gui.graph;

import org.jspecify.annotations.NullMarked;
