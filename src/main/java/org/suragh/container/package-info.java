/// What lies in a container: zip, gzip, bzip2 and tar files, one inside another, within limits.
///
/// In: bytes that can be read as often as wanted. Out: the bytes of each member, under a name that is text and never
/// a path. Nothing is unpacked to disk. The reading of exhibits and the reading back of their raw bytes both go through
/// here, so that what a record's offset counts in is the same on both sides.
@NullMarked
package org.suragh.container;

import org.jspecify.annotations.NullMarked;
