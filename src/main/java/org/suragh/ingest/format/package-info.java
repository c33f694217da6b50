/// Every outside format, one reader each, listed in `Formats.ALL`; readers are recognised by content.
@NullMarked
package org.suragh.ingest.format;

import org.jspecify.annotations.NullMarked;
