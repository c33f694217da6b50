/// What X hands out of an account, to its owner or to authorities.
@NullMarked
package org.suragh.ingest.format.archive;

import org.jspecify.annotations.NullMarked;
