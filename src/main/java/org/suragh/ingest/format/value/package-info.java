/// What is written in one cell: instants, ids, addresses and ranges of them, lists, programs.
@NullMarked
package org.suragh.ingest.format.value;

import org.jspecify.annotations.NullMarked;
