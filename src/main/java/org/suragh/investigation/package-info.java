/// Walks the corridor: imports a file, analyses a case, explains a link, verifies a case.
@NullMarked
package org.suragh.investigation;

import org.jspecify.annotations.NullMarked;
