/// How a file becomes records: the interfaces between an exhibit's bytes and the case.
///
/// In: the bytes of an exhibit. Out: records, rejections, questions to the examiner.
@NullMarked
package org.suragh.ingest;

import org.jspecify.annotations.NullMarked;
