/// Every outside format, one reader each, listed in `Formats.ALL`; readers are recognised by content. The readers lie in
/// rooms by what their files hold, above rooms for bytes, values and columns.
@NullMarked
package org.suragh.ingest.format;

import org.jspecify.annotations.NullMarked;
