/// What the columns of a table mean, as said or as found, and how a row becomes a record.
@NullMarked
package org.suragh.ingest.format.column;

import org.jspecify.annotations.NullMarked;
