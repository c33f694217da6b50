/// Files that hold a table, delimited, JSON, HTML or a workbook, whatever the table is of.
@NullMarked
package org.suragh.ingest.format.table;

import org.jspecify.annotations.NullMarked;
