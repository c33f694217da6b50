/// An analysis to a PDF that a third party can check.
@NullMarked
package org.suragh.report;

import org.jspecify.annotations.NullMarked;
