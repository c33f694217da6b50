/// What every room uses: one exception, text, progress, version. Knows nobody.
@NullMarked
package org.suragh.base;

import org.jspecify.annotations.NullMarked;
