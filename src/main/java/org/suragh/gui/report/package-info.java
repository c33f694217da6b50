/// The report and the exports.
@NullMarked
package org.suragh.gui.report;

import org.jspecify.annotations.NullMarked;
