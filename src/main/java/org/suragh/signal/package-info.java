/// Records to observations: which account showed which value when, in primitive arrays.
///
/// In: the columns of a case. Out: one table of acts a signal.
@NullMarked
package org.suragh.signal;

import org.jspecify.annotations.NullMarked;
