/// An analysis to other tools' files, one exporter each, listed in `Exports.ALL`.
@NullMarked
package org.suragh.export;

import org.jspecify.annotations.NullMarked;
