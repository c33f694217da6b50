/// Bytes to lines, cells, JSON items and pages, each with its place in the file; knows no field and no platform.
@NullMarked
package org.suragh.ingest.format.raw;

import org.jspecify.annotations.NullMarked;
