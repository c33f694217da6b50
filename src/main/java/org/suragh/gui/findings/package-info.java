/// The list of networks, the card of a network, and a person's judgement of it.
@NullMarked
package org.suragh.gui.findings;

import org.jspecify.annotations.NullMarked;
