/// The SQLite case: exhibits, records, rejections, runs, journal. The only room that knows SQL.
///
/// In: records with provenance. Out: columns for the analysis and records for the reader.
@NullMarked
package org.suragh.casefile;

import org.jspecify.annotations.NullMarked;
