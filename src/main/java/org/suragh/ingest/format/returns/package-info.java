/// Answers of platforms to orders of courts: pages, tables, labels and JSON in blocks, each line with its meaning.
@NullMarked
package org.suragh.ingest.format.returns;

import org.jspecify.annotations.NullMarked;
